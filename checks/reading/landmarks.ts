import type { Element } from "domhandler";
import type { Region } from "../page-digest.ts";
import type { Landmarks, PageView } from "../page-view.ts";
import { type ContentWeight, weighContent } from "./content-weight.ts";
import { parentOf } from "./element-path.ts";
import { saysFooter } from "./footer-text.ts";
import { findHeadline } from "./headline.ts";
import { datesOf } from "./line-dates.ts";
import { findMainContent } from "./main-content.ts";
import { declaredRegion, markupWords, namedRegion } from "./markup-names.ts";
import { isMenuShaped } from "./menu-shape.ts";
import {
  type Extent,
  elementsNamed,
  isElement,
  type Line,
  linesOf,
  paragraphsOf,
  type ReadableText,
} from "./readable-text.ts";

export function findLandmarks(page: PageView): Landmarks {
  const { readable } = page;
  const root = elementsNamed(readable, "body")[0] ?? page.root;
  const weight = weighContent(readable);
  const main = findMainContent(readable, root, weight, findHeadline(page, page.metadata));
  const [before, after] = branchesBeside(readable, main, root);
  const header = findHeader(readable, main, before);
  const footer = findFooter(readable, main, after);
  const roots = new Map<Element, Region>([[main, "main"]]);
  if (header) roots.set(header, "header");
  if (footer) roots.set(footer, "footer");
  markByNames(readable, roots, main, weight);
  markBranches(readable, roots, [...before, ...after], header, footer);
  const of = (region: Region) =>
    [...roots].filter((entry) => entry[1] === region).map(([element]) => element);
  return {
    header,
    navigations: of("navigation"),
    main,
    asides: of("aside"),
    footer,
    regions: spreadRegions(readable, roots),
  };
}

/** What stands beside the way from the root to the main content, outermost first: before it, and after it. */
function branchesBeside(readable: ReadableText, main: Element, root: Element): [Element[], Element[]] {
  let before: Element[] = [];
  let after: Element[] = [];
  for (let at = main; at !== root; ) {
    const parent = parentOf(at);
    if (!parent) break;
    const siblings = parent.children.filter(isElement).filter((sibling) => readable.extents.has(sibling));
    const place = siblings.indexOf(at);
    before = [...siblings.slice(0, place), ...before];
    after = [...after, ...siblings.slice(place + 1)];
    at = parent;
  }
  return [before, after];
}

const headerNames = [/ (?:header|masthead|dau trang) /, / (?:banner|topbar|top bar|top header) /, / logo /];

function findHeader(readable: ReadableText, main: Element, before: readonly Element[]): Element | null {
  const start = orderOf(readable, main);
  const candidates = readable.elements.slice(0, start).filter((element) => !holds(readable, element, main));
  const declared = candidates.find(
    (element) => declaredRegion(element) === "header" && !isOfPart(readable, element, main),
  );
  if (declared) return declared;
  for (const name of headerNames) {
    const named = candidates.find(
      (element) => name.test(markupWords(element)) && hasContent(readable, element),
    );
    if (named) return named;
  }
  return before.find((branch) => hasContent(readable, branch)) ?? headerInside(main);
}

/** Where the whole body is the main content its header stands in it. */
function headerInside(main: Element): Element | null {
  const inside = main.children.filter(isElement).filter((element) => isChildOf(element, main));
  return inside.find((element) => declaredRegion(element) === "header") ?? null;
}

function isChildOf(element: Element, main: Element): boolean {
  return main.name === "body" && parentOf(element) === main;
}

const sectioning = new Set(["article", "aside", "main", "nav", "section"]);

/** A head or foot of a section inside the page, as portlets have one, is none of the page. */
function isOfPart(readable: ReadableText, element: Element, main: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (sectioning.has(at.name)) return at === main || !holds(readable, at, main);
  }
  return false;
}

function hasContent(readable: ReadableText, element: Element): boolean {
  const extent = readable.extents.get(element);
  if (!extent) return false;
  if (hasLines(extent)) return true;
  return readable.elements
    .slice(extent.order, extent.last + 1)
    .some(({ name, attribs }) => name === "img" || /background/.test(attribs.style ?? ""));
}

