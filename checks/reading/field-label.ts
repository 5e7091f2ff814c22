import type { Element } from "domhandler";
import { clean } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import { elementsNamed } from "./readable-text.ts";

const longestLabel = 300;

/**
 * What a visitor reads beside a field or a box to tick: its accessible name, its label, what it says of itself,
 * else the text of the smallest part of the page around it that has any. Empty where nothing names it.
 */
export function fieldLabel(page: PageView, field: Element): string {
  const { title, placeholder, "aria-label": name } = field.attribs;
  const [around] = labelsAround(page, field);
  const labels = [around && page.text(around), page.facts(field)?.name, name, placeholder, title];
  return clean(labels.find((label) => label !== undefined && clean(label) !== "") ?? textAround(page, field));
}

/** The labels that the field stands in or that name it by its id. */
export function labelsAround(page: PageView, field: Element): Element[] {
  const { id } = field.attribs;
  const isTied = (label: Element) => id !== undefined && id !== "" && label.attribs.for === id;
  return elementsNamed(page.readable, "label").filter((label) => isTied(label) || isAround(label, field));
}

function isAround(label: Element, field: Element): boolean {
  for (let at = parentOf(field); at; at = parentOf(at)) if (at === label) return true;
  return false;
}

function textAround(page: PageView, field: Element): string {
  for (let at = parentOf(field); at && at.name !== "form" && at.name !== "body"; at = parentOf(at)) {
    const text = page.text(at);
    if (text !== "") return text.length <= longestLabel ? text : "";
  }
  return "";
}
