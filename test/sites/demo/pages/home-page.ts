import { home, instant, type Page } from "../page.ts";
import type { Portal, Section } from "../portal.ts";
import { articlesOf, itemView } from "./article-pages.ts";
import { documentRows } from "./document-pages.ts";
import { questionRows } from "./question-pages.ts";

export function homePage(portal: Portal, today: string): Page {
  const news = sectionsOf(portal, "articles")[0];
  const [documents] = sectionsOf(portal, "documents");
  const [questions] = sectionsOf(portal, "questions");
  const items = (section: Section, count: number) =>
    articlesOf(portal, section.path)
      .slice(0, count)
      .map((article) => itemView(portal, article, today));
  const latest = news ? items(news, 5) : [];
  return {
    at: home,
    kind: "home",
    title: portal.shortName,
    description: `${portal.heading} ${portal.name}: ${portal.contact.address}`,
    subject: portal.heading,
    trail: [],
    posted: latest[0]?.date ?? instant(today, "07:00"),
    author: null,
    blocks: [
      {
        type: "home",
        parts: {
          news: latest,
          others: sectionsOf(portal, "articles")
            .slice(1, 4)
            .map((section) => ({ title: section.title, section: section.path, items: items(section, 3) })),
          documents:
            documents?.content.kind === "documents"
              ? documentRows(portal, documents, documents.content.collection, today).slice(0, 5)
              : [],
          questions: questions ? questionRows(portal, questions, today).slice(0, 4) : [],
        },
      },
    ],
  };
}

function sectionsOf(portal: Portal, kind: Section["content"]["kind"]): Section[] {
  return portal.sections.filter((section) => section.content.kind === kind);
}
