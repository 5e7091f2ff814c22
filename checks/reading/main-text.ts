import { oncePer } from "../once-per.ts";
import type { PageView } from "../page-view.ts";
import { findLabelledValues, type LabelledValue } from "./labelled-values.ts";
import { foldedLine, type Line, linesOf } from "./readable-text.ts";
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

function gatherMainText(page: PageView): MainText {
  const lines = linesOf(page.readable, page.main).filter((line) => page.regionOf(line.element) === "main");
  const end = lines.findIndex((line, index) => index > 1 && isRelatedHeading(line.text, foldedLine(line)));
  const own = end < 0 ? lines : lines.slice(0, end);
  return { lines, own, labelled: findLabelledValues(page.readable, own) };
}
