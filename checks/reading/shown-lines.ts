import type { PageView } from "../page-view.ts";

/** The displayed lines of the whole page, in order. */
export function shownLines(page: PageView): string[] {
  return page.readable.lines.filter(({ hidden }) => !hidden).map(({ text }) => text);
}
