import type { Element } from "domhandler";
import { oncePer } from "../once-per.ts";
import type { PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import { findLabelledValues, type LabelledValue } from "./labelled-values.ts";
import { foldedLine, type Line, linesOf, type ReadableText } from "./readable-text.ts";
import { isRelatedHeading } from "./related-headings.ts";

/** The main content as lines: what readers of titles, dates and fields look at. */
export interface MainText {
  /** Displayed lines of the main content, without menus, side boxes and footer inside it. */
  lines: readonly Line[];
  /** Those of the item itself: up to "Tin liên quan", "Văn bản khác", "Ý kiến bạn đọc" and the like. */
  own: readonly Line[];
  /** Labelled values of `own`. */
  labelled: readonly LabelledValue[];
}

export const readMainText = oncePer(gatherMainText);

/** What stands above a box of other items where the page's own text has begun (characters). */
const leastText = 150;
const mostTabs = 6;
const longestTab = 30;

function gatherMainText(page: PageView): MainText {
  const inside = linesOf(page.readable, page.main).filter((line) => page.regionOf(line.element) === "main");
  const lines = withoutBoxesAbove(page, inside);
  const end = lines.findIndex((line, index) => index > 1 && announcesOthers(page.readable, line));
  const own = end < 0 ? lines : lines.slice(0, end);
  return { lines, own, labelled: findLabelledValues(page.readable, own) };
}

function announcesOthers(readable: ReadableText, line: Line): boolean {
  return isRelatedHeading(line.text, foldedLine(line)) && !isTab(readable, line);
}

/** "Toàn văn | Thuộc tính | Văn bản liên quan": one of a few labels in a list, over panels of their own. */
function isTab(readable: ReadableText, { block }: Line): boolean {
  const list = block.name === "li" ? parentOf(block) : null;
  const labels = list ? linesOf(readable, list) : [];
  return (
    labels.length > 1 && labels.length <= mostTabs && labels.every(({ text }) => text.length <= longestTab)
  );
}

/** Boxes of other items ("Tin mới nhất") that stand before the page's own text are a column beside it. */
function withoutBoxesAbove({ readable, main }: PageView, lines: readonly Line[]): readonly Line[] {
  let left = lines;
  for (const line of lines) {
    const above = left.slice(0, left.indexOf(line));
    const text = above.reduce((sum, { text: { length }, linked }) => sum + length - linked, 0);
    if (text >= leastText) return left;
    if (!announcesOthers(readable, line)) continue;
    const box = new Set(boxHeadedBy(readable, main, line));
    const rest = left.filter((one) => !box.has(one));
    if (box.size > 1 && rest.length > above.length) left = rest;
  }
  return left;
}

/** Lines of the largest element that begins with this one. */
function boxHeadedBy(readable: ReadableText, main: Element, heading: Line): readonly Line[] {
  let box: readonly Line[] = [];
  for (let at: Element | null = heading.element; at && at !== main; at = parentOf(at)) {
    const lines = linesOf(readable, at);
    if (lines[0] !== heading) return box;
    box = lines;
  }
  return box;
}
