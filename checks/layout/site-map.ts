import { z } from "zod";
import { type SectionLink, sectionEvidence } from "../content/section-evidence.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { bareHost, isUnder } from "../knowledge/host-names.ts";
import type { PageDigest } from "../page-digest.ts";
import type { SiteView } from "../site-view.ts";

type Target = {
  text: string;
  url: string;
};
type Counted = Target & {
  links: number;
  minimum: number;
};

export default defineSiteCheck({
  id: "layout/site-map",
  measures: {
    vi: "Liên kết mang tên sơ đồ cổng, và số liên kết trong cổng mà trang sơ đồ liệt kê thêm so với các trang khác.",
    en: "A link called a site map, and how many of the portal's addresses the page it leads to lists beyond those on every page.",
  },
  limits: {
    vi: "Không xét sơ đồ có đầy đủ, đúng cấu trúc hay không; sơ đồ chỉ đường trên bản đồ không tính.",
    en: "Whether the map is complete is not judged; directions on a street map do not count.",
  },
  needs: [],
  params: z.object({ minimumLinks: z.int() }),
  passed: {
    present: say<Counted>(
      ({ text, url, links }) => `“${text}” (${url}) liệt kê ${links} liên kết trong cổng.`,
      ({ text, url, links }) => `“${text}” (${url}) lists ${links} addresses of the portal.`,
    ),
  },
  failed: {
    "not-a-map": say<Counted>(
      ({ text, url, links, minimum }) =>
        `“${text}” dẫn đến ${url}, trang này chỉ liệt kê ${links} liên kết trong cổng (cần ít nhất ${minimum}): không phải sơ đồ cổng.`,
      ({ text, url, links, minimum }) =>
        `“${text}” leads to ${url}, which lists only ${links} addresses of the portal (at least ${minimum} are needed): it is no site map.`,
    ),
    "leads-to-feeds": say<Target>(
      ({ text, url }) => `“${text}” dẫn đến ${url} là trang kênh RSS, không phải sơ đồ cổng.`,
      ({ text, url }) => `“${text}” leads to ${url}, which is a page of RSS feeds, not a site map.`,
    ),
    "does-not-open": say<Target>(
      ({ text, url }) => `“${text}” dẫn đến ${url}, nhưng máy chủ trả lời không có trang này.`,
      ({ text, url }) => `“${text}” leads to ${url}, where the server says there is no page.`,
    ),
    "leads-home": say<Target>(
      ({ text, url }) => `“${text}” chỉ dẫn về trang chủ (${url}), không có trang sơ đồ.`,
      ({ text, url }) => `“${text}” only leads back to the home page (${url}); there is no map.`,
    ),
    absent: say<{ pagesRead: number }>(
      ({ pagesRead }) => `Đã đọc ${pagesRead} trang của cổng: không có liên kết nào mang tên sơ đồ cổng.`,
      ({ pagesRead }) => `${pagesRead} pages of the portal were read: no link is called a site map.`,
    ),
  },
  cantTell: {
    "not-read": say<Target>(
      ({ text, url }) =>
        `Có liên kết “${text}” (${url}) nhưng chưa đọc được trang đó. Trang có liệt kê các mục của cổng không?`,
      ({ text, url }) =>
        `There is “${text}” (${url}), but that page was not read. Does it list the portal's sections?`,
    ),
    "few-links-unrendered": say<Counted>(
      ({ text, url, links }) =>
        `“${text}” (${url}) chỉ có ${links} liên kết trong mã chưa chạy kịch bản. Mở bằng trình duyệt, trang có liệt kê các mục của cổng không?`,
      ({ text, url, links }) =>
        `“${text}” (${url}) has only ${links} links before its scripts run. Does it list the portal's sections in a browser?`,
    ),
    "not-found-yet": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Mới đọc ${pagesRead} trang, chưa thấy liên kết sơ đồ cổng. Ở đầu trang, chân trang chủ có “Sơ đồ cổng” không?`,
      ({ pagesRead }) =>
        `Only ${pagesRead} pages were read and no site map was met. Is there one in the home page's header or footer?`,
    ),
  },
  inapplicable: {},

  judge(site, { minimumLinks: minimum }) {
    const pagesRead = site.pages.length;
    const candidates = candidatesIn(site);
    const read = candidates.flatMap((candidate) =>
      candidate.target === "read" && candidate.leadsTo
        ? [{ ...candidate, links: listedLinks(site, candidate.leadsTo) }]
        : [],
    );
    const [best] = read.toSorted((a, b) => b.links - a.links);
    const [first] = candidates;
    if (!best || !first) {
      if (first) return { ...unread(first), at: [placeOf(site, first)] };
      return site.surveyed
        ? { outcome: "failed", reason: "absent", data: { pagesRead } }
        : { outcome: "cantTell", reason: "not-found-yet", data: { pagesRead } };
    }
    const at = [placeOf(site, best)];
    const data = { ...targetOf(best), links: best.links, minimum };
    if (best.links >= minimum && !isFeed(best.leadsTo))
      return { outcome: "passed", reason: "present", data, at };
    const other = candidates.find(({ target }) => target === "unread" || target === "elsewhere");
    if (other) return { outcome: "cantTell", reason: "not-read", data: targetOf(other), at };
    if (isFeed(best.leadsTo))
      return { outcome: "failed", reason: "leads-to-feeds", data: targetOf(best), at };
    return best.leadsTo?.rendered === false
      ? { outcome: "cantTell", reason: "few-links-unrendered", data, at }
      : { outcome: "failed", reason: "not-a-map", data, at };
  },
});

/** Links of that name, surest first; a page of directions on a street map is none. */
function candidatesIn(site: SiteView): SectionLink[] {
  const { exact, close } = sectionEvidence(site, "site-map");
  return [...exact, ...close].filter(({ link }) => {
    const host = new URL(link.url).hostname;
    return !isUnder(host, "google.com") && !isUnder(host, "google.com.vn") && !isUnder(host, "goo.gl");
  });
}

const targetOf = ({ link }: SectionLink): Target => ({ text: link.text, url: link.url });
const placeOf = (site: SiteView, { page, link }: SectionLink) => site.place(page, link.text);

function unread(link: SectionLink) {
  const data = targetOf(link);
  if (link.target === "home") return { outcome: "failed", reason: "leads-home", data } as const;
  return link.target === "gone"
    ? ({ outcome: "failed", reason: "does-not-open", data } as const)
    : ({ outcome: "cantTell", reason: "not-read", data } as const);
}

function isFeed(page: PageDigest | null): boolean {
  return page !== null && (page.sections.includes("rss") || /\brss\b/i.test(page.finalUrl));
}

/** How many of the portal's addresses a page lists beyond those that all pages like it show in menu and footer. */
function listedLinks(site: SiteView, page: PageDigest): number {
  const others = site.pages.filter((other) => other !== page);
  const alike = others.filter(({ template }) => template === page.template);
  const peers = (alike.length > 0 ? alike : others).map((other) => countAddresses(site, other));
  const everywhere = (url: string) => Math.min(...peers.map((counts) => counts.get(url) ?? 0));
  return [...countAddresses(site, page)].filter(([url, count]) => count > everywhere(url)).length;
}

function countAddresses(site: SiteView, page: PageDigest): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { url } of page.links) {
    if (bareHost(new URL(url).hostname) === bareHost(site.host)) counts.set(url, (counts.get(url) ?? 0) + 1);
  }
  return counts;
}
