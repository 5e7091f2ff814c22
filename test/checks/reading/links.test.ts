import { describe, expect, it } from "vitest";
import { openPage } from "./static-snapshot.ts";

const links = (html: string, url?: string) =>
  openPage(html, url).links.map(({ url: { href }, text }) => ({ href, text }));

describe("links", () => {
  it("reads plain links as absolute addresses without their fragment", () => {
    expect(links('<a href="tin/1#dau"> Tin  một </a>', "https://mau.gov.vn/muc/")).toEqual([
      { href: "https://mau.gov.vn/muc/tin/1", text: "Tin một" },
    ]);
  });

  it("follows the base address", () => {
    expect(links('<base href="/cong/"><a href="a.html">A</a>')).toEqual([
      { href: "https://mau.gov.vn/cong/a.html", text: "A" },
    ]);
  });

  it.each([
    '<a href="mailto:so@mau.gov.vn">Thư</a>',
    '<a href="tel:02560000000">Gọi</a>',
    '<a href="#dau">Lên đầu</a>',
    '<a href="javascript:void(0)">Mở</a>',
    "<a>Không dẫn đi đâu</a>",
    '<a href="http://[::1">Hỏng</a>',
    '<a href="/tin/{{ bai.id }}">{{ bai.ten }}</a>',
    '<select><option value="12">Mười hai</option></select>',
    '<button onclick="location.href=base + path">Ghép</button>',
  ])("takes no link from %s", (html) => {
    expect(links(html)).toEqual([]);
  });

  it.each([
    ["<area href='/a' alt='Bản đồ'>", "Bản đồ"],
    ["<a href='/a'><img src=x.png alt='Văn bản'></a>", "Văn bản"],
    ["<a href='/a' title='Liên hệ'><img src=x.png alt=''></a>", "Liên hệ"],
    ["<a href='/a' aria-label='Trang chủ'><i class=fa></i></a>", "Trang chủ"],
    ["<a href=\"javascript:location.href='/a'\">Tin tức</a>", "Tin tức"],
    ["<a href='#' onclick=\"window.open('/a','_blank')\">Tải về</a>", "Tải về"],
    ["<td onclick=\"window.location='/a'\">Hỏi đáp</td>", "Hỏi đáp"],
    ["<select onchange='location=this.value'><option value='/a'>Mục</option></select>", "Mục"],
    ["<select><option value='https://mau.gov.vn/a'>Sở khác</option></select>", "Sở khác"],
  ])("reads %s by what a visitor sees of it", (html, text) => {
    expect(links(html.replace("<td", "<table><tr><td"))).toEqual([{ href: "https://mau.gov.vn/a", text }]);
  });

  it("says of each link where it stands and whether it is displayed", () => {
    const page = openPage(`<header><nav><a href=/1>Giới thiệu</a></nav></header>
      <main><p>Nội dung <a href=/2>tại đây</a></p></main><footer><div hidden><a href=/3>Ẩn</a></div></footer>`);
    expect(page.links.map(({ region, visible }) => ({ region, visible }))).toEqual([
      { region: "navigation", visible: true },
      { region: "main", visible: true },
      { region: "footer", visible: false },
    ]);
  });
});
