import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { pageSnapshotSchema, siteSnapshotSchema } from "../../checks/snapshot.ts";
import { parseResolve } from "../../crawler/address-map.ts";
import { auditSite } from "../../crawler/audit-site.ts";
import { Egress } from "../../crawler/egress.ts";
import { findAudit, readSite } from "../../crawler/store/read-audit.ts";
import { auditOptions, auditPortal, auditTools, home, host } from "./local-audit.ts";
import { serveDns } from "./local-dns.ts";
import { closedPort, serve } from "./local-server.ts";
import { article, links, type Portal, page, smallPortal } from "./sample-portal.ts";

const pathsOf = (urls: readonly { url: string }[]) => urls.map(({ url }) => url.replace(home, "/"));
const answering =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(code, headers).end();
const redirecting = (location: string): RequestListener => answering(302, { location });

describe("a home page that cannot be had", () => {
  it.each<[string, RequestListener, string]>([
    ["answers 403", answering(403), "blocked-by-firewall"],
    ["answers 503 with Retry-After", answering(503, { "retry-after": "1" }), "maintenance"],
    ["answers 429", answering(429), "rate-limited"],
    ["answers 500", answering(500), "server-error"],
    ["answers 401", answering(401), "unauthorized"],
    [
      "redirects without end",
      (request, response) => void response.writeHead(302, { location: `${request.url}x` }).end(),
      "too-many-redirects",
    ],
    ["leads to loopback", redirecting("http://127.0.0.1/"), "redirected-off-site"],
    ["leads to another province", redirecting("http://tinh-khac.gov.vn/"), "redirected-off-site"],
    ["serves a file", answering(200, { "content-type": "application/pdf" }), "not-html"],
    ["is empty", answering(200, { "content-type": "text/html" }), "empty-body"],
  ])("ends with a snapshot that says so when it %s", async (_, listener, failure) => {
    const { site, snapshots } = await auditPortal({ "*": listener, "/robots.txt": answering(404) });
    expect(siteSnapshotSchema.parse(site)).toMatchObject({ homeUrl: null, complete: false, links: [] });
    expect(site.failure).toBe(failure);
    expect(pageSnapshotSchema.parse(snapshots[0])).toMatchObject({ failure: site.failure, html: "" });
    expect(snapshots).toHaveLength(1);
    expect(site.network).not.toBeNull();
  });

  it("names the connection's own failure, not robots.txt, where nothing answers", async () => {
    const tools = await auditTools([`${host}=127.0.0.1:${await closedPort()}`]);
    const { site, pages, audit } = await auditSite(auditOptions(), tools);
    expect(site).toMatchObject({
      homeUrl: null,
      failure: "connection-refused",
      network: { tlsFailure: "connection-refused" },
    });
    expect([...pages]).toMatchObject([{ failure: "connection-refused" }]);
    expect(await readSite(tools.store, audit)).toEqual(site);
  });

  it("does not open the portal where robots.txt answers 500, and says why", async () => {
    const { site, asked, snapshots } = await auditPortal({ ...smallPortal, "/robots.txt": answering(500) });
    expect(site.failure).toBe("server-error");
    expect(snapshots[0]?.failureDetail).toContain("robots.txt: 500");
    expect(asked.filter((path) => path !== "/")).toEqual([]);
  });

  it("says that the auditor is offline where no name resolves", async () => {
    const { site } = await auditSite(
      auditOptions({ startUrl: "http://mat-mang.vidu.gov.vn/" }),
      await auditTools([]),
    );
    expect(site).toMatchObject({ failure: "network-unavailable", online: false, homeUrl: null });
  });

  it("refuses a private address that nobody mapped", async () => {
    const { port, asked } = await serve(answering(200));
    const { site } = await auditSite(
      auditOptions({ startUrl: `http://127.0.0.1:${port}/` }),
      await auditTools([]),
    );
    expect(site.failure).toBe("private-address-refused");
    expect(asked).toEqual([]);
  });

  it("refuses a redirect to a name of its own domain that leads to a private address", async () => {
    const { port } = await serve(redirecting("http://noi-bo.vidu.gov.vn/"));
    const egress = new Egress({
      map: parseResolve([`${host}=127.0.0.1:${port}`]),
      resolvers: [await serveDns({ "noi-bo.vidu.gov.vn": ["10.0.0.5"] })],
    });
    const { site } = await auditSite(auditOptions(), await auditTools([], { egress }));
    expect(site.failure).toBe("private-address-refused");
  });

  it("tries again what may pass, and goes on when it has passed", async () => {
    let tries = 0;
    const { site } = await auditPortal({
      ...smallPortal,
      "/": (_, response) => {
        tries += 1;
        if (tries === 1) return void response.writeHead(503, { "retry-after": "1" }).end();
        response.setHeader("content-type", "text/html").end(page("Cổng mẫu", ""));
      },
    });
    expect(site.failure).toBeNull();
  });

  it("takes the other scheme where the one asked for does not answer", async () => {
    const { port } = await serve((request, response) => {
      if (request.url === "/robots.txt") return void response.writeHead(404).end();
      response.setHeader("content-type", "text/html").end(page("Cổng mẫu", ""));
    });
    const resolve = [`${host}:80=127.0.0.1:${port}`, `${host}:443=127.0.0.1:${await closedPort()}`];
    const { site } = await auditSite(
      auditOptions({ startUrl: `https://${host}/` }),
      await auditTools(resolve),
    );
    expect(site).toMatchObject({ startUrl: `https://${host}/`, homeUrl: home, failure: null });
  });
});

