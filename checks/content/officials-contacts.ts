import { defineSiteCheck, say } from "../define-check.ts";
import { contactParams, type OfficialsPage, readOfficialsPage } from "./officials-page.ts";
import { judgeOfficials, officialsDoubtful, officialsFailed, officialsPassed } from "./officials-verdict.ts";
import { isEnglish } from "./section-evidence.ts";
import { readSectionPage, type SectionPage } from "./section-page.ts";
import { judgeSection, type SectionData, sectionDoubtful, sectionFailed } from "./section-verdict.ts";

const section = "officials-contacts";

export default defineSiteCheck({
  id: "content/officials-contacts",
  measures: {
    vi: "Danh sách cán bộ trên các trang danh bạ, liên hệ, lãnh đạo, tổ chức: ít nhất nửa số người có họ tên, chức vụ, đơn vị, điện thoại, thư điện tử công vụ.",
    en: "Lists of officials on the directory, contact, leadership and organisation pages: whether at least half of the people have name, title, unit, telephone and official e-mail.",
  },
  limits: {
    vi: "Không đọc chữ trong ảnh và trong tệp; không gọi thử số điện thoại. Số máy chung ở chân trang không phải liên hệ của cán bộ. Thiếu fax không bị coi là thiếu.",
    en: "Pictures and files are not read, numbers are not called. A switchboard number in the footer is no official's contact. A missing fax never counts.",
  },
  needs: [],
  params: contactParams,
  passed: officialsPassed,
  failed: {
    ...officialsFailed,
    ...sectionFailed,
    absent: say<SectionData>(
      ({ pagesRead }) =>
        `Đã đọc ${pagesRead} trang của cổng: không trang nào nêu cán bộ kèm chức vụ và cách liên hệ.`,
      ({ pagesRead }) =>
        `${pagesRead} pages of the portal were read: none names officials with title and contact.`,
    ),
  },
  cantTell: {
    ...officialsDoubtful,
    ...sectionDoubtful,
    "in-file": say<SectionData>(
      ({ url }) =>
        `Danh bạ được đăng dưới dạng tệp: ${url}. Tệp có đủ họ tên, chức vụ, đơn vị, điện thoại, thư điện tử công vụ không?`,
      ({ url }) =>
        `The directory is a file: ${url}. Does it give name, title, unit, telephone and official e-mail?`,
    ),
    "no-official-read": say<SectionData>(
      ({ url }) =>
        `Trang ${url} có nội dung nhưng máy không đọc được dòng cán bộ nào (tên và chức vụ). Trang có danh sách cán bộ không?`,
      ({ url }) =>
        `${url} has content, but no official (name and title) could be read from it. Does it list officials?`,
    ),
    "contact-picture": say<SectionData>(
      ({ url }) =>
        `Trang ${url} chủ yếu là ảnh, không đọc được cán bộ nào. Ảnh có phải danh bạ cán bộ với đủ cách liên hệ không?`,
      ({ url }) =>
        `${url} is mainly pictures and no official could be read. Do they show officials with their contacts?`,
    ),
  },
  inapplicable: {},

  gather(page, params): { officials: OfficialsPage | null; section: SectionPage | null } | null {
    if (isEnglish(page.reading)) return null;
    const facts = { officials: readOfficialsPage(page, params), section: readSectionPage(page, section, 0) };
    return facts.officials || facts.section ? facts : null;
  },

  judge(site, _params, _context, gathered) {
    const pages = gathered.flatMap(({ page, facts }) =>
      facts.officials ? [{ page, facts: facts.officials }] : [],
    );
    const verdict = judgeOfficials(site, pages);
    if (verdict) return verdict;

    const named = gathered.flatMap(({ page, facts }) =>
      facts.section ? [{ page, facts: facts.section }] : [],
    );
    const presence = judgeSection(site, section, named);
    const { data, at } = presence;
    if (presence.outcome === "passed") {
      return {
        outcome: "cantTell",
        reason: presence.reason === "as-file" ? "in-file" : "no-official-read",
        data,
        at,
      };
    }
    const picture = pages.find(({ facts }) => facts.pictures > 0);
    if (presence.reason === "absent" && picture) {
      const { finalUrl: url } = picture.page;
      return {
        outcome: "cantTell",
        reason: "contact-picture",
        data: { ...data, url },
        at: [site.place(picture.page)],
      };
    }
    return presence;
  },
});