function findFooter(readable: ReadableText, main: Element, after: readonly Element[]): Element | null {
  const end = readable.extents.get(main)?.last ?? 0;
  const candidates = readable.elements.slice(end + 1).filter((element) => {
    const extent = readable.extents.get(element);
    return extent !== undefined && hasLines(extent);
  });
  const inside = readable.elements.slice(orderOf(readable, main), end + 1);
  return (
    candidates.findLast(
      (element) => declaredRegion(element) === "footer" && !isOfPart(readable, element, main),
    ) ??
    candidates.find((element) => namedRegion(element) === "footer") ??
    after.findLast((branch) => saysFooter(paragraphsOf(readable, branch))) ??
    inside.findLast((element) => declaredRegion(element) === "footer" && isChildOf(element, main)) ??
    null
  );
}

/** Menus and side boxes that tags, roles and names tell of, wherever they stand. */
function markByNames(
  readable: ReadableText,
  roots: Map<Element, Region>,
  main: Element,
  weight: ContentWeight,
): void {
  const half = weight.of(main) / 2;
  for (const element of readable.elements) {
    if (roots.has(element) || holds(readable, element, main)) continue;
    const region = declaredRegion(element) ?? regionByName(readable, element, main);
    if (
      region === "navigation" ||
      (region === "aside" && (!holds(readable, main, element) || weight.of(element) < half))
    ) {
      roots.set(element, region);
    }
  }
}

const toolNames = / (?:social|share|toolbar) /;
/** A text this long without a link is no entry of a menu. */
const shortestProse = 80;
const mostAroundDate = 20;

/**
 * What the name of an element says, but within the main content not of text that the name cannot mean: a
 * lead-in called "menu", a bar of tools with the day of the item in it.
 */
function regionByName(readable: ReadableText, element: Element, main: Element): Region | null {
  const region = namedRegion(element);
  if (region === null || !holds(readable, main, element)) return region;
  const lines = linesOf(readable, element);
  const isProse =
    lines.every(({ linked }) => linked === 0) && lines.some(({ text }) => text.length >= shortestProse);
  if (region === "navigation" && isProse) return null;
  return region === "aside" && toolNames.test(markupWords(element)) && lines.some(isDateLine) ? null : region;
}

function isDateLine(line: Line): boolean {
  return datesOf(line).some(({ start, end }) => line.text.length - (end - start) <= mostAroundDate);
}

/** Whatever else stands beside the main content: the top of the page, a menu without a name, or a side column. */
function markBranches(
  readable: ReadableText,
  roots: Map<Element, Region>,
  branches: readonly Element[],
  header: Element | null,
  footer: Element | null,
): void {
  for (const branch of branches) {
    if (roots.has(branch)) continue;
    if (footer && holds(readable, branch, footer)) continue;
    if (
      header &&
      (holds(readable, branch, header) || orderOf(readable, branch) < orderOf(readable, header))
    ) {
      roots.set(branch, "header");
    } else if (linesOf(readable, branch).length > 0) {
      roots.set(branch, isMenuShaped(readable, branch) ? "navigation" : "aside");
    }
  }
}

/** Each element belongs to the nearest part around it, but what stands in the footer is the footer's. */
function spreadRegions(
  { elements, extents }: ReadableText,
  roots: ReadonlyMap<Element, Region>,
): Map<Element, Region> {
  const regions = new Map<Element, Region>();
  const open: { last: number; region: Region }[] = [];
  for (const [order, element] of elements.entries()) {
    while (order > (open.at(-1)?.last ?? Number.POSITIVE_INFINITY)) open.pop();
    const around = open.at(-1)?.region;
    const own = around === "footer" ? undefined : roots.get(element);
    const region = own ?? around ?? "main";
    regions.set(element, region);
    if (own) open.push({ last: extents.get(element)?.last ?? order, region: own });
  }
  return regions;
}

function hasLines({ firstLine, endLine }: Extent): boolean {
  return endLine > firstLine;
}

function orderOf(readable: ReadableText, element: Element): number {
  return readable.extents.get(element)?.order ?? 0;
}

function holds(readable: ReadableText, outer: Element, inner: Element): boolean {
  const extent = readable.extents.get(outer);
  const order = orderOf(readable, inner);
  return extent !== undefined && extent.order <= order && order <= extent.last;
}
