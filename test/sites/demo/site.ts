import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillAll } from "./dates.ts";
import { robots, rss, sitemap } from "./feeds.ts";
import { imagesOf } from "./images.ts";
import { bootstrap } from "./layouts/bootstrap.ts";
import type { Drawing, Layout } from "./layouts/drawing.ts";
import { html5 } from "./layouts/html5.ts";
import { webforms } from "./layouts/webforms.ts";
import type { Page } from "./page.ts";
import { documentFile, documentListPage, documentsOf } from "./pages/document-pages.ts";
import { homePage } from "./pages/home-page.ts";
import { notFoundPage } from "./pages/not-found-page.ts";
import { lookupBlocks } from "./pages/question-pages.ts";
import { searchPage } from "./pages/search-page.ts";
import { sectionPages, standingPage } from "./pages/section-pages.ts";
import { writePdf } from "./pdf.ts";
import type { LayoutName, Portal } from "./portal.ts";

/** What a portal answers to a request. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

export interface Site {
  portal: Portal;
  /** Its pages and their addresses (path and query), the home page first; items in the order of their lists. */
  pages: readonly { address: string; page: Page }[];
  /** @param target path and query as the browser sends them */
  answer(target: string): Answer;
}

const layouts: Record<LayoutName, Layout> = { html5, bootstrap, webforms };

/** Makes a portal's pages as they are on the given day. */
export function buildSite(content: Portal, today: string): Site {
  const portal = prepare(content, today);
  const layout = layouts[portal.layout];
  const drawing: Drawing = { portal, today, address: layout.address };
  const pages = [
    homePage(portal, today),
    ...portal.sections.flatMap((section) => sectionPages(portal, section, today)),
  ];
  const byAddress = new Map(pages.map((page) => [layout.address(page.at), page] as const));
  const files = filesOf(portal, layout, pages, today);
  const draw = (page: Page, status = 200): Answer =>
    text(layout.draw(drawing, page).markup, "text/html", status);
  return {
    portal,
    pages: Array.from(byAddress, ([address, page]) => ({ address, page })),
    answer(target) {
      const file = files.get(target);
      if (file) return file();
      const page = byAddress.get(target) ?? askedPage(portal, layout, pages, target, today);
      if (page) return draw(page);
      const homeAddress = layout.address({ section: "" });
      if (target === "/") return redirect(homeAddress);
      return draw(notFoundPage(portal), 404);
    },
  };
}

/** Dates written in, articles newest first. */
function prepare(content: Portal, today: string): Portal {
  const portal = fillAll(content, today);
  const articles = portal.articles.toSorted((a, b) => a.daysAgo - b.daysAgo || b.time.localeCompare(a.time));
  return { ...portal, articles };
}

/** Pages that answer what the visitor asked for: search, the document filter, the state of a question. */
function askedPage(
  portal: Portal,
  layout: Layout,
  pages: readonly Page[],
  target: string,
  today: string,
): Page | null {
  const { pathname, searchParams } = new URL(target, `https://${portal.host}`);
  const asked = (name: string) => searchParams.get(name) ?? "";
  const section = portal.sections.find(({ path }) => layout.address({ section: path }) === pathname);
  if (!section) return null;
  const { content } = section;
  if (content.kind === "search")
    return searchPage(portal, section, pages, asked(layout.searchParameter), today);
  if (content.kind === "question-lookup") {
    return standingPage(portal, section, lookupBlocks(portal, asked("ma")), today);
  }
  if (content.kind !== "documents" || !searchParams.has("so")) return null;
  const filter = { number: asked("so"), kind: asked("loai"), year: asked("nam") };
  return documentListPage(portal, section, content.collection, today, filter);
}

/** Everything that is no page, made when it is asked for. */
function filesOf(
  portal: Portal,
  layout: Layout,
  pages: readonly Page[],
  today: string,
): Map<string, () => Answer> {
  const url = (page: Page) => `https://${portal.host}${layout.address(page.at)}`;
  const files = new Map<string, () => Answer>([
    ["/robots.txt", () => text(robots(portal), "text/plain")],
    ["/sitemap.xml", () => text(sitemap(pages, url), "application/xml")],
    ["/rss.xml", () => text(rss(portal, pages, url), "application/rss+xml")],
    [`/giao-dien/${layout.style}.css`, () => text(styleSheet(layout.style), "text/css")],
  ]);
  for (const [path, image] of imagesOf(portal)) files.set(path, () => text(image, "image/svg+xml"));
  for (const { title, paragraphs, path } of printedFiles(portal, today)) {
    files.set(path, () => ({
      status: 200,
      headers: { "content-type": "application/pdf" },
      body: writePdf(title, paragraphs),
    }));
  }
  return files;
}

/** Texts that can be had as PDF: attached files, drafts, documents and saved articles. */
function printedFiles(
  portal: Portal,
  today: string,
): { path: string; title: string; paragraphs: readonly string[] }[] {
  const documents = (["qppl", "dieu-hanh"] as const).flatMap((collection) =>
    documentsOf(portal, collection, today),
  );
  return [
    ...portal.files.map(({ slug, title, paragraphs }) => ({ path: `/tep/${slug}.pdf`, title, paragraphs })),
    ...portal.drafts.map(({ slug, title, text }) => ({ path: `/tep/${slug}.pdf`, title, paragraphs: text })),
    ...portal.articles.map(({ slug, title, abstract, paragraphs }) => ({
      path: `/tep/bai-${slug}.pdf`,
      title,
      paragraphs: [abstract, ...paragraphs],
    })),
    ...documents.map((document) => ({
      path: documentFile(document),
      title: `${document.kind} số ${document.number}`,
      paragraphs: [`${document.issuer}. ${document.abstract}`, ...document.text, document.signer],
    })),
  ];
}

function styleSheet(name: string): string {
  return readFileSync(join(import.meta.dirname, "styles", `${name}.css`), "utf8");
}

function text(body: string, type: string, status = 200): Answer {
  return { status, headers: { "content-type": `${type}; charset=utf-8` }, body: Buffer.from(body) };
}

function redirect(location: string): Answer {
  return { status: 301, headers: { location }, body: Buffer.alloc(0) };
}
