import type { Element } from "domhandler";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import words from "./control-words.json" with { type: "json" };
import { parentOf } from "./element-path.ts";

export type ControlName = keyof typeof words;

const spoken: Record<ControlName, ReadonlySet<string>> = {
  print: new Set(words.print.map(fold)),
  share: new Set(words.share.map(fold)),
  save: new Set(words.save.map(fold)),
  search: new Set(words.search.map(fold)),
};
const longestLabel = 60;
const reach = 3;

/** Whether these are words that controls of that purpose bear. */
export function isControlLabel(text: string, control: ControlName): boolean {
  return text.length <= longestLabel && spoken[control].has(bare(fold(text)));
}

/** Whether these are words, given folded, that controls of any purpose bear. */
export function isAnyControlLabel(folded: string): boolean {
  if (folded.length > longestLabel) return false;
  const words = bare(folded);
  return Object.values(spoken).some((labels) => labels.has(words));
}

function bare(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}, ]/gu, "").trim();
}

const ownLabels = new WeakMap<Element, readonly string[]>();

/** Whether the element says so itself: by text, title, alternative or accessible name. */
export function says(page: PageView, element: Element, control: ControlName): boolean {
  const mayBear = element.name === "img" || isOperable(element);
  if (!mayBear) return false;
  let labels = ownLabels.get(element);
  if (!labels) {
    labels = labelsOf(page, element);
    ownLabels.set(element, labels);
  }
  return labels.some((label) => spoken[control].has(label));
}

function labelsOf(page: PageView, element: Element): string[] {
  const isControl = isOperable(element);
  const { title, alt, value } = element.attribs;
  const text = isControl && element.name !== "input" ? page.text(element) : value;
  return [title, alt, element.attribs["aria-label"], text]
    .filter((label) => label !== undefined && label.length <= longestLabel)
    .map((label) => bare(fold(label ?? "")))
    .filter((label) => label !== "");
}

const operable = new Set(["a", "button", "input", "area"]);

/** Whether a visitor can operate it: a link, a button, or anything with a click handler. */
function isOperable({ name, attribs }: Element): boolean {
  return operable.has(name) || attribs.onclick !== undefined || attribs.role === "button";
}

/** Whether it is a part of something operable: the icon of a button. */
export function isPartOfControl(element: Element): boolean {
  let at: Element | null = element;
  for (let step = 0; at && step < reach; step += 1) {
    if (isOperable(at)) return true;
    at = parentOf(at);
  }
  return false;
}

/** The first displayed element that matches, one in the main content before others. */
export function findControl(page: PageView, matches: (element: Element) => boolean): Element | null {
  let elsewhere: Element | null = null;
  for (const element of page.readable.elements) {
    if (!matches(element) || !page.isVisible(element)) continue;
    if (page.regionOf(element) === "main") return element;
    elsewhere ??= element;
  }
  return elsewhere;
}
