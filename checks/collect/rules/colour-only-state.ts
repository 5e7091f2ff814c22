import { attributeOf, isDisplayed, rectOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** Pixels of a dot or a lamp. */
const sides = { least: 5, most: 48 };
const naming = ["aria-label", "aria-labelledby", "title"];

/** WCAG 1.4.1 and 1.1.1: a cell that tells its state by a coloured dot alone, where others have another colour. */
export default {
  id: "colour-only-state",
  selector: "td",
  judge(cell) {
    const colour = colourOfDot(cell);
    if (colour === null) return null;
    const others = [...(cell.closest("table")?.querySelectorAll("td") ?? [])].map(colourOfDot);
    return others.some((each) => each !== null && each !== colour) ? { outcome: "cantTell" } : null;
  },
} satisfies RenderedRule;

/** Null where the cell says something in another way. */
function colourOfDot(cell: Element): string | null {
  if (/\S/.test(cell.textContent ?? "") || cell.querySelector("img, svg, input, canvas")) return null;
  const [dot, ...others] = cell.querySelectorAll("*");
  if (!dot || others.length > 1) return null;
  if ([cell, dot, ...others].some((each) => naming.some((name) => attributeOf(each, name)))) return null;
  const mark = others[0] ?? dot;
  const { width, height } = rectOf(mark);
  const { backgroundColor } = getComputedStyle(mark);
  const isDot = Math.min(width, height) >= sides.least && Math.max(width, height) <= sides.most;
  const isSeen = isDisplayed(mark, { visibilityProperty: true }) && !/^rgba\(.*, 0\)$/.test(backgroundColor);
  return isDot && isSeen ? backgroundColor : null;
}
