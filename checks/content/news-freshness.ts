import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { daysBetween, plusDays } from "../knowledge/calendar-days.ts";
import { type Section, sections } from "../knowledge/sections.ts";
import type { PageDigest } from "../page-digest.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { SiteView } from "../site-view.ts";
import type { Text } from "../text.ts";
import { isEnglish } from "./section-evidence.ts";
import { readSectionPage } from "./section-page.ts";
import { judgeSection, sectionDoubtful, sectionFailed } from "./section-verdict.ts";

type FreshnessData = {
  newest: string;
  url: string;
  ageDays: number;
  warnDays: number;
  failDays: number;
  dated: number;
  /** A later date on the home page, which may be a document's or a question's; null without one. */
  onHome: string | null;
  /** Dated items of each of the last weeks, the latest first; each week named by its first day. */
  weeks: { from: string; items: number }[];
};

interface DatedItem {
  date: string;
  page: PageDigest;
}

const weeksShown = 12;
const weekDays = 7;
/** Sections whose lists are news too. */
const newsLike: ReadonlySet<string> = new Set(["events", "notices", "direction"] satisfies Section[]);

const nothingMore = (): Text => ({ vi: "", en: "" });
const aged = (vi: string, en: string, more: (data: FreshnessData) => Text = nothingMore) =>
  say<FreshnessData>(
    (data) => `${newestVi(data)} ${vi} ${limitsVi(data)}.${more(data).vi}`,
    (data) => `${newestEn(data)} ${en} ${limitsEn(data)}.${more(data).en}`,
  );
const newestVi = ({ newest, ageDays, url }: FreshnessData) =>
  `Tin mới nhất đọc được đề ngày ${spellDate(newest).vi} (${ageDays} ngày trước ngày kiểm tra), tại ${url}.`;
const newestEn = ({ newest, ageDays, url }: FreshnessData) =>
  `The newest item read is dated ${spellDate(newest).en} (${ageDays} days before the audit), at ${url}.`;
const limitsVi = ({ warnDays, failDays }: FreshnessData) =>
  `(ngưỡng nhắc ${warnDays} ngày, ngưỡng coi là chậm ${failDays} ngày, do đơn vị đánh giá đặt)`;
const limitsEn = ({ warnDays, failDays }: FreshnessData) =>
  `(reminder after ${warnDays} days, late after ${failDays} days, both set by the evaluating office)`;

