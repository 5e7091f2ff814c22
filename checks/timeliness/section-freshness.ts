import { z } from "zod";
import { isEnglish } from "../content/section-evidence.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { daysBetween } from "../knowledge/calendar-days.ts";
import { type Section, sections, titleOfSection } from "../knowledge/sections.ts";
import type { PageDigest } from "../page-digest.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { SiteView } from "../site-view.ts";
import type { Text } from "../text.ts";

/** The newest dated item of one section; null where none of its pages shows a date. */
interface Age {
  section: Text;
  newest: string | null;
  ageDays: number | null;
  url: string;
}
type AgesData = {
  ages: Age[];
  warnDays: number;
};

const ageVi = ({ section, newest, ageDays }: Age) =>
  newest === null
    ? `${section.vi}: không có ngày`
    : `${section.vi}: ${spellDate(newest).vi} (${ageDays} ngày trước)`;
const ageEn = ({ section, newest, ageDays }: Age) =>
  newest === null
    ? `${section.en}: no date`
    : `${section.en}: ${spellDate(newest).en} (${ageDays} days before)`;
const listVi = ({ ages }: AgesData) => ages.map(ageVi).join("; ");
const listEn = ({ ages }: AgesData) => ages.map(ageEn).join("; ");

export default defineSiteCheck({
  id: "timeliness/section-freshness",
  measures: {
    vi: "Ngày mới nhất đọc được ở từng chuyên mục nêu trong điều khoản, so với ngày kiểm tra.",
    en: "The newest date that could be read in each section the clause names, against the day of the audit.",
  },
  limits: {
    vi: "Điều khoản không định số ngày; ngưỡng do đơn vị đánh giá đặt. Trang giới thiệu, liên hệ thường không ghi ngày; có thay đổi chưa cập nhật hay không chỉ người biết.",
    en: "The clause sets no number of days; the threshold is the evaluating office's. About and contact pages seldom show dates; whether changes were missed only a person knows.",
  },
  needs: [],
  params: z.object({ sections: z.array(z.enum(sections)).min(1), warnDays: z.int().positive() }),
  passed: {
    fresh: say<AgesData>(
      (data) => `Các chuyên mục có ghi ngày đều có mục mới trong ${data.warnDays} ngày: ${listVi(data)}.`,
      (data) =>
        `Every section that shows dates has an item of the last ${data.warnDays} days: ${listEn(data)}.`,
    ),
  },
  failed: {},
  cantTell: {
    stale: say<AgesData>(
      (data) =>
        `Có chuyên mục quá ${data.warnDays} ngày chưa có mục mới: ${listVi(data)}. Trong thời gian đó đơn vị có hoạt động, thay đổi nào mà chưa đăng không?`,
      (data) =>
        `Some section has had nothing new for more than ${data.warnDays} days: ${listEn(data)}. Was there any event or change in that time that was not posted?`,
    ),
    undated: say<AgesData>(
      (data) =>
        `Không chuyên mục nào có ngày đọc được: ${listVi(data)}. Từng chuyên mục được cập nhật lần cuối ngày nào?`,
      (data) => `No section shows a readable date: ${listEn(data)}. When was each last updated?`,
    ),
  },
  inapplicable: {
    "no-section": say(
      () => "Chưa đọc được trang nào của các chuyên mục này; việc thiếu chuyên mục xét ở yêu cầu khác.",
      () => "No page of these sections was read; another requirement deals with missing sections.",
    ),
  },
  notMet: ["no-section"],

  judge(site, { sections: wanted, warnDays }, { asOf }) {
    const ages = wanted.flatMap((section) => ageOf(site, section, asOf));
    if (ages.length === 0) return { outcome: "inapplicable", reason: "no-section", data: {} };
    const data = { ages, warnDays };
    const dated = ages.filter(({ ageDays }) => ageDays !== null);
    const stale = dated.filter(({ ageDays }) => (ageDays ?? 0) > warnDays);
    const telling = stale.length > 0 ? stale : ages;
    const at = telling.map(({ url, newest }) => ({ url, selector: null, excerpt: newest }));
    if (dated.length === 0) return { outcome: "cantTell", reason: "undated", data, at };
    return stale.length > 0
      ? { outcome: "cantTell", reason: "stale", data, at }
      : { outcome: "passed", reason: "fresh", data, at };
  },
});

function ageOf(site: SiteView, section: Section, asOf: string): Age[] {
  const pages = site.pages.filter((page) => page.sections.includes(section) && !isEnglish(page));
  const [first] = pages;
  if (!first) return [];
  const newest = pages
    .flatMap((page) => datesOf(page).map((date) => ({ date, page })))
    .filter(({ date }) => date <= asOf)
    .reduce<{ date: string; page: PageDigest } | null>(
      (best, one) => (best && best.date >= one.date ? best : one),
      null,
    );
  return [
    {
      section: titleOfSection(section),
      newest: newest?.date ?? null,
      ageDays: newest ? daysBetween(newest.date, asOf) : null,
      url: (newest?.page ?? first).finalUrl,
    },
  ];
}

function datesOf({ publishedAt, itemDates }: PageDigest): string[] {
  return publishedAt === null ? itemDates : [publishedAt.slice(0, 10), ...itemDates];
}
