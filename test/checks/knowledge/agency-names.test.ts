import { describe, expect, it } from "vitest";
import {
  agencyKindIn,
  agencyNameIn,
  agencyOfLabel,
  communeHostLabels,
  endedAgenciesIn,
  hostLabelsOf,
} from "../../../checks/knowledge/agency-names.ts";

describe("hostLabelsOf", () => {
  it.each([
    [
      "Sở Khoa học và Công nghệ tỉnh Bình Định",
      ["skhcn", "sokhcn", "sokhoahocvacongnghe", "sokhoahoccongnghe", "so-khoa-hoc-va-cong-nghe", "dost"],
    ],
    ["Sở KH&CN", ["sokhcn", "sokhoahocvacongnghe"]],
    ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG", ["stttt", "sotttt", "dic"]],
    ["Sở Nông nghiệp và Môi trường", ["snnmt", "sonnmt", "sonongnghiepvamoitruong"]],
    ["Sở Văn hóa, Thể thao và Du lịch", ["svhttdl", "sovhttdl"]],
    ["Văn phòng UBND tỉnh", ["vpubnd", "vanphongubnd", "vanphonguybannhandantinh"]],
    ["Thanh tra tỉnh", ["thanhtra", "thanhtratinh"]],
    ["Ban Quản lý Khu kinh tế tỉnh", ["kkt", "bqlkkt", "banquanlykhukinhte"]],
    ["Trung tâm Công nghệ thông tin", ["ttcntt", "trungtamcongnghethongtin"]],
  ])("of %j holds the usual ones", (name, expected) => {
    expect(hostLabelsOf(name)).toEqual(expect.arrayContaining(expected));
    expect(hostLabelsOf(name.normalize("NFD"))).toEqual(hostLabelsOf(name));
  });

  it("does not lend one department the labels of another", () => {
    expect(hostLabelsOf("Sở Y tế")).not.toContain("skhcn");
    expect(hostLabelsOf("Sở Văn hóa và Thể thao")).not.toContain("sdl");
  });
});

describe("agencyOfLabel", () => {
  it.each([
    ["skhcn", "Sở Khoa học và Công nghệ", null],
    ["so-khoa-hoc-va-cong-nghe", "Sở Khoa học và Công nghệ", null],
    ["SOKHCN", "Sở Khoa học và Công nghệ", null],
    ["snv", "Sở Nội vụ", null],
    ["sngv", "Sở Ngoại vụ", null],
    ["stttt", "Sở Thông tin và Truyền thông", "2025-03-01"],
    ["sotnmt", "Sở Tài nguyên và Môi trường", "2025-03-01"],
    ["vpubnd", "Văn phòng Ủy ban nhân dân tỉnh", null],
    ["doet", "Sở Giáo dục và Đào tạo", null],
  ])("of %s is %s", (label, name, endedOn) => {
    expect(agencyOfLabel(label)).toEqual({ name, kind: "so-nganh", endedOn });
  });

  it.each(["quynhon", "www", "hoainhon", "abc", ""])("says nothing of %j", (label) => {
    expect(agencyOfLabel(label)).toBeNull();
  });
});

describe("communeHostLabels", () => {
  it("wants the full name and tolerates its prefix", () => {
    const labels = communeHostLabels("Phường Quy Nhơn Nam");
    expect(labels.exact).toEqual(["quynhonnam"]);
    expect(labels.tolerated).toEqual(
      expect.arrayContaining(["phuongquynhonnam", "quy-nhon-nam", "ubndphuongquynhonnam"]),
    );
    expect(labels.tolerated).not.toContain("xaquynhonnam");
    expect(labels.abbreviated).toContain("qnn");
  });

  it.each([
    ["Xã Hoài Ân", "hoaian", "xahoaian"],
    ["UBND xã Hoài Ân", "hoaian", "xahoaian"],
    ["Đặc khu Phú Quốc", "phuquoc", "dackhuphuquoc"],
    ["Thị trấn Ngô Mây", "ngomay", "ttngomay"],
    ["Ea H'leo", "eahleo", "xaeahleo"],
    ["Đất Mũi", "datmui", "phuongdatmui"],
  ])("of %j", (name, exact, tolerated) => {
    expect(communeHostLabels(name).exact).toEqual([exact]);
    expect(communeHostLabels(name.normalize("NFD")).tolerated).toContain(tolerated);
  });

  it("keeps the kind where the name is a number", () => {
    expect(communeHostLabels("Phường 1").exact).toEqual(["phuong1"]);
  });
});

