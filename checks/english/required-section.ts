import { z } from "zod";
import { isEnglish } from "../content/section-evidence.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { type Section, sections, sectionsNamed, titleOfSection } from "../knowledge/sections.ts";
import type { PageView } from "../page-view.ts";
import { linesOf } from "../reading/readable-text.ts";
import type { SiteView } from "../site-view.ts";
import type { Text } from "../text.ts";

/** How an English page has a section: about it as a whole, or under a heading. */
interface Held {
  sections: string[];
}
type SectionsData = {
  found: { section: Text; url: string }[];
  missing: Text[];
  pagesRead: number;
};

const enoughText = 150;
const longestHeading = 80;
const missingIn = ({ missing }: SectionsData, language: "vi" | "en") =>
  missing.map((section) => section[language]).join(", ");

export default defineSiteCheck({
  id: "english/required-section",
  measures: {
    vi: "Trong các trang tiếng Anh đã đọc có trang hoặc đề mục về từng nội dung phải có (cơ cấu tổ chức; chức năng, nhiệm vụ), với phần chữ đủ dài.",
    en: "Whether the English pages read include a page or a heading about each required subject (organisation; functions), with text to it.",
  },
  limits: {
    vi: "Nhận biết theo tên tiếng Anh thường dùng; không so với bản tiếng Việt, không đọc chữ trong ảnh, sơ đồ.",
    en: "Known by their usual English names; not compared with the Vietnamese text; pictures and charts are not read.",
  },
  needs: [],
  params: z.object({ sections: z.array(z.enum(sections)).min(1) }),
  passed: {
    present: say<SectionsData>(
      ({ found }) =>
        `Bản tiếng Anh có ${found.map(({ section, url }) => `${section.vi} (${url})`).join("; ")}.`,
      ({ found }) =>
        `The English version has ${found.map(({ section, url }) => `${section.en} (${url})`).join("; ")}.`,
    ),
  },
  failed: {
    absent: say<SectionsData>(
      (data) =>
        `Đã đọc ${data.pagesRead} trang tiếng Anh: không trang, đề mục hay liên kết nào về ${missingIn(data, "vi")}.`,
      (data) =>
        `${data.pagesRead} English pages were read: no page, heading or link about ${missingIn(data, "en")}.`,
    ),
  },
  cantTell: {
    "not-seen": say<SectionsData>(
      (data) =>
        `Trong ${data.pagesRead} trang tiếng Anh đã đọc chưa thấy nội dung về ${missingIn(data, "vi")}. Bản tiếng Anh có nội dung này ở trang khác không?`,
      (data) =>
        `The ${data.pagesRead} English pages read show nothing about ${missingIn(data, "en")}. Does another English page have it?`,
    ),
    "link-not-read": say<SectionsData & { url: string }>(
      (data) =>
        `Bản tiếng Anh có liên kết về ${missingIn(data, "vi")} (${data.url}) nhưng máy chưa đọc được nội dung ở đó. Trang đó có nội dung tiếng Anh không?`,
      (data) =>
        `The English version links to ${missingIn(data, "en")} (${data.url}), but no such content could be read there. Does that page have it in English?`,
    ),
  },
  inapplicable: {
    "no-english-version": say(
      () => "Chưa đọc được trang tiếng Anh nào; việc thiếu tiếng Anh xét ở yêu cầu khác.",
      () => "No English page was read; another requirement deals with that.",
    ),
  },
  notMet: ["no-english-version"],

  gather(page, { sections: wanted }): Held | null {
    if (!isEnglish(page.reading)) return null;
    const held = wanted.filter((section) => holds(page, section));
    return held.length > 0 ? { sections: held } : null;
  },

  judge(site, { sections: wanted }, _context, gathered) {
    const english = site.pages.filter(isEnglish);
    if (english.length === 0) return { outcome: "inapplicable", reason: "no-english-version", data: {} };
    const pageOf = (section: Section) => gathered.find(({ facts }) => facts.sections.includes(section))?.page;
    const found = wanted.flatMap((section) => {
      const page = pageOf(section);
      return page ? [{ section: titleOfSection(section), url: page.finalUrl }] : [];
    });
    const missing = wanted.filter((section) => !pageOf(section));
    const data = { found, missing: missing.map(titleOfSection), pagesRead: english.length };
    const measure = { by: "fields", met: found.length, required: wanted.length } as const;
    const at = found.map(({ url }) => ({ url, selector: null, excerpt: null }));
    if (missing.length === 0) return { outcome: "passed", reason: "present", data, measure, at };
    const home = english.slice(0, 1).map((page) => site.place(page));
    const link = linkTo(site, missing);
    if (link)
      return {
        outcome: "cantTell",
        reason: "link-not-read",
        data: { ...data, url: link },
        measure,
        at: home,
      };
    return site.surveyed && site.complete
      ? { outcome: "failed", reason: "absent", data, measure, at: home }
      : { outcome: "cantTell", reason: "not-seen", data, measure, at: home };
  },
});

function holds(page: PageView, section: Section): boolean {
  const lines = linesOf(page.readable, page.main).filter(({ hidden }) => !hidden);
  const names = (text: string) => sectionsNamed(text).some((named) => named.section === section);
  const characters = (from: number) => lines.slice(from).reduce((sum, { text }) => sum + text.length, 0);
  if (names(page.reading.title ?? "")) return characters(0) >= enoughText;
  const heading = lines.findIndex(
    ({ text, linked }) => text.length <= longestHeading && linked === 0 && names(text),
  );
  return heading >= 0 && characters(heading + 1) >= enoughText;
}

/** A link of an English page that bears the name of one of these. */
function linkTo(site: SiteView, missing: readonly Section[]): string | null {
  const isWanted = (text: string) =>
    sectionsNamed(text).some(({ section }) => missing.some((one) => one === section));
  return site.linksTo(({ text }) => isWanted(text)).find(({ page }) => isEnglish(page))?.link.url ?? null;
}
