import { containsPhrase, fold } from "../../../../checks/knowledge/vietnamese-text.ts";
import { type ItemView, instant, type Page } from "../page.ts";
import type { Portal, Section } from "../portal.ts";
import { word } from "../wording.ts";
import { trailTo } from "./trail.ts";

/** The search page: pages whose title holds the words asked for, with or without diacritics. */
export function searchPage(
  portal: Portal,
  section: Section,
  pages: readonly Page[],
  query: string,
  today: string,
): Page {
  const asked = query.trim() !== "";
  const found = asked ? pages.filter((page) => containsPhrase(fold(page.title), fold(query))) : [];
  const count =
    portal.language === "vi" ? `Tìm thấy ${found.length} kết quả cho` : `${found.length} results for`;
  const hint =
    portal.language === "vi" ? "Nhập từ khóa vào ô tìm kiếm ở đầu trang." : "Enter keywords above.";
  return {
    at: { section: section.path },
    kind: "section",
    title: asked ? word(portal, "results") : section.title,
    description: section.description,
    subject: section.title,
    trail: trailTo(portal, section).slice(0, -1),
    posted: instant(today, "07:00"),
    author: null,
    blocks: [
      { type: "text", text: asked ? `${count} “${query.trim()}”.` : hint },
      ...(asked && found.length === 0 ? [{ type: "text", text: word(portal, "noResults") } as const] : []),
      ...(found.length > 0 ? [{ type: "items", items: found.slice(0, 20).map(itemView) } as const] : []),
    ],
  };
}

function itemView({ at, title, description, posted }: Page): ItemView {
  return { at, title, abstract: description, date: posted, scene: null };
}
