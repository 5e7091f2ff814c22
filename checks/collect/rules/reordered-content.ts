import { isDisplayed, rectOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";
import { findSafely, readStyleRules } from "./style-rules.ts";

const fewestLetters = 12;

/** WCAG 1.3.2 (failure F1): a style sheet shows passages in another order than the page holds them. */
export default {
  id: "reordered-content",
  selector: "html",
  judge() {
    const [first] = boxesOrderedByStyle().filter(isReordered);
    return first ? { outcome: "cantTell", at: first } : null;
  },
} satisfies RenderedRule;

/** Boxes that a style sheet turns round, or some child of which it gives another place. */
function boxesOrderedByStyle(): Element[] {
  const boxes = readStyleRules().flatMap(({ rule: { style, selectorText } }) => {
    if (style.flexDirection.endsWith("reverse")) return findSafely(selectorText);
    return style.order === "" || style.order === "0"
      ? []
      : findSafely(selectorText).flatMap((each) => each.parentElement ?? []);
  });
  return [...new Set(boxes)];
}

function isReordered(box: Element): boolean {
  return /flex|grid/.test(getComputedStyle(box).display) && isUpsideDown([...box.children].filter(isPassage));
}

function isPassage(element: Element): boolean {
  const letters = (element.textContent ?? "").match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewestLetters && isDisplayed(element, { visibilityProperty: true });
}

/** One stands above, or on its line before, another that comes earlier in the page. */
function isUpsideDown(passages: readonly Element[]): boolean {
  const places = passages.map(rectOf);
  return places.some((place, index) => {
    const before = places[index - 1];
    if (!before) return false;
    return place.bottom <= before.top + 1 || (place.right <= before.left + 1 && place.top < before.bottom);
  });
}
