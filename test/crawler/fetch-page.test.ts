import { describe, expect, it } from "vitest";
import { pageSnapshotSchema } from "../../checks/snapshot.ts";
import { fetchPage } from "../../crawler/fetch-page.ts";
import { localFetcher } from "./local-fetcher.ts";
import { serve } from "./local-server.ts";

const host = "mau.vidu.gov.vn";
const home = `http://${host}/`;
const page = "<!doctype html><title>Cổng mẫu</title><p>Nội dung";

describe("fetchPage", () => {
  it("gives a static snapshot that fits the schema", async () => {
    const { port } = await serve((_, response) => {
      response
        .writeHead(200, {
          "content-type": "text/html; charset=utf-8",
          etag: '"a"',
          "last-modified": "Mon, 01 Jun 2026 00:00:00 GMT",
        })
        .end(page);
    });
    const got = await fetchPage(localFetcher([`${host}=127.0.0.1:${port}`]), { url: home });
    expect(pageSnapshotSchema.parse(got.snapshot)).toMatchObject({
      visit: "static",
      failure: null,
      html: page,
      rendered: null,
    });
    expect(got.body.toString()).toBe(page);
    expect(got.validators).toEqual({ etag: '"a"', lastModified: "Mon, 01 Jun 2026 00:00:00 GMT" });
    expect(got.notModified).toBe(false);
  });

  it("asks on condition and knows an unchanged page", async () => {
    const asked: unknown[] = [];
    const { port } = await serve(({ headers }, response) => {
      asked.push(headers["if-none-match"], headers["if-modified-since"]);
      response.writeHead(304).end();
    });
    const got = await fetchPage(localFetcher([`${host}=127.0.0.1:${port}`]), {
      url: home,
      validators: { etag: '"a"', lastModified: "Mon, 01 Jun 2026 00:00:00 GMT" },
    });
    expect(asked).toEqual(['"a"', "Mon, 01 Jun 2026 00:00:00 GMT"]);
    expect(got).toMatchObject({
      notModified: true,
      snapshot: { visit: "unchanged", failure: null, status: 304 },
    });
    expect(pageSnapshotSchema.safeParse(got.snapshot).success).toBe(true);
  });

  it("keeps the reason and no HTML of a visit that failed, and the bytes beside it", async () => {
    const { port } = await serve((_, response) =>
      response.writeHead(404, { "content-type": "text/html" }).end("Không có"),
    );
    const got = await fetchPage(localFetcher([`${host}=127.0.0.1:${port}`]), { url: home });
    expect(pageSnapshotSchema.parse(got.snapshot)).toMatchObject({
      failure: "not-found",
      status: 404,
      html: "",
      encoding: null,
    });
    expect(got.body.toString()).toBe("Không có");
  });

  it("gives a snapshot even where no connection was made", async () => {
    const got = await fetchPage(localFetcher([]), { url: "http://127.0.0.1/" });
    expect(pageSnapshotSchema.parse(got.snapshot)).toMatchObject({
      failure: "private-address-refused",
      status: null,
      headers: null,
    });
  });

  it("follows an immediate refresh as a browser does, and records it", async () => {
    const { port } = await serve((request, response) => {
      response.setHeader("content-type", "text/html");
      response.end(
        request.url === "/" ? `<meta http-equiv='refresh' content='0; URL=/web/guest&amp;x'>` : page,
      );
    });
    const { snapshot } = await fetchPage(localFetcher([`${host}=127.0.0.1:${port}`]), { url: home });
    expect(snapshot).toMatchObject({
      url: home,
      finalUrl: `${home}web/guest&x`,
      html: page,
      redirects: [{ url: home, status: 200, location: `${home}web/guest&x` }],
    });
  });

  it.each([
    `<meta http-equiv="refresh" content="600">`,
    `<meta http-equiv="refresh" content="300;url=/khac">`,
    `<noscript><meta http-equiv="refresh" content="0;url=/khac"></noscript>`,
    `<!-- <meta http-equiv="refresh" content="0;url=/khac"> -->`,
    `<meta http-equiv="refresh" content="0;url=/">`,
    `<meta http-equiv="refresh" content="0;url=javascript:x()">`,
  ])("stays on a page with %s", async (meta) => {
    const { port, asked } = await serve((_, response) =>
      response.setHeader("content-type", "text/html").end(`${meta}<p>ở lại`),
    );
    const { snapshot } = await fetchPage(localFetcher([`${host}=127.0.0.1:${port}`]), { url: home });
    expect(snapshot).toMatchObject({ finalUrl: home, failure: null });
    expect(asked).toEqual(["/"]);
  });

  it("ends a ring of refreshes", async () => {
    const { port, asked } = await serve((request, response) => {
      const next = request.url === "/" ? "/hai" : "/";
      response
        .setHeader("content-type", "text/html")
        .end(`<meta http-equiv="refresh" content="0;url=${next}">x`);
    });
    await fetchPage(localFetcher([`${host}=127.0.0.1:${port}`]), { url: home });
    expect(asked).toEqual(["/", "/hai", "/", "/hai"]);
  });

  it("says redirected-off-site where a rule says so", async () => {
    const { port } = await serve((_, response) =>
      response.writeHead(302, { location: "http://ngoai.vidu.vn/" }).end(),
    );
    const { snapshot } = await fetchPage(localFetcher([`${host}=127.0.0.1:${port}`]), {
      url: home,
      forbids: ({ hostname }) => (hostname === host ? null : "redirected-off-site"),
    });
    expect(snapshot).toMatchObject({ failure: "redirected-off-site", finalUrl: "http://ngoai.vidu.vn/" });
  });
});
