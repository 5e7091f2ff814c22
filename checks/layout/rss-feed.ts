import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import { daysBetween } from "../knowledge/calendar-days.ts";
import { newestDate } from "../reading/newest-date.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { SiteView } from "../site-view.ts";
import type { Feed } from "../snapshot.ts";

type Dated = { url: string; items: number; newest: string };

export default defineSiteCheck({
  id: "layout/rss-feed",
  measures: {
    vi: "Kênh RSS/Atom mà trang chủ khai báo hoặc dẫn đến, hoặc ở địa chỉ thường dùng: đọc được, có bài, ngày bài mới nhất so với tin trên cổng.",
    en: "The RSS or Atom feed that the home page declares or links to, or at a usual address: readable, with items, its newest against the portal's news.",
  },
  limits: {
    vi: "Chỉ thử vài kênh đầu; kênh ở địa chỉ riêng mà trang chủ không nhắc đến thì không thấy.",
    en: "Only the first few feeds are tried; one that the home page does not mention is not found.",
  },
  needs: [],
  params: z.object({ maximumAgeDays: z.int() }),
  passed: {
    fresh: say<Dated>(
      ({ url, items, newest }) => `Kênh RSS ${url} có ${items} mục, mới nhất ngày ${spellDate(newest).vi}.`,
      ({ url, items, newest }) =>
        `The feed ${url} has ${items} items, the newest of ${spellDate(newest).en}.`,
    ),
  },
  failed: {
    absent: say<{ pages: number }>(
      ({ pages }) => `Đã đọc ${pages} trang: cổng không có kênh RSS.`,
      ({ pages }) => `${pages} pages were read: the portal has no RSS feed.`,
    ),
    broken: say<{ url: string }>(
      ({ url }) => `Cổng có liên kết RSS nhưng ${url} không phải kênh RSS đọc được.`,
      ({ url }) => `The portal links to RSS, but ${url} is no readable feed.`,
    ),
    empty: say<{ url: string }>(
      ({ url }) => `Kênh RSS ${url} không có mục nào.`,
      ({ url }) => `The feed ${url} has no items.`,
    ),
    stale: say<Dated & { portal: string; days: number }>(
      ({ url, newest, portal }) =>
        `Kênh RSS ${url} dừng ở ngày ${spellDate(newest).vi}, trong khi cổng có tin ngày ${spellDate(portal).vi}.`,
      ({ url, newest, portal }) =>
        `The feed ${url} stops at ${spellDate(newest).en}, while the portal has news of ${spellDate(portal).en}.`,
    ),
  },
  cantTell: {
    "not-found": say(
      () => "Chưa thấy kênh RSS trong phần đã đọc. Trang chủ có chữ hoặc biểu tượng RSS không?",
      () => "No RSS feed in what was read. Does the home page have the word or icon RSS?",
    ),
    "not-read": say<{ url: string; status: number | null }>(
      ({ url, status }) =>
        `Chưa đọc được kênh RSS ${url} (mã ${status ?? "không có"}). Mở bằng trình duyệt có thấy danh sách bài không?`,
      ({ url, status }) =>
        `The feed ${url} could not be read (status ${status ?? "none"}). Does a browser show a list of items?`,
    ),
    undated: say<{ url: string; items: number }>(
      ({ url, items }) =>
        `Kênh RSS ${url} có ${items} mục nhưng không ghi ngày. Mục đầu có phải tin mới nhất của cổng không?`,
      ({ url, items }) =>
        `The feed ${url} has ${items} items without dates. Is the first the portal's newest?`,
    ),
    "old-as-news": say<Dated>(
      ({ url, newest }) =>
        `Mục mới nhất của kênh RSS ${url} là ngày ${spellDate(newest).vi}; không thấy tin nào mới hơn trên cổng. Cổng có tin mới hơn không?`,
      ({ url, newest }) =>
        `The newest item of ${url} is of ${spellDate(newest).en}, and nothing newer was seen on the portal. Is there any newer news?`,
    ),
  },
  inapplicable: {},

  judge(site, { maximumAgeDays: days }, { asOf }) {
    const { feeds } = site.site;
    if (!feeds) throw new Untestable("needs-network-facts");
    const at = feeds.slice(0, 3).map(({ url }) => ({ url, selector: null, excerpt: null }));
    const best = feeds
      .filter(({ valid, items }) => valid && items > 0)
      .toSorted((a, b) => (b.newest ?? "").localeCompare(a.newest ?? ""))[0];
    if (!best) return { ...withoutItems(site, feeds), at };
    const { url, items, newest } = best;
    if (newest === null) return { outcome: "cantTell", reason: "undated", data: { url, items }, at };
    const data = { url, items, newest };
    const portal = newestDate(site.ofKind("list", "article", "home"), asOf);
    if (daysBetween(newest, asOf) <= days) return { outcome: "passed", reason: "fresh", data, at };
    return portal !== null && daysBetween(newest, portal) > days
      ? { outcome: "failed", reason: "stale", data: { ...data, portal, days }, at }
      : { outcome: "cantTell", reason: "old-as-news", data, at };
  },
});

function withoutItems(site: SiteView, feeds: readonly Feed[]) {
  const declared = feeds.filter((feed) => feed.declared);
  const [first] = declared;
  const unread = declared.find(
    ({ failure }) => failure !== null && failure !== "not-found" && failure !== "gone",
  );
  if (unread) {
    return {
      outcome: "cantTell",
      reason: "not-read",
      data: { url: unread.url, status: unread.status },
    } as const;
  }
  const empty = feeds.find(({ valid }) => valid);
  if (empty) return { outcome: "failed", reason: "empty", data: { url: empty.url } } as const;
  if (first) return { outcome: "failed", reason: "broken", data: { url: first.url } } as const;
  return site.surveyed && feeds.length > 0
    ? ({ outcome: "failed", reason: "absent", data: { pages: site.pages.length } } as const)
    : ({ outcome: "cantTell", reason: "not-found", data: {} } as const);
}
