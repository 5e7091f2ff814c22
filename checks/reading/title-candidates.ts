import type { Element } from "domhandler";
import { findDates } from "../knowledge/dates.ts";
import { findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { sectionsNamed } from "../knowledge/sections.ts";
import { clean, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { type Breadcrumb, startsAtHome } from "./breadcrumb.ts";
import { ownPartOfDeclaredTitle } from "./declared-title.ts";
import { parentOf } from "./element-path.ts";
import { isGenericHeading } from "./generic-headings.ts";
import { declaredTitles, placing, prominence } from "./headline.ts";
import { type Field, fieldNamed } from "./labelled-values.ts";
import { datesOf, mayHoldDate } from "./line-dates.ts";
import { apartIn, headingAround } from "./line-markup.ts";
import type { MainText } from "./main-text.ts";
import { isItemHeading } from "./page-shape.ts";
import { addressEndsIn, addressRepeats } from "./page-url.ts";
import { elementsWithin, foldedLine, isElement, type Line, textOf } from "./readable-text.ts";
import { isRelatedHeading } from "./related-headings.ts";
import { siteNamesOf } from "./site-name.ts";
import { isTimeSpan } from "./time-span.ts";
import { leadsToAnotherPage, titleBlock } from "./title-block.ts";
import { scoreAsItem, scoreAsSection, sectionSign, sharedScore, type TitleSigns } from "./title-signs.ts";

/** A line of the page that may be its title, and what can be seen of it. */
export interface TitleCandidate {
  text: string;
  line: Line;
  /** How much speaks for it as the title of an item, and as the name of a section. */
  score: number;
  sectionScore: number;
  /** It names a section of a portal ("Tin tức") rather than one item. */
  isSection: boolean;
  /** It leads to another page, as the headings of a list's items do. */
  leadsAway: boolean;
  /** The head of the page says the same. */
  declared: boolean;
  /** The head or the address says the same. */
  confirmed: boolean;
  /** It is the first line of the main content after the breadcrumb, tools and a clock. */
  isFirst: boolean;
  /** A date stands within the three lines after it. */
  dated: boolean;
}

const shortestTitle = 3;
const longestTitle = 400;
const longestSection = 90;
const longestEntry = 60;
const proseLength = 220;
/** "Lượt xem: 12", "Feedback: 0", "45 lượt xem" */
const isCount =
  /^(?:[^:]{2,30}:\s*\(?\d+\)?|\d[\d.,]* (?:lượt (?:xem|đọc|truy cập)|bình luận|views?|comments?))$/iu;
/** Longer than a section's name usually is. */
const clearLength = 25;
/** Longer than most titles. */
const proseLine = 90;
const linesToSearch = 40;
const linesToDate = 3;
/** A longer line that ends like a sentence tells of something on a day. */
const longestRemark = 40;
/** A block's heading stands at most this many lines above its item, and is no longer than this. */
const linesToItem = 2;
const longestBlockHeading = 40;
const fewestRows = 3;

/** Candidates among the first lines of the main content and the headings around it, best first. */
export function titleCandidates(page: PageView, main: MainText, breadcrumb: Breadcrumb): TitleCandidate[] {
  const firstProse = main.own.findIndex((line) => line.text.length - line.linked > proseLength);
  const first = main.own.slice(0, Math.min(linesToSearch, firstProse < 0 ? linesToSearch : firstProse + 1));
  const inMain = new Set(main.lines);
  const declared = declaredTitles(page.metadata);
  const block = titleBlock(page);
  const above = page.readable.lines.filter(
    (line) => !inMain.has(line) && (block.includes(line) || isHeadingAbove(page, line, declared)),
  );
  const seen = new Set<Element | Line>();
  const isOnTheWay = new Set(breadcrumb.element ? elementsWithin(page.readable, breadcrumb.element) : []);
  const isSiteName = siteNamesOf(page);
  const opens = (line: Line) =>
    !isOnTheWay.has(line.element) && !isTool(main, line) && !isSiteName(line.text);
  const opening = first.find(opens) ?? null;
  const judge = judgeFor(page, main, breadcrumb, opening);
  const found = [...first, ...above]
    .filter((line) => {
      const unit = headingAround(line) ?? line;
      return !seen.has(unit) && seen.add(unit) && !isOnTheWay.has(line.element);
    })
    .map(judge)
    .filter((candidate) => candidate !== null);
  return found
    .map((candidate) => (headsBlockOf(candidate, found, main) ? asSection(candidate) : candidate))
    .toSorted((a, b) => b.score - a.score);
}

/**
 * "Tin hoạt động" over the title of the item shown: a short heading that nothing confirms, and right below it a
 * longer one that a date follows.
 */
function headsBlockOf(
  { text, line, isSection, declared }: TitleCandidate,
  candidates: readonly TitleCandidate[],
  { own }: MainText,
): boolean {
  if (isSection || declared || text.length > longestBlockHeading || prominence(line) < 1) return false;
  const at = own.indexOf(line);
  const below = at < 0 ? [] : own.slice(at + 1, at + 1 + linesToItem);
  return candidates.some(
    (item) =>
      below.includes(item.line) &&
      (item.dated || item.confirmed) &&
      !item.isSection &&
      !item.leadsAway &&
      item.text.length >= Math.max(clearLength, text.length) &&
      prominence(item.line) >= 1 &&
      !/[.!;:…]$/.test(item.text),
  );
}

function asSection(candidate: TitleCandidate): TitleCandidate {
  return { ...candidate, isSection: true, score: candidate.score - sectionSign };
}

/** What opens many pages before their heading: the way to them, tools, a clock. */
function isTool(main: MainText, line: Line): boolean {
  return startsAtHome(line.text) || isNoTitle(main, line, line.text) || isControl(line);
}

/** "A- A+ In trang": links that lead nowhere. */
function isControl({ block, linked, text }: Line): boolean {
  if (linked < text.length / 2) return false;
  const links = linksIn(block);
  return links.length > 0 && links.every((href) => /^(?:#.*|javascript:.*|)$/i.test(href.trim()));
}

/**
 * A heading between the banner and the main content, as of layouts with a title bar across all columns. Straight
 * above the content it may seem part of a side column: then the head of the page must say the same.
 */
function isHeadingAbove(page: PageView, line: Line, declared: ReadonlyMap<string, number>): boolean {
  if (line.hidden || line.order > (page.readable.extents.get(page.main)?.order ?? 0)) return false;
  const region = page.regionOf(line.element);
  const mayHold =
    region === "main" || region === "header" || (region === "aside" && declared.has(foldedLine(line)));
  return mayHold && prominence(line) > 0 && placing(line) > -3;
}

function judgeFor(page: PageView, main: MainText, breadcrumb: Breadcrumb, opening: Line | null) {
  const { own } = main;
  const declared = declaredTitles(page.metadata);
  const names = [ownPartOfDeclaredTitle(page), breadcrumb.parts.at(-1)].filter((name) => name != null);
  const isSiteName = siteNamesOf(page);
  const [repeats, endsIn] = [addressRepeats(page.url), addressEndsIn(page.url)];
  const nameSection = sectionTest(page, breadcrumb);
  const isApart = apartIn(own);
  const start = opening ? own.indexOf(opening) : 0;
  return (line: Line): TitleCandidate | null => {
    const text = titleText(page, line);
    if (text.length < shortestTitle || text.length > longestTitle || isNoTitle(main, line, text)) return null;
    const worth = declared.get(fold(text)) ?? null;
    const at = own.indexOf(line);
    const [isSection, leadsAway] = [nameSection(text), leadsToAnotherPage(page, line)];
    const [isFirst, dated, isRepeated] = [line === opening, hasDateAfter(page, main, line), repeats(text)];
    const signs: TitleSigns = {
      text,
      line,
      worth,
      isRepeated,
      holdsNumber: findDocumentNumbers(text).length > 0,
      isEndOfAddress: endsIn(text),
      extendsName: worth === null && names.some((name) => fold(text).startsWith(`${fold(name)} `)),
      isSection,
      leadsAway,
      isFirst,
      dated,
      isApart: isApart(line),
      isSiteName: isSiteName(text),
      isLabelCell: isLabelCell(line),
      isAbove: at < 0,
      linesAfterOpening: at < 0 ? 0 : Math.max(0, at - start),
      headsText: (own[at + 1]?.text.length ?? 0) > proseLine && at >= 0,
    };
    const confirmed = worth !== null || isRepeated;
    const shared = sharedScore(signs);
    const scores = { score: scoreAsItem(signs, shared), sectionScore: scoreAsSection(signs, shared) };
    return {
      text,
      line,
      ...scores,
      isSection,
      leadsAway,
      declared: worth !== null,
      confirmed,
      isFirst,
      dated,
    };
  };
}

/** Labels, their values, counters, dates and headings of other items are no titles. */
function isNoTitle(main: MainText, line: Line, text: string): boolean {
  if (fieldNamed(text) || isCount.test(text) || isRelatedHeading(text) || isMostlyDate(text)) return true;
  if (startsAtHome(text)) return true;
  const at = main.own.indexOf(line);
  return main.labelled.some(
    ({ field, label, value, line: labelAt, element }) =>
      (labelAt === at &&
        foldedLine(line).startsWith(label) &&
        (!titleFields.has(field) || isNumberAlone(value))) ||
      (field !== "abstract" && element === line.element && value === line.text),
  );
}

/** "Số ký hiệu: 12/SM-VP" says nothing of the document but its number. */
function isNumberAlone(value: string): boolean {
  const [number] = findDocumentNumbers(value);
  return number !== undefined && number.end - number.start === value.length;
}

/** "Văn bản số: 12/SM-VP …" is a title although it holds a label. */
const titleFields: ReadonlySet<Field> = new Set(["number", "abstract", "kind"]);

/** "Lệ phí | 50.000 đồng": a cell with another to its right, none to its left, in a table of such rows. */
function isLabelCell({ block }: Line): boolean {
  if (block.name !== "td" && block.name !== "th") return false;
  const row = parentOf(block);
  const rows =
    row &&
    parentOf(row)
      ?.children.filter(isElement)
      .filter(({ name }) => name === "tr");
  const cells = row?.children.filter(isElement) ?? [];
  return cells.length === 2 && cells[0] === block && (rows?.length ?? 0) >= fewestRows;
}

function linksIn(block: Element): string[] {
  return block.children
    .filter(isElement)
    .flatMap((child) => (child.name === "a" ? [child.attribs.href ?? ""] : linksIn(child)));
}

function titleText(page: PageView, line: Line): string {
  const heading = headingAround(line);
  const text = heading ? textOf(page.readable, heading) : line.text;
  return withoutLabel(
    clean(
      text.replace(
        /\s*[([]\s*(?:cập nhật|ngày|đăng)?[^()[\]]{0,20}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^()[\]]{0,20}[)\]]\s*$/iu,
        "",
      ),
    ),
  );
}

/** "Tên văn bản: Quyết định …": the label is no part of the title; "V/v: …" is. */
function withoutLabel(text: string): string {
  const colon = text.indexOf(":");
  const isLabelled = colon > 0 && fieldNamed(text.slice(0, colon)) === "abstract" && !/^v/i.test(text);
  return isLabelled ? text.slice(colon + 1).trim() : text;
}

function isMostlyDate(text: string): boolean {
  if (text.length > 80 || !mayHoldDate(text)) return false;
  const dates = findDates(text);
  return dates.length > 0 && dates.reduce((left, { start, end }) => left - (end - start), text.length) < 30;
}

/** Says whether a text names a section: by the lexicon, by a menu's entry, as a step of the breadcrumb. */
function sectionTest(page: PageView, { parts, element }: Breadcrumb): (text: string) => boolean {
  const isOnTheWay = new Set(element ? elementsWithin(page.readable, element) : []);
  const entries = page.links
    .filter(
      (link) =>
        (link.region === "navigation" || link.region === "header") &&
        link.text.length <= longestEntry &&
        !isOnTheWay.has(link.element),
    )
    .map(({ text }) => fold(text));
  const known = new Set([...entries, ...parts.slice(0, -1).map(fold)]);
  return (text) => {
    if (text.length > longestSection) return false;
    const folded = fold(text);
    if (known.has(folded) || isGenericHeading(folded)) return true;
    return sectionsNamed(text).some(({ strength }) => strength === "exact");
  };
}

function hasDateAfter({ readable }: PageView, main: MainText, line: Line): boolean {
  const lines = main.lines.includes(line) ? main.lines : readable.lines;
  const at = lines.indexOf(line);
  const below = lines.slice(at + 1, at + 1 + linesToDate);
  const item = below.findIndex(isItemHeading);
  return below
    .slice(0, item < 0 ? linesToDate : item)
    .some(
      (next) =>
        next.text.length < 120 &&
        next.linked < next.text.length / 2 &&
        datesOf(next).length > 0 &&
        !isTimeSpan(next.text) &&
        !(next.text.length > longestRemark && /[.!?…]$/.test(next.text)),
    );
}
