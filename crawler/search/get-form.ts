import type { Element } from "domhandler";
import type { PageView } from "../../checks/page-view.ts";
import { formOf } from "../../checks/reading/document-search.ts";
import type { SearchForm } from "../../checks/search-trial.ts";
import { isSameSite } from "../url.ts";

/** A form that is followed by GET: its address, with what it sends besides the field. */
export interface GetForm extends SearchForm {
  others: readonly [string, string][];
}

/** The form around a field as a browser would send it by GET; null for POST and for forms that scripts handle. */
export function getFormOf(view: PageView, field: Element): GetForm | null {
  const form = formOf(field);
  const { name } = field.attribs;
  if (!form || name === undefined || name === "") return null;
  const { method = "get", action = "", onsubmit = "" } = form.attribs;
  const isScripted = /return\s+false|preventDefault/.test(onsubmit) || /^\s*(?:#|javascript:)/i.test(action);
  if (method.trim().toLowerCase() !== "get" || isScripted) return null;
  const url = URL.parse(action, baseOf(view));
  if (!url || !/^https?:$/.test(url.protocol) || !isSameSite(url, view.url)) return null;
  // A form sent by GET replaces the query of its address (HTML §4.10.22.3).
  url.search = "";
  url.hash = "";
  return {
    page: view.snapshot.finalUrl,
    action: url.href,
    field: name,
    others: otherFields(view, form, field),
  };
}

/** The address that searching for a text leads to. */
export function addressOf({ action, field, others }: GetForm, query: string): string {
  const url = new URL(action);
  for (const [name, value] of others) url.searchParams.append(name, value);
  url.searchParams.append(field, query);
  return url.href;
}

function baseOf(view: PageView): URL {
  const [base] = view.find("base[href]");
  return URL.parse(base?.attribs.href ?? "", view.url) ?? view.url;
}

/** What is sent without anybody touching it, and the first button, which Enter presses. */
function otherFields(view: PageView, form: Element, field: Element): [string, string][] {
  const controls = view
    .find("input, select, button", form)
    .filter((element) => element !== field && element.attribs.disabled === undefined);
  const button = controls.find((element) => typeOf(element) === "submit");
  return controls
    .filter((element) => isSent(element) || element === button)
    .map((element): [string, string] => [element.attribs.name ?? "", sentValue(view, element)])
    .filter(([name]) => name !== "");
}

function typeOf({ name, attribs }: Element): string {
  return attribs.type?.toLowerCase() ?? (name === "button" ? "submit" : "");
}

function isSent(element: Element): boolean {
  const type = typeOf(element);
  if (type === "checkbox" || type === "radio") return element.attribs.checked !== undefined;
  return !/^(?:submit|image|button|reset|file|password)$/.test(type);
}

function sentValue(view: PageView, element: Element): string {
  if (element.name === "select") return chosen(view, element);
  return element.attribs.value ?? (/^(?:checkbox|radio)$/.test(typeOf(element)) ? "on" : "");
}

function chosen(view: PageView, select: Element): string {
  const options = view.find("option", select);
  const option = options.find(({ attribs }) => attribs.selected !== undefined) ?? options[0];
  return option ? (option.attribs.value ?? view.text(option)) : "";
}
