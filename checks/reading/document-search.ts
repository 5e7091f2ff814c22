import type { Element } from "domhandler";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import words from "./document-search-words.json" with { type: "json" };
import { parentOf } from "./element-path.ts";
import { fieldLabel } from "./field-label.ts";
import { isSearchField } from "./search-control.ts";

/** Fields to look for documents with, on a page that lists them. */
export interface DocumentSearch {
  element: Element;
  /** The field for words or a number; null where there are lists to choose from only. */
  field: Element | null;
  /** What its fields are called, at most ten. */
  fields: string[];
}

const attributes = words.attributes.map(fold);
const columns = words.numberNames;
const mostFields = 10;
const longestLabel = 80;
const textTypes = /^(?:text|search|)$/i;

/**
 * A search for documents: displayed fields of the main content or a side box that name what documents are looked
 * up by (number, abstract, kind, issuer, field, year), or a search field beside such lists.
 */
export function findDocumentSearch(page: PageView): DocumentSearch | null {
  const candidates = page
    .find("input, select")
    .filter((element) => isUsable(element) && isBesideContent(page, element));
  const named = candidates.filter((element) => namesAttribute(page, element));
  const texts = candidates.filter(
    ({ name, attribs }) => name === "input" && textTypes.test(attribs.type ?? ""),
  );
  const field =
    texts.find((element) => named.includes(element) && takesNumber(element)) ??
    texts.find(isSearchField) ??
    texts.find((element) => named.includes(element)) ??
    null;
  const [first] = named;
  const element = field ?? first;
  // One list alone, of years or of kinds, filters; it does not search.
  if (!element || named.length === 0 || (field === null && named.length < 2)) return null;
  return {
    element: formOf(element) ?? element,
    field,
    fields: named.map((one) => labelOf(page, one)).slice(0, mostFields),
  };
}

function isUsable({ name, attribs }: Element): boolean {
  const isField = name === "select" || textTypes.test(attribs.type ?? "");
  return isField && attribs.disabled === undefined;
}

function isBesideContent(page: PageView, element: Element): boolean {
  const region = page.regionOf(element);
  return (region === "main" || region === "aside") && page.isVisible(element);
}

function namesAttribute(page: PageView, element: Element): boolean {
  const label = ` ${fold(labelOf(page, element))} `;
  return attributes.some((words) => containsPhrase(label, words));
}

/** Its label, or the first entry of a list ("-- Loại văn bản --"). */
function labelOf(page: PageView, element: Element): string {
  const [first] = page.find("option", element);
  const label = (first ? page.text(first) : "") || fieldLabel(page, element);
  return label.slice(0, longestLabel);
}

function takesNumber({ attribs }: Element): boolean {
  const name = fold(`${attribs.name ?? ""} ${attribs.id ?? ""} ${attribs.placeholder ?? ""}`);
  return columns.some((word) => name.includes(word));
}

export function formOf(element: Element): Element | null {
  for (let at = parentOf(element); at; at = parentOf(at)) if (at.name === "form") return at;
  return null;
}
