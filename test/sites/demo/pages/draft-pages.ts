import { vietnameseDate, weekdayFrom } from "../dates.ts";
import { type ItemView, instant, type Location, type Page, type PageBlock } from "../page.ts";
import type { Draft, Portal, Section } from "../portal.ts";
import { trailTo } from "./trail.ts";

export function draftPages(portal: Portal, section: Section, intro: string, today: string): Page[] {
  const items = portal.drafts.map((draft) => itemView(section, draft, today));
  const list: Page = {
    at: { section: section.path },
    kind: "section",
    title: section.title,
    description: section.description,
    subject: section.title,
    trail: trailTo(portal, section).slice(0, -1),
    posted: items[0]?.date ?? instant(today, "07:00"),
    author: null,
    blocks: [
      { type: "text", text: intro },
      { type: "items", items },
    ],
  };
  return [list, ...portal.drafts.map((draft) => draftPage(portal, section, draft, today))];
}

function locationOf(section: Section, draft: Draft): Location {
  return { section: section.path, item: { slug: draft.slug, id: 50 + draft.slug.length } };
}

function postedAt(draft: Draft, today: string): string {
  return instant(weekdayFrom(today, -draft.postedDaysAgo), "09:00");
}

function deadlineOf(draft: Draft, today: string): string {
  return vietnameseDate(weekdayFrom(today, draft.closesInDays));
}

function itemView(section: Section, draft: Draft, today: string): ItemView {
  return {
    at: locationOf(section, draft),
    title: draft.title,
    abstract: `Thời hạn góp ý: đến hết ngày ${deadlineOf(draft, today)}. Đang lấy ý kiến.`,
    date: postedAt(draft, today),
    scene: null,
  };
}

function draftPage(portal: Portal, section: Section, draft: Draft, today: string): Page {
  const start = postedAt(draft, today);
  return {
    at: locationOf(section, draft),
    kind: "article",
    title: draft.title,
    description: `Lấy ý kiến góp ý: ${draft.title}`,
    subject: section.title,
    trail: trailTo(portal, section),
    posted: start,
    author: portal.name,
    blocks: [
      { type: "posting", posted: start, author: portal.name },
      summary(portal, draft, today),
      { type: "heading", text: "Toàn văn dự thảo" },
      ...draft.text.map((text) => ({ type: "text", text }) as const),
      { type: "heading", text: `Ý kiến đã nhận (${draft.comments.length})` },
      {
        type: "comments",
        comments: draft.comments.map(({ by, daysAgo, text }) => ({
          by,
          text,
          on: weekdayFrom(today, -daysAgo),
        })),
      },
    ],
  };
}

function summary(portal: Portal, draft: Draft, today: string): PageBlock {
  return {
    type: "table",
    caption: "Thông tin lấy ý kiến",
    head: ["Nội dung", "Chi tiết"],
    rows: [
      ["Cơ quan soạn thảo", portal.name],
      ["Bắt đầu lấy ý kiến", vietnameseDate(postedAt(draft, today).slice(0, 10))],
      ["Thời hạn góp ý", deadlineOf(draft, today)],
      [
        "Gửi ý kiến về",
        `[${portal.contact.email}](mailto:${portal.contact.email}) hoặc [gửi trực tuyến](gui-cau-hoi)`,
      ],
      ["Toàn văn dự thảo", `[Tải toàn văn dự thảo (PDF)](file:${draft.slug})`],
    ],
  };
}
