import { describe, expect, it } from "vitest";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { siteSnapshotSchema } from "../../checks/snapshot.ts";
import { auditSite } from "../../crawler/audit-site.ts";
import { fetchLimits } from "../../crawler/limits.ts";
import { verifyManifest } from "../../crawler/store/manifest.ts";
import { findAudit, readSite } from "../../crawler/store/read-audit.ts";
import { auditOptions, auditPortal, auditTools, home, host } from "./local-audit.ts";
import { serve } from "./local-server.ts";
import { article, links, type Portal, page, portalListener, smallPortal } from "./sample-portal.ts";

const pathsOf = (urls: readonly { url: string }[]) => urls.map(({ url }) => url.replace(home, "/"));

describe("auditing a healthy portal", () => {
  it("opens every page once, stores them in order, and ends with a whole snapshot", async () => {
    const tools = await auditTools([]);
    const { site, snapshots, asked, audit } = await auditPortal(smallPortal, {}, { store: tools.store });
    expect(pathsOf(snapshots).toSorted()).toEqual(Object.keys(smallPortal).toSorted());
    expect(asked.filter((path) => path !== "/").length).toBe(
      new Set(asked.filter((path) => path !== "/")).size,
    );
    expect(snapshots[0]).toMatchObject({ url: home, failure: null, visit: "static" });
    expect(new ParsedPage(snapshots[0] ?? expect.fail(), site.homeUrl).isHome).toBe(true);
    expect(siteSnapshotSchema.parse(site)).toMatchObject({
      homeUrl: home,
      failure: null,
      complete: true,
      discovered: 10,
      seed: "mau",
      robots: { status: 404, disallowsAll: false },
      network: { dns: { resolver: "--resolve" } },
    });
    expect(await readSite(tools.store, audit)).toEqual(site);
    const manifest = (await findAudit(tools.store, audit))?.manifest ?? "";
    expect(verifyManifest(tools.store.evidence, manifest)).toEqual([]);
  });

  it("draws the same sample for the same seed and another for another", async () => {
    const list = [...Array(300).keys()].map((n) => `/tin-tuc/bai-viet-mau-so-${n}.html`);
    const portal = {
      ...smallPortal,
      "/tin-tuc": page("Tin tức", links(list)),
      ...Object.fromEntries(list.map((path, n) => [path, article(n)])),
    };
    const draw = async (seed: string) =>
      pathsOf((await auditPortal(portal, { seed, maxPages: 12 })).snapshots);
    const first = await draw("mot");
    expect(first).toHaveLength(12);
    expect(await draw("mot")).toEqual(first);
    expect(await draw("hai")).not.toEqual(first);
  });

  it("reads sitemaps that robots.txt names, an index and a gzipped one among them, and says what it found", async () => {
    const portal = {
      ...smallPortal,
      "/robots.txt": `User-agent: *\nDisallow: /noi-bo\nSitemap: ${home}chi-muc.xml`,
      "/chi-muc.xml": `<sitemapindex><sitemap><loc>${home}mot.xml</loc></sitemap><sitemap><loc>${home}mat.xml</loc></sitemap></sitemapindex>`,
      "/mot.xml": `<urlset><url><loc>${home}an/chi-co-trong-so-do</loc></url><url><loc>${home}noi-bo</loc></url><url><loc>http://khac.vidu.vn/</loc></url></urlset>`,
      "/an/chi-co-trong-so-do": page("Trang chỉ có trong sơ đồ", ""),
      "/noi-bo": page("Nội bộ", ""),
    };
    const { site, snapshots, asked } = await auditPortal(portal);
    expect(site.sitemaps).toEqual([
      { url: `${home}chi-muc.xml`, status: 200, addresses: 0, own: 0, valid: true },
      { url: `${home}mot.xml`, status: 200, addresses: 3, own: 2, valid: true },
      { url: `${home}mat.xml`, status: 404, addresses: 0, own: 0, valid: false },
    ]);
    expect(pathsOf(snapshots)).toContain("/an/chi-co-trong-so-do");
    expect(asked).not.toContain("/noi-bo");
    expect(site.robots?.text).toContain("Disallow: /noi-bo");
  });

  it("draws a seeded sample from a portal of 10,000 pages in its sitemap", async () => {
    const addresses = [...Array(10_000).keys()].map((n) => `${home}tin/bai-viet-mau-so-${n}.html`);
    const portal: Portal = {
      "/": page("Cổng mẫu", ""),
      "/robots.txt": "",
      "/sitemap.xml": `<urlset>${addresses.map((url) => `<url><loc>${url}</loc></url>`).join("")}</urlset>`,
      "*": (request, response) => {
        const n = Number(/\d+/.exec(request.url ?? "")?.[0]);
        response.setHeader("content-type", "text/html; charset=utf-8").end(article(n));
      },
    };
    const draw = () => auditPortal(portal, { maxPages: 10, seed: "dot-1", fetch: fetchLimits });
    const first = await draw();
    expect(first.site).toMatchObject({ discovered: 10_004, complete: false });
    expect(first.snapshots).toHaveLength(10);
    expect(pathsOf((await draw()).snapshots)).toEqual(pathsOf(first.snapshots));
  });

  it("tries links that were not opened and says that it was not online where nothing outside answered", async () => {
    const portal = {
      ...smallPortal,
      "/lien-he": page(
        "Liên hệ",
        `<a href="/tai-lieu/mau.pdf">Tài liệu</a> <a href="/mat.docx">Mất</a> <a href="http://ngoai.vidu.vn/">Ngoài</a>`,
      ),
      "/tai-lieu/mau.pdf": "%PDF-1.4 mẫu",
    };
    const { site } = await auditPortal(portal);
    expect(site.online).toBe(false);
    expect(site.links).toMatchObject([
      { url: `${home}mat.docx`, status: 404, failure: "not-found" },
      { url: `${home}tai-lieu/mau.pdf`, status: 200, failure: null },
      { url: "http://ngoai.vidu.vn/", status: null, failure: "network-unavailable" },
    ]);
  });
});

