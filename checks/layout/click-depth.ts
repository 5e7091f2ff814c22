import { z } from "zod";
import { type SectionEvidence, sectionEvidence } from "../content/section-evidence.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { bareHost } from "../knowledge/host-names.ts";
import { type Section, sections, titleOfSection } from "../knowledge/sections.ts";
import type { PageDigest } from "../page-digest.ts";
import type { SiteView } from "../site-view.ts";
import type { Text } from "../text.ts";

type Reached = { section: Text; clicks: number; url: string };
type Depths = { reached: Reached[]; limit: number };

const spelled = (reached: readonly Reached[], language: "vi" | "en") =>
  reached.map(({ section, clicks }) => `${section[language]} (${clicks})`).join(", ");
const deeper = ({ reached, limit }: Depths) => reached.filter(({ clicks }) => clicks > limit);

export default defineSiteCheck({
  id: "layout/click-depth",
  measures: {
    vi: "Số lần bấm ít nhất từ trang chủ đến nội dung của các chuyên mục phải có, theo liên kết giữa các trang đã đọc; mở thực đơn không tính là bấm.",
    en: "The fewest clicks from the home page to the content of mandatory sections, along the links of the pages read; opening a menu is no click.",
  },
  limits: {
    vi: "Chỉ theo các trang đã đọc; chuyên mục không tìm thấy thuộc yêu cầu riêng. Đây là khuyến nghị.",
    en: "Only pages read are followed; sections that were not found are another requirement's. This is a recommendation.",
  },
  needs: [],
  params: z.object({ clicks: z.int().positive(), sections: z.array(z.enum(sections)).min(1) }),
  passed: {
    within: say<Depths>(
      ({ reached, limit }) => `Số lần bấm từ trang chủ: ${spelled(reached, "vi")}; đều không quá ${limit}.`,
      ({ reached, limit }) =>
        `Clicks from the home page: ${spelled(reached, "en")}; none takes more than ${limit}.`,
    ),
  },
  failed: {
    deeper: say<Depths>(
      (depths) =>
        `Từ trang chủ phải bấm quá ${depths.limit} lần mới tới: ${spelled(deeper(depths), "vi")}. Đã đọc hết cổng, không có đường ngắn hơn.`,
      (depths) =>
        `More than ${depths.limit} clicks from the home page: ${spelled(deeper(depths), "en")}. The whole portal was read; there is no shorter way.`,
    ),
  },
  cantTell: {
    "deeper-so-far": say<Depths>(
      (depths) =>
        `Theo các trang đã đọc, phải bấm quá ${depths.limit} lần mới tới: ${spelled(deeper(depths), "vi")}. Từ trang chủ có đường nào ngắn hơn không?`,
      (depths) =>
        `Along the pages read it takes more than ${depths.limit} clicks to reach ${spelled(deeper(depths), "en")}. Is there a shorter way from the home page?`,
    ),
    "none-found": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc không thấy chuyên mục phải có nào để đếm. Từ trang chủ tới Giới thiệu, Văn bản, Thủ tục hành chính mất mấy lần bấm?`,
      ({ pagesRead }) =>
        `None of the mandatory sections was met on the ${pagesRead} pages read. How many clicks is it from the home page to About, Documents and Procedures?`,
    ),
  },
  inapplicable: {},

  judge(site, { clicks: limit, sections: wanted }) {
    const depths = depthsFromHome(site);
    const reached = wanted.flatMap((section) => nearest(sectionEvidence(site, section), depths, section));
    if (reached.length === 0) {
      return { outcome: "cantTell", reason: "none-found", data: { pagesRead: site.pages.length } };
    }
    const data = { reached, limit };
    const measure = {
      by: "rate",
      compliant: reached.length - deeper(data).length,
      counted: reached.length,
    } as const;
    if (deeper(data).length === 0) return { outcome: "passed", reason: "within", data, measure };
    const at = deeper(data).map(({ url, section }) => ({ url, selector: null, excerpt: section.vi }));
    // A shorter way may lead over a page that was not read, or over links that scripts add to the home page.
    return site.complete && site.home?.rendered
      ? { outcome: "failed", reason: "deeper", data, at, measure }
      : { outcome: "cantTell", reason: "deeper-so-far", data, at };
  },
});

/** Clicks from the home page to each page that was read. */
function depthsFromHome(site: SiteView): ReadonlyMap<PageDigest, number> {
  const byAddress = new Map(
    site.pages.flatMap((page) => [page.url, page.finalUrl].map((url) => [keyOf(url), page] as const)),
  );
  const depths = new Map<PageDigest, number>();
  let reached = site.home ? [site.home] : [];
  for (let depth = 0; reached.length > 0; depth += 1) {
    for (const page of reached) depths.set(page, depth);
    const next = reached.flatMap(({ links }) => links.flatMap(({ url }) => byAddress.get(keyOf(url)) ?? []));
    reached = [...new Set(next)].filter((page) => !depths.has(page));
  }
  return depths;
}

/** The nearest page of a section, or the place behind the nearest link of its name; none where neither was met. */
function nearest(
  { pages, exact }: SectionEvidence,
  depths: ReadonlyMap<PageDigest, number>,
  section: Section,
): Reached[] {
  const read = [
    ...pages,
    ...exact.flatMap(({ target, leadsTo }) => (target === "read" && leadsTo ? [leadsTo] : [])),
  ];
  const ways = [
    ...read.map((page) => ({ clicks: depths.get(page), url: page.finalUrl })),
    ...exact
      .filter(({ target }) => target !== "home" && target !== "gone")
      .map(({ page, link }) => ({ clicks: (depths.get(page) ?? Number.NaN) + 1, url: link.url })),
  ];
  const [best] = ways
    .flatMap(({ clicks, url }) => (clicks === undefined || Number.isNaN(clicks) ? [] : [{ clicks, url }]))
    .toSorted((a, b) => a.clicks - b.clicks);
  return best ? [{ section: titleOfSection(section), ...best }] : [];
}

function keyOf(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  return bareHost(hostname) + pathname.replace(/\/$/, "") + search;
}
