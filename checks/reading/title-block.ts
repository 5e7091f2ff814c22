import type { Element } from "domhandler";
import type { PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import { resolveAddress } from "./links.ts";
import { isElement, type Line, linesOf } from "./readable-text.ts";

const mostInBlock = 6;

/**
 * Lines of the blocks straight above the main content, as layouts with a title bar across all columns have them: no
 * menu, no banner, and no side column, which is longer.
 */
export function titleBlock(page: PageView): Line[] {
  const block: Line[] = [];
  for (let at: Element | null = page.main; at && at.name !== "body"; at = parentOf(at)) {
    for (let before = at.prev; before; before = before.prev) {
      const lines = isElement(before) ? linesOf(page.readable, before) : [];
      if (lines.some(({ element }) => page.regionOf(element) === "navigation")) continue;
      const isPlain = lines.every(
        (line) => page.regionOf(line.element) !== "header" && !leadsToAnotherPage(page, line),
      );
      if (!isPlain || block.length + lines.length > mostInBlock) return block;
      block.unshift(...lines);
    }
  }
  return block;
}

/** Whether a line is a link to another page than the one it stands on. */
export function leadsToAnotherPage(page: PageView, line: Line): boolean {
  if (line.linked < line.text.length / 2) return false;
  for (let at: Element | null = line.element; at && at !== parentOf(line.block); at = parentOf(at)) {
    if (at.name !== "a") continue;
    const target = resolveAddress(at.attribs.href ?? "", page.url);
    return target !== null && target.pathname + target.search !== page.url.pathname + page.url.search;
  }
  return true;
}
