import { weekdayFrom } from "../dates.ts";
import { instant, type Page, type PageBlock } from "../page.ts";
import type { Portal, Section } from "../portal.ts";
import { groupTitle } from "../wording.ts";
import { articlePages } from "./article-pages.ts";
import { documentListPage, documentPages } from "./document-pages.ts";
import { draftPages } from "./draft-pages.ts";
import { newsletterForm, ratingForm } from "./interaction-forms.ts";
import { lookupBlocks, questionForm, questionPages } from "./question-pages.ts";
import { trailTo } from "./trail.ts";

/** Every page that a section brings with it. The search page comes from `search-page.ts`, asked or not. */
export function sectionPages(portal: Portal, section: Section, today: string): Page[] {
  const { content } = section;
  switch (content.kind) {
    case "prose":
      return [standingPage(portal, section, content.blocks, today)];
    case "index":
      return [standingPage(portal, section, indexBlocks(portal, section, content.intro), today)];
    case "articles":
      return articlePages(portal, section, content.pageSize, today);
    case "documents":
      return [
        documentListPage(portal, section, content.collection, today),
        ...documentPages(portal, section, content.collection, today),
      ];
    case "drafts":
      return draftPages(portal, section, content.intro, today);
    case "questions":
      return questionPages(portal, section, today);
    case "question-form":
      return [standingPage(portal, section, [questionForm()], today)];
    case "question-lookup":
      return [standingPage(portal, section, lookupBlocks(portal, ""), today)];
    case "rating":
      return [standingPage(portal, section, [ratingForm()], today)];
    case "newsletter":
      return [standingPage(portal, section, [newsletterForm()], today)];
    case "site-map":
      return [standingPage(portal, section, [siteMap(portal)], today)];
    case "search":
      return [];
  }
}

/** A page that stands for good, as opposed to items that are posted. */
export function standingPage(
  portal: Portal,
  section: Section,
  blocks: readonly PageBlock[],
  today: string,
): Page {
  return {
    at: { section: section.path },
    kind: "section",
    title: section.title,
    description: section.description,
    subject: groupTitle(portal, section.group),
    trail: trailTo(portal, section).slice(0, -1),
    posted: instant(weekdayFrom(today, -45), "08:00"),
    author: null,
    blocks,
  };
}

function indexBlocks(portal: Portal, section: Section, intro: string): PageBlock[] {
  const inside = portal.sections.filter((other) => other.group === section.group && other !== section);
  return [
    { type: "text", text: intro },
    {
      type: "bullets",
      items: inside.map(({ title, path, description }) => `[${title}](${path}): ${description}`),
    },
  ];
}

function siteMap(portal: Portal): PageBlock {
  const groups = Map.groupBy(portal.sections, ({ group }) => group);
  return {
    type: "site-map",
    groups: [...groups].map(([group, sections]) => ({
      title: groupTitle(portal, group),
      links: sections.map(({ title, path }) => ({ title, at: { section: path } })),
    })),
  };
}
