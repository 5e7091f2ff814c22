import { describe, expect, it } from "vitest";
import { openPage } from "./static-snapshot.ts";

const text = `<p>${"Ngành Tư pháp tỉnh Mẫu được thành lập từ những ngày đầu của tỉnh. ".repeat(5)}</p>`;
const menu = `<div><a href="/">Trang chủ</a> <a href="/tin-tuc">Tin tức</a> <a href="/lien-he">Liên hệ</a></div>`;
const titleOf = (html: string, path = "/p/12") => openPage(html, `https://mau.gov.vn${path}`).reading.title;

describe("the title of a page", () => {
  const title = "Khai mạc hội thi tay nghề năm 2026 tại xã Mẫu Hai";

  it("is the line of its own above the text where no markup says so", () => {
    const html = `<title>Sở Mẫu</title><div>Sở Mẫu</div>${menu}<div><div>${title}</div>${text}${text}</div>`;
    expect(titleOf(html, "/tin/12.html")).toBe(title);
  });

  it("is found in a bar above the columns", () => {
    const side = `<div><h3>Thăm dò</h3>${menu}</div>`;
    const html = `<title>Sở Mẫu</title><div>Sở Mẫu</div>${menu}<div>${title}</div><div><div><p>02/07/2026</p>${text}${text}</div>${side}</div>`;
    expect(titleOf(html, "/tin/12.html")).toBe(title);
  });

  it("is neither a byline nor a counter that stands before the text", () => {
    const byline = "<p class='m'>Phòng Khảo thí • 2 ngày trước</p><p class='n'>45 lượt xem</p>";
    expect(titleOf(`<div>Sở Mẫu</div>${menu}<div><div>${title}</div>${byline}${text}${text}</div>`)).toBe(
      title,
    );
  });

  it("is what a section spells out that its head says shorter", () => {
    const html = `<title>Lịch sử</title><div>Sở Mẫu</div>${menu}<div><div>Lịch sử hình thành và phát triển</div>${text}</div>`;
    expect(titleOf(html, "/gioi-thieu/lich-su")).toBe("Lịch sử hình thành và phát triển");
  });

  it("is found below a column of news that stands before the content", () => {
    const row = "<tr><td>Văn phòng</td><td>Chánh Văn phòng</td><td>0200 3999 001</td></tr>";
    const news =
      "<h3><a href='/tin/1.html'>Trao tặng 50 suất quà cho gia đình chính sách</a></h3><p>01/07/2026</p>";
    const html = `<title>Danh bạ</title><div>Sở Mẫu</div><div><h2>Tin mới nhất</h2>${news}${news}</div><div><h2>Danh bạ cơ quan</h2><table>${row.repeat(4)}</table></div>`;
    expect(titleOf(html, "/danh-ba")).toBe("Danh bạ cơ quan");
  });
});

describe("the date of publication", () => {
  it("is found between title and text in whatever part of the page", () => {
    const html = `<title>Hội thi tay nghề xã Mẫu Hai năm 2026</title><div>Sở Mẫu</div>${menu}<section><h1>Hội thi tay nghề xã Mẫu Hai năm 2026</h1><div class="social share"><span>Thứ Hai, ngày 29/06/2026 16:05</span></div>${text}${text}</section>`;
    const { publishedAt } = openPage(html, "https://mau.gov.vn/tin/hoi-thi-12.html").reading;
    expect(publishedAt).toBe("2026-06-29T16:05:00+07:00");
  });
});
