import { describe, expect, it } from "vitest";
import { agencyKindOfHost, agencyOfHome, provinceOfHost } from "../../checks/infer-agency.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { openPage } from "./reading/static-snapshot.ts";

const law = shippedLaw();

describe("the province of a host", () => {
  it.each([
    ["camau.gov.vn", "ca-mau"],
    ["skhcn.camau.gov.vn", "ca-mau"],
    ["datmui.camau.gov.vn", "ca-mau"],
  ])("is that of the domain it stands under: %s", (host, province) => {
    expect(provinceOfHost(law, host)?.id).toBe(province);
  });

  it.each(["camau.gov.vn.lua-dao.com", "xcamau.gov.vn", "chinhphu.vn", ""])(
    "is none where no province has that domain: %s",
    (host) => {
      expect(provinceOfHost(law, host)).toBeNull();
    },
  );
});

describe("the kind of agency of a host", () => {
  const province = law.provinces["ca-mau"] ?? expect.fail();

  it.each([
    ["camau.gov.vn", "ubnd-tinh"],
    ["skhcn.camau.gov.vn", "so-nganh"],
    ["khong-co-trong-danh-sach.camau.gov.vn", null],
  ])("%s is %s", (host, kind) => {
    expect(agencyKindOfHost(host, province)).toBe(kind);
  });
});

describe("the agency a home page names", () => {
  const main = `<main><h1>Tin mới</h1><p>${"Nội dung chính của trang chủ mẫu. ".repeat(20)}</p></main>`;

  it.each([
    {
      where: "line by line, without the portal's own words and those beside it",
      above:
        "<header><div>Trang thông tin điện tử</div><div>Ủy ban nhân dân xã Mẫu</div><button>Tìm kiếm</button></header>",
      agency: { name: "Ủy ban nhân dân xã Mẫu", kind: "ubnd-xa" },
    },
    {
      where: "and not the parent above it",
      above: "<header><div>ỦY BAN NHÂN DÂN TỈNH CÀ MAU</div><div>SỞ NỘI VỤ</div></header>",
      agency: { name: "SỞ NỘI VỤ", kind: "so-nganh" },
    },
    {
      where: "in the title where the header is a picture",
      above: "<title>Trang chủ - Sở Y tế tỉnh Cà Mau</title><header><img src=banner.png></header>",
      agency: { name: "Sở Y tế tỉnh Cà Mau", kind: "so-nganh" },
    },
    {
      where: "at the foot where nothing else tells",
      above: "<title>Trang chủ</title>",
      below: "<footer><p>Bản quyền thuộc về Sở Tài chính</p><p>Điện thoại: 0290</p></footer>",
      agency: { name: "Sở Tài chính", kind: "so-nganh" },
    },
    { where: "or nowhere", above: "<title>Trang chủ</title>", agency: { name: null, kind: null } },
  ])("is read $where", ({ above, below = "", agency }) => {
    expect(agencyOfHome(openPage(above + main + below))).toEqual(agency);
  });
});
