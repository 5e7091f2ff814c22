import type { Element } from "domhandler";
import { describe, expect, it } from "vitest";
import { only, openPage } from "./static-snapshot.ts";

const prose =
  "Nội dung chính của trang, gồm nhiều câu kể về hoạt động của ngành trong tháng vừa qua. ".repeat(6);
const foot = "<p>Bản quyền thuộc Sở Mẫu. Địa chỉ: số 1 đường Mẫu. Điện thoại: 0256 300 0000</p>";
const menu = ["Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Liên hệ"].map(
  (label) => `<a href="/${label}">${label}</a>`,
);
const idOf = (element: Element | null) => element?.attribs.id ?? null;

describe("the parts of a page", () => {
  it("are told by landmark elements", () => {
    const { landmarks } = openPage(`<header id=h><a href=/>Sở</a></header><nav id=n>${menu.join("")}</nav>
      <main id=m><h1>Tiêu đề</h1><p>${prose}</p></main><aside id=a><p>Bên cạnh</p></aside><footer id=f>${foot}</footer>`);
    expect(idOf(landmarks.header)).toBe("h");
    expect(landmarks.navigations.map(idOf)).toContain("n");
    expect(idOf(landmarks.main)).toBe("m");
    expect(landmarks.asides.map(idOf)).toContain("a");
    expect(idOf(landmarks.footer)).toBe("f");
  });

  it("are told without any name in a layout of tables", () => {
    const page = openPage(`<table width=980><tr id=top><td colspan=3><img src=banner.jpg></td></tr>
      <tr id=mn><td colspan=3>${menu.join(" | ")}</td></tr>
      <tr><td id=l width=180>${menu.join("<br>")}</td><td id=c width=600><p><b>Tiêu đề của bài</b></p><p>${prose}</p><p>${prose}</p></td>
      <td id=r width=200><p>Quảng cáo</p></td></tr><tr id=ft><td colspan=3>${foot}</td></tr></table>`);
    expect(idOf(page.landmarks.header)).toBe("top");
    expect(idOf(page.main)).toBe("c");
    expect(idOf(page.landmarks.footer)).toBe("ft");
    expect(page.regionOf(only(page, "#mn a"))).toBe("navigation");
    expect(page.regionOf(only(page, "#l a"))).toBe("navigation");
    expect(page.regionOf(only(page, "#r p"))).toBe("aside");
  });

  it("leave the heading and the date with the text they belong to", () => {
    const page =
      openPage(`<div id=w><div class=menu>${menu.join("")}</div><div id=bai><div class=tieude>Tiêu đề</div>
      <div>10/05/2024</div><div id=nd><p>${prose}</p><p>${prose}</p></div></div></div>`);
    expect(idOf(page.main)).toBe("bai");
  });

  it("do not take prose for a menu, or a bar of controls with the day for a side box, because of a class", () => {
    const page =
      openPage(`<main><h1>Tiêu đề của bài</h1><div class=social-panel><span id=d>Thứ Hai, 29/06/2026 16:05</span>
      <a href="mailto:">Email</a></div><b id=sapo class="description allowMenu">${prose}</b><p>${prose}</p>
      <div class=social-panel><a id=f href="https://www.facebook.com/sharer.php">Facebook</a></div></main>`);
    expect(page.regionOf(only(page, "#d"))).toBe("main");
    expect(page.regionOf(only(page, "#sapo"))).toBe("main");
    expect(page.regionOf(only(page, "#f"))).toBe("aside");
  });

  it("do not take a wider side text for the content of a short article", () => {
    const page =
      openPage(`<title>Thông báo nghỉ lễ - Sở Mẫu</title><div class=row><div id=c class=col-md-9><h3>Thông báo nghỉ lễ</h3>
      <p>Sở nghỉ ngày 02/9.</p></div><div id=s class=col-md-3><p>${prose}</p></div></div>`);
    expect(idOf(page.main)).toBe("c");
  });

  it("take the wide column of an empty page, not the side column", () => {
    const page = openPage(
      `<div class=row><div id=c class=col-md-9></div><div id=s class=col-md-3><p>${prose}</p></div></div>`,
    );
    expect(idOf(page.main)).toBe("c");
  });

  it("do not take the head of a portlet for the head of the page", () => {
    const page =
      openPage(`<div id=banner class=header><img src=a></div><section class=portlet><header id=p><h2>Khối</h2></header><p>x</p></section>
      <main><p>${prose}</p></main>`);
    expect(idOf(page.landmarks.header)).toBe("banner");
  });

  it("give everything in the footer to the footer, its menus too", () => {
    const page = openPage(
      `<main><p>${prose}</p></main><footer><nav id=n>${menu.join("")}</nav>${foot}</footer>`,
    );
    expect(page.regionOf(only(page, "#n"))).toBe("footer");
  });

  it("fall back on the body where nothing stands out", () => {
    expect(openPage("<p>Một</p><p>Hai</p>").main.name).toBe("body");
  });
});
