import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { type Section, sections, sectionsNamed, titleOfSection } from "../knowledge/sections.ts";
import type { PageLink, PageView } from "../page-view.ts";
import { findMenus } from "../reading/menus.ts";
import { mayLackContent } from "../reading/substance.ts";

const spelled = (list: readonly Section[], language: "vi" | "en") =>
  list.map((section) => `“${titleOfSection(section)[language]}”`).join(", ");
const longestLabel = 60;
/** Menu items that are pictures without any name: what they say is not known. */
const fewestNameless = 3;
/** A home page with fewer links is an entrance to another page, a frame, or did not load. */
const fewestLinks = 5;

type Found = {
  found: Section[];
};
type Missing = Found & {
  missing: Section[];
};

export default definePageCheck({
  id: "layout/main-menu",
  measures: {
    vi: "Đầu trang và thực đơn của trang chủ có các mục quy định, theo tên mục hoặc tên thường gọi; biểu tượng ngôi nhà dẫn về trang chủ cũng được tính.",
    en: "Whether the home page's header and menus have the entries required, by their usual names; an icon that leads home counts as well.",
  },
  limits: {
    vi: "Mục chỉ có ảnh không kèm mô tả thì không đọc được.",
    en: "Entries that are pictures without an alternative cannot be read.",
  },
  on: ["home"],
  needs: ["rendering"],
  params: z.object({ entries: z.array(z.enum(sections)).min(1) }),
  passed: {
    complete: say<Found>(
      ({ found }) => `Thực đơn chính có các mục ${spelled(found, "vi")}.`,
      ({ found }) => `The main menu has ${spelled(found, "en")}.`,
    ),
  },
  failed: {
    missing: say<Missing>(
      ({ missing }) => `Thực đơn chính và cả trang chủ không có mục ${spelled(missing, "vi")}.`,
      ({ missing }) => `Neither the main menu nor the rest of the home page has ${spelled(missing, "en")}.`,
    ),
  },
  cantTell: {
    elsewhere: say<Missing>(
      ({ missing }) =>
        `Mục ${spelled(missing, "vi")} có trên trang chủ nhưng không thấy ở thực đơn chính. Nhìn trên màn hình, mục này có thuộc thực đơn không?`,
      ({ missing }) =>
        `${spelled(missing, "en")} stands on the home page but was not found in the main menu. Is it part of a menu on the screen?`,
    ),
    "hardly-any-links": say<Missing & { links: number }>(
      ({ missing, links }) =>
        `Trang chủ chỉ có ${links} liên kết đọc được hoặc có phần không tải được khi kiểm tra, chưa thấy mục ${spelled(missing, "vi")}. Mở trang chủ bằng trình duyệt, thực đơn có mục này không?`,
      ({ missing, links }) =>
        `Only ${links} links of the home page could be read, or a part of it did not load; ${spelled(missing, "en")} was not found. Does the menu have it in a browser?`,
    ),
    "nameless-entries": say<Missing & { nameless: number }>(
      ({ missing, nameless }) =>
        `Đầu trang có ${nameless} mục chỉ là ảnh, không có chữ. Trong đó có ${spelled(missing, "vi")} không?`,
      ({ missing, nameless }) =>
        `The header has ${nameless} entries that are pictures without text. Is ${spelled(missing, "en")} among them?`,
    ),
  },
  inapplicable: {},

  judge(page, { entries }) {
    const isMenu = findMenus(page);
    const inMenu = namesIn(page, isMenu);
    const hasHome = page.links.some((link) => isMenu(link.element) && leadsHome(page, link));
    const isFound = (section: Section) => inMenu.has(section) || (section === "home" && hasHome);
    const found = entries.filter(isFound);
    const missing = entries.filter((section) => !isFound(section));
    const required = entries.length;
    if (missing.length === 0) {
      return {
        outcome: "passed",
        reason: "complete",
        data: { found },
        measure: { by: "fields", met: required, required },
      };
    }
    const nameless = page.links.filter(({ element, text }) => text === "" && isMenu(element)).length;
    if (nameless >= fewestNameless) {
      return { outcome: "cantTell", reason: "nameless-entries", data: { found, missing, nameless } };
    }
    const onPage = namesIn(page, () => true);
    const absent = missing.filter((section) => !onPage.has(section));
    if (absent.length === 0) return { outcome: "cantTell", reason: "elsewhere", data: { found, missing } };
    const links = page.links.length;
    if (links < fewestLinks || mayLackContent(page)) {
      return { outcome: "cantTell", reason: "hardly-any-links", data: { found, missing: absent, links } };
    }
    const measure = { by: "fields", met: required - absent.length, required } as const;
    return { outcome: "failed", reason: "missing", data: { found, missing: absent }, measure };
  },
});

/** Sections named by links, and by labels without an address that open a part of the menu. */
function namesIn(page: PageView, isWanted: (element: Element) => boolean): Set<Section> {
  const linked = page.links.filter(({ element }) => isWanted(element)).map(({ text }) => text);
  const labels = page
    .find("a, button, span, li > b, td")
    .filter(isWanted)
    .map((element) => page.text(element));
  const short = [...linked, ...labels].filter((label) => label !== "" && label.length <= longestLabel);
  return new Set([...new Set(short)].flatMap((label) => sectionsNamed(label).map(({ section }) => section)));
}

function leadsHome(page: PageView, { url }: PageLink): boolean {
  if (url.host !== page.url.host || url.search !== "") return false;
  return url.pathname === "/" || url.pathname === page.url.pathname;
}
