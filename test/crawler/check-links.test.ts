import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { linkStatusSchema } from "../../checks/snapshot.ts";
import { checkLink } from "../../crawler/check-link.ts";
import { checkLinks, type LinkCheckOptions } from "../../crawler/check-links.ts";
import { systemClock } from "../../crawler/clock.ts";
import { createPoliteness, politenessDefaults } from "../../crawler/politeness.ts";
import { localFetcher } from "./local-fetcher.ts";
import { closedPort, serve } from "./local-server.ts";

const host = "mau.vidu.gov.vn";

async function check(path: string, listener: RequestListener) {
  const { port, asked } = await serve(listener);
  const status = await checkLink(localFetcher([`${host}=127.0.0.1:${port}`]), `http://${host}${path}`);
  return { status: linkStatusSchema.parse(status), asked };
}

describe("checkLink", () => {
  it("asks a page by HEAD only where that is answered", async () => {
    const { status, asked } = await check("/trang", (request, response) => {
      response
        .writeHead(request.method === "HEAD" ? 200 : 500, {
          "content-type": "text/html",
          "content-length": 9,
        })
        .end();
    });
    expect(status).toMatchObject({
      status: 200,
      failure: null,
      contentType: "text/html",
      bytes: 9,
      sniffed: null,
    });
    expect(asked).toHaveLength(1);
  });

  it.each([405, 501, 404, 403, 500])("asks again by GET where HEAD is answered %i", async (code) => {
    const { status } = await check("/trang", (request, response) => {
      response.writeHead(request.method === "HEAD" ? code : 200).end("<html>");
    });
    expect(status).toMatchObject({ status: 200, failure: null });
  });

  it("gives the status of GET where both fail", async () => {
    const { status } = await check("/trang", (request, response) => {
      response.writeHead(request.method === "HEAD" ? 405 : 404).end();
    });
    expect(status).toMatchObject({ status: 404, failure: "not-found" });
  });

  it("asks for the first bytes of a file and reads its size from the range", async () => {
    let range: string | undefined;
    const { status, asked } = await check("/quyet-dinh.pdf", (request, response) => {
      range = request.headers.range;
      response
        .writeHead(206, { "content-range": "bytes 0-511/20000000", "content-type": "application/pdf" })
        .end("%PDF-1.7");
    });
    expect(range).toBe("bytes=0-511");
    expect(status).toMatchObject({ status: 206, failure: null, bytes: 20_000_000, sniffed: null });
    expect(asked).toHaveLength(1);
  });

  it("reads no more than it must of a file whose server ignores the range", async () => {
    const { status } = await check("/quyet-dinh.pdf", (_, response) => {
      response.writeHead(200, { "content-length": 20_000_000 }).write("%PDF-1.7".padEnd(2_000, "x"));
    });
    expect(status).toMatchObject({ status: 200, failure: null, bytes: 20_000_000 });
  });

  it.each([
    ["/van-ban.pdf", "<!doctype html><title>Đăng nhập</title>", "html"],
    ["/van-ban.docx", "Rar!\x1A\x07\x00", "rar"],
    ["/van-ban.pdf", "PK\x03\x04", "zip"],
    ["/van-ban.doc", "%PDF-1.4", "pdf"],
    ["/van-ban.doc", "PK\x03\x04", null],
    ["/van-ban.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), null],
    ["/van-ban.pdf", "\r\n%PDF-1.4", null],
    ["/tai-ve.csv", "<html>", null],
  ] as const)("finds under %s what its bytes say", async (path, content, sniffed) => {
    const { status } = await check(path, (_, response) => response.end(content));
    expect(status.sniffed).toBe(sniffed);
  });
});

function options(more: Partial<LinkCheckOptions> = {}): LinkCheckOptions {
  return {
    politeness: createPoliteness(systemClock, politenessDefaults, () => true),
    clock: systemClock,
    budgetMs: 10_000,
    hosts: 3,
    isOwn: (url) => url.hostname === host,
    knownOnline: false,
    ...more,
  };
}

describe("checkLinks", () => {
  it("tries each address and gives them in order", async () => {
    const { port } = await serve((request, response) =>
      response.writeHead(request.url === "/mat" ? 404 : 200).end(),
    );
    const fetcher = localFetcher([`${host}=127.0.0.1:${port}`, `ngoai.vidu.vn=127.0.0.1:${port}`]);
    const addresses = [`http://${host}/mat`, "http://ngoai.vidu.vn/", `http://${host}/con`];
    const { links, online } = await checkLinks(fetcher, addresses, options());
    expect(links.map(({ url, failure }) => `${url} ${failure}`)).toEqual([
      `http://${host}/con null`,
      `http://${host}/mat not-found`,
      "http://ngoai.vidu.vn/ null",
    ]);
    expect(online).toBe(true);
  });

  it("does not call outside links dead where no outside host could be reached", async () => {
    const { port } = await serve((_, response) => response.end());
    const closed = await closedPort();
    const fetcher = localFetcher([
      `${host}=127.0.0.1:${port}`,
      `mot.vidu.vn=127.0.0.1:${closed}`,
      `hai.vidu.vn=127.0.0.1:${closed}`,
    ]);
    const addresses = [`http://${host}/`, "http://mot.vidu.vn/", "http://hai.vidu.vn/a.pdf"];
    const { links, online } = await checkLinks(fetcher, addresses, options());
    expect(online).toBe(false);
    expect(links.map(({ failure }) => failure)).toEqual(["network-unavailable", null, "network-unavailable"]);
  });

  it("calls a link dead where the auditor is online otherwise", async () => {
    const { port } = await serve((_, response) => response.end());
    const resolve = [`mot.vidu.vn=127.0.0.1:${await closedPort()}`, `hai.vidu.vn=127.0.0.1:${port}`];
    const addresses = ["http://mot.vidu.vn/", "http://hai.vidu.vn/"];
    const { links, online } = await checkLinks(localFetcher(resolve), addresses, options());
    expect(online).toBe(true);
    expect(links.map(({ failure }) => failure)).toEqual([null, "connection-refused"]);
    const known = await checkLinks(
      localFetcher(resolve),
      addresses.slice(0, 1),
      options({ knownOnline: true }),
    );
    expect(known.links).toMatchObject([{ failure: "connection-refused" }]);
  });

  it("does not take a link to a private address for a sign of being online", async () => {
    const { links, online } = await checkLinks(localFetcher([]), ["http://192.168.1.5/"], options());
    expect(links).toMatchObject([{ failure: "private-address-refused" }]);
    expect(online).toBe(false);
  });

  it("tries a host that cannot be reached once, and gives up outside after some", async () => {
    const closed = await closedPort();
    const hosts = [...Array(20).keys()].map((n) => `h${n}.vidu.vn`);
    const fetcher = localFetcher(hosts.map((name) => `${name}=127.0.0.1:${closed}`));
    const addresses = hosts.flatMap((name) => [`http://${name}/a`, `http://${name}/b`]);
    const { links } = await checkLinks(fetcher, addresses, options({ hosts: 1 }));
    expect(links).toHaveLength(12);
    expect(new Set(links.map(({ failure }) => failure))).toEqual(new Set(["network-unavailable"]));
  });

  it("stops when its time is over or it is told to", async () => {
    const { port, asked } = await serve((_, response) => response.end());
    const fetcher = localFetcher([`${host}=127.0.0.1:${port}`]);
    const over = await checkLinks(fetcher, [`http://${host}/`], options({ budgetMs: -1 }));
    const told = await checkLinks(fetcher, [`http://${host}/`], options({ signal: AbortSignal.abort() }));
    expect([over.links, told.links, asked]).toEqual([[], [], []]);
  });
});
