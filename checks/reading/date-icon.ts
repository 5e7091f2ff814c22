import type { Element } from "domhandler";
import { markupWords } from "./markup-names.ts";

const pictured = new Set(["i", "img", "span", "svg"]);
const drawn = / (?:\w*calendar\w*|clock) /;
const fileName = /(?:calendar|clock|icon[-_]?(?:date|time|ngay)|(?:date|ngay)[-_]?icon)[^/]*$/i;

/** Whether an element is the picture of a calendar or a clock that makers put beside the day of an item. */
export function isDateIcon(element: Element): boolean {
  if (!pictured.has(element.name)) return false;
  return drawn.test(markupWords(element)) || fileName.test(element.attribs.src ?? "");
}