export default defineSiteCheck({
  id: "content/news-freshness",
  measures: {
    vi: "Ngày của tin mới nhất trong các bài đã đọc và trong danh sách tin ở trang chủ, trang tin tức; số tin từng tuần trong 12 tuần.",
    en: "The date of the newest item among the articles read and the lists of the home and news pages; items week by week over 12 weeks.",
  },
  limits: {
    vi: "Pháp luật không định số ngày nên tin cũ được chuyển cho người kết luận. Ngày đăng là do trang tự ghi; chỉ đếm những tin đã đọc.",
    en: "The law sets no number of days, so old news is left to a person. Dates are what the pages claim; only items read are counted.",
  },
  needs: [],
  params: z.object({
    section: z.enum(sections),
    warnDays: z.int().positive(),
    failDays: z.int().positive(),
  }),
  passed: {
    fresh: aged("Tin được cập nhật thường xuyên", "News is kept up to date"),
    "within-limit": aged(
      "Đã quá ngưỡng nhắc nhưng chưa quá ngưỡng coi là chậm",
      "Past the reminder, not yet late",
    ),
  },
  failed: sectionFailed,
  cantTell: {
    ...sectionDoubtful,
    stale: aged(
      "Như vậy có còn là cập nhật thường xuyên theo quy chế không?",
      "Is that still regular updating as the regulation asks?",
      ({ onHome }) =>
        onHome === null
          ? { vi: "", en: "" }
          : {
              vi: ` Trang chủ có mục đề ngày ${spellDate(onHome).vi}, chưa rõ có phải tin tức không.`,
              en: ` The home page shows an item of ${spellDate(onHome).en}, which may or may not be news.`,
            },
    ),
    undated: say<{ articles: number; lists: number }>(
      ({ articles, lists }) =>
        `Đã đọc ${articles} bài và ${lists} trang danh sách nhưng không tin nào có ngày đọc được. Tin mới nhất đăng ngày nào?`,
      ({ articles, lists }) =>
        `${articles} articles and ${lists} lists were read; none shows a readable date. When was the newest item posted?`,
    ),
  },
  inapplicable: {},

  gather: (page, { section }) => readSectionPage(page, section, 0),

  judge(site, { section, warnDays, failDays }, { asOf }, gathered) {
    const own = site.pages.filter((page) => !isEnglish(page));
    const articles = own.filter(({ kind }) => kind === "article");
    const lists = own.filter(
      ({ kind, sections: about }) =>
        kind === "list" && about.some((one) => one === section || newsLike.has(one)),
    );
    const isPast = ({ date }: DatedItem) => date <= asOf;
    const news = datedItems(articles, lists).filter(isPast);
    const onHome = itemsOnHome(site).filter(isPast);
    const items = news.length > 0 ? news : onHome;
    const [newest] = items.toSorted((a, b) => b.date.localeCompare(a.date));
    if (!newest) {
      if (articles.length === 0) {
        const presence = judgeSection(site, section, gathered);
        if (presence.outcome !== "passed") return presence;
      }
      const at = [...lists, ...articles].slice(0, 1).map((page) => site.place(page));
      return {
        outcome: "cantTell",
        reason: "undated",
        data: { articles: articles.length, lists: lists.length },
        at,
      };
    }
    const ageDays = daysBetween(newest.date, asOf);
    const url = newest.page.finalUrl;
    const data = {
      newest: newest.date,
      url,
      ageDays,
      warnDays,
      failDays,
      dated: items.length,
      onHome: onHome.find(({ date }) => date > newest.date)?.date ?? null,
      weeks: weekly(items, asOf),
    };
    const common = {
      data,
      at: [site.place(newest.page, newest.date)],
      measure: { by: "threshold", value: ageDays, limit: failDays } as const,
    };
    if (ageDays <= warnDays) return { outcome: "passed", reason: "fresh", ...common };
    if (ageDays <= failDays) return { outcome: "passed", reason: "within-limit", ...common };
    return { outcome: "cantTell", reason: "stale", ...common };
  },
});

/** Articles by their own date, and what the lists show besides. */
function datedItems(articles: readonly PageDigest[], lists: readonly PageDigest[]): DatedItem[] {
  const own = articles.flatMap((page) =>
    page.publishedAt === null ? [] : [{ date: page.publishedAt.slice(0, 10), page }],
  );
  const known = new Set(own.map(({ date }) => date));
  const listed = lists.flatMap((page) => page.itemDates.map((date) => ({ date, page })));
  return [...own, ...listed.filter(({ date }) => !known.has(date) && known.add(date))];
}

/**
 * Dates of the home page: they may be documents' and questions' too, so they speak only where no news item is
 * dated. Its clock is no item.
 */
function itemsOnHome({ site, home }: SiteView): DatedItem[] {
  if (!home) return [];
  const clock = new Set([site.startedAt, site.finishedAt].map((instant) => instant.slice(0, 10)));
  return home.itemDates.filter((date) => !clock.has(date)).map((date) => ({ date, page: home }));
}

function weekly(items: readonly DatedItem[], asOf: string): { from: string; items: number }[] {
  return Array.from({ length: weeksShown }, (_, week) => {
    const from = plusDays(asOf, -(week + 1) * weekDays + 1);
    const to = plusDays(asOf, -week * weekDays);
    return { from, items: items.filter(({ date }) => from <= date && date <= to).length };
  });
}
