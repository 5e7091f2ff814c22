import { pageKindOfSection, sectionsInPath, sectionsNamed } from "../knowledge/sections.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { ContentLanguage } from "../page-digest.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageView } from "../page-view.ts";
import { ownPartOfDeclaredTitle } from "./declared-title.ts";
import { documentEvidence } from "./document-evidence.ts";
import { isOneItem } from "./item-evidence.ts";
import type { KindEvidence } from "./kind-evidence.ts";
import type { PageShape } from "./page-shape.ts";
import { isSoftNotFound } from "./soft-not-found.ts";
import { itemTitle } from "./title.ts";

const shortestText = 200;
const fewestItems = 3;
/** Of the items of a list that bear a document's number, from which on it is a list of documents. */
const documentShare = 0.4;

/**
 * What a page is for. The order of the rules: the home pages, told by their address; what blocks the way (nothing
 * found, login); what the page calls itself (heading, end of breadcrumb, declared title) where its name leaves no
 * doubt; a document by its fields; one item by many small signs; lists; and last what the way to it says.
 */
export function readPageKind(evidence: KindEvidence): PageKind {
  const { page, main, shape, language } = evidence;
  if (page.snapshot.failure !== null) return "other";
  const home = homeKind(page, language);
  if (home) return home;
  if (language === null) return "other";
  if (isSoftNotFound(page, main)) return "other";
  const subject = subjectKinds(evidence);
  if (isLogin(shape, subject)) return "login";
  const around = kindsAround(evidence);
  return (
    serviceKind(evidence, subject) ??
    sectionKind(evidence, subject, around) ??
    itemKind(evidence, around) ??
    listKind(evidence, subject, around) ??
    remainingKind(evidence, subject, around)
  );
}

/** A form with a password and nothing else to read; side boxes of other pages have such forms too. */
function isLogin(
  { passwordFields, prose, items, textAreas }: PageShape,
  subject: ReadonlySet<PageKind>,
): boolean {
  if (passwordFields === 0 || textAreas > 0 || prose >= shortestText) return false;
  return subject.has("login") || (subject.size === 0 && items === 0);
}

const homePath =
  /^\/(?:(?:vi|vn|vi-vn|en|eng|english|en-us|en-gb)\/?)?(?:web\/[\w-]+\/?)?(?:(?:pages\/)?(?:index|default|home|trang-chu|trangchu|home-page)(?:\.(?:html?|php|aspx|jsp|cpx))?)?\/?$/i;
const englishPath = /^\/(?:en|eng|english|en-us|en-gb)(?:\/|$)|^\/web\/(?:en|english)(?:\/|$)/i;

