import { describe, expect, it } from "vitest";
import { readFeeds } from "../../crawler/feeds.ts";
import { localFetcher } from "./local-fetcher.ts";
import { serve } from "./local-server.ts";
import { samplePage } from "./sample-snapshots.ts";

const host = "mau.vidu.gov.vn";
const home = `http://${host}/`;

const rss = (...dates: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title>${dates
    .map((date, at) => `<item><title>Tin</title><link>${home}${at}</link><pubDate>${date}</pubDate></item>`)
    .join("")}</channel></rss>`;

async function feedsOf(html: string, files: Record<string, string>) {
  const { port, asked } = await serve((request, response) => {
    const file = files[request.url ?? ""];
    const type = file?.startsWith("<?xml") ? "application/rss+xml" : "text/html; charset=utf-8";
    response.writeHead(file === undefined ? 404 : 200, { "content-type": type }).end(file);
  });
  const fetcher = localFetcher([`${host}=127.0.0.1:${port}`]);
  const feeds = await readFeeds(samplePage(home, { html }), (url) => fetcher.fetch({ url: url.href }));
  return { feeds, asked };
}

describe("readFeeds", () => {
  it("reads the feed that the head declares, and the newest of its dates in local time", async () => {
    const declared = '<link rel="alternate" type="application/rss+xml" href="/tin.xml"><p>Trang chủ</p>';
    const files = { "/tin.xml": rss("Fri, 20 Nov 2026 18:30:00 GMT", "Thu, 12 Nov 2026 01:00:00 GMT") };
    const { feeds, asked } = await feedsOf(declared, files);
    expect(feeds).toEqual([
      {
        url: `${home}tin.xml`,
        status: 200,
        failure: null,
        valid: true,
        items: 2,
        newest: "2026-11-21",
        declared: true,
      },
    ]);
    expect(asked).toEqual(["/tin.xml"]);
  });

  it("follows a page that lists the feeds of the sections", async () => {
    const { feeds } = await feedsOf('<a href="/rss">RSS</a>', {
      "/rss":
        '<a href="/rss/tin-tuc">Tin tức</a> <a href="/rss">RSS</a> <a href="http://khac.vn/rss">Báo khác</a>',
      "/rss/tin-tuc": rss("14/07/2026 08:05"),
    });
    expect(feeds).toMatchObject([{ url: `${home}rss/tin-tuc`, valid: true, newest: "2026-07-14" }]);
  });

  it("tries the usual addresses where the home page names none", async () => {
    const { feeds, asked } = await feedsOf("<p>Trang chủ</p>", {});
    expect(asked).toEqual(["/rss", "/rss.xml"]);
    expect(feeds).toMatchObject([
      { status: 404, failure: "not-found", valid: false, declared: false },
      { status: 404, declared: false },
    ]);
  });

  it("says that a declared feed is an ordinary page", async () => {
    const { feeds } = await feedsOf('<a href="/feed">RSS</a>', { "/feed": "<h1>Trang chủ</h1>" });
    expect(feeds).toMatchObject([{ status: 200, failure: null, valid: false, items: 0, declared: true }]);
  });

  it("leaves out what may not be opened", async () => {
    const page = samplePage(home, { html: '<a href="/rss">RSS</a>' });
    expect(await readFeeds(page, async () => null)).toEqual([]);
  });
});
