import type { Element } from "domhandler";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { findControl, isControlLabel, isPartOfControl, says } from "./control-labels.ts";
import { parentOf } from "./element-path.ts";
import { iconLigature } from "./icon-ligature.ts";

const otherFields = /(?:^| )(?:date|calendar|ngay|email|phone|captcha|user\w*|login|\w*date)(?: |$)/;
const fieldNames =
  /(?:^| )(?:q|s|key|keys|kw|\w*search\w*|timkiem|tim kiem|tukhoa|tu khoa|\w*keyword\w*|query)(?: |$)/;
const opening = /^(?:tim kiem|nhap (?:tu khoa|noi dung)|search)/;
const icon = /(?:^|\s)(?:fa|icon|glyphicon|bi|ti|mdi)-(?:search|magnif\w+)(?:-\w+)*(?:\s|$)/i;
const widget = /(?:^|\s)(?:gcse-search\w*|gsc-control\w*|gsc-input)(?:\s|$)/;
/** Not "/search/label/…", where a blog lists what bears a tag. */
const address = /^\/?(?:vi\/)?(?:tim-kiem|search)(?:\/?(?:[?#]|$)|\.)/i;

/** A displayed field to search the portal with, or the control that opens one. */
export function findSearchControl(page: PageView): Element | null {
  return findControl(page, isSearchField) ?? findControl(page, (element) => opensSearch(page, element));
}

function opensSearch(page: PageView, element: Element): boolean {
  const { href = "", class: className = "" } = element.attribs;
  if (widget.test(className)) return true;
  if (icon.test(className) || iconLigature(element) === "search") return isPartOfControl(element);
  return says(page, element, "search") || (element.name === "a" && address.test(href));
}

/** Whether it is a field for searching: by type, name, label or form; fields for dates are not. */
export function isSearchField(element: Element): boolean {
  const { name, attribs } = element;
  if (name !== "input") return false;
  const type = attribs.type?.toLowerCase() ?? "text";
  if (type === "search") return true;
  if (type !== "text" && type !== "") return false;
  const names = `${attribs.name ?? ""} ${attribs.id ?? ""}`
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase();
  const words = names.replace(/[^a-z0-9]+/g, " ");
  if (otherFields.test(words)) return false;
  const labels = [attribs.placeholder, attribs.title, attribs["aria-label"], attribs.value];
  if (
    labels.some(
      (label) => label !== undefined && (isControlLabel(label, "search") || opening.test(fold(label))),
    )
  )
    return true;
  return fieldNames.test(words) || isInSearchForm(element);
}

function isInSearchForm(element: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at.attribs.role === "search") return true;
    if (at.name !== "form") continue;
    return /search|tim-?kiem|seek/i.test(
      `${at.attribs.action ?? ""} ${at.attribs.id ?? ""} ${at.attribs.class ?? ""}`,
    );
  }
  return false;
}