/** The home page of the portal or of its English version, told by the address. */
function homeKind(page: PageView, language: ContentLanguage | null): PageKind | null {
  const { pathname, search, hostname, hash } = page.url;
  if (/^#!?\/./.test(hash) && !page.isHome) return null;
  const looksHome = homePath.test(pathname) && /^(?:\?(?:lang|language|locale|l)=[\w-]+)?$/i.test(search);
  if (!page.isHome && !looksHome) return null;
  const isEnglish = englishPath.test(pathname) || /^(?:en|english)\./.test(hostname) || /=en\b/i.test(search);
  return isEnglish || language === "en" ? "english-home" : "home";
}

/**
 * Kinds of the sections that the page gives itself as a name: in its declared title or at the end of its
 * breadcrumb, else in the heading of its content, where it says so louder than any item does.
 */
function subjectKinds({ page, candidates, breadcrumb }: KindEvidence): Set<PageKind> {
  const item = itemTitle(candidates);
  const last = item?.confirmed ? null : breadcrumb.parts.at(-1);
  const declared = kindsNamed([ownPartOfDeclaredTitle(page), last]);
  const isGeneral = declared.size === 1 && (declared.has("list") || declared.has("about"));
  if (declared.size > 0 && !isGeneral) return declared;
  const headings = candidates.filter(
    ({ isSection, leadsAway, sectionScore }) =>
      isSection && !leadsAway && sectionScore > (item?.score ?? 0) - 1,
  );
  const kinds = kindsNamed(headings.slice(0, 2).map(({ text }) => text));
  return kinds.size > 0 && (!declared.has("about") || kinds.has("organisation")) ? kinds : declared;
}

function kindsNamed(names: readonly (string | null | undefined)[]): Set<PageKind> {
  const sections = names.flatMap((name) => sectionsNamed(name ?? ""));
  return kindsOf(sections.filter(({ strength }) => strength === "exact"));
}

/** Kinds of the sections that the breadcrumb and the address lead through. */
function kindsAround({ page, breadcrumb }: KindEvidence): Set<PageKind> {
  const crumbs = breadcrumb.parts.flatMap((part) => sectionsNamed(part));
  const path = sectionsInPath(page.url.pathname).filter(({ strength }) => strength === "exact");
  return innerKindsOf([...crumbs, ...path]);
}

/** Kinds of pages inside a portal: its home pages are told by their address. */
function innerKindsOf(sections: ReturnType<typeof sectionsNamed>): Set<PageKind> {
  const kinds = kindsOf(sections);
  kinds.delete("english-home");
  kinds.delete("home");
  return kinds;
}

function kindsOf(sections: ReturnType<typeof sectionsNamed>): Set<PageKind> {
  return new Set(sections.map(({ section }) => pageKindOfSection(section)));
}

/** Pages that serve: site map, search, contact. */
function serviceKind(evidence: KindEvidence, subject: ReadonlySet<PageKind>): PageKind | null {
  const { page, main, shape } = evidence;
  if (subject.has("sitemap")) return "sitemap";
  if (isLookUp(evidence)) return "search";
  const isSearched = /[?&](?:q|s|keys?|keywords?|search(?:word)?|query|tukhoa|tu_khoa|tu-khoa)=/i.test(
    page.url.search,
  );
  const isSearch = subject.has("search") || (isSearched && shape.searchFields > 0);
  if (isSearch && shape.documentNumbers < 2) return "search";
  if (subject.has("contact")) return "contact";
  const says = main.lines.length > 0 || shape.searchFields > 0;
  return says ? null : ((["list", "document-list", "qa"] as const).find((kind) => subject.has(kind)) ?? null);
}

/** "Tra cứu tình trạng hồ sơ": a field to fill in, and hardly anything to read. */
function isLookUp({ page, main, shape }: KindEvidence): boolean {
  if (shape.textFields === 0 || shape.textAreas > 0 || shape.items >= fewestItems) return false;
  const names = [ownPartOfDeclaredTitle(page) ?? "", ...main.own.slice(0, 2).map(({ text }) => text)];
  return names.some((name) => fold(name).startsWith("tra cuu ")) && shape.documentNumbers < 2;
}

/** Pages whose section decides what they are, whether they list or show one thing. */
function sectionKind(
  evidence: KindEvidence,
  subject: ReadonlySet<PageKind>,
  around: ReadonlySet<PageKind>,
): PageKind | null {
  const { shape } = evidence;
  const isDocument = documentEvidence(evidence) === "fields";
  if (subject.has("consultation") || around.has("consultation") || isConsulted(evidence))
    return "consultation";
  if (subject.has("qa") || (around.has("qa") && !isDocument) || isQuestions(shape)) return "qa";
  if ((subject.has("budget") || around.has("budget")) && !isDocument) return "budget";
  if (subject.has("organisation")) return "organisation";
  if (subject.has("about")) return "about";
  return isDocument ? null : standingKind(evidence, subject, around);
}

/** Pages that stand: policies and notes by their own name, what tells of the agency also by the way to them. */
function standingKind(
  evidence: KindEvidence,
  subject: ReadonlySet<PageKind>,
  around: ReadonlySet<PageKind>,
): PageKind | null {
  if (subject.size === 1 && subject.has("other") && !isOneItemWithDate(evidence)) return "other";
  if (around.has("organisation")) return "organisation";
  const isOnTheWay = kindsNamed(evidence.breadcrumb.parts).has("about");
  return isOnTheWay || (around.has("about") && !isOneItemWithDate(evidence)) ? "about" : null;
}

function isConsulted({ main }: KindEvidence): boolean {
  return main.labelled.some(({ field, value }) => field === "consultation" && value !== "");
}

function isQuestions({ questions, answers }: PageShape): boolean {
  return answers > 0 && questions > 0;
}

function isOneItemWithDate(evidence: KindEvidence): boolean {
  return (
    isOneItem(evidence) &&
    evidence.candidates.some(({ dated, isSection, leadsAway }) => dated && !isSection && !leadsAway)
  );
}

/** One document or one article. */
function itemKind(evidence: KindEvidence, around: ReadonlySet<PageKind>): PageKind | null {
  const document = documentEvidence(evidence);
  if (document === "fields" || document === "file") return "document";
  if (document === "list") return "document-list";
  if (!isOneItem(evidence)) return null;
  if (document === "prose" || (document === "number" && around.has("document-list"))) return "document";
  return articleIn(evidence.language);
}

function listKind(
  { shape }: KindEvidence,
  subject: ReadonlySet<PageKind>,
  around: ReadonlySet<PageKind>,
): PageKind | null {
  const listsDocuments = shape.documentNumbers >= 2 && shape.documentNumbers >= shape.items * documentShare;
  if (listsDocuments || subject.has("document-list")) return "document-list";
  if (shape.items === 0 && shape.prose >= shortestText) return null;
  if (subject.has("list")) return "list";
  if (subject.has("other") || subject.has("login")) return "other";
  if (around.has("document-list") && shape.items > 0) return "document-list";
  return shape.items > 0 ? "list" : null;
}

/** What is left: a form, a text without any sign of an item, or nothing. */
function remainingKind(
  evidence: KindEvidence,
  subject: ReadonlySet<PageKind>,
  around: ReadonlySet<PageKind>,
): PageKind {
  const { page, shape, language, candidates } = evidence;
  if (subject.has("other")) return "other";
  if (around.has("contact") && shape.textAreas > 0) return "contact";
  if (around.has("sitemap") && page.links.length > 0) return "sitemap";
  if (around.has("search") || shape.searchFields > 0) return "search";
  if (around.has("list") && (shape.hasPager || shape.itemsBeside >= fewestItems)) return "list";
  if (shape.prose >= shortestText && candidates.length > 0) return articleIn(language);
  if (around.has("list") || isEmptySection(evidence)) return "list";
  return kindOfOpening(evidence) ?? "other";
}

/** Where nothing else tells: what the first line of the content is called, or is called among other words. */
function kindOfOpening({ candidates }: KindEvidence): PageKind | null {
  const opening = candidates.find(({ isFirst, leadsAway }) => isFirst && !leadsAway);
  const [kind, another] = innerKindsOf(sectionsNamed(opening?.text ?? ""));
  return kind !== undefined && another === undefined ? kind : null;
}

function articleIn(language: ContentLanguage | null): PageKind {
  return language === "en" ? "english-article" : "article";
}

/** A place of the menu with nothing in it. */
function isEmptySection({ shape, breadcrumb }: KindEvidence): boolean {
  return shape.prose === 0 && shape.textAreas === 0 && breadcrumb.parts.length > 0;
}
