import { cutsWidth } from "../../../checks/collect/cuts-width.ts";
import {
  allOf,
  clientWidthOf,
  isDisplayed,
  isHtml,
  parentElementOf,
  rectOf,
  rootOf,
  scrollerOf,
  scrollWidthOf,
  textsOf,
} from "../../../checks/collect/dom-access.ts";
import type { NarrowFacts } from "./answers.ts";
import { pause } from "./scroll-through.ts";

const smallPixels = 12;
const mostOverflowing = 10;
/** Rounding of sizes that are no whole pixels. */
const tolerance = 1;

/**
 * Compares the page with the narrow viewport it stands in now. Font sizes are those of the style sheet: a page
 * without a viewport declaration is shown smaller still, but that shows in its width.
 */
export async function measureNarrow(
  width: number,
  nodeOf: (element: Element) => number | undefined,
): Promise<NarrowFacts> {
  await settleAt(width);
  const scroller = scrollerOf(document) ?? rootOf(document);
  const scrollWidth = cutsWidth() ? clientWidthOf(scroller) : scrollWidthOf(scroller);
  const layoutWidth = Math.max(width, clientWidthOf(scroller));
  return {
    viewport: width,
    scrollWidth,
    overflowing: scrollWidth > layoutWidth + tolerance ? findOverflowing(layoutWidth, nodeOf) : [],
    smallText: countSmallText(),
  };
}

/** The new size arrives after the command to set it; then the page's own listeners have their turn. */
async function settleAt(width: number): Promise<void> {
  for (let waits = 0; screen.width !== width && waits < 20; waits++) await pause(25);
  await pause(50);
}

function findOverflowing(width: number, nodeOf: (element: Element) => number | undefined): number[] {
  const sticksOut = (element: Element) => rectOf(element).right > width + tolerance;
  return allOf(document, "body, body *")
    .filter((element) => sticksOut(element) && isOutermost(element, sticksOut) && isSeen(element))
    .map((element) => ({ node: nodeOf(element), width: rectOf(element).width }))
    .sort((a, b) => b.width - a.width)
    .flatMap(({ node }) => node ?? [])
    .slice(0, mostOverflowing);
}

function isOutermost(element: Element, sticksOut: (element: Element) => boolean): boolean {
  const parent = parentElementOf(element);
  if (!parent || isHtml(element, "body")) return true;
  return !sticksOut(parent) && !isInScroller(parent);
}

/** A wide table in a box that scrolls by itself does not widen the page. */
function isInScroller(element: Element): boolean {
  for (let at: Element | null = element; at && !isHtml(at, "body"); at = parentElementOf(at)) {
    if (getComputedStyle(at).overflowX !== "visible") return true;
  }
  return false;
}

function isSeen(element: Element): boolean {
  return isDisplayed(element, { visibilityProperty: true, opacityProperty: true });
}

function countSmallText(): NarrowFacts["smallText"] {
  const counted = { characters: 0, below12px: 0 };
  const walker = textsOf(document);
  const sizes = new Map<Element, number | null>();
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    const length = nodeValue?.replace(/\s/g, "").length ?? 0;
    if (!parentElement || length === 0) continue;
    if (!sizes.has(parentElement)) sizes.set(parentElement, seenFontSize(parentElement));
    const size = sizes.get(parentElement) ?? null;
    if (size === null) continue;
    counted.characters += length;
    if (size < smallPixels) counted.below12px += length;
  }
  return counted;
}

/** In CSS pixels; null where the text is not displayed. */
function seenFontSize(element: Element): number | null {
  return isSeen(element) ? Number.parseFloat(getComputedStyle(element).fontSize) : null;
}
