import type { PageView } from "../page-view.ts";
import { datesOf } from "./line-dates.ts";
import type { MainText } from "./main-text.ts";
import { besideLines, isItemHeading } from "./page-shape.ts";
import type { Line } from "./readable-text.ts";
import { isTimeSpan } from "./time-span.ts";

const mostDates = 50;
const mostAround = 45;

const fewestItems = 2;

/**
 * Lines of a list. Where a list prints its newest item in full the main content is that item, and the others
 * stand beside it.
 */
function listLines(page: PageView, { lines }: MainText): readonly Line[] {
  return lines.filter(isItemHeading).length >= fewestItems ? lines : [...lines, ...besideLines(page)];
}

/** Dates that stand beside the items of a list: alone in a line or cell, or at either end of one. Newest first. */
export function readItemDates(page: PageView, main: MainText): string[] {
  const dates = new Set<string>();
  for (const line of listLines(page, main)) {
    const { text } = line;
    const found = datesOf(line);
    const [first] = found;
    if (!first || found.length > 2 || isTimeSpan(text)) continue;
    const around = text.length - (first.end - first.start);
    const isAtEdge = first.end >= text.length - 2 || first.start <= 1;
    const inBrackets = /[([]\s*\D{0,12}$/.test(text.slice(0, first.start));
    if (around <= mostAround || (isAtEdge && inBrackets)) dates.add(first.date);
  }
  return [...dates].toSorted().toReversed().slice(0, mostDates);
}
