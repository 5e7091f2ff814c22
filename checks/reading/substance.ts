import type { Element } from "domhandler";
import { findPlaceholder, type PlaceholderKind } from "../knowledge/placeholder-phrases.ts";
import { sectionsNamed } from "../knowledge/sections.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import { oncePer } from "../once-per.ts";
import type { PageView } from "../page-view.ts";
import { readAttachments } from "./attachments.ts";
import { readBreadcrumb } from "./breadcrumb.ts";
import { columnWidth } from "./column-width.ts";
import { isAnyControlLabel, isPartOfControl } from "./control-labels.ts";
import { parentOf } from "./element-path.ts";
import furniture from "./furniture-words.json" with { type: "json" };
import { datesOf } from "./line-dates.ts";
import { type MainText, readMainText } from "./main-text.ts";
import { type Extent, foldedLine, isElement, type Line } from "./readable-text.ts";
import { isSearchField } from "./search-control.ts";

/** What of the main content is left when the page's name, the way to it, dates and controls are taken away. */
export interface Substance {
  lines: readonly Line[];
  /** Characters of `lines`. */
  characters: number;
  pictures: readonly Element[];
  /** Addresses of files. */
  files: readonly string[];
  /** Links to other content: the items of a list. */
  items: readonly Element[];
  /** Embedded maps, viewers, videos, drawings, tables of data by another program. */
  frames: readonly Element[];
  /** Fields to fill in, but for searching. */
  fields: readonly Element[];
  hasSearch: boolean;
}

/**
 * `content` · `form`: only fields to fill in · `picture`: only pictures · `placeholder`: only a phrase that stands
 * for missing content · `doubtful`: such a phrase beside a picture, a form or a search · `thin`: a few words ·
 * `empty`: nothing at all.
 */
export type SubstanceState = "content" | "form" | "picture" | "placeholder" | "doubtful" | "thin" | "empty";

const shortestItem = 8;
const longestFurniture = 40;
const aroundDate = 30;
const longestDateLine = 100;
const smallestPicture = 60;
/** A statement of missing content is short, and little else stands beside it. */
const longestStatement = 200;
const shortestText = 50;
/** Where running text is asked for, fewer links are ways to other pages rather than the content. */
const shortestList = 3;

export const readSubstance = oncePer(gatherSubstance);

function gatherSubstance(page: PageView): Substance {
  const main = readMainText(page);
  const way = readBreadcrumb(page).element;
  const isOwn = ownTest(page, main, way);
  const within = (selector: string) =>
    page.find(selector, page.main).filter((element) => page.isVisible(element) && isOwn(element));
  const ownTitle = fold(page.reading.title ?? "");
  const lines = main.own.filter((line) => isOwn(line.element) && !isHeadOrDate(line, ownTitle));
  return {
    lines,
    characters: lines.reduce((sum, { text }) => sum + text.length, 0),
    pictures: within("img").filter((element) => isPicture(page, element, ownTitle)),
    files: readAttachments(page, main),
    items: page.links
      .filter(({ element, url, visible }) => visible && url.href !== page.url.href && isOwn(element))
      .filter(({ text }) => text.length >= shortestItem && !isFurniture(text, ownTitle))
      .map(({ element }) => element),
    frames: within("iframe[src], embed, object, video, audio, canvas, svg").filter((element) =>
      isFrame(page, element),
    ),
    fields: within("textarea, select, input").filter(isFilledIn),
    hasSearch: within("input").some(isSearchField),
  };
}

/** Whether an element is of the page's own content: in its column, before "related", and not the way to the page. */
function ownTest(page: PageView, main: MainText, way: Element | null): (element: Element) => boolean {
  const { extents } = page.readable;
  const wayExtent = way && extents.get(way);
  const column = extents.get(ownColumn(page, main));
  const end = main.lines[main.own.length]?.order ?? Number.POSITIVE_INFINITY;
  return (element) => {
    const order = extents.get(element)?.order ?? 0;
    if (order >= end || (wayExtent && isInside(order, wayExtent))) return false;
    return (!column || isInside(order, column)) && page.regionOf(element) === "main";
  };
}

function isInside(order: number, extent: Extent): boolean {
  return extent.order <= order && order <= extent.last;
}

/**
 * The column that holds the page's title. On a page without content what stands in the side columns outweighs the
 * rest, so the main content as found may reach over all of them.
 */
function ownColumn(page: PageView, { own }: MainText): Element {
  const title = fold(page.reading.title ?? "");
  const heading = own.find(({ text, linked }) => linked < text.length / 2 && fold(text) === title);
  for (let at = heading?.block ?? null; at && at !== page.main; at = parentOf(at)) {
    const beside = parentOf(at)?.children.filter(isElement) ?? [];
    const width = columnWidth(at);
    const others = beside.filter((other) => other !== at).map(columnWidth);
    if (width !== null && others.some((other) => other !== null && other < width)) return at;
  }
  return page.main;
}

