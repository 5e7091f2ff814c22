import type { Element } from "domhandler";
import type { PageView } from "../page-view.ts";
import { findControl, isPartOfControl, says } from "./control-labels.ts";
import { parentOf } from "./element-path.ts";
import { iconLigature } from "./icon-ligature.ts";
import { markupWords } from "./markup-names.ts";

const address =
  /\/save(?:file)?\/|[?&]save=1|\bsave(?:article|page|news|file)\w*\s*\(|\/print\/?pdf\/|tmpl=component[^#]*format=pdf/i;
const icon = /(?:^|\s)(?:(?:fa|icon|bi)-(?:save|floppy|bookmark)(?:-\w+)?|glyphicon-floppy[\w-]*)(?:\s|$)/i;
const consent = / (?:cookies?|consent|gdpr) /;
const reach = 8;

const drawn: ReadonlySet<string> = new Set([
  "save",
  "save_alt",
  "bookmark",
  "bookmark_border",
  "bookmark_add",
]);

/** The control that keeps the article for the visitor; the "Lưu" of a cookie bar is none. */
export function findSaveControl(page: PageView): Element | null {
  return findControl(page, (element) => {
    const { href = "", onclick = "", class: className = "" } = element.attribs;
    const saves =
      address.test(href) ||
      address.test(onclick) ||
      ((icon.test(className) || drawn.has(iconLigature(element) ?? "")) && isPartOfControl(element)) ||
      says(page, element, "save");
    return saves && !isInConsent(element);
  });
}

function isInConsent(element: Element): boolean {
  let at: Element | null = element;
  for (let step = 0; at && step < reach; step += 1) {
    if (consent.test(markupWords(at))) return true;
    at = parentOf(at);
  }
  return false;
}
