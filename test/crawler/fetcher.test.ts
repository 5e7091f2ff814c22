import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseResolve } from "../../crawler/address-map.ts";
import { systemClock } from "../../crawler/clock.ts";
import { Egress } from "../../crawler/egress.ts";
import { createFetcher } from "../../crawler/fetcher.ts";
import { selfSigned } from "./certificates.ts";
import { localFetcher, smallLimits } from "./local-fetcher.ts";
import { closedPort, serve, serveBytes, serveRaw, serveTls } from "./local-server.ts";

const host = "mau.vidu.gov.vn";
const home = `http://${host}/`;
const to = (port: number) => `${host}=127.0.0.1:${port}`;

/** Writes without end, as fast as the other side takes it. */
function pourInto(response: ServerResponse, bytes: number): void {
  response.write(Buffer.alloc(bytes, "x"), (error) => {
    if (!error) pourInto(response, bytes);
  });
}

describe("a fetch that succeeds", () => {
  it("names itself, follows no more than it must and keeps status, headers, body and times", async () => {
    let agent: string | undefined;
    const { port } = await serve((request, response) => {
      agent = request.headers["user-agent"];
      response.writeHead(200, { "content-type": "text/html", "X-Ten": "a" }).end("<p>Xin chào</p>");
    });
    const answer = await localFetcher([to(port)]).fetch({ url: home });
    expect(agent).toBe("kiemcong/test (+https://vidu.gov.vn)");
    expect(answer).toMatchObject({ url: home, finalUrl: home, redirects: [], status: 200, failure: null });
    expect(answer.headers).toMatchObject({ "content-type": "text/html", "x-ten": "a" });
    expect(answer.body.toString()).toBe("<p>Xin chào</p>");
    expect(answer.fetchedAt).toMatch(/\+07:00$/);
    expect(answer.timings.total).toBeGreaterThanOrEqual(answer.timings.firstByte ?? Number.NaN);
  });

  it("keeps names and attributes of cookies but not their values, and sends them back within the audit", async () => {
    const cookies: (string | undefined)[] = [];
    const { port } = await serve((request, response) => {
      cookies.push(request.headers.cookie);
      response.setHeader("set-cookie", ["PHIEN=bi-mat; Path=/; HttpOnly", "b=2"]).end("x");
    });
    const fetcher = localFetcher([to(port)]);
    const first = await fetcher.fetch({ url: home });
    await fetcher.fetch({ url: `${home}khac` });
    expect(first.headers?.["set-cookie"]).toBe("PHIEN=; Path=/; HttpOnly\nb=");
    expect(cookies).toEqual([undefined, "PHIEN=bi-mat; b=2"]);
  });

  it("keeps two audits' cookies apart", async () => {
    const cookies: (string | undefined)[] = [];
    const { port } = await serve((request, response) => {
      cookies.push(request.headers.cookie);
      response.setHeader("set-cookie", "a=1").end("x");
    });
    await localFetcher([to(port)]).fetch({ url: home });
    await localFetcher([to(port)]).fetch({ url: home });
    expect(cookies).toEqual([undefined, undefined]);
  });

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["zstd", zstdCompressSync],
  ] as const)("unpacks %s", async (coding, pack) => {
    const { port } = await serve((_, response) => {
      response.setHeader("content-encoding", coding).end(pack(Buffer.from("Cổng thông tin")));
    });
    const { body } = await localFetcher([to(port)]).fetch({ url: home });
    expect(body.toString()).toBe("Cổng thông tin");
  });

  it("undoes two encodings in the order they were put on", async () => {
    const { port } = await serve((_, response) => {
      const body = brotliCompressSync(gzipSync(Buffer.from("hai lớp")));
      response.setHeader("content-encoding", "gzip, br").end(body);
    });
    const { body } = await localFetcher([to(port)]).fetch({ url: home });
    expect(body.toString()).toBe("hai lớp");
  });

  it("keeps what a gzip stream held that broke off", async () => {
    const { port } = await serve((_, response) => {
      const packed = gzipSync(Buffer.from("Cổng thông tin điện tử ".repeat(500)));
      response.setHeader("content-encoding", "gzip").end(packed.subarray(0, packed.length - 12));
    });
    const { body, failure } = await localFetcher([to(port)]).fetch({ url: home });
    expect(failure).toBeNull();
    expect(body.toString()).toMatch(/^Cổng thông tin điện tử /);
  });

  it("reads over a connection whose certificate is not trusted, and says so", async () => {
    const { port } = await serveTls(await selfSigned(), (_, response) => response.end("x"));
    const fetcher = localFetcher([to(port)]);
    const answer = await fetcher.fetch({ url: `https://${host}/` });
    expect(answer).toMatchObject({
      failure: null,
      status: 200,
      certificateProblem: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
    expect((await fetcher.fetch({ url: `https://${host}/` })).certificateProblem).not.toBeNull();
  });

  it("reads from a server that speaks nothing newer than TLS 1.0", async () => {
    const old = { minVersion: "TLSv1", maxVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" } as const;
    const { port } = await serveTls({ ...(await selfSigned()), ...old }, (_, response) => response.end("cũ"));
    const answer = await localFetcher([to(port)]).fetch({ url: `https://${host}/` });
    expect(answer.body.toString()).toBe("cũ");
  });

  it("tries the other addresses of a host when the first does not answer", async () => {
    const { port } = await serve((_, response) => response.end("x"));
    const resolve = [to(await closedPort()), to(port)];
    expect((await localFetcher(resolve).fetch({ url: home })).failure).toBeNull();
  });

  it("leaves the rest of a body when only its first bytes are wanted", async () => {
    const { port } = await serve((_, response) => {
      pourInto(response, 10_000);
    });
    const answer = await localFetcher([to(port)]).fetch({ url: home, firstBytes: 16 });
    expect(answer).toMatchObject({ failure: null, status: 200 });
    expect(answer.body.length).toBe(16);
  });
});

describe("redirects", () => {
  it("records each hop and ends at the last", async () => {
    const { port } = await serve((request, response) => {
      if (request.url === "/") return response.writeHead(301, { location: "/vi" }).end();
      if (request.url === "/vi")
        return response.writeHead(302, { location: `http://${host}/vi/trang-chu#dau` }).end();
      response.end("x");
    });
    const answer = await localFetcher([to(port)]).fetch({ url: home });
    expect(answer.finalUrl).toBe(`${home}vi/trang-chu`);
    expect(answer.redirects).toEqual([
      { url: home, status: 301, location: "/vi" },
      { url: `${home}vi`, status: 302, location: `http://${host}/vi/trang-chu#dau` },
    ]);
  });

  it("reads a Vietnamese Location that was sent as raw UTF-8", async () => {
    const { port } = await serveRaw((socket) => {
      socket.on("data", (data) => {
        const isFirst = data.toString().startsWith("GET / ");
        const head = isFirst ? "HTTP/1.1 302 Found\r\nLocation: /tin-tức\r\n" : "HTTP/1.1 200 OK\r\n";
        socket.write(`${head}Content-Length: 0\r\n\r\n`);
      });
    });
    const answer = await localFetcher([to(port)]).fetch({ url: home });
    expect(answer.finalUrl).toBe(`${home}tin-t%E1%BB%A9c`);
  });

  it("does not take a cookie check, which sends to the same address once, for a loop", async () => {
    const { port } = await serve((request, response) => {
      if (request.headers.cookie) return response.end("vào được");
      response.writeHead(302, { location: "/", "set-cookie": "ok=1" }).end();
    });
    const answer = await localFetcher([to(port)]).fetch({ url: home });
    expect(answer).toMatchObject({ failure: null, redirects: [{ status: 302 }] });
  });

  it("stops at a loop and after too many hops: too-many-redirects", async () => {
    const loop = await serve((request, response) => {
      response.writeHead(302, { location: request.url === "/a" ? "/b" : "/a" }).end();
    });
    const endless = await serve((request, response) => {
      response.writeHead(302, { location: `${request.url}x` }).end();
    });
    const looped = await localFetcher([to(loop.port)]).fetch({ url: home });
    expect(looped).toMatchObject({ failure: "too-many-redirects", status: 302 });
    expect(loop.asked).toEqual(["/", "/a", "/b"]);
    const run = await localFetcher([to(endless.port)]).fetch({ url: home });
    expect(run.failure).toBe("too-many-redirects");
    expect(endless.asked).toHaveLength(11);
  });

  it.each([
    "http://127.0.0.1/",
    "http://10.0.0.8/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
  ])("refuses a redirect from a mapped public name to %s: private-address-refused", async (location) => {
    const { port } = await serve((_, response) => response.writeHead(302, { location }).end());
    const answer = await localFetcher([to(port)]).fetch({ url: home });
    expect(answer).toMatchObject({ failure: "private-address-refused", finalUrl: location });
  });

  it("asks before each hop and gives the refusal's status", async () => {
    const { port, asked } = await serve((_, response) =>
      response.writeHead(302, { location: "http://khac.vn/" }).end(),
    );
    const answer = await localFetcher([to(port)]).fetch({
      url: home,
      forbids: (url) => (url.hostname === host ? null : "redirected-off-site"),
    });
    expect(answer).toMatchObject({ failure: "redirected-off-site", finalUrl: "http://khac.vn/" });
    expect(asked).toEqual(["/"]);
  });

  it("takes a redirect to no web address for malformed", async () => {
    const { port } = await serve((_, response) =>
      response.writeHead(302, { location: "javascript:void(0)" }).end(),
    );
    expect((await localFetcher([to(port)]).fetch({ url: home })).failure).toBe("malformed-response");
  });
});

describe("a fetch that fails", () => {
  const failureAt = async (resolve: string[], url = home) =>
    (await localFetcher(resolve).fetch({ url })).failure;

  it("connection-refused where nothing listens", async () => {
    expect(await failureAt([to(await closedPort())])).toBe("connection-refused");
  });

  it("connection-timeout where the TLS handshake never ends", async () => {
    const { port } = await serveRaw(() => {});
    expect(await failureAt([to(port)], `https://${host}/`)).toBe("connection-timeout");
  });

  it("connection-reset when the server breaks off before or within the body", async () => {
    const before = await serveRaw((socket) => socket.once("data", () => socket.resetAndDestroy()));
    const closed = await serveRaw((socket) => socket.once("data", () => socket.end()));
    const within = await serveBytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nnửa", "end");
    const chunked = await serveBytes(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nnua \r\n",
      "reset",
    );
    expect(await failureAt([to(before.port)])).toBe("connection-reset");
    expect(await failureAt([to(closed.port)])).toBe("connection-reset");
    expect(await failureAt([to(within.port)])).toBe("connection-reset");
    expect(await failureAt([to(chunked.port)])).toBe("connection-reset");
  });

  it("tls-handshake-failed where the port speaks no TLS", async () => {
    const { port } = await serve((_, response) => response.end("x"));
    expect(await failureAt([to(port)], `https://${host}/`)).toBe("tls-handshake-failed");
  });

  it("malformed-response for what is no HTTP, for oversized headers and unknown encodings", async () => {
    const noHttp = await serveBytes("SSH-2.0-OpenSSH\r\n\r\n", "end");
    const oversized = await serveBytes(`HTTP/1.1 200 OK\r\nX: ${"a".repeat(100_000)}\r\n\r\n`, "end");
    const unknown = await serve((_, response) => response.setHeader("content-encoding", "compress").end("x"));
    const wrong = await serve((_, response) =>
      response.setHeader("content-encoding", "gzip").end("không nén"),
    );
    const layered = await serve((_, response) =>
      response.setHeader("content-encoding", "br, br, br").end("x"),
    );
    for (const { port } of [noHttp, oversized, unknown, wrong, layered]) {
      expect(await failureAt([to(port)])).toBe("malformed-response");
    }
  });

  it("timeout-headers where the request is taken and nothing comes", async () => {
    const { port } = await serve(() => {});
    expect(await failureAt([to(port)])).toBe("timeout-headers");
  });

  it("timeout-headers where headers trickle without end", async () => {
    const { port } = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const timer = setInterval(() => socket.write("X-Cham: 1\r\n"), 20);
      socket.on("close", () => clearInterval(timer));
    });
    expect(await failureAt([to(port)])).toBe("timeout-headers");
  });

  it("timeout-body where the body stops or drips past the whole limit", async () => {
    const stopped = await serve((_, response) => response.write("bắt đầu"));
    const dripping = await serve((_, response) => {
      const timer = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(timer));
    });
    expect(await failureAt([to(stopped.port)])).toBe("timeout-body");
    const answer = await localFetcher([to(dripping.port)], { totalMs: 400 }).fetch({ url: home });
    expect(answer).toMatchObject({ failure: "timeout-body", status: 200 });
  });

  it("too-large for an endless body and for a gzip bomb", async () => {
    const endless = await serve((_, response) => {
      pourInto(response, 50_000);
    });
    const bomb = await serve((_, response) => {
      response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(50_000_000)));
    });
    expect(await failureAt([to(endless.port)])).toBe("too-large");
    expect(await failureAt([to(bomb.port)])).toBe("too-large");
  });

  it("private-address-refused for a private address that nobody mapped", async () => {
    const { port, asked } = await serve((_, response) => response.end("x"));
    expect(await failureAt([], `http://127.0.0.1:${port}/`)).toBe("private-address-refused");
    expect(asked).toEqual([]);
  });

  it("not-visited when the caller gives up, without blaming the portal", async () => {
    const { port } = await serve(() => {});
    const answer = await localFetcher([to(port)]).fetch({ url: home, signal: AbortSignal.abort() });
    expect(answer.failure).toBe("not-visited");
  });

  it("malformed-response for what is no address", async () => {
    expect(await failureAt([], "http://")).toBe("malformed-response");
  });

  it("host-unreachable where there is no route", async () => {
    const fetcher = createFetcher({
      egress: new Egress({ map: parseResolve([`${host}=255.255.255.255:80`]) }),
      limits: smallLimits,
      userAgent: "kiemcong/test",
      clock: systemClock,
    });
    const { failure } = await fetcher.fetch({ url: home });
    expect(failure).toBe("host-unreachable");
    await fetcher.close();
  });
});
