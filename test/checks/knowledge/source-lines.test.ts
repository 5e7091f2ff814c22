import { describe, expect, it } from "vitest";
import { findByline, findSourceLine } from "../../../checks/knowledge/source-lines.ts";

const body = [
  "Sáng ngày 05/7, hội nghị triển khai nhiệm vụ sáu tháng cuối năm diễn ra tại hội trường.",
  "Theo ông Nguyễn Văn Mẫu, Giám đốc Sở, công tác này đạt nhiều kết quả.",
  "Hội nghị bế mạc vào chiều cùng ngày.",
];
const source = (line: string) => findSourceLine([...body, line]);
const author = (line: string) => findByline([...body, line]);

describe("findSourceLine", () => {
  it.each([
    ["Nguồn: Báo Bình Định", "Báo Bình Định", "label"],
    ["NGUỒN: BÁO BÌNH ĐỊNH", "BÁO BÌNH ĐỊNH", "label"],
    ["Nguồn tin: TTXVN", "TTXVN", "label"],
    ["Nguồn : baochinhphu.vn", "baochinhphu.vn", "label"],
    ["(Nguồn: Cổng TTĐT Chính phủ)", "Cổng TTĐT Chính phủ", "label"],
    ["Nguồn - Sở Y tế – syt.example.gov.vn", "Sở Y tế – syt.example.gov.vn", "label"],
    ["… kết thúc tốt đẹp./. (Nguồn: TTXVN)", "TTXVN", "label"],
    ["Tác giả: Nguyễn Văn Mẫu - Nguồn: Báo Gia Lai", "Báo Gia Lai", "label"],
    ["Nguồn: Báo Gia Lai - Tác giả: Nguyễn Văn Mẫu", "Báo Gia Lai", "label"],
    ["Source: VietnamPlus", "VietnamPlus", "label"],
    ["(Theo Báo Chính phủ)", "Báo Chính phủ", "theo-brackets"],
    ["Hội nghị kết thúc (theo VOV).", "VOV", "theo-brackets"],
    ["(Theo Phòng Văn hóa - Xã hội)", "Phòng Văn hóa - Xã hội", "theo-brackets"],
    ["(Theo Chi cục Kiểm lâm)", "Chi cục Kiểm lâm", "theo-brackets"],
    ["(Theo Ánh Dương)", "Ánh Dương", "theo-brackets"],
    ["Theo Báo Nhân Dân", "Báo Nhân Dân", "theo-closing"],
    ["Theo Tuổi Trẻ Online.", "Tuổi Trẻ Online", "theo-closing"],
    ["Theo baochinhphu.vn", "baochinhphu.vn", "theo-closing"],
    ["Các bên đã ký kết. Theo TTXVN", "TTXVN", "theo-closing"],
    ["(TTXVN)", "TTXVN", "agency-code"],
    ["TTXVN", "TTXVN", "agency-code"],
    ["Đại hội thành công tốt đẹp. (TTXVN)", "TTXVN", "agency-code"],
    ["baobinhdinh.vn", "baobinhdinh.vn", "host"],
    ["https://nhandan.vn/bai-viet-123.html", "https://nhandan.vn/bai-viet-123.html", "host"],
  ])("reads %j", (line, name, form) => {
    expect(source(line)).toEqual({ source: name, index: 3, form });
    expect(source(line.normalize("NFD"))).toEqual({ source: name, index: 3, form });
  });

  it.each([
    ["HNP - Sáng nay, thành phố tổ chức lễ phát động.", "HNP"],
    ["(TTXVN) – Sáng nay, tại Hà Nội.", "TTXVN"],
    ["(Chinhphu.vn) - Thủ tướng vừa ký quyết định.", "Chinhphu.vn"],
    ["(BBĐ) - Sáng nay, tỉnh tổ chức lễ phát động.", "BBĐ"],
  ])("reads the code that opens %j", (opening, code) => {
    expect(findSourceLine([opening, ...body])).toEqual({ source: code, index: 0, form: "agency-code" });
  });

  it.each([
    "Theo Nghị định số 42/2022/NĐ-CP",
    "Theo Nghị định số 42/2022/NĐ-CP, các cơ quan phải công khai thông tin.",
    "(Theo Luật Đất đai)",
    "thongbao.html",
    "(theo Quyết định số 12/2024/QĐ-UBND)",
    "Theo ông Nguyễn Văn Mẫu",
    "(Theo đồng chí Chủ tịch)",
    "(Theo chị Nguyễn Thị Mẫu)",
    "(Theo so lieu thong ke)",
    "Theo đó, các đơn vị báo cáo trước ngày 15/6.",
    "Theo đó",
    "Theo báo cáo của Sở Y tế",
    "(theo số liệu thống kê)",
    "Nguồn nhân lực: 20 người",
    "Nguồn vốn: 5 tỷ đồng",
    "Nguồn: Ngân sách tỉnh",
    "Nguồn kinh phí: sự nghiệp",
    "Nguồn ảnh: Internet",
    "Khai thác nguồn - lợi thế của tỉnh",
    "(UBND)",
    "Trân trọng!",
    "",
  ])("takes %j for no source", (line) => {
    expect(source(line)).toBeNull();
    expect(source(line.normalize("NFD"))).toBeNull();
  });

  it("looks at the closing paragraphs only", () => {
    expect(findSourceLine(["Nguồn: Báo Bình Định", ...body, ...body])).toBeNull();
    expect(findSourceLine(["TP.HCM - Sáng nay, hội nghị diễn ra.", ...body])).toBeNull();
    expect(findSourceLine(["UBND - HĐND xã họp.", ...body])).toBeNull();
    expect(findSourceLine([])).toBeNull();
  });

  it("passes over empty paragraphs and the author below", () => {
    expect(findSourceLine([...body, "(Theo TTXVN)", " ", "Tác giả: Minh Mẫu"])).toMatchObject({
      source: "TTXVN",
      index: 3,
    });
  });
});

