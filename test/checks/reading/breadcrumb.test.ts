import { describe, expect, it } from "vitest";
import { readBreadcrumb } from "../../../checks/reading/breadcrumb.ts";
import { openPage } from "./static-snapshot.ts";

const parts = (html: string) => [...readBreadcrumb(openPage(html)).parts];

describe("the breadcrumb", () => {
  it.each([
    [
      "microdata",
      `<ul itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement"><a>Trang nhất</a></li>
        <li itemprop="itemListElement"><a>Tin tức</a></li></ul>`,
    ],
    ["a class", "<ol class=breadcrumb><li><a href=/>Trang chủ</a></li><li>Tin tức</li></ol>"],
    ["signs between", "<div id=duongdan>Trang chủ » Tin tức</div>"],
    ["a line without any name", "<p><a href=/>Trang chủ</a> &gt; <a href=/tin>Tin tức</a></p>"],
    ["blocks without any sign", "<div><span><a href=/>Trang chủ</a></span><span><p>Tin tức</p></span></div>"],
    [
      "pictures between",
      "<div class=pathway><a href=/>Trang chủ</a><img src=a.gif><span>Tin tức</span></div>",
    ],
    [
      "JSON-LD",
      `<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"item":{"name":"Tin tức"}}]}</script>`,
    ],
  ])("is read from %s", (_form, html) => {
    expect(parts(`<body>${html}<main><h1>Tiêu đề</h1></main></body>`)).toEqual(["Tin tức"]);
  });

  it("is not the menu", () => {
    const menu = ["Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Liên hệ"].join(" | ");
    expect(parts(`<p>${menu}</p>`)).toEqual([]);
    expect(parts("<p>Nội dung</p>")).toEqual([]);
  });
});