describe("the agency in a page's own name", () => {
  it.each([
    ["ỦY BAN NHÂN DÂN PHƯỜNG QUY NHƠN", "ubnd-xa", "ỦY BAN NHÂN DÂN PHƯỜNG QUY NHƠN"],
    ["UỶ BAN NHÂN DÂN XÃ HOÀI ÂN", "ubnd-xa", "UỶ BAN NHÂN DÂN XÃ HOÀI ÂN"],
    ["UBND xã Hoài Ân - tỉnh Gia Lai", "ubnd-xa", "UBND xã Hoài Ân"],
    ["UBND xã Hoài Ân, tỉnh Gia Lai", "ubnd-xa", "UBND xã Hoài Ân"],
    ["Trang thông tin điện tử xã Tam Quan", "ubnd-xa", "Trang thông tin điện tử xã Tam Quan"],
    ["Đặc khu Phú Quốc", "ubnd-xa", "Đặc khu Phú Quốc"],
    ["UBND xa Hoai An", "ubnd-xa", "UBND xa Hoai An"],
    ["So Khoa hoc va Cong nghe", "so-nganh", "So Khoa hoc va Cong nghe"],
    ["Sở Khoa học và Công nghệ", "so-nganh", "Sở Khoa học và Công nghệ"],
    ["Sở KH&CN tỉnh Bắc Ninh", "so-nganh", "Sở KH&CN tỉnh Bắc Ninh"],
    ["Sở Y tế Bình Định", "so-nganh", "Sở Y tế Bình Định"],
    ["ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH SỞ KHOA HỌC VÀ CÔNG NGHỆ", "so-nganh", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
    [
      "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH BẾN TRE",
      "so-nganh",
      "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH BẾN TRE",
    ],
    ["VPUBND", "so-nganh", "VPUBND"],
    ["Ban Quản lý Khu kinh tế tỉnh Cà Mau", "so-nganh", "Ban Quản lý Khu kinh tế tỉnh Cà Mau"],
    ["Ban Quản lý dự án Dân dụng", "don-vi", "Ban Quản lý dự án Dân dụng"],
    ["Sở Y tế - Trung tâm Kiểm soát bệnh tật", "don-vi", "Trung tâm Kiểm soát bệnh tật"],
    ["Bệnh viện Đa khoa tỉnh", "don-vi", "Bệnh viện Đa khoa tỉnh"],
    ["Cổng thông tin điện tử tỉnh Bình Định", "ubnd-tinh", "Cổng thông tin điện tử tỉnh Bình Định"],
    ["Cổng TTĐT thành phố Huế", "ubnd-tinh", "Cổng TTĐT thành phố Huế"],
    ["UBND TỈNH BẮC NINH", "ubnd-tinh", "UBND TỈNH BẮC NINH"],
    ["UBND thành phố Đà Nẵng", "ubnd-tinh", "UBND thành phố Đà Nẵng"],
    ["UBND thành phố Quy Nhơn", "ubnd-huyen", "UBND thành phố Quy Nhơn"],
    ["UBND huyện Tuy Phước", "ubnd-huyen", "UBND huyện Tuy Phước"],
    ["Department of Science and Technology", "so-nganh", "Department of Science and Technology"],
    ["People's Committee of Binh Dinh Province", "ubnd-tinh", "People's Committee of Binh Dinh Province"],
    ["People’s Committee of Hoai An Commune", "ubnd-xa", "People’s Committee of Hoai An Commune"],
  ])("of %j is %s", (text, kind, name) => {
    expect(agencyKindIn(text)).toBe(kind);
    expect(agencyKindIn(text.normalize("NFD"))).toBe(kind);
    expect(agencyNameIn(text.normalize("NFD"))).toBe(name);
  });

  it.each([
    "Tin tức - Sự kiện",
    "Chuyển đổi số",
    "Nâng cao chất lượng cơ sở y tế",
    "Số điện thoại liên hệ",
    "Trang chủ",
    "Trang thông tin điện tử",
    "Kết quả phiên họp",
    "Quy hoạch tỉnh",
    "Phương án phòng cháy",
    "Phương hướng, nhiệm vụ",
    "Trưởng phòng Tổ chức",
    "Viên chức",
    "Chỉ số tài chính doanh nghiệp",
    "Xa lộ Hà Nội",
    "Quy hoach tinh",
    "Phuong an phong chay",
    "",
  ])("is none in %j", (text) => {
    expect(agencyKindIn(text)).toBeNull();
    expect(agencyNameIn(text)).toBeNull();
  });
});

describe("endedAgenciesIn", () => {
  it.each([
    ["Phối hợp với Sở Thông tin và Truyền thông tỉnh Cà Mau", ["Sở Thông tin và Truyền thông tỉnh Cà Mau"]],
    ["SỞ KH&ĐT, Sở Giao thông vận tải", ["SỞ KH&ĐT", "Sở Giao thông vận tải"]],
    ["Sở Khoa học và Công nghệ, Sở Nông nghiệp và Môi trường", []],
    ["Cơ sở thông tin và truyền thông", []],
  ])("in %j finds %j", (text, expected) => {
    const found = (given: string) => endedAgenciesIn(given, "2025-07-01").toSorted();
    expect(found(text)).toEqual(expected.toSorted());
    expect(found(text.normalize("NFD"))).toEqual(expected.toSorted());
  });

  it("finds none before they ended", () => {
    expect(endedAgenciesIn("Sở Thông tin và Truyền thông", "2025-02-28")).toEqual([]);
  });
});
