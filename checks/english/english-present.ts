import { z } from "zod";
import { type SectionLink, sectionEvidence } from "../content/section-evidence.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { bareHost, isUnder } from "../knowledge/host-names.ts";
import type { PageDigest } from "../page-digest.ts";
import type { PageView } from "../page-view.ts";
import type { SiteView } from "../site-view.ts";

type Target = {
  text: string;
  url: string;
};
type Read = {
  pagesRead: number;
};

/** Characters of main text from which on a page in English is more than a name or a form. */
const enoughText = 200;
const shown = 5;
const englishAddress = /^https?:\/\/(?:en|eng|english)\.|[/=](?:en|eng|english|en[-_]us)(?:[/?&.]|$)/i;
const absent = new Set(["not-found", "gone", "soft-not-found"]);
const widget =
  "#google_translate_element, .goog-te-gadget, .gtranslate_wrapper, .gtranslate-dropdown, .gt_switcher, [onclick*='doGTranslate'], script[src*='translate.google'], script[src*='gtranslate']";

export default defineSiteCheck({
  id: "english/english-present",
  measures: {
    vi: "Trong các trang đã đọc có trang nào mà nội dung chính là tiếng Anh; nếu không thì có liên kết tiếng Anh hay tiện ích dịch máy không.",
    en: "Whether the main content of any page read is English; if not, whether there is an English link or a translation widget.",
  },
  limits: {
    vi: "Không xét chất lượng, độ mới của nội dung; chữ tiếng Anh trên thực đơn của trang tiếng Việt không tính.",
    en: "Quality and age of the content are not judged; English words in the menus of Vietnamese pages do not count.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    found: say<Read & { url: string; count: number }>(
      ({ url, count, pagesRead }) =>
        `${count}/${pagesRead} trang đã đọc có nội dung tiếng Anh, ví dụ ${url}.`,
      ({ url, count, pagesRead }) =>
        `${count} of ${pagesRead} pages read have English content, for instance ${url}.`,
    ),
  },
  failed: {
    absent: say<Read>(
      ({ pagesRead }) =>
        `Đã đọc ${pagesRead} trang: không trang nào có nội dung tiếng Anh và không có liên kết đến phiên bản tiếng Anh.`,
      ({ pagesRead }) =>
        `${pagesRead} pages were read: none has English content and none links to an English version.`,
    ),
    "link-without-english": say<Read & Target>(
      ({ text, url, pagesRead }) =>
        `Liên kết “${text}” dẫn đến ${url} nhưng ở đó không có nội dung tiếng Anh; ${pagesRead} trang đã đọc cũng không có.`,
      ({ text, url, pagesRead }) =>
        `“${text}” leads to ${url}, where there is no English content; nor is there on the ${pagesRead} pages read.`,
    ),
  },
  cantTell: {
    "not-read": say<Target>(
      ({ text, url }) =>
        `Có liên kết “${text}” (${url}) nhưng chưa đọc được trang đó. Trang có thông tin bằng tiếng Anh không?`,
      ({ text, url }) =>
        `There is “${text}” (${url}), but that page was not read. Does it give information in English?`,
    ),
    "machine-translation": say<{ url: string }>(
      ({ url }) =>
        `Cổng chỉ có tiện ích dịch máy (thấy ở ${url}), chưa thấy trang tiếng Anh do đơn vị biên tập. Có trang tiếng Anh nào khác không?`,
      ({ url }) =>
        `The portal only offers machine translation (seen on ${url}); no English page of its own was met. Is there one elsewhere?`,
    ),
    mixed: say<{ url: string }>(
      ({ url }) =>
        `${url} thuộc phiên bản tiếng Anh nhưng nội dung lẫn tiếng Việt hoặc quá ít chữ. Trang có cung cấp thông tin bằng tiếng Anh không?`,
      ({ url }) =>
        `${url} belongs to an English version, but its content is mixed with Vietnamese or too short. Does it give information in English?`,
    ),
    "not-found-yet": say<Read>(
      ({ pagesRead }) =>
        `Mới đọc ${pagesRead} trang, chưa thấy nội dung tiếng Anh. Trang chủ có nút chuyển sang tiếng Anh không?`,
      ({ pagesRead }) =>
        `Only ${pagesRead} pages were read, none in English. Does the home page switch to English?`,
    ),
  },
  inapplicable: {},

  gather: (page) => (offersTranslation(page) ? {} : null),

  judge(site, _params, _context, gathered) {
    const pagesRead = site.pages.length;
    const english = site.pages.filter((page) => page.language === "en" && page.mainText >= enoughText);
    const [first] = english;
    if (first) {
      const data = { url: first.finalUrl, count: english.length, pagesRead };
      const at = english.slice(0, shown).map((page) => site.place(page));
      return { outcome: "passed", reason: "found", data, at };
    }
    const links = sectionEvidence(site, "english").exact.filter(({ link }) => !isTranslated(link.url));
    const doubt = doubtOf(site, links, gathered[0]?.page);
    if (doubt) return doubt;
    if (!site.surveyed) return { outcome: "cantTell", reason: "not-found-yet", data: { pagesRead } };
    const [link] = links;
    if (!link) return { outcome: "failed", reason: "absent", data: { pagesRead } };
    const data = { ...targetOf(link), pagesRead };
    return { outcome: "failed", reason: "link-without-english", data, at: [placeOf(site, link)] };
  },
});

/** What may be an English version although no page read is English. */
function doubtOf(site: SiteView, links: readonly SectionLink[], translated: PageDigest | undefined) {
  const mixed = site.pages.find(
    ({ kind, language }) => kind.startsWith("english") && (language === "mixed" || language === "en"),
  );
  if (mixed) {
    return { ...asked("mixed"), data: { url: mixed.finalUrl }, at: [site.place(mixed)] };
  }
  const unread = links.find(
    ({ target }) => target === "unread" || target === "elsewhere" || target === "file",
  );
  if (unread) return { ...asked("not-read"), data: targetOf(unread), at: [placeOf(site, unread)] };
  const unnamed = unreadEnglishAddress(site);
  if (unnamed) {
    const { page, link } = unnamed;
    const data = { text: link.text || link.url, url: link.url };
    return { ...asked("not-read"), data, at: [site.place(page, data.text)] };
  }
  if (!translated) return null;
  const data = { url: translated.finalUrl };
  return { ...asked("machine-translation"), data, at: [site.place(translated)] };
}

/** A link to an address of the portal that is called English, as a flag without a name leads to; not read. */
function unreadEnglishAddress(site: SiteView) {
  const known = [...site.pages, ...site.failures.filter(({ failure }) => failure && absent.has(failure))];
  const visited = new Set(known.flatMap(({ url, finalUrl }) => [url, finalUrl]));
  const own = bareHost(site.host);
  const links = site.linksTo(
    ({ url }) => englishAddress.test(url) && isUnder(new URL(url).hostname, own) && !visited.has(url),
  );
  return links[0] ?? null;
}

const asked = <Reason extends string>(reason: Reason) => ({ outcome: "cantTell", reason }) as const;
const placeOf = (site: SiteView, { page, link }: SectionLink) => site.place(page, link.text);
const targetOf = ({ link }: SectionLink): Target => ({ text: link.text, url: link.url });

function isTranslated(address: string): boolean {
  return /(?:^|\.)translate\.(?:google\.|goog$)|\.translate\.goog$/.test(new URL(address).hostname);
}

function offersTranslation(page: PageView): boolean {
  return page.find(widget).length > 0 || page.links.some(({ url }) => isTranslated(url.href));
}