describe("a portal that misbehaves on the way", () => {
  it("leaves a portal in peace that turns the auditor away page after page", async () => {
    const list = [...Array(40).keys()].map((n) => `/tin/bai-viet-mau-so-${n}.html`);
    const { site, snapshots, events } = await auditPortal({
      "/": page("Cổng mẫu", links(list)),
      "/robots.txt": answering(404),
      "*": answering(403),
    });
    expect(site).toMatchObject({ failure: null, complete: false });
    expect(snapshots.filter(({ failure }) => failure === "blocked-by-firewall")).toHaveLength(5);
    expect(events).toContainEqual({ type: "stopped", failure: "blocked-by-firewall" });
  });

  it("visits a page again at the end that failed for the moment, in its own place", async () => {
    let tries = 0;
    const { snapshots } = await auditPortal({
      ...smallPortal,
      "/gioi-thieu": (_, response) => {
        tries += 1;
        if (tries === 1) return void response.writeHead(500).end();
        response.setHeader("content-type", "text/html").end(page("Giới thiệu", ""));
      },
    });
    expect(snapshots.find(({ url }) => url === `${home}gioi-thieu`)).toMatchObject({ failure: null });
    expect(snapshots).toHaveLength(10);
  });

  it("keeps the failures of single pages beside what it read", async () => {
    const { site, snapshots } = await auditPortal({
      "/": page(
        "Cổng mẫu",
        links(["/mat", "/go", "/khoa", "/tep", "/ra-ngoai", "/vong", "/rong", "/khong-thay"]),
      ),
      "/go": answering(410),
      "/khoa": answering(401),
      "/tep": answering(200, { "content-type": "image/png" }),
      "/ra-ngoai": redirecting("http://ngoai.vidu.vn/"),
      "/vong": redirecting("/vong"),
      "/rong": answering(200, { "content-type": "text/html" }),
      "/khong-thay": page("Không tìm thấy trang", "").replace(
        /<main>.*<\/main>/s,
        "<main>Không tìm thấy trang bạn yêu cầu.</main>",
      ),
    });
    const failures = Object.fromEntries(
      snapshots.map(({ url, failure }) => [url.replace(home, "/"), failure]),
    );
    expect(failures).toMatchObject({
      "/": null,
      "/mat": "not-found",
      "/go": "gone",
      "/khoa": "unauthorized",
      "/tep": "not-html",
      "/ra-ngoai": "redirected-off-site",
      "/vong": "too-many-redirects",
      "/rong": "empty-body",
      "/khong-thay": "soft-not-found",
    });
    expect(snapshots.every((snapshot) => pageSnapshotSchema.safeParse(snapshot).success)).toBe(true);
    expect(site.complete).toBe(true);
  });

  it("records that robots.txt keeps a section of the menu from being opened", async () => {
    const { snapshots, asked } = await auditPortal({
      ...smallPortal,
      "/robots.txt": "User-agent: *\nDisallow: /lien-he",
    });
    expect(snapshots.find(({ url }) => url === `${home}lien-he`)).toMatchObject({
      failure: "blocked-by-robots",
    });
    expect(asked).not.toContain("/lien-he");
  });

  it("does not run after session ids", async () => {
    let count = 0;
    const withSession: RequestListener = (request, response) => {
      count += 1;
      const name = (request.url ?? "").split(";")[0];
      const next = ["/a", "/b", "/c"].map(
        (path) => `${path};jsessionid=${count}A0B1C2D3E4F5?PHPSESSID=x${count}`,
      );
      response.setHeader("content-type", "text/html").end(page(`Trang ${name}`, links(next)));
    };
    const { site, snapshots } = await auditPortal({
      "*": withSession,
      "/robots.txt": answering(404),
      "/sitemap.xml": answering(404),
    });
    expect(site).toMatchObject({ complete: true, discovered: 7 });
    expect(snapshots.filter(({ failure }) => failure === null)).toHaveLength(7);
  });

  it("gets out of a calendar without end", async () => {
    const day: RequestListener = (request, response) => {
      const date = /\d{4}-\d{2}-\d{2}/.exec(request.url ?? "")?.[0] ?? "2026-06-01";
      const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
      const body = links([`/lich-cong-tac/${next}`]);
      response.setHeader("content-type", "text/html").end(page(`Lịch ngày ${date}`, body));
    };
    const { site, snapshots } = await auditPortal({
      ...smallPortal,
      "/": page("Cổng mẫu", links(["/lich-cong-tac/2026-06-01"])),
      "*": day,
      "/robots.txt": answering(404),
      "/sitemap.xml": answering(404),
    });
    expect(snapshots.filter(({ url }) => url.includes("/lich-cong-tac/"))).toHaveLength(5);
    expect(pathsOf(snapshots)).toContain("/tin-tuc/bai-viet-mau-so-6.html");
    expect(site.complete).toBe(false);
  });

  it("keeps one of several addresses with the same content or the same end", async () => {
    const same = article(1);
    const portal: Portal = {
      "/": page("Cổng mẫu", links(["/mot", "/hai", "/chuyen"])),
      "/mot": same,
      "/hai": same,
      "/chuyen": redirecting("/mot"),
    };
    const { snapshots, events } = await auditPortal(portal);
    expect(snapshots.filter(({ finalUrl }) => /mot|hai/.test(finalUrl))).toHaveLength(1);
    expect(events.filter(({ type }) => type === "duplicate")).toHaveLength(2);
  });

  it("loses one page, not the audit, to markup that our own reading cannot take", async () => {
    const nested = page("Trang lồng nhau", "<b><p>".repeat(30_000));
    const { site, snapshots } = await auditPortal({ ...smallPortal, "/gioi-thieu": nested });
    expect(site).toMatchObject({ failure: null, complete: true });
    expect(snapshots).toHaveLength(10);
    expect([null, "check-crashed"]).toContain(
      snapshots.find(({ url }) => url.endsWith("/gioi-thieu"))?.failure,
    );
  });

  it("says of a page that scripts fill that it needs a browser", async () => {
    const shell = `<!doctype html><title>Ứng dụng</title><div id="app"></div><script src="/app.js"></script>`;
    const { site, snapshots } = await auditPortal({ "/": shell });
    expect(site).toMatchObject({ failure: "needs-rendering", homeUrl: home });
    expect(snapshots).toMatchObject([{ failure: "needs-rendering", html: "" }]);
  });
});

