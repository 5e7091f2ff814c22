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
  const boxed = new Set<Line>();
  let text = 0;
  for (const [index, line] of lines.entries()) {
    if (text >= leastText) break;
    if (boxed.has(line)) continue;
    const box = announcesOthers(readable, line) ? boxHeadedBy(readable, main, line) : [];
    if (box.length > 1 && lines.length - index - box.length > 0) {
      for (const one of box) boxed.add(one);
      continue;
    }
    text += line.text.length - line.linked;
  }
  return boxed.size > 0 ? lines.filter((line) => !boxed.has(line)) : lines;
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
