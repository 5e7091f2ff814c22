import { describe, expect, it } from "vitest";
import { fetchRobots, readRobots } from "../../crawler/robots.ts";
import { localFetcher } from "./local-fetcher.ts";
import { serve } from "./local-server.ts";

const at = (path: string) => new URL(path, "http://mau.vidu.gov.vn");
const given = (text: string, status = 200) => readRobots({ status, failure: null, body: Buffer.from(text) });

describe("readRobots", () => {
  it("obeys the rules for everybody, the longest match first", () => {
    const robots = given("User-agent: *\nDisallow: /tin\nAllow: /tin-tuc\nDisallow: /*.aspx$");
    expect(["/tin", "/tin/1", "/a.aspx"].map((path) => robots.allows(at(path)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(["/", "/tin-tuc/1", "/a.aspx?x=1"].map((path) => robots.allows(at(path)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(robots.facts).toMatchObject({ status: 200, disallowsAll: false });
  });

  it("obeys the group with its own name instead of the one for everybody", () => {
    const robots = given(
      "User-agent: *\nDisallow: /\n\nUser-agent: kiemcong\nDisallow: /noi-bo\nCrawl-delay: 2",
    );
    expect(robots.allows(at("/tin"))).toBe(true);
    expect(robots.allows(at("/noi-bo/1"))).toBe(false);
    expect(robots).toMatchObject({ crawlDelay: 2, facts: { disallowsAll: false } });
  });

  it("holds for http and https, with www. and without", () => {
    const robots = given("User-agent: *\nDisallow: /noi-bo");
    expect(robots.allows(new URL("https://www.mau.vidu.gov.vn/noi-bo"))).toBe(false);
  });

  it("reads sitemaps and knows a portal that forbids everything", () => {
    const robots = given("\uFEFFUser-agent: *\nDisallow: /\nSitemap: https://mau.vidu.gov.vn/so-do.xml");
    expect(robots.facts.disallowsAll).toBe(true);
    expect(robots.sitemaps).toEqual(["https://mau.vidu.gov.vn/so-do.xml"]);
  });

  it("allows everything where there is no file (4xx), also when a page came in its place", () => {
    for (const status of [400, 401, 403, 404, 410]) {
      expect(given("User-agent: *\nDisallow: /", status).facts.disallowsAll).toBe(false);
    }
    expect(given("<!doctype html><p>User-agent: *\nDisallow: /").facts.disallowsAll).toBe(false);
  });

  it("forbids everything where the server fails or does not answer (RFC 9309 §2.3.1.4)", () => {
    const failing = given("", 500);
    expect(failing).toMatchObject({ unreachable: "server-error", facts: { status: 500, text: null } });
    expect(failing.allows(at("/"))).toBe(false);
    expect(given("", 429)).toMatchObject({ unreachable: "rate-limited" });
    const silent = readRobots({ status: null, failure: "timeout-headers", body: Buffer.alloc(0) });
    expect(silent).toMatchObject({ unreachable: "timeout-headers", facts: { status: null, text: null } });
    expect(silent.allows(at("/"))).toBe(false);
  });

  it("does not say that a file forbids everything which nobody could read", () => {
    expect(given("", 500).facts.disallowsAll).toBe(false);
  });

  it("takes endless redirects for no file", () => {
    const robots = readRobots({ status: 302, failure: "too-many-redirects", body: Buffer.alloc(0) });
    expect(robots.facts.disallowsAll).toBe(false);
  });
});

describe("fetchRobots", () => {
  it("fetches the file of the origin, follows redirects and reads no more than it must", async () => {
    const { port, asked } = await serve((request, response) => {
      if (request.url === "/robots.txt") return response.writeHead(302, { location: "/r.txt" }).end();
      response.end(`User-agent: *\nDisallow: /noi-bo\n${"#".repeat(600 * 1024)}\nDisallow: /`);
    });
    const fetcher = localFetcher([`mau.vidu.gov.vn=127.0.0.1:${port}`]);
    const robots = await fetchRobots(fetcher.fetch, at("/vi/trang-chu"));
    expect(asked).toEqual(["/robots.txt", "/r.txt"]);
    expect(robots.allows(at("/noi-bo"))).toBe(false);
    expect(robots.allows(at("/"))).toBe(true);
    expect(robots.facts.text?.length).toBe(64 * 1024);
  });
});