describe("an audit that is ended early", () => {
  it("says so, stays open, and is resumed without opening a page twice", async () => {
    const { port, asked } = await serve((request, response) => {
      const content = smallPortal[request.url ?? ""];
      response.setHeader("content-type", "text/html; charset=utf-8");
      if (typeof content !== "string") return void response.writeHead(404).end();
      response.end(content);
    });
    const ending = new AbortController();
    let pages = 0;
    const tools = await auditTools([`${host}=127.0.0.1:${port}`], {
      signal: ending.signal,
      onEvent: ({ type }) => {
        if (type === "page") pages += 1;
        if (pages === 4) ending.abort();
      },
    });
    const first = await auditSite(auditOptions(), tools);
    expect(first).toMatchObject({ interrupted: true, site: { complete: false } });
    expect([...first.pages]).toHaveLength(4);
    expect(await findAudit(tools.store, first.audit)).toMatchObject({ finishedAt: null });

    const again = { ...tools, signal: new AbortController().signal, onEvent: () => {} };
    const second = await auditSite(auditOptions({ resume: first.audit }), again);
    expect(second).toMatchObject({
      audit: first.audit,
      interrupted: false,
      site: { complete: true, discovered: 10 },
    });
    expect(pathsOf([...second.pages]).toSorted()).toEqual(Object.keys(smallPortal).toSorted());
    const sections = asked.filter((path) => path in smallPortal && path !== "/");
    expect(sections).toHaveLength(new Set(sections).size);
  });

  it("ends with what it has when its time is over", async () => {
    const { site, snapshots } = await auditPortal(smallPortal, { maxMinutes: 0 });
    expect(snapshots).toHaveLength(1);
    expect(site).toMatchObject({ failure: null, complete: false });
  });
});