describe("findByline", () => {
  it.each([
    ["Tác giả: Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu", "label"],
    ["Tác giả bài viết: Phòng Hành chính", "Phòng Hành chính", "label"],
    ["Tin, ảnh: Minh Mẫu", "Minh Mẫu", "label"],
    ["TIN, ẢNH: MINH MẪU", "MINH MẪU", "label"],
    ["Bài và ảnh: Lê Thị Mẫu", "Lê Thị Mẫu", "label"],
    ["Bài, ảnh: Lê Thị Mẫu - Trần Mẫu", "Lê Thị Mẫu - Trần Mẫu", "label"],
    ["PV: Minh Mẫu", "Minh Mẫu", "label"],
    ["Hội nghị kết thúc tốt đẹp. Tin: Minh Mẫu", "Minh Mẫu", "label"],
    ["By John Sample", "John Sample", "label"],
    ["Tác giả: Nguyễn Văn Mẫu - Nguồn: Báo Gia Lai", "Nguyễn Văn Mẫu", "label"],
    ["PV", "PV", "signature"],
    ["(PV)", "PV", "signature"],
    ["Ban Biên tập", "Ban Biên tập", "signature"],
    ["Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu", "signature"],
    ["… trong năm 2026./. Minh Mẫu", "Minh Mẫu", "signature"],
    ["N.V.M", "N.V.M", "initials"],
    ["(T.H)", "T.H", "initials"],
  ])("reads %j", (line, name, form) => {
    expect(author(line)).toEqual({ author: name, index: 3, form });
    expect(author(line.normalize("NFD"))).toEqual({ author: name, index: 3, form });
  });

  it.each([
    "Thực hiện: Nghị quyết số 57-NQ/TW",
    "Tin liên quan",
    "Trân trọng!",
    "Trân trọng cảm ơn",
    "Quy Nhơn",
    "Hà Nội",
    "TTXVN",
    "(Theo TTXVN)",
    "Nguồn: Báo Bình Định",
    "Tin: hội nghị kết thúc",
    "Nơi nhận",
    "Nguyễn Văn Mẫu là người đã có nhiều đóng góp cho địa phương",
    "Xem thêm",
    "",
  ])("takes %j for no author", (line) => {
    expect(author(line)).toBeNull();
  });

  it("reads a labelled author below the title", () => {
    expect(findByline(["Tác giả: Minh Mẫu", ...body, ...body])).toMatchObject({
      author: "Minh Mẫu",
      index: 0,
    });
  });

  it("takes no heading that is not the end of an article for a signature", () => {
    expect(findByline(["Danh sách cán bộ", "Nguyễn Văn Mẫu"])).toBeNull();
  });
});
