import {
  allOf,
  bodyOf,
  isDisplayed,
  isHtml,
  parentElementOf,
  rectOf,
  rootOf,
  scrollerOf,
  scrollWidthOf,
} from "../dom-access.ts";
import { hasStopControl } from "../rules/stop-control.ts";

/** Rounding of sizes that are no whole pixels. */
const tolerance = 2;
/** What keeps its two dimensions (WCAG 1.4.10). */
const twoDimensional =
  "table, img, picture, video, canvas, svg, iframe, object, embed, map, pre, math, [role=grid], [role=toolbar], [role=application]";

/** Elements that make the page scroll sideways at its present width; `exempt` those that may. */
export function tooWide(): { wide: Element[]; exempt: Element[] } {
  const scroller = scrollerOf(document) ?? rootOf(document);
  if (scrollWidthOf(scroller) <= innerWidth + tolerance) return { wide: [], exempt: [] };
  const sticksOut = (element: Element) => rectOf(element).right + scrollX > innerWidth + tolerance;
  const outermost = allOf(document, "body *").filter((element) => {
    const parent = parentElementOf(element);
    if (!sticksOut(element) || !isDisplayed(element, { visibilityProperty: true })) return false;
    return (parent === null || parent === bodyOf(document) || !sticksOut(parent)) && !isInScroller(element);
  });
  const isExempt = (element: Element) =>
    element.closest(twoDimensional) !== null || isOnlyTwoDimensional(element, sticksOut);
  return { wide: outermost.filter((element) => !isExempt(element)), exempt: outermost.filter(isExempt) };
}

/** Wide for nothing but what may be wide. */
function isOnlyTwoDimensional(element: Element, sticksOut: (element: Element) => boolean): boolean {
  const inside = [...element.querySelectorAll("*")].filter(sticksOut);
  const leaves = inside.filter((each) => ![...each.children].some(sticksOut));
  return leaves.length > 0 && leaves.every((each) => each.closest(twoDimensional) !== null);
}

function isInScroller(element: Element): boolean {
  for (let at = parentElementOf(element); at && !isHtml(at, "body"); at = parentElementOf(at)) {
    if (getComputedStyle(at).overflowX !== "visible") return true;
  }
  return false;
}

/**
 * Controls whose only sign is a masked background colour: where the browser sets the colours itself, sign and
 * ground become one. To be asked while colours are forced.
 */
export function lostInForcedColours(): Element[] {
  if (!matchMedia("(forced-colors: active)").matches) return [];
  return allOf(document, "a[href], button, [role=button], [role=link], summary").filter((control) => {
    if (!isDisplayed(control, { visibilityProperty: true, opacityProperty: true })) return false;
    if (/\S/.test(control.textContent ?? "") || control.querySelector("img, svg, canvas, video"))
      return false;
    const parts = [control, ...control.querySelectorAll("*")];
    const signs = parts.flatMap((part) =>
      ["", "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)),
    );
    const masked = signs.filter(({ maskImage }) => maskImage !== "none" && maskImage !== "");
    return masked.length > 0 && masked.every(({ forcedColorAdjust }) => forcedColorAdjust === "auto");
  });
}

/** Endless animations of something seen that run on although less motion is asked for, with no way to stop them. */
export function movingOn(): Element[] {
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches || hasStopControl()) return [];
  const moving = document.getAnimations().flatMap(({ effect, playState }) => {
    if (!(effect instanceof KeyframeEffect) || playState !== "running" || !effect.target) return [];
    const { endTime } = effect.getComputedTiming();
    const isLasting = typeof endTime === "number" && endTime > 5_000;
    const moves = effect
      .getKeyframes()
      .some((frame) => frame.transform || frame.translate || frame.left || frame.marginLeft);
    return isLasting &&
      moves &&
      isDisplayed(effect.target, { visibilityProperty: true, opacityProperty: true })
      ? [effect.target]
      : [];
  });
  return [...new Set(moving)];
}

/** Milliseconds of watching, looks at a place in between, and pixels of one way that are no tremble. */
const watch = { ms: 600, looks: 6, pixels: 12 };

/**
 * Text that a script pushes on and on, with no way to stop it: told from its place at several moments, since no
 * style sheet says so. What stands still while no other motion is asked of it, or turns back, is left out.
 */
export async function movedByScript(): Promise<Element[]> {
  if (hasStopControl()) return [];
  const pushed = new Set<Element>();
  const changes = new MutationObserver((records) => {
    for (const { target } of records) if (target instanceof Element) pushed.add(target);
  });
  changes.observe(document, { attributes: true, attributeFilter: ["style"], subtree: true });
  const places = new Map<Element, number[][]>();
  for (let look = 0; look < watch.looks; look++) {
    await new Promise((resolve) => setTimeout(resolve, watch.ms / watch.looks));
    for (const element of pushed) {
      const { left, top } = rectOf(element);
      places.set(element, [...(places.get(element) ?? []), [left + scrollX, top + scrollY]]);
    }
  }
  changes.disconnect();
  return [...places].flatMap(([element, way]) => (holdsSeenText(element) && goesOn(way) ? [element] : []));
}

function holdsSeenText(element: Element): boolean {
  return (
    /\p{L}{2}/u.test(element.textContent ?? "") &&
    isDisplayed(element, { visibilityProperty: true, opacityProperty: true })
  );
}

/** On to one side at every look, and in all further than a tremble: a slide comes to rest meanwhile. */
function goesOn(way: readonly number[][]): boolean {
  if (way.length < watch.looks - 1) return false;
  return [0, 1].some((axis) => {
    const steps = way.slice(1).map((place, index) => (place[axis] ?? 0) - (way[index]?.[axis] ?? 0));
    const whole = Math.abs(steps.reduce((sum, step) => sum + step, 0));
    return whole >= watch.pixels && (steps.every((step) => step > 0) || steps.every((step) => step < 0));
  });
}
