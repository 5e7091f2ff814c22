import { contactParams, readOfficialsPage } from "../content/officials-page.ts";
import {
  judgeOfficials,
  officialsDoubtful,
  officialsFailed,
  officialsPassed,
} from "../content/officials-verdict.ts";
import { isEnglish, sectionEvidence } from "../content/section-evidence.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import type { SiteView } from "../site-view.ts";

export default defineSiteCheck({
  id: "english/officials-contacts",
  measures: {
    vi: "Danh sách cán bộ trên các trang tiếng Anh: ít nhất nửa số người có họ tên, chức vụ, đơn vị, điện thoại, thư điện tử công vụ.",
    en: "Lists of officials on the English pages: whether at least half of the people have name, title, unit, telephone and official e-mail.",
  },
  limits: {
    vi: "Không so với danh sách tiếng Việt; không đọc chữ trong ảnh và trong tệp. Thiếu fax không bị coi là thiếu.",
    en: "Not compared with the Vietnamese list; pictures and files are not read. A missing fax never counts.",
  },
  needs: [],
  params: contactParams,
  passed: officialsPassed,
  failed: {
    ...officialsFailed,
    absent: say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Đã đọc ${pagesRead} trang tiếng Anh: không trang nào nêu cán bộ kèm chức vụ và cách liên hệ.`,
      ({ pagesRead }) =>
        `${pagesRead} English pages were read: none names officials with their title and contact.`,
    ),
  },
  cantTell: {
    ...officialsDoubtful,
    "contact-picture": say<{ url: string }>(
      ({ url }) =>
        `Trang tiếng Anh ${url} chủ yếu là ảnh, không đọc được cán bộ nào. Ảnh có nêu cán bộ và cách liên hệ không?`,
      ({ url }) =>
        `The English page ${url} is mainly pictures and no official could be read. Do they show officials with contacts?`,
    ),
    "not-seen": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Mới đọc ${pagesRead} trang tiếng Anh, chưa thấy danh sách cán bộ. Bản tiếng Anh có trang liên hệ của cán bộ không?`,
      ({ pagesRead }) =>
        `Only ${pagesRead} English pages were read and none lists officials. Does the English version have such a page?`,
    ),
  },
  inapplicable: {
    "no-english-version": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Cổng không có trang tiếng Anh nào trong ${pagesRead} trang đã đọc; việc này xét ở yêu cầu khác.`,
      ({ pagesRead }) =>
        `None of the ${pagesRead} pages read is English; another requirement deals with that.`,
    ),
  },

  gather: (page, params) => (isEnglish(page.reading) ? readOfficialsPage(page, params) : null),

  judge(site, _params, _context, gathered) {
    const verdict = judgeOfficials(site, gathered);
    if (verdict) return verdict;
    const english = site.pages.filter(isEnglish);
    const data = { pagesRead: english.length };
    const at = english.slice(0, 1).map((page) => site.place(page));
    if (english.length === 0 && site.surveyed) {
      return {
        outcome: "inapplicable",
        reason: "no-english-version",
        data: { pagesRead: site.pages.length },
      };
    }
    const picture = gathered.find(({ facts }) => facts.pictures > 0);
    if (picture) {
      const { finalUrl: url } = picture.page;
      return {
        outcome: "cantTell",
        reason: "contact-picture",
        data: { url },
        at: [site.place(picture.page)],
      };
    }
    // Of a sampled portal hardly any English page may have been read.
    return site.surveyed && site.complete && !hasUnreadLink(site)
      ? { outcome: "failed", reason: "absent", data, at }
      : { outcome: "cantTell", reason: "not-seen", data, at };
  },
});

/** Whether the English pages offer a page about officials that was not read. */
function hasUnreadLink(site: SiteView): boolean {
  return (["officials-contacts", "leaders", "contact"] as const).some((section) =>
    sectionEvidence(site, section).close.some(
      ({ page, target }) => isEnglish(page) && target !== "read" && target !== "home" && target !== "gone",
    ),
  );
}
