import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readSitemap } from "../../crawler/sitemap.ts";

const read = (text: string | Buffer) => readSitemap(Buffer.from(text), 1_000_000);
const urlset = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc> https://mau.vidu.gov.vn/tin?a=1&amp;b=2 </loc><lastmod>2026-05-01</lastmod></url>
  <url><loc><![CDATA[https://mau.vidu.gov.vn/van-ban]]></loc></url></urlset>`;
const pages = [
  { url: "https://mau.vidu.gov.vn/tin?a=1&b=2", lastmod: "2026-05-01" },
  { url: "https://mau.vidu.gov.vn/van-ban", lastmod: null },
];

describe("readSitemap", () => {
  it("reads a set of addresses, plain and gzipped", () => {
    expect(read(urlset)).toEqual({ valid: true, pages, sitemaps: [] });
    expect(read(gzipSync(urlset))).toEqual({ valid: true, pages, sitemaps: [] });
  });

  it("reads an index", () => {
    const index = `<sitemapindex><sitemap><loc>https://mau.vidu.gov.vn/s1.xml.gz</loc></sitemap></sitemapindex>`;
    expect(read(index)).toEqual({ valid: true, pages: [], sitemaps: ["https://mau.vidu.gov.vn/s1.xml.gz"] });
  });

  it("reads a list in plain text", () => {
    expect(
      read("https://mau.vidu.gov.vn/a\r\nhttps://mau.vidu.gov.vn/b\n").pages.map(({ url }) => url),
    ).toEqual(["https://mau.vidu.gov.vn/a", "https://mau.vidu.gov.vn/b"]);
  });

  it("reads RSS and Atom feeds", () => {
    const rss = `<rss><channel><link>https://mau.vidu.gov.vn</link><item><link>https://mau.vidu.gov.vn/1</link><pubDate>Mon, 01 Jun 2026 00:00:00 GMT</pubDate></item></channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="alternate" href="https://mau.vidu.gov.vn/2"/><updated>2026-06-01T00:00:00Z</updated></entry></feed>`;
    expect(read(rss).pages).toEqual([
      { url: "https://mau.vidu.gov.vn/1", lastmod: "Mon, 01 Jun 2026 00:00:00 GMT" },
    ]);
    expect(read(atom).pages).toEqual([{ url: "https://mau.vidu.gov.vn/2", lastmod: "2026-06-01T00:00:00Z" }]);
  });

  it("takes what it can of broken XML and says that it is not valid", () => {
    const broken = `<urlset><url><loc>https://mau.vidu.gov.vn/a</loc></url><url><loc>https://mau`;
    expect(read(broken)).toMatchObject({ valid: false, pages: [{ url: "https://mau.vidu.gov.vn/a" }] });
  });

  it.each([
    ["a page", "<!doctype html><html><body>404</body></html>"],
    ["nothing", ""],
    ["other text", "khong phai dia chi"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
    ["a broken archive", Buffer.from([0x1f, 0x8b, 1, 2, 3])],
  ])("finds nothing in %s", (_, content) => {
    expect(read(content)).toEqual({ valid: false, pages: [], sitemaps: [] });
  });

  it("stops at a gzip bomb and at an XML bomb", () => {
    expect(readSitemap(gzipSync(Buffer.alloc(5_000_000, "x")), 1_000_000).valid).toBe(false);
    const entities = [...Array(9).keys()]
      .map((n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)
      .join("");
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">${entities}]><urlset><url><loc>&e9;</loc></url></urlset>`;
    expect(JSON.stringify(read(bomb)).length).toBeLessThan(300_000);
  });
});
