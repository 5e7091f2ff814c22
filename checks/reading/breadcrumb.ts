import type { Element } from "domhandler";
import { sectionsNamed } from "../knowledge/sections.ts";
import { clean, fold } from "../knowledge/vietnamese-text.ts";
import { oncePer } from "../once-per.ts";
import type { PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import { prominence } from "./headline.ts";
import { markupWords } from "./markup-names.ts";
import { isOfType } from "./metadata.ts";
import { elementsWithin, type Line, linesOf } from "./readable-text.ts";

/** The way to the page as it shows it, without the home page: sections first, the page itself last if given. */
export interface Breadcrumb {
  parts: readonly string[];
  /** Null where it is declared only, or has no element of its own. */
  element: Element | null;
}

const homeLabels = new Set([
  "trang chu",
  "trang nhat",
  "trang dau",
  "home",
  "home page",
  "homepage",
  "main page",
]);
const named =
  / (?:breadcrumbs?|breadcumbs?|breadcrumd|pathway|crumbs?|duong dan|you are here|dd chuyenmuc|navigate|sitemappath|site map path) /;
const separator = /\s*(?:[»›>→/|\\]|&gt;|\s[-–]\s|::)+\s*/;
const mostParts = 8;
const mostLines = 4;
const fewestMenuParts = 3;
const longestPart = 160;

export const readBreadcrumb = oncePer(findBreadcrumb);

function findBreadcrumb(page: PageView): Breadcrumb {
  return (
    fromMicrodata(page) ??
    fromNames(page) ??
    fromHomeLink(page) ??
    fromJsonLd(page) ?? { parts: [], element: null }
  );
}

function fromMicrodata(page: PageView): Breadcrumb | null {
  const list = page.readable.elements.find(({ attribs }) => attribs.itemtype?.includes("BreadcrumbList"));
  if (!list) return null;
  const items = page.find('[itemprop="itemListElement"]', list).map((item) => page.text(item));
  return breadcrumb(items, list);
}

function fromNames(page: PageView): Breadcrumb | null {
  for (const element of page.readable.elements) {
    const isNamed =
      named.test(markupWords(element)) || /breadcrumb/i.test(element.attribs["aria-label"] ?? "");
    if (!isNamed) continue;
    const found = breadcrumb(partsOf(page, element), element);
    if (found) return found;
  }
  return null;
}

/** "Trang chủ » Tin tức": the way to the page as one line of text. */
export function startsAtHome(text: string): boolean {
  const [first = "", ...rest] = text.split(separator);
  return rest.length > 0 && homeLabels.has(fold(first));
}

/** Without any name: a few short pieces of which the first is the link to the home page. */
function fromHomeLink(page: PageView): Breadcrumb | null {
  for (const line of page.readable.lines) {
    if (line.hidden || line.text.length > 400) continue;
    const [first = "", ...rest] = line.text.split(separator);
    if (!homeLabels.has(fold(first))) continue;
    if (rest.length > 0 && !isMenu(rest)) return breadcrumb([first, ...rest], elementOfLine(page, line));
    const around = smallBlockAround(page, line);
    const parts = around ? partsOf(page, around) : [];
    if (around && !isMenu(parts)) return breadcrumb(parts, around);
  }
  return null;
}

/** The largest element with that line and no other; null where text stands straight in a larger part of the page. */
function elementOfLine(page: PageView, line: Line): Element | null {
  let own: Element | null = null;
  for (let at: Element | null = line.element; at; at = parentOf(at)) {
    if (linesOf(page.readable, at).length > 1) return own;
    own = at;
  }
  return own;
}

/** A row of the portal's main sections is its menu, whatever stands between them. */
function isMenu(parts: readonly string[]): boolean {
  return (
    parts.filter((part) => sectionsNamed(part).some(({ strength }) => strength === "exact")).length >=
    fewestMenuParts
  );
}

function smallBlockAround(page: PageView, line: Line): Element | null {
  for (let at: Element | null = line.block; at && at.name !== "body"; at = parentOf(at)) {
    const lines = linesOf(page.readable, at);
    if (lines.length === 1) continue;
    const isTrail =
      lines[0] === line && lines.length <= mostLines && !lines.some((one) => prominence(one) >= 2);
    return isTrail && !/^(?:ul|nav)$/.test(at.name) ? at : null;
  }
  return null;
}

function fromJsonLd(page: PageView): Breadcrumb | null {
  const node = page.metadata.jsonLd.find((candidate) => isOfType(candidate, ["BreadcrumbList"]));
  const items = node?.itemListElement;
  if (!Array.isArray(items)) return null;
  return breadcrumb(items.map(nameOf), null);
}

function nameOf(item: unknown): string {
  if (typeof item !== "object" || item === null) return "";
  if ("name" in item && typeof item.name === "string") return item.name;
  return "item" in item ? nameOf(item.item) : "";
}

/** Every piece of text of its own, whatever stands between: signs, pictures or nothing. */
function partsOf(page: PageView, element: Element): string[] {
  return elementsWithin(page.readable, element)
    .flatMap(({ children }) => children)
    .flatMap((child) => (child.type === "text" ? clean(child.data).split(separator) : []));
}

function breadcrumb(texts: readonly string[], element: Element | null): Breadcrumb | null {
  const parts = texts
    .map((text) => text.replace(/^(?:bạn đang ở(?: đây)?|you are here)\s*:?\s*/iu, "").trim())
    .filter((text) => text !== "" && text.length <= longestPart && !homeLabels.has(fold(text)));
  if (parts.length === 0 || parts.length > mostParts) return null;
  return { parts: parts.filter((part, index) => part !== parts[index - 1]), element };
}
