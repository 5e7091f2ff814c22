import { describe, expect, it } from "vitest";
import { PageView } from "../../checks/page-view.ts";
import { siteSnapshotSchema } from "../../checks/snapshot.ts";
import { fetchLimits } from "../../crawler/limits.ts";
import { verifyManifest } from "../../crawler/store/manifest.ts";
import { findAudit, readSite } from "../../crawler/store/read-audit.ts";
import { auditPortal, auditTools, home } from "./local-audit.ts";
import { article, links, type Portal, page, smallPortal } from "./sample-portal.ts";

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
    expect(new PageView(snapshots[0] ?? expect.fail(), site.homeUrl).isHome).toBe(true);
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
      { url: `${home}chi-muc.xml`, status: 200, addresses: 0, valid: true },
      { url: `${home}mot.xml`, status: 200, addresses: 3, valid: true },
      { url: `${home}mat.xml`, status: 404, addresses: 0, valid: false },
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
