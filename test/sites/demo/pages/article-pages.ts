import { weekdayFrom } from "../dates.ts";
import { type ItemView, instant, type Location, type Page, type PageBlock } from "../page.ts";
import type { Article, Portal, Section } from "../portal.ts";
import { trailTo } from "./trail.ts";

/** Articles of a section, its own and those listed under it as a topic, newest first. */
export function articlesOf({ articles }: Portal, section: string): Article[] {
  return articles.filter((article) => article.section === section || article.topics?.includes(section));
}

export function itemView(portal: Portal, article: Article, today: string): ItemView {
  return {
    at: locationOf(portal, article),
    title: article.title,
    abstract: article.abstract,
    date: postedAt(article, today),
    scene: article.picture?.scene ?? null,
  };
}

/** Items are numbered as they were entered: the newest, which stands first, has the highest number. */
function locationOf({ articles }: Portal, article: Article): Location {
  const id = 1200 + (articles.length - articles.indexOf(article)) * 7;
  return { section: article.section, item: { slug: article.slug, id } };
}

function postedAt({ daysAgo, time }: { daysAgo: number; time: string }, today: string): string {
  return instant(weekdayFrom(today, -daysAgo), time);
}

/** The pages of a section's list, then its articles' own pages. */
export function articlePages(portal: Portal, section: Section, pageSize: number, today: string): Page[] {
  const articles = articlesOf(portal, section.path);
  const last = Math.max(1, Math.ceil(articles.length / pageSize));
  const lists = Array.from({ length: last }, (_, index) =>
    listPage(
      portal,
      section,
      articles.slice(index * pageSize, (index + 1) * pageSize),
      index + 1,
      last,
      today,
    ),
  );
  const own = portal.articles.filter((article) => article.section === section.path);
  return [...lists, ...own.map((article) => articlePage(portal, section, article, today))];
}

function listPage(
  portal: Portal,
  section: Section,
  articles: readonly Article[],
  current: number,
  last: number,
  today: string,
): Page {
  const items = articles.map((article) => itemView(portal, article, today));
  const intro = section.content.kind === "articles" ? section.content.intro : "";
  const label = portal.language === "vi" ? "trang" : "page";
  return {
    at: current === 1 ? { section: section.path } : { section: section.path, page: current },
    kind: "section",
    title: current === 1 ? section.title : `${section.title} - ${label} ${current}`,
    description: section.description,
    subject: section.title,
    trail: trailTo(portal, section).slice(0, -1),
    posted: items[0]?.date ?? instant(today, "07:00"),
    author: null,
    blocks: [
      ...(current === 1 && intro ? [{ type: "text", text: intro } as const] : []),
      { type: "items", items },
      ...(last > 1 ? [{ type: "paging", section: section.path, current, last } as const] : []),
    ],
  };
}

function articlePage(portal: Portal, section: Section, article: Article, today: string): Page {
  const at = locationOf(portal, article);
  const posted = postedAt(article, today);
  const blocks: PageBlock[] = [
    { type: "posting", posted, author: article.author },
    { type: "text", text: article.abstract },
    ...(article.picture ? [{ type: "scene", ...article.picture } as const] : []),
    ...article.paragraphs.map((text) => ({ type: "text", text }) as const),
  ];
  if (article.source) {
    const { name, address } = article.source;
    blocks.push({ type: "source", name, address, posted: postedAt(article.source, today) });
  }
  blocks.push({ type: "tools", title: article.title, at, pdf: `/tep/bai-${article.slug}.pdf` });
  return {
    at,
    kind: "article",
    title: article.title,
    description: article.abstract,
    subject: section.title,
    trail: trailTo(portal, section),
    posted,
    author: article.author,
    blocks,
  };
}
