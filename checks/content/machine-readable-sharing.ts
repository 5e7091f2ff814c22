import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { sectionsNamed } from "../knowledge/sections.ts";
import type { PageLink, PageView } from "../page-view.ts";
import { elementsNamed } from "../reading/readable-text.ts";

const signs = ["feed", "structured-data", "open-data", "api", "data-file"] as const;
type Sign = (typeof signs)[number];
const names: Readonly<Record<Sign, { vi: string; en: string }>> = {
  feed: { vi: "kênh RSS/Atom", en: "an RSS or Atom feed" },
  "structured-data": {
    vi: "dữ liệu có cấu trúc (JSON-LD) trong trang",
    en: "structured data (JSON-LD) in pages",
  },
  "open-data": { vi: "mục dữ liệu mở", en: "an open-data section" },
  api: { vi: "trang API, dịch vụ web", en: "an API or web-service page" },
  "data-file": { vi: "tệp dữ liệu (JSON, CSV, XML)", en: "data files (JSON, CSV, XML)" },
};
type Seen = { sign: Sign; address: string };
type Evidence = { seen: Seen[]; missing: Sign[]; pagesRead: number };

const shownOfSign = 3;
const apiText = /(?:^|[^\p{L}])(?:api|web ?services?|dịch vụ web|swagger|odata)(?:[^\p{L}]|$)/iu;
const apiPath = /\/(?:api-docs?|swagger|openapi|odata|developers?)(?:\/|\.|$)/i;
const dataFile = /\.(?:json|csv|xml|geojson)$/i;
/** Structured data that makers put on every page says nothing of the content. */
const ofTheSite = new Set([
  "WebSite",
  "Organization",
  "GovernmentOrganization",
  "BreadcrumbList",
  "SearchAction",
]);

export default defineSiteCheck({
  id: "content/machine-readable-sharing",
  measures: {
    vi: "Dấu hiệu chia sẻ dạng máy đọc được thấy từ bên ngoài: kênh RSS/Atom, JSON-LD trong bài, mục dữ liệu mở, trang API, tệp dữ liệu.",
    en: "Signs of machine-readable sharing that show from outside: feeds, JSON-LD in items, open data, API pages, data files.",
  },
  limits: {
    vi: "API và kết nối nội bộ không thấy được từ bên ngoài; các địa chỉ không được gọi thử. Người đánh giá kết luận.",
    en: "Internal APIs cannot be seen from outside and no address is called. A person concludes.",
  },
  needs: [],
  params: z.object({}),
  passed: {},
  failed: {},
  cantTell: {
    "signs-seen": say<Evidence>(
      ({ seen, missing }) =>
        `Thấy ${spelled(signsOf(seen), "vi")}${missing.length > 0 ? `; không thấy ${spelled(missing, "vi")}` : ""}. Dữ liệu của cổng có được chia sẻ qua dịch vụ web, API cho hệ thống khác không (tài liệu, biên bản kết nối)?`,
      ({ seen, missing }) =>
        `Seen: ${spelled(signsOf(seen), "en")}${missing.length > 0 ? `; not seen: ${spelled(missing, "en")}` : ""}. Are the portal's data shared with other systems by web service or API (papers, records of the connection)?`,
    ),
    "not-visible": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc không thấy RSS, JSON-LD, dữ liệu mở hay API từ bên ngoài. Dữ liệu của cổng có được chia sẻ qua kết nối nội bộ nào không (tài liệu, biên bản kết nối)?`,
      ({ pagesRead }) =>
        `No feed, JSON-LD, open data or API shows from outside on the ${pagesRead} pages read. Are the portal's data shared by an internal connection (papers, records of it)?`,
    ),
  },
  inapplicable: {},

  gather: (page) => {
    const seen = signsOn(page);
    return seen.length > 0 ? seen : null;
  },

  judge(site, _params, _context, gathered) {
    const pagesRead = site.pages.length;
    const all = gathered.flatMap(({ facts, page }) => facts.map((one) => ({ ...one, page })));
    if (all.length === 0) return { outcome: "cantTell", reason: "not-visible", data: { pagesRead } };
    const firstOfEach = signs.flatMap((sign) => {
      const ofSign = new Map(all.filter((one) => one.sign === sign).map((one) => [one.address, one]));
      return [...ofSign.values()].slice(0, shownOfSign);
    });
    const seen = firstOfEach.map(({ sign, address }) => ({ sign, address }));
    const missing = signs.filter((sign) => !seen.some((one) => one.sign === sign));
    return {
      outcome: "cantTell",
      reason: "signs-seen",
      data: { seen, missing, pagesRead },
      at: firstOfEach.map(({ page, address }) => site.place(page, address)),
    };
  },
});

function signsOn(page: PageView): Seen[] {
  const feeds = elementsNamed(page.readable, "link").flatMap(({ attribs }): Seen[] => {
    const isFeed = /^application\/(?:rss|atom)\+xml$/i.test(attribs.type ?? "");
    const url = isFeed && attribs.href ? URL.parse(attribs.href, page.url) : null;
    return url ? [{ sign: "feed", address: url.href }] : [];
  });
  const { kind } = page.reading;
  const types = page.metadata.jsonLd.flatMap((node) => node["@type"]).map(String);
  const isItem = kind === "article" || kind === "document";
  const structured = isItem && types.some((type) => type !== "undefined" && !ofTheSite.has(type));
  return [
    ...feeds,
    ...(structured ? [{ sign: "structured-data" as const, address: page.url.href }] : []),
    ...page.links.flatMap(signOfLink),
  ];
}

function signOfLink({ url, text }: PageLink): Seen[] {
  const address = url.href;
  const named = sectionsNamed(text).filter(({ strength }) => strength === "exact");
  const isNamed = (section: string) => named.some((one) => one.section === section);
  if (isNamed("rss")) return [{ sign: "feed", address }];
  if (isNamed("open-data")) return [{ sign: "open-data", address }];
  if (apiPath.test(url.pathname) || (text.length < 60 && apiText.test(text)))
    return [{ sign: "api", address }];
  return dataFile.test(url.pathname) && !/sitemap/i.test(url.pathname)
    ? [{ sign: "data-file", address }]
    : [];
}

const signsOf = (seen: readonly Seen[]): Sign[] => [...new Set(seen.map(({ sign }) => sign))];

function spelled(list: readonly Sign[], language: "vi" | "en"): string {
  return list.map((sign) => names[sign][language]).join(", ");
}
