import type { Element } from "domhandler";
import { clean } from "../knowledge/vietnamese-text.ts";
import { isElement } from "./readable-text.ts";

const longestExcerpt = 200;

/**
 * A CSS selector that finds this element again: its own id or the nearest one above where that id is used once,
 * else the path of positions from the root.
 */
export function selectorOf(element: Element, isUniqueId: (id: string) => boolean): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { id } = at.attribs;
    if (id && isUniqueId(id)) {
      steps.unshift(`#${escapeIdentifier(id)}`);
      break;
    }
    steps.unshift(stepOf(at));
  }
  return steps.join(" > ");
}

export function parentOf(element: Element): Element | null {
  const { parent } = element;
  return parent && isElement(parent) ? parent : null;
}

function stepOf(element: Element): string {
  const name = escapeIdentifier(element.name);
  const parent = parentOf(element);
  if (!parent) return name;
  let position = 1;
  let alone = true;
  for (let at = element.prev; at; at = at.prev) {
    if (isElement(at) && at.name === element.name) position += 1;
  }
  for (let at = element.next; at && alone; at = at.next) alone = !(isElement(at) && at.name === element.name);
  return position === 1 && alone ? name : `${name}:nth-of-type(${position})`;
}

/** Escapes as CSSOM's `CSS.escape` does, so that ids of any maker ("ctl00$menu", "2024") stay selectors. */
function escapeIdentifier(value: string): string {
  return value
    .replace(/[^\p{L}\p{N}_-]/gu, (character) => `\\${character}`)
    .replace(/^(-?)(\d)/, (_all, dash, digit) => `${dash}\\3${digit} `)
    .replace(/[\n\r\f]/g, " ");
}

/** What stands there: the element's text, or its tag where it has none; at most 200 characters. */
export function excerptOf(element: Element, text: string): string {
  const excerpt = text === "" ? openingTag(element) : text;
  return excerpt.length <= longestExcerpt ? excerpt : `${excerpt.slice(0, longestExcerpt - 1)}…`;
}

function openingTag({ name, attribs }: Element): string {
  const attributes = Object.entries(attribs)
    .filter(([key]) => key !== "data-kc")
    .map(([key, value]) => ` ${key}="${clean(value)}"`);
  return `<${name}${attributes.join("")}>`;
}
