import { describe, expect, it } from "vitest";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { isEmptyShell } from "../../crawler/empty-shell.ts";
import { collectLinkedAddresses } from "../../crawler/linked-addresses.ts";
import { addressesOn, addressInSitemap } from "../../crawler/page-links.ts";
import { seededRank } from "../../crawler/sample.ts";
import { samplePage } from "./sample-snapshots.ts";

const home = "http://mau.vidu.gov.vn/";
const view = (body: string, path = "") =>
  new ParsedPage(samplePage(home + path, { html: `<body>${body}</body>` }), home);

describe("addressesOn", () => {
  const laneOf = (body: string, path = "") =>
    Object.fromEntries(
      addressesOn(view(body, path), 1).map(({ url, lane, stratum }) => [
        url.pathname + url.search,
        stratum ?? lane,
      ]),
    );

  it("knows sections by their names and by the last part of the path", () => {
    const body = `<nav><a href="/a">Giới thiệu</a><a href="/van-ban">Xem</a></nav><main><a href="/tin-tuc/bai-viet-mau-so-12.html">Bài viết mẫu</a></main>`;
    expect(laneOf(body, "trang")).toEqual({
      "/a": "about",
      "/van-ban": "documents",
      "/tin-tuc/bai-viet-mau-so-12.html": "sample",
    });
  });

  it("takes other links of the home page's navigation for its menu, on no other page", () => {
    const body = `<nav><a href="/chuyen-de-mau">Chuyên đề mẫu</a></nav><main><a href="/x">Bài mẫu</a></main>`;
    expect(laneOf(body)).toEqual({ "/chuyen-de-mau": "menu", "/x": "sample" });
    expect(laneOf(body, "trang")).toEqual({ "/chuyen-de-mau": "sample", "/x": "sample" });
  });

  it("knows the further pages of a list by their text or their address", () => {
    const body = `<main><a href="/ds/2">2</a><a href="/ds/tiep">Trang sau »</a><a href="/ds/cuoi">Tiếp</a><a href="/ds?page=9">Chín</a></main>`;
    expect(laneOf(body)).toMatchObject({
      "/ds/2": "pagination",
      "/ds/cuoi": "pagination",
      "/ds?page=9": "pagination",
    });
  });

  it("leaves other portals and what is no web address", () => {
    const body = `<a href="http://khac.vidu.gov.vn/">Khác</a><a href="mailto:a@vidu.vn">Thư</a><a href="tel:1">Gọi</a><a href="https://www.mau.vidu.gov.vn/x#y">X</a>`;
    expect(addressesOn(view(body), 3)).toMatchObject([
      { url: new URL("https://www.mau.vidu.gov.vn/x"), depth: 4 },
    ]);
  });

  it("knows sections among the addresses of a sitemap", () => {
    expect(addressInSitemap(new URL("/vi/lien-he", home))).toMatchObject({
      lane: "section",
      stratum: "contact",
    });
    expect(addressInSitemap(new URL("/tin/12", home))).toMatchObject({ lane: "sample", stratum: null });
  });
});

describe("isEmptyShell", () => {
  it("knows a frame that scripts fill from a short page", () => {
    expect(isEmptyShell(view(`<div id="app"></div><script src="/app.js"></script>`))).toBe(true);
    expect(
      isEmptyShell(view(`<noscript>Hãy bật JavaScript.</noscript><app-root></app-root><script>x()</script>`)),
    ).toBe(true);
    expect(isEmptyShell(view(`<p>Trang ngắn, không có kịch bản.</p>`))).toBe(false);
    expect(isEmptyShell(view(`<p>${"Nội dung mẫu. ".repeat(30)}</p><script>x()</script>`))).toBe(false);
    expect(
      isEmptyShell(view(`<a href="/1">1</a><a href="/2">2</a><a href="/3">3</a><script>x()</script>`)),
    ).toBe(false);
  });
});

describe("collectLinkedAddresses", () => {
  const collect = () =>
    collectLinkedAddresses(new URL(home), seededRank("mau"), (url) => url.pathname !== "/noi-bo");

  it("draws outside links of the home page, files and unopened pages, and nothing that acts or is forbidden", () => {
    const linked = collect();
    linked.note(
      view(`<a href="http://khac.vn/">K</a><a href="/tep.pdf">T</a><a href="/trang">P</a><a href="/da-mo?utm_source=a">M</a>
        <a href="/dang-xuat">X</a><a href="/a?print=1">I</a><a href="/noi-bo">N</a><a href="http://khac.vn/logout">X</a>`),
    );
    linked.markOpened(new URL(`${home}da-mo`));
    expect(linked.draw(10).toSorted()).toEqual(["http://khac.vn/", `${home}tep.pdf`, `${home}trang`]);
  });

  it("keeps room for each kind of link, and draws the same for the same seed", () => {
    const fill = () => {
      const linked = collect();
      const many = (make: (n: number) => string) =>
        [...Array(100).keys()].map((n) => `<a href="${make(n)}">Liên kết</a>`).join("");
      linked.note(view(many((n) => `http://h${n}.vn/`) + many((n) => `/t${n}.pdf`) + many((n) => `/p${n}x`)));
      linked.note(
        view(
          many((n) => `http://o${n}.vn/`),
          "trang",
        ),
      );
      return linked.draw(20);
    };
    const drawn = fill();
    const count = (pattern: RegExp) => drawn.filter((address) => pattern.test(address)).length;
    expect(drawn).toHaveLength(20);
    expect(count(/\/\/h\d/)).toBeGreaterThanOrEqual(10);
    expect(Math.min(count(/\.pdf$/), count(/\/p\d+x$/))).toBeGreaterThanOrEqual(4);
    expect(count(/\/\/o\d/)).toBeGreaterThanOrEqual(2);
    expect(fill()).toEqual(drawn);
  });
});