describe("finding the home page", () => {
  it("follows redirects of the start address and knows the end as home", async () => {
    const portal: Portal = {
      ...smallPortal,
      "/": (_, response) => void response.writeHead(302, { location: "/vi/trang-chu" }).end(),
      "/vi/trang-chu": page("Trang chủ", ""),
    };
    const { site, snapshots } = await auditPortal(portal);
    expect(site.homeUrl).toBe(`${home}vi/trang-chu`);
    expect(snapshots[0]).toMatchObject({ finalUrl: `${home}vi/trang-chu`, redirects: [{ status: 302 }] });
    expect(snapshots.filter(({ finalUrl }) => finalUrl === site.homeUrl)).toHaveLength(1);
  });

  it("refuses to take another domain for the portal", async () => {
    const { site, snapshots } = await auditPortal({
      "/": (_, response) => void response.writeHead(301, { location: "http://khac.example.com/" }).end(),
    });
    expect(site).toMatchObject({ homeUrl: null, failure: "redirected-off-site", complete: false });
    expect(snapshots).toMatchObject([{ failure: "redirected-off-site" }]);
  });

  it("opens nothing where robots.txt forbids the home page", async () => {
    const { site, asked, snapshots } = await auditPortal({
      ...smallPortal,
      "/robots.txt": "User-agent: *\nDisallow: /",
    });
    expect(asked.filter((path) => path !== "/")).toEqual([]);
    expect(site).toMatchObject({
      homeUrl: null,
      failure: "blocked-by-robots",
      robots: { disallowsAll: true },
    });
    expect(snapshots).toMatchObject([{ failure: "blocked-by-robots" }]);
  });
});

describe("auditing the other versions of a portal", () => {
  const english = `http://english.${host}/`;
  /** Serves the portal on its host and its English version on another. */
  async function auditVersions(versionPages: Portal, versions: string[]) {
    const main = await serve(portalListener(smallPortal));
    const version = await serve(portalListener(versionPages));
    const tools = await auditTools([
      `${host}=127.0.0.1:${main.port}`,
      `english.${host}=127.0.0.1:${version.port}`,
    ]);
    const result = await auditSite(auditOptions({ versions }), tools);
    return { ...result, snapshots: [...result.pages], asked: version.asked };
  }

  it("reads a version on a host of its own after the portal, under its own robots.txt", async () => {
    const { site, snapshots, asked } = await auditVersions(
      {
        "/": page("English version", links(["/about", "/private"])),
        "/about": page("About", ""),
        "/private": page("Private", ""),
        "/robots.txt": "User-agent: *\nDisallow: /private",
      },
      [english],
    );
    const read = snapshots.filter(({ url, failure }) => url.startsWith(english) && failure === null);
    expect(read.map(({ url }) => url).toSorted()).toEqual([english, `${english}about`]);
    expect(snapshots.findIndex(({ url }) => url === english)).toBe(Object.keys(smallPortal).length);
    expect(asked).not.toContain("/private");
    expect(site.homeUrl).toBe(home);
  });

  it("keeps the failed visit of a version that does not open", async () => {
    const { snapshots } = await auditVersions({}, [english]);
    expect(snapshots.at(-1)).toMatchObject({ url: english, failure: "not-found" });
  });

  it("does not open again a version that the portal's own pages led to", async () => {
    const { snapshots } = await auditVersions({}, [`${home}gioi-thieu`]);
    expect(snapshots).toHaveLength(Object.keys(smallPortal).length);
  });
});
