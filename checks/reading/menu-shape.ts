import type { Element } from "domhandler";
import { elementsWithin, linesOf, type ReadableText } from "./readable-text.ts";

const fewestLinks = 4;
const longestLabel = 30;
const linkShare = 0.7;

/** Whether an element holds little but short links, in whatever markup: a menu without a name. */
export function isMenuShaped(readable: ReadableText, element: Element): boolean {
  const links = elementsWithin(readable, element).filter(({ name }) => name === "a").length;
  if (links < fewestLinks) return false;
  const lines = linesOf(readable, element);
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  return linked > 0 && linked >= all * linkShare && linked / links <= longestLabel;
}
