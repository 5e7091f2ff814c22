import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import { bareHost } from "../knowledge/host-names.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageView } from "../page-view.ts";
import { robotsRules } from "../reading/robots-rules.ts";
import type { SiteView } from "../site-view.ts";
import engines from "./search-engines.json" with { type: "json" };

/** Public content that searchers look for; lists by tag, search results and logins may well be left out. */
const content: ReadonlySet<PageKind> = new Set<PageKind>(["article", "document", "english-article"]);
/** Fewer pages of content say nothing of the portal as a whole. */
const fewestContent = 3;
const shown = 10;

export default defineSiteCheck({
  id: "search/robots-open",
  measures: {
    vi: "robots.txt có chặn máy tìm kiếm khỏi cả cổng hoặc mục trên thực đơn không; trang chủ, tin, văn bản có thẻ hoặc tiêu đề noindex không.",
    en: "Whether robots.txt shuts search engines out of the portal or of menu entries, and whether home, articles or documents say noindex.",
  },
  limits: {
    vi: "Không biết tường lửa có chặn máy tìm kiếm không; chỉ xét các trang đã mở.",
    en: "Whether a firewall blocks search engines is unknown; only opened pages are looked at.",
  },
  needs: ["network"],
  params: z.object({}),
  passed: {
    open: say<{ pages: number }>(
      ({ pages }) => `robots.txt không chặn máy tìm kiếm; ${pages} trang đã đọc không có noindex.`,
      ({ pages }) => `robots.txt lets search engines in; none of the ${pages} pages read says noindex.`,
    ),
  },
  failed: {
    "closed-to-engines": say<{ agents: string[] }>(
      ({ agents }) =>
        `robots.txt chặn cả cổng đối với ${named(agents, "mọi máy tìm kiếm", "máy không nêu tên")}.`,
      ({ agents }) =>
        `robots.txt shuts the whole portal to ${named(agents, "all search engines", "unnamed robots")}.`,
    ),
    "home-noindex": say<{ url: string }>(
      ({ url }) => `Trang chủ ${url} ghi noindex: máy tìm kiếm không đưa cổng vào kết quả.`,
      ({ url }) => `The home page ${url} says noindex: search engines leave the portal out.`,
    ),
    "content-noindex": say<{ count: number; of: number }>(
      ({ count, of }) => `Cả ${count}/${of} trang tin, văn bản đã đọc đều ghi noindex.`,
      ({ count, of }) => `All ${count} of ${of} articles and documents read say noindex.`,
    ),
  },
  cantTell: {
    "some-noindex": say<{ count: number; first: string }>(
      ({ count, first }) =>
        `${count} trang ghi noindex, ví dụ ${first}. Có chủ ý không cho tìm thấy trang này không?`,
      ({ count, first }) => `${count} pages say noindex, for instance ${first}. Is it meant not to be found?`,
    ),
    "menu-closed": say<{ count: number; first: string; text: string }>(
      ({ count, first, text }) =>
        `robots.txt chặn ${count} mục trên trang chủ, ví dụ “${text}” (${first}). Mục này có phải thông tin công khai không?`,
      ({ count, first, text }) =>
        `robots.txt shuts ${count} entries of the home page's menu, for instance “${text}” (${first}). Is that public information?`,
    ),
    "robots-unreadable": say<{ status: number | null }>(
      ({ status }) =>
        `Không đọc được robots.txt (mã ${status ?? "không có"}); máy tìm kiếm coi lỗi 5xx như cấm toàn bộ. Mở /robots.txt bằng trình duyệt có được không?`,
      ({ status }) =>
        `robots.txt could not be read (status ${status ?? "none"}); search engines take a 5xx as a ban. Does /robots.txt open in a browser?`,
    ),
  },
  inapplicable: {},

  gather: (page) => (saysNoindex(page) ? { isHome: page.isHome } : null),

  judge(site, _params, _context, gathered) {
    const { robots } = site.site;
    const robotsAt = [{ url: new URL("/robots.txt", site.address).href, selector: null, excerpt: null }];
    if (!robots || robots.status === null || robots.status >= 500) {
      const data = { status: robots?.status ?? null };
      return { outcome: "cantTell", reason: "robots-unreadable", data, at: robotsAt };
    }
    const allows = robotsRules(robots.status < 400 ? (robots.text ?? "") : "");
    const agents = engines.filter((agent) => ["/", "/kiemcong"].every((path) => !allows(path, agent)));
    if (agents.length > 0)
      return { outcome: "failed", reason: "closed-to-engines", data: { agents }, at: robotsAt };

    if (!site.home) throw new Untestable(site.site.failure ?? "site-unreachable");
    const at = gathered.slice(0, shown).map(({ page }) => site.place(page, "noindex"));
    const home = gathered.find(({ facts }) => facts.isHome)?.page;
    if (home) return { outcome: "failed", reason: "home-noindex", data: { url: home.finalUrl }, at };
    const hidden = gathered.filter(({ page }) => content.has(page.kind));
    const of = site.ofKind(...content).length;
    if (hidden.length === of && of >= fewestContent)
      return { outcome: "failed", reason: "content-noindex", data: { count: hidden.length, of }, at };
    const [first] = hidden;
    if (first) {
      const data = { count: hidden.length, first: first.page.finalUrl };
      return { outcome: "cantTell", reason: "some-noindex", data, at };
    }
    const closed = closedEntries(site, allows);
    const [entry] = closed;
    if (entry) {
      const data = { count: closed.length, first: entry.url, text: entry.text };
      return { outcome: "cantTell", reason: "menu-closed", data, at: robotsAt };
    }
    return { outcome: "passed", reason: "open", data: { pages: site.pages.length } };
  },
});

function named(agents: readonly string[], all: string, unnamed: string): string {
  if (agents.length === engines.length) return all;
  return agents.map((agent) => (agent === "*" ? unnamed : agent)).join(", ");
}

/** By a meta element for all robots or the largest, or by the header. */
function saysNoindex(page: PageView): boolean {
  const { meta } = page.metadata;
  const rules = [meta.get("robots"), meta.get("googlebot"), page.snapshot.headers?.["x-robots-tag"]];
  return rules.some((rule) => rule !== undefined && /(?:^|[\s,:])(?:noindex|none)(?:$|[\s,])/i.test(rule));
}

/** Entries of the home page's menu that lie within the portal; logins and searches are rightly closed. */
function closedEntries({ home, host }: SiteView, allows: ReturnType<typeof robotsRules>) {
  const links = (home?.links ?? []).filter(({ region, visible }) => region === "navigation" && visible);
  return links.filter(({ url }) => {
    const { hostname, pathname, search } = new URL(url);
    const isOwn = bareHost(hostname) === bareHost(host);
    const isPrivate = /log-?in|dang-?nhap|sign-?in|account|search|tim-?kiem|user|admin/i.test(
      pathname + search,
    );
    return isOwn && !isPrivate && !allows(pathname + search, "Googlebot");
  });
}
