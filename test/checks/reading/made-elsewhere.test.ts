import { describe, expect, it } from "vitest";
import { openPage } from "./static-snapshot.ts";

const prose = `<p>${"Sáng 01/7, đơn vị tổ chức hội nghị với sự tham gia của các phòng, ban, xã, phường. ".repeat(4)}</p>`;
const menu = '<ul id="menu"><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul>';
const address = "https://mau.gov.vn/tin/trao-hoc-bong-12.html";

function read(html: string, url = address) {
  return openPage(`<html lang="vi">${html}</html>`, url).reading;
}

describe("a post of a blog", () => {
  const post = (
    day: string,
  ) => `<head><title>Hội Khuyến học xã Mẫu: Trao 45 suất học bổng cho học sinh</title></head>
    <body><h1><a href="/">Hội Khuyến học xã Mẫu</a></h1>${menu}
    <div class="widget Blog"><div class="date-outer">${day}<div class="post-outer"><h3 class="post-title">
    Trao 45 suất học bổng cho học sinh</h3><div class="post-body">${prose}${prose}</div></div></div></div>
    <div class="widget Profile"><h2>Giới thiệu về tôi</h2><p>Hội Khuyến học</p></div></body>`;

  it("is called as its heading says, without the blog's name before it", () => {
    expect(read(post("")).title).toBe("Trao 45 suất học bổng cho học sinh");
  });

  it("was posted on the day that stands over it", () => {
    const day = '<h2 class="date-header"><span>Thứ Năm, 2 tháng 7, 2026</span></h2>';
    expect(read(post(day)).publishedAt).toBe("2026-07-02");
  });

  it("is not dated by a side box before it", () => {
    const box = `<div class="box">${["01", "02", "03", "04", "05"]
      .map(
        (day) =>
          `<p><a href="/${day}">Tin khác của xã ngày ${day}</a> <span class="date">${day}/06/2026</span></p>`,
      )
      .join("")}</div>`;
    expect(read(post(box)).publishedAt).toBeNull();
  });
});

describe("what the head of a page declares", () => {
  const list = '<div class="main"><p><a href="/12">Hội nghị giao ban công tác tháng 6 năm 2026</a></p></div>';

  it("keeps the separators between the parts that are the page's own", () => {
    const head = "<head><title>Tin tức – Sự kiện – UBND phường Mẫu</title></head>";
    expect(read(`${head}<body>${menu}${list}</body>`, "https://mau.gov.vn/tin-tuc").title).toBe(
      "Tin tức – Sự kiện",
    );
  });

  it("is the portal's name also where it is adorned", () => {
    const head = "<head><title>.:: SỞ TÀI CHÍNH TỈNH CÀ MAU ::.</title></head>";
    const page = `${head}<body>${menu}<div class="main"><b>HỆ THỐNG VĂN BẢN</b>${list}</div></body>`;
    expect(read(page, "https://mau.gov.vn/van-ban").title).toBe("HỆ THỐNG VĂN BẢN");
  });
});

describe("a document whose title has a label", () => {
  it("is called without the label", () => {
    const page = `<head><title>Văn bản</title></head><body>${menu}<ul class="doc">
      <li>Tên văn bản: Quyết định phê duyệt nhiệm vụ quy hoạch phân khu trung tâm</li>
      <li>Số/Ký hiệu: 812/QĐ-SXD</li><li>Ngày ban hành: 19/06/2026</li><li>Người ký: Trần Văn Mẫu</li></ul></body>`;
    const { kind, title } = read(page, "https://mau.gov.vn/van-ban/812");
    expect({ kind, title }).toEqual({
      kind: "document",
      title: "Quyết định phê duyệt nhiệm vụ quy hoạch phân khu trung tâm",
    });
  });
});

describe("a page that nothing but its first line tells of", () => {
  const page = (heading: string, rest: string) =>
    `<head><title>Sở Mẫu</title></head><body>${menu}<div class="khung"><div>${heading}</div>${rest}</div></body>`;
  const row = "<table><tr><td>Thứ Hai</td><td>7h30</td><td>Giao ban</td></tr></table>";

  it.each([
    ["THÔNG TIN LIÊN HỆ", "<p>Điện thoại: 0290 3 000 000</p>", "contact"],
    ["LỊCH CÔNG TÁC TUẦN CỦA LÃNH ĐẠO BAN", row, "list"],
    ["Kính mời", row, "other"],
  ])("is told by “%s”", (heading, rest, kind) => {
    expect(read(page(heading, rest), "https://mau.gov.vn/lh").kind).toBe(kind);
  });

  it("is no article where it is the server's report of an error", () => {
    const error =
      "<body><h1>Server Error in '/' Application.</h1><p>An application error occurred on the server.</p></body>";
    expect(read(error).kind).toBe("other");
  });
});

describe("a part that a page builder calls a widget", () => {
  it("may be the article", () => {
    const page = `<head><title>Phường Mẫu</title></head><body>${menu}<div class="elementor">
      <div class="elementor-widget"><h2 class="elementor-heading-title">Ra quân dọn vệ sinh các tuyến phố</h2></div>
      <div class="elementor-widget">02/07/2026</div><div class="elementor-widget">${prose}${prose}</div></div></body>`;
    const { title, publishedAt } = read(page);
    expect({ title, publishedAt }).toEqual({
      title: "Ra quân dọn vệ sinh các tuyến phố",
      publishedAt: "2026-07-02",
    });
  });
});
