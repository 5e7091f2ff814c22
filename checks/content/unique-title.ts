import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { clean } from "../knowledge/vietnamese-text.ts";
import type { PageDigest } from "../page-digest.ts";
import { withoutPaging } from "../reading/paging.ts";

type Group = {
  text: string;
  /** Addresses that bear it, at most ten. */
  urls: string[];
  pages: number;
};
type Counted = {
  pages: number;
  shared: number;
  untitled: number;
  groups: Group[];
};

const shown = 10;
const placesShown = 20;

export default defineSiteCheck({
  id: "content/unique-title",
  measures: {
    vi: "Thẻ title và thẻ description của các trang đã đọc: trang nào không có tiêu đề, các trang nội dung khác nhau nào dùng chung một tiêu đề hoặc một mô tả.",
    en: "The title and description of the pages read: pages without a title, and pages of different content that share one.",
  },
  limits: {
    vi: "Các trang nối tiếp của một danh sách tính là một. Không xét tiêu đề có đúng nội dung không; mô tả còn thiếu thuộc yêu cầu về siêu dữ liệu.",
    en: "Successive pages of one list count once. Whether a title fits is not judged; missing descriptions belong to the metadata requirement.",
  },
  needs: [],
  params: z.object({
    /** Share of pages that may share a title or lack one: two items may rightly bear one headline. */
    tolerance: z.number().min(0).max(1),
    /** Pages below which nothing can be said of the portal. */
    minimumPages: z.int().positive(),
  }),
  passed: {
    unique: say<Counted>(
      ({ pages, shared }) =>
        `Đã so ${pages} trang: ${shared === 0 ? "mỗi trang một tiêu đề riêng" : `chỉ ${shared} trang trùng tiêu đề hoặc mô tả, trong mức cho phép`}.`,
      ({ pages, shared }) =>
        `${pages} pages were compared: ${shared === 0 ? "each has a title of its own" : `only ${shared} share a title or description, which is tolerated`}.`,
    ),
  },
  failed: {
    "shared-titles": say<Counted>(
      ({ pages, shared, untitled, groups }) =>
        `${shared}/${pages} trang không có tiêu đề riêng${untitled > 0 ? ` (${untitled} trang không có thẻ title)` : ""}${mostShared(groups, "vi")}.`,
      ({ pages, shared, untitled, groups }) =>
        `${shared} of ${pages} pages have no title of their own${untitled > 0 ? ` (${untitled} have no title at all)` : ""}${mostShared(groups, "en")}.`,
    ),
    "shared-descriptions": say<Counted>(
      ({ pages, shared, groups }) =>
        `Tiêu đề khác nhau nhưng ${shared}/${pages} trang dùng chung mô tả (thẻ description)${mostShared(groups, "vi")}.`,
      ({ pages, shared, groups }) =>
        `Titles differ, but ${shared} of ${pages} pages share their description${mostShared(groups, "en")}.`,
    ),
  },
  cantTell: {
    "few-pages": say<{ pages: number; minimumPages: number }>(
      ({ pages, minimumPages }) =>
        `Mới so được ${pages} trang (cần ít nhất ${minimumPages}). Mở vài bài và vài chuyên mục: mỗi trang có tiêu đề riêng trên thẻ trình duyệt không?`,
      ({ pages, minimumPages }) =>
        `Only ${pages} pages could be compared (${minimumPages} are needed). Open some items and sections: has each its own title in the browser's tab?`,
    ),
  },
  inapplicable: {},

  judge(site, { tolerance, minimumPages }) {
    const pages = comparable(site.pages);
    if (pages.length < minimumPages) {
      return { outcome: "cantTell", reason: "few-pages", data: { pages: pages.length, minimumPages } };
    }
    const untitled = pages.filter(({ documentTitle }) => documentTitle === null);
    const titles = sharing(pages, ({ documentTitle }) => documentTitle);
    const descriptions = sharing(pages, ({ description }) => description);
    const wrong = {
      titles: [...untitled, ...titles.flatMap(({ members }) => members)],
      descriptions: descriptions.flatMap(({ members }) => members),
    };
    const told = (faulty: readonly PageDigest[], groups: readonly Sharing[]) => ({
      data: {
        pages: pages.length,
        shared: faulty.length,
        untitled: untitled.length,
        groups: groups.slice(0, shown).map(groupOf),
      },
      at: faulty.slice(0, placesShown).map((page) => site.place(page, page.documentTitle)),
      measure: { by: "rate", compliant: pages.length - faulty.length, counted: pages.length } as const,
    });
    const isTooMany = (faulty: readonly PageDigest[]) => faulty.length > pages.length * tolerance;
    if (isTooMany(wrong.titles)) {
      return { outcome: "failed", reason: "shared-titles", ...told(wrong.titles, titles) };
    }
    if (isTooMany(wrong.descriptions)) {
      return { outcome: "failed", reason: "shared-descriptions", ...told(wrong.descriptions, descriptions) };
    }
    return { outcome: "passed", reason: "unique", ...told(wrong.titles, titles) };
  },
});

interface Sharing {
  text: string;
  members: readonly PageDigest[];
}

/** Pages with content of their own: what repeats another page's content or continues its list counts once. */
function comparable(pages: readonly PageDigest[]): PageDigest[] {
  const seen = new Set<string>();
  return pages.filter(({ kind, content, finalUrl }) => {
    const keys = [content, withoutPaging(finalUrl)];
    if (kind === "login" || kind === "search" || keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}

/** Groups of two and more pages with the same text, largest first. */
function sharing(pages: readonly PageDigest[], textOf: (page: PageDigest) => string | null): Sharing[] {
  const groups = Map.groupBy(pages, (page) => clean(textOf(page) ?? ""));
  return [...groups]
    .filter(([text, members]) => text !== "" && members.length > 1)
    .map(([text, members]) => ({ text: members[0] ? (textOf(members[0]) ?? text) : text, members }))
    .toSorted((a, b) => b.members.length - a.members.length);
}

function groupOf({ text, members }: Sharing): Group {
  return { text, urls: members.slice(0, shown).map(({ finalUrl }) => finalUrl), pages: members.length };
}

/** ", nhiều nhất là “…” (12 trang)"; nothing where no text is shared. */
function mostShared([first]: readonly Group[], language: "vi" | "en"): string {
  if (!first) return "";
  return language === "vi"
    ? `, nhiều nhất là “${first.text}” (${first.pages} trang)`
    : `, most often “${first.text}” (${first.pages} pages)`;
}
