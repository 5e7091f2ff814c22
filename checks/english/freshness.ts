import { z } from "zod";
import { isEnglish } from "../content/section-evidence.ts";
import { defineSiteCheck, type Gathered, say } from "../define-check.ts";
import { daysBetween } from "../knowledge/calendar-days.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageDigest } from "../page-digest.ts";
import { readOfficials } from "../reading/officials.ts";
import { spellDate } from "../regulations/spell-date.ts";

/** Names on pages about leaders, folded, in either language. */
interface Leaders {
  isEnglish: boolean;
  names: string[];
}
type AgeData = {
  newest: string;
  ageDays: number;
  url: string;
  /** The newest Vietnamese item; null where none shows a date. */
  vietnamese: string | null;
  warnDays: number;
};

const fewestNames = 2;
const mostNames = 10;
const newestVi = ({ newest, ageDays, url, vietnamese }: AgeData) =>
  `Mục tiếng Anh mới nhất đọc được: ${spellDate(newest).vi} (${ageDays} ngày trước), tại ${url}${vietnamese === null ? "" : `; mục tiếng Việt mới nhất: ${spellDate(vietnamese).vi}`}.`;
const newestEn = ({ newest, ageDays, url, vietnamese }: AgeData) =>
  `Newest English item read: ${spellDate(newest).en} (${ageDays} days before), at ${url}${vietnamese === null ? "" : `; newest Vietnamese item: ${spellDate(vietnamese).en}`}.`;

export default defineSiteCheck({
  id: "english/freshness",
  measures: {
    vi: "Ngày mới nhất trên các trang tiếng Anh, đặt cạnh ngày mới nhất của trang tiếng Việt; tên lãnh đạo trên trang tiếng Anh (bỏ dấu) có trong danh sách tiếng Việt không.",
    en: "The newest date on the English pages beside that of the Vietnamese ones; whether the leaders named in English stand in the Vietnamese list (without diacritics).",
  },
  limits: {
    vi: "Điều khoản không định số ngày; ngưỡng do đơn vị đánh giá đặt. Tên viết theo thứ tự phương Tây hoặc trong ảnh thì không so được.",
    en: "The clause sets no number of days; the threshold is the evaluating office's. Names in Western order or in pictures are not compared.",
  },
  needs: [],
  params: z.object({ warnDays: z.int().positive() }),
  passed: {
    fresh: say<AgeData>(
      (data) => `${newestVi(data)} Trong ngưỡng ${data.warnDays} ngày.`,
      (data) => `${newestEn(data)} Within ${data.warnDays} days.`,
    ),
  },
  failed: {},
  cantTell: {
    stale: say<AgeData>(
      (data) =>
        `${newestVi(data)} Quá ngưỡng ${data.warnDays} ngày. Mục tiếng Anh có được rà soát, cập nhật thường xuyên không?`,
      (data) =>
        `${newestEn(data)} That is beyond ${data.warnDays} days. Are the English items regularly reviewed?`,
    ),
    "leaders-differ": say<{ names: string[]; englishUrl: string; vietnameseUrl: string }>(
      ({ names, englishUrl, vietnameseUrl }) =>
        `Trang tiếng Anh ${englishUrl} nêu ${names.join(", ")}, không có trong danh sách tiếng Việt ${vietnameseUrl}. Trang tiếng Anh có còn đúng không?`,
      ({ names, englishUrl, vietnameseUrl }) =>
        `${englishUrl} names ${names.join(", ")}, who are not in the Vietnamese list ${vietnameseUrl}. Is the English page still right?`,
    ),
    undated: say<{ pages: number }>(
      ({ pages }) =>
        `Đã đọc ${pages} trang tiếng Anh, không trang nào có ngày đọc được. Các trang này được rà soát, cập nhật lần cuối khi nào?`,
      ({ pages }) =>
        `${pages} English pages were read and none shows a readable date. When were they last reviewed?`,
    ),
  },
  inapplicable: {
    "no-english-version": say(
      () => "Chưa đọc được trang tiếng Anh nào; việc thiếu tiếng Anh xét ở yêu cầu khác.",
      () => "No English page was read; another requirement deals with that.",
    ),
  },
  notMet: ["no-english-version"],

  gather(page): Leaders | null {
    const { kind, sections } = page.reading;
    const isAbout =
      kind === "organisation" || sections.includes("leaders") || sections.includes("officials-contacts");
    if (!isAbout && !isEnglish(page.reading)) return null;
    const names = [...new Set(readOfficials(page).map(({ name }) => fold(name)))];
    return names.length >= fewestNames ? { isEnglish: isEnglish(page.reading), names } : null;
  },

  judge(site, { warnDays }, { asOf }, gathered) {
    const english = site.pages.filter(isEnglish);
    if (english.length === 0) return { outcome: "inapplicable", reason: "no-english-version", data: {} };
    const differing = differingLeaders(gathered);
    if (differing) {
      const at = [differing.englishUrl, differing.vietnameseUrl];
      return {
        outcome: "cantTell",
        reason: "leaders-differ",
        data: differing,
        at: at.map((url) => ({ url, selector: null, excerpt: null })),
      };
    }
    const newest = newestOf(english, asOf);
    if (!newest) {
      const at = english.slice(0, 1).map((page) => site.place(page));
      return { outcome: "cantTell", reason: "undated", data: { pages: english.length }, at };
    }
    const vietnamese = newestOf(
      site.pages.filter((page) => !isEnglish(page)),
      asOf,
    );
    const ageDays = daysBetween(newest.date, asOf);
    const data = {
      newest: newest.date,
      ageDays,
      url: newest.page.finalUrl,
      vietnamese: vietnamese?.date ?? null,
      warnDays,
    };
    const at = [site.place(newest.page, newest.date)];
    return ageDays <= warnDays
      ? { outcome: "passed", reason: "fresh", data, at }
      : { outcome: "cantTell", reason: "stale", data, at };
  },
});

function newestOf(pages: readonly PageDigest[], asOf: string): { date: string; page: PageDigest } | null {
  const dated = pages.flatMap((page) => {
    const dates =
      page.publishedAt === null ? page.itemDates : [page.publishedAt.slice(0, 10), ...page.itemDates];
    return dates.filter((date) => date <= asOf).map((date) => ({ date, page }));
  });
  return dated.toSorted((a, b) => b.date.localeCompare(a.date)).at(0) ?? null;
}

/** Names of an English page that are in no Vietnamese list, where such a list shares others with it. */
function differingLeaders(gathered: readonly Gathered<Leaders>[]) {
  const lists = gathered.filter(({ facts }) => !facts.isEnglish);
  for (const { page, facts } of gathered.filter((one) => one.facts.isEnglish)) {
    const shared = lists.find((list) => facts.names.some((name) => list.facts.names.includes(name)));
    const all = new Set(lists.flatMap((list) => list.facts.names));
    const names = facts.names.filter((name) => !all.has(name));
    if (shared && names.length > 0) {
      return {
        names: names.slice(0, mostNames),
        englishUrl: page.finalUrl,
        vietnameseUrl: shared.page.finalUrl,
      };
    }
  }
  return null;
}
