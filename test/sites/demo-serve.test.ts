import { request as requestHttp } from "node:http";
import { type RequestOptions, request as requestHttps } from "node:https";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseResolve } from "../../crawler/address-map.ts";
import { type Demonstration, serveDemonstration } from "./demo/serve.ts";

let served: Demonstration;
beforeAll(async () => {
  served = await serveDemonstration({ today: "2026-11-22" });
});
afterAll(() => served.close());

interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function ask(url: string, options: RequestOptions = {}): Promise<Answered> {
  const { hostname, pathname, search, protocol } = new URL(url);
  const how: RequestOptions = {
    host: "127.0.0.1",
    port: served.port,
    servername: hostname,
    path: pathname + search,
    ca: served.ca,
    agent: false,
    ...options,
    headers: { host: hostname, ...options.headers },
  };
  return new Promise((resolve, reject) => {
    const request = (protocol === "https:" ? requestHttps : requestHttp)(how, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on("error", reject).end();
  });
}

describe("the demonstration's server", () => {
  it("serves each portal under its own certificate, which its authority signed", async () => {
    for (const host of served.hosts) {
      const { status, body } = await ask(`https://${host}/rss.xml`);
      expect(status).toBe(200);
      expect(body.toString()).toContain(`https://${host}/`);
    }
    await expect(ask("https://camau.gov.vn/", { ca: undefined })).rejects.toThrow(
      /self-signed|unable to verify/,
    );
  });

  it("speaks HTTP and HTTPS on one port, and sends the careful portals' visitors on to HTTPS", async () => {
    const { status, headers } = await ask("http://camau.gov.vn/tin-tuc?trang=2");
    expect(status).toBe(301);
    expect(headers.location).toBe("https://camau.gov.vn/tin-tuc?trang=2");
    expect((await ask("https://camau.gov.vn/")).headers["strict-transport-security"]).toMatch(/^max-age=\d+/);
    expect((await ask("http://soxaydung.camau.gov.vn/vi/")).status).toBe(200);
  });

  it("answers HEAD without a body, and 304 to who has the page already", async () => {
    const page = await ask("https://camau.gov.vn/gioi-thieu");
    const head = await ask("https://camau.gov.vn/gioi-thieu", { method: "HEAD" });
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(String(page.body.length));
    const etag = String(page.headers.etag);
    const again = await ask("https://camau.gov.vn/gioi-thieu", { headers: { "if-none-match": etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("compresses text for who can read that", async () => {
    const plain = await ask("https://camau.gov.vn/gioi-thieu");
    const packed = await ask("https://camau.gov.vn/gioi-thieu", {
      headers: { "accept-encoding": "gzip, br" },
    });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.body)).toEqual(plain.body);
  });

  it("takes nothing that is posted and knows no other host", async () => {
    expect((await ask("https://camau.gov.vn/gui-cau-hoi", { method: "POST" })).status).toBe(405);
    expect((await ask("http://khac.gov.vn/")).status).toBe(421);
  });

  it("maps the portals to IPv4 and IPv6, the flawed one to IPv4 only, and all they link to besides", () => {
    const map = parseResolve(served.resolve);
    const families = (host: string) => map.filter((one) => one.host === host).map(({ family }) => family);
    expect(families("sokhcn.camau.gov.vn")).toEqual([4, 6]);
    expect(families("soxaydung.camau.gov.vn")).toEqual([4]);
    expect(map.every(({ toPort }) => toPort === served.port)).toBe(true);
    for (const host of ["f-emc.ngsp.gov.vn", "dichvucong.gov.vn", "chinhphu.vn", "www.facebook.com"]) {
      expect(families(host)).toEqual([4]);
    }
  });

  it("answers over IPv6 where the machine has it", async () => {
    const over6 = ask("https://camau.gov.vn/", { host: "::1" });
    if (served.ipv6) expect((await over6).status).toBe(200);
    else await expect(over6).rejects.toThrow();
  });

  it("stands in for what lies outside", async () => {
    const script = await ask("https://f-emc.ngsp.gov.vn/embed/gov-tracking.min.js");
    expect(script.headers["content-type"]).toContain("javascript");
    expect((await ask("https://dichvucong.gov.vn/")).status).toBe(200);
  });
});
