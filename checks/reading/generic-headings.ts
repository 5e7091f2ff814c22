import { fold } from "../knowledge/vietnamese-text.ts";
import headings from "./generic-headings.json" with { type: "json" };

const generic = new Set(headings.map(fold));

/** "Chi tiết tin tức": says what kind of page it is, on every page of that kind. */
export function isGenericHeading(folded: string): boolean {
  return generic.has(folded);
}
