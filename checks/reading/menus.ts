import type { Element } from "domhandler";
import type { PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";

const fewestEntries = 4;
const longestEntry = 30;
/** Of the text of a menu that is linked; the rest are separators. */
const linkedShare = 0.8;

/** Says whether an element belongs to the header or a menu, also to one that only its short links tell. */
export function findMenus(page: PageView): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const isRow = (element: Element): boolean => {
    const seen = known.get(element) ?? isRowOfLinks(page, element);
    known.set(element, seen);
    return seen;
  };
  return (element) => {
    const region = page.regionOf(element);
    if (region === "footer") return false;
    if (region === "header" || region === "navigation") return true;
    const [cell, row] = [parentOf(element), parentOf(parentOf(element) ?? element)];
    return [cell, row].some((around) => around !== null && isRow(around));
  };
}

function isRowOfLinks(page: PageView, element: Element): boolean {
  const links = page.find("a", element);
  if (links.length < fewestEntries) return false;
  const texts = links.map((link) => page.text(link));
  const linked = texts.reduce((sum, text) => sum + text.length, 0);
  const words = page.text(element).replace(/[\s|/•·»›-]/g, "").length;
  return linked >= words * linkedShare && linked <= links.length * longestEntry;
}