const furnitureWords = furniture.map(fold);

/** The page's own name, given folded, or a control's label. */
function isFurniture(text: string, ownTitle: string, folded = fold(text)): boolean {
  if (folded === ownTitle) return true;
  if (!/[\p{L}\p{N}]/u.test(text) || /^\d{1,3}$/.test(folded)) return true;
  if (text.length > longestFurniture) return false;
  return isAnyControlLabel(folded) || furnitureWords.some((word) => folded.startsWith(word));
}

/** Besides furniture: a section's name as heading, or a line with nothing but a date. */
function isHeadOrDate(line: Line, ownTitle: string): boolean {
  const { text } = line;
  if (isFurniture(text, ownTitle, foldedLine(line))) return true;
  if (text.length > longestDateLine) return false;
  const isSection = sectionsNamed(text).some(({ strength }) => strength === "exact");
  if (isSection && text.length <= longestFurniture) return true;
  const [date] = datesOf(line);
  return date !== undefined && text.length - (date.end - date.start) <= aroundDate;
}

function isPicture(page: PageView, element: Element, ownTitle: string): boolean {
  if (isPartOfControl(element) && isFurniture(element.attribs.alt ?? "x", ownTitle)) return false;
  const box = page.facts(element)?.box;
  const [width, height] = box
    ? [box[2], box[3]]
    : [Number(element.attribs.width ?? smallestPicture), Number(element.attribs.height ?? smallestPicture)];
  return !(width < smallestPicture || height < smallestPicture);
}

function isFrame(page: PageView, element: Element): boolean {
  const { width = "", height = "" } = element.attribs;
  if (/^[0-5](?:px)?$/.test(width) || /^[0-5](?:px)?$/.test(height)) return false;
  return element.name !== "svg" || page.find("*", element).length > 5;
}

function isFilledIn(element: Element): boolean {
  const type = element.attribs.type?.toLowerCase() ?? "text";
  if (element.name !== "input") return true;
  return /^(?:text|email|tel|file|date|number)$/.test(type) && !isSearchField(element);
}

/** Judges what is left. `minimum` is the number of characters from which on text is content by itself. */
export function stateOf(
  page: PageView,
  minimum: number,
  phrases: readonly string[] = [],
): { state: SubstanceState; statement: string | null; kind: PlaceholderKind | null } {
  const { lines, characters, pictures, files, items, frames, fields, hasSearch } = readSubstance(page);
  const others = files.length + items.length + frames.length;
  const isShort = characters <= longestStatement + shortestText;
  const statement = others === 0 && isShort ? statementIn(lines, phrases) : null;
  if (statement) {
    const state = pictures.length + fields.length > 0 || hasSearch ? "doubtful" : "placeholder";
    return { state, ...statement };
  }
  const rest = (state: SubstanceState) => ({ state, statement: lines[0]?.text ?? null, kind: null });
  const isText = characters >= Math.max(minimum, shortestText);
  const isList = items.length >= (minimum === 0 ? 1 : shortestList);
  if (isText || isList || files.length + frames.length > 0) return rest("content");
  if (fields.length > 0) return rest("form");
  if (pictures.length > 0) return rest("picture");
  return rest(characters > 0 || isTitleBeside(page) ? "thin" : "empty");
}

/** The line that says there is no content, where hardly anything else is said. */
function statementIn(lines: readonly Line[], phrases: readonly string[]) {
  const said = lines.map(({ text }) => ({ text, found: findPlaceholder(text, phrases) }));
  const others = said.reduce((sum, { text, found }) => (found ? sum : sum + text.length), 0);
  const line = said.find(({ text, found }) => found !== null && text.length <= longestStatement);
  return line?.found && others < shortestText ? { statement: line.text, kind: line.found.kind } : null;
}

/** Whether the page's title heads a side block: then its content may stand there too. */
function isTitleBeside(page: PageView): boolean {
  const title = fold(page.reading.title ?? "");
  return page.readable.lines.some(
    ({ text, hidden, linked, element }) =>
      !hidden && linked === 0 && page.regionOf(element) === "aside" && fold(text) === title,
  );
}

/** Whether the page's content may have come, or failed to come, after what was stored: then absence is not sure. */
export function mayLackContent(page: PageView): boolean {
  const { rendered } = page;
  if (!rendered) return true;
  return rendered.requests.some(({ url, type, status, failed }) => {
    if (!/^(?:xhr|fetch)$/i.test(type)) return false;
    // The status of another host's answer may be withheld from the page.
    const isPending = status === null && URL.parse(url)?.host === page.url.host;
    return failed !== null || isPending || (status ?? 0) >= 400;
  });
}
