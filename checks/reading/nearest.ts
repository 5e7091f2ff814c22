import type { Element } from "domhandler";
import { parentOf } from "./element-path.ts";

/** The element itself, or the first around it, of which this holds. A selector would be parsed at every step. */
export function nearest(element: Element, holds: (each: Element) => boolean): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (holds(at)) return at;
  }
  return null;
}
