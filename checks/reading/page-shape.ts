import type { Element } from "domhandler";
import { findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import { fieldNamed } from "./labelled-values.ts";
import { datesOf } from "./line-dates.ts";
import type { MainText } from "./main-text.ts";
import { markupWords } from "./markup-names.ts";
import { elementsWithin, foldedLine, type Line, linesOf } from "./readable-text.ts";
import { isSearchField } from "./search-control.ts";

/** What stands in the main content, counted: the structural evidence for a page's kind. */
export interface PageShape {
  /** Characters of the longest stretch of running text that no item's heading interrupts. */
  prose: number;
  /** Lines that are links long enough to be headings of items; those with a date beside them. */
  items: number;
  datedItems: number;
  /** The same directly beside the main content: the other items of a list that prints its newest in full. */
  itemsBeside: number;
  /** Cells and labels that hold nothing but a document's number. */
  documentNumbers: number;
  /** Labels side by side as in the head of a table of documents. */
  hasColumnHeads: boolean;
  hasPager: boolean;
  passwordFields: number;
  searchFields: number;
  /** Fields to fill in with a line of text, those for searching left out. */
  textFields: number;
  textAreas: number;
  /** Questions and answers marked as such. */
  questions: number;
  answers: number;
}

const shortestItem = 20;
const shortestHeading = 6;
const shortestProse = 60;
const fewestColumnHeads = 3;

const questionOpening = /^(?:cau hoi|noi dung (?:cau )?hoi|hoi|question|q)\s*(?:\d+\s*)?[:.]/;
const answerOpening = /^(?:noi dung |cau )?(?:tra loi|giai dap|dap|answer|a)\s*(?:\d+\s*)?(?:[:.]|$)/;

export function readPageShape(page: PageView, main: MainText): PageShape {
  const { lines } = main;
  const isItem = lines.map(isItemHeading);
  const controls = elementsWithin(page.readable, page.main).filter(
    (element) =>
      /^(?:input|textarea)$/.test(element.name) &&
      page.isVisible(element) &&
      page.regionOf(element) === "main",
  );
  return {
    prose: longestProse(lines, isItem),
    items: isItem.filter(Boolean).length,
    datedItems: lines.filter((_line, index) => isItem[index] && hasDateBeside(lines, index)).length,
    itemsBeside: besideLines(page).filter(isItemHeading).length,
    documentNumbers: lines.filter(isDocumentNumber).length,
    hasColumnHeads: hasColumnHeads(lines),
    hasPager: hasPager(page),
    passwordFields: controls.filter(({ attribs }) => attribs.type?.toLowerCase() === "password").length,
    searchFields: controls.filter((element) => isSearchField(element)).length,
    textFields: controls.filter((element) => isTextField(element)).length,
    textAreas: controls.filter(({ name }) => name === "textarea").length,
    questions: lines.filter((line) => questionOpening.test(foldedLine(line))).length,
    answers: lines.filter((line) => answerOpening.test(foldedLine(line))).length,
  };
}

function isTextField(element: Element): boolean {
  const isText = /^(?:text|email|tel|number|date|)$/.test(element.attribs.type?.toLowerCase() ?? "");
  return element.name === "input" && isText && !isSearchField(element);
}

/** Lines of the element around the main content that are not the main content's. */
export function besideLines(page: PageView): readonly Line[] {
  const parent = parentOf(page.main);
  if (!parent || parent.name === "body" || parent.name === "html") return [];
  const own = page.readable.extents.get(page.main);
  return linesOf(page.readable, parent).filter(({ order }) => !own || order < own.order || order > own.last);
}

/** A line that is a link and long enough for the heading of an item, or marked as a heading. */
export function isItemHeading(line: Line): boolean {
  if (line.linked < line.text.length * 0.6) return false;
  return (
    line.text.length >= shortestItem ||
    (line.text.length >= shortestHeading && /^h[1-6]$/.test(headingName(line)))
  );
}

function headingName({ element, block }: Line): string {
  for (let at: Element | null = element; at && at !== block; at = parentOf(at)) {
    if (/^h[1-6]$/.test(at.name)) return at.name;
  }
  return block.name;
}

function longestProse(lines: readonly Line[], isItem: readonly boolean[]): number {
  let longest = 0;
  let run = 0;
  for (const [index, line] of lines.entries()) {
    const own = line.text.length - line.linked;
    if (isItem[index]) run = 0;
    else if (own >= shortestProse) run += own;
    longest = Math.max(longest, run);
  }
  return longest;
}

function hasDateBeside(lines: readonly Line[], index: number): boolean {
  return [0, 1, 2, -1].some((offset) => {
    const line = lines[index + offset];
    return line !== undefined && line.text.length < 200 && datesOf(line).length > 0;
  });
}

function isDocumentNumber({ text }: Line): boolean {
  if (text.length > 60 || !/\d/.test(text)) return false;
  const [found] = findDocumentNumbers(text);
  return found !== undefined && text.length - (found.end - found.start) <= 20;
}

function hasColumnHeads(lines: readonly Line[]): boolean {
  let run = 0;
  return lines.some((line) => {
    run = fieldNamed(line.text) ? run + 1 : 0;
    return run >= fewestColumnHeads;
  });
}

const pagerWords =
  / (?:pagination|pager|paging|phan ?trang|page numbers|wp pagenavi|lfr pagination|nav links|pages) /;

function hasPager(page: PageView): boolean {
  const end = page.readable.extents.get(page.main)?.last ?? 0;
  const start = page.readable.extents.get(page.main)?.order ?? 0;
  return page.readable.elements
    .slice(start, end + 40)
    .some(
      (element) =>
        pagerWords.test(markupWords(element)) && /\d|sau|next|cuoi|last/.test(fold(page.text(element))),
    );
}
