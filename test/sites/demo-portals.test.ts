import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { exhibits, goodPortals, pageOf } from "./demo/portals.ts";
import type { Site } from "./demo/site.ts";

const today = "2026-11-22";
const good = exhibits(today).slice(0, goodPortals.length);
const pagesOf = ({ pages, answer }: Site) =>
  pages.map(({ address, page }) => ({ address, page, $: load(answer(address).body.toString("utf8")) }));

/** Follows links from the home page as a visitor does; the status of every address of the host. */
function crawl(host: string, site: Site): Map<string, number> {
  const statuses = new Map<string, number>();
  const open = ["/"];
  for (const target of open) {
    if (statuses.has(target)) continue;
    const { status, headers, body } = site.answer(target);
    statuses.set(target, status);
    if (headers.location) open.push(headers.location);
    if (!headers["content-type"]?.startsWith("text/html")) continue;
    const $ = load(body.toString("utf8"));
    const links = $("[href], [src]").map(
      (_, element) => $(element).attr("href") ?? $(element).attr("src") ?? "",
    );
    for (const link of links.get()) {
      const url = URL.parse(link, `https://${host}${target}`);
      if (url?.hostname === host) open.push(url.pathname + url.search);
    }
  }
  return statuses;
}

describe.each(good)("$name", ({ name, site }) => {
  it("answers every internal link, and every page can be reached", () => {
    const statuses = crawl(name, site);
    expect([...statuses].filter(([, status]) => status !== 200 && status !== 301)).toEqual([]);
    expect(site.pages.filter(({ address }) => !statuses.has(address))).toEqual([]);
  });

  it("writes each page in UTF-8 with one heading, a title, metadata and the note that it is sample data", () => {
    for (const { address, page, $ } of pagesOf(site)) {
      const { headers, body } = site.answer(address);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(() => new TextDecoder("utf-8", { fatal: true }).decode(body)).not.toThrow();
      expect($("h1").length, address).toBe(1);
      expect($("title").text(), address).toContain(page.kind === "home" ? site.portal.name : page.title);
      expect($("html").attr("lang")).toBe(site.portal.language);
      expect($('meta[name="DC.identifier"]').attr("content")).toBe(`https://${name}${address}`);
      expect($(".sample").text()).toMatch(/Dữ liệu mẫu phục vụ trình diễn|Sample data for demonstration/);
    }
  });

  it("has a title of its own for each page", () => {
    const titles = pagesOf(site).map(({ $ }) => $("title").text());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("names in the footer who answers for it and how to reach them", () => {
    const text = load(site.answer(site.pages[0]?.address ?? "").body.toString("utf8"))("body").text();
    const { contact, responsible } = site.portal;
    for (const word of [responsible.name, contact.address, contact.phone, contact.email]) {
      expect(text).toContain(word);
    }
  });

  it("answers an unknown address with 404 and a page of its own", () => {
    const { status, body } = site.answer("/khong-co-trang-nay");
    expect(status).toBe(404);
    expect(body.toString("utf8")).toContain(site.portal.name);
  });

  it("lists its pages in the sitemap and its newest items in the feed", () => {
    const sitemap = site.answer("/sitemap.xml").body.toString("utf8");
    expect(sitemap.match(/<loc>/g)).toHaveLength(site.pages.length);
    expect(
      site
        .answer("/rss.xml")
        .body.toString("utf8")
        .match(/<item>/g)?.length,
    ).toBeGreaterThan(3);
    expect(site.answer("/robots.txt").body.toString("utf8")).toContain(
      `Sitemap: https://${name}/sitemap.xml`,
    );
  });

  it("finds pages by words of their titles, with and without diacritics, and nothing for nonsense", () => {
    const box = load(site.answer(site.pages[0]?.address ?? "").body.toString("utf8"));
    const form = box("form[method=get]").first();
    const query = (words: string) =>
      site.answer(
        `${form.attr("action")}?${form.find("input").first().attr("name")}=${encodeURIComponent(words)}`,
      );
    const article = site.portal.articles[2];
    const link = (words: string) =>
      query(words).body.toString("utf8").includes(`>${article?.title}</a></h2>`);
    expect(link(article?.title ?? "")).toBe(true);
    expect(
      link(
        (article?.title ?? "")
          .normalize("NFD")
          .replace(/\p{Mn}/gu, "")
          .replace(/[Đđ]/g, "d"),
      ),
    ).toBe(true);
    expect(query("xqzwv").body.toString("utf8")).toMatch(/Không tìm thấy|Nothing was found/);
  });
});

describe("the good portals together", () => {
  it("have the size of real small portals", () => {
    const sizes = good
      .filter(({ site }) => site.portal.language === "vi")
      .map(({ site }) => site.pages.length);
    for (const size of sizes) {
      expect(size).toBeGreaterThanOrEqual(45);
      expect(size).toBeLessThanOrEqual(90);
    }
  });

  it("show fresh news, documents posted on the day of issue and answers within two weeks on any day", () => {
    const day = 86_400_000;
    for (const date of ["2026-01-02", "2026-06-15", "2026-11-22", "2027-03-01"]) {
      for (const { site } of exhibits(date).slice(0, goodPortals.length)) {
        const posted = site.pages
          .filter(({ page }) => page.kind === "article")
          .map(({ page }) => page.posted);
        const newest = posted.toSorted().at(-1) ?? "";
        expect(newest.slice(0, 10) < date).toBe(true);
        expect(Date.parse(date) - Date.parse(newest)).toBeLessThan(5 * day);
        for (const { askedDaysAgo, answer } of site.portal.questions) {
          expect(askedDaysAgo - (answer?.daysAgo ?? 0)).toBeLessThanOrEqual(14);
        }
        for (const { issuedDaysAgo, postedDaysAgo } of site.portal.documents) {
          expect(postedDaysAgo).toBe(issuedDaysAgo);
        }
      }
    }
  });

  it("measure with a site id of their own", () => {
    const ids = good.map(({ site }) => site.portal.emcSiteId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, site } of good) {
      expect(pageOf(name, site.pages[0]?.address ?? "", today)).toContain(
        `['setSiteId', '${site.portal.emcSiteId}']`,
      );
    }
  });

  it("take over items word for word from pages that exist, with source and time", () => {
    const taken = good
      .flatMap(({ site }) => site.portal.articles)
      .filter(({ source }) => source?.address.includes("camau.gov.vn"));
    expect(taken).toHaveLength(2);
    for (const { source, paragraphs } of taken) {
      const { hostname, pathname } = new URL(source?.address ?? "");
      const original = pageOf(hostname, pathname, today);
      for (const paragraph of paragraphs) expect(original).toContain(paragraph);
    }
  });
});

describe("the demonstration", () => {
  it("is the same byte for byte when it is made twice for one day", () => {
    const bytes = () =>
      exhibits(today).map(({ site, answer }) =>
        site.pages.map(({ address }) => answer(address).body.toString("base64")),
      );
    expect(bytes()).toEqual(bytes());
  });

  it("differs from one day to the next", () => {
    expect(pageOf("camau.gov.vn", "/", "2026-11-22")).not.toBe(pageOf("camau.gov.vn", "/", "2026-11-24"));
  });
});
