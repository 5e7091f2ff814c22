import { attributeOf, isDisplayed, isHtml, rectOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** Pixels: smaller ones are icons beside a text. */
const leastSide = 24;

/**
 * WCAG 1.1.1: an image that its author described and then hid from screen readers, where nothing around it says
 * the same.
 */
export default {
  id: "hidden-described-image",
  selector: "img[alt]:not([alt='']), svg[aria-label]",
  evenHidden: true,
  judge(image) {
    const description = wordsOf(attributeOf(image, isHtml(image, "img") ? "alt" : "aria-label") ?? "");
    if (description.length === 0 || !isHidden(image)) return null;
    if (!isDisplayed(image, { visibilityProperty: true, opacityProperty: true })) return null;
    const { width, height } = rectOf(image);
    if (Math.min(width, height) < leastSide) return null;
    const around = new Set(wordsOf(surroundingsOf(image)));
    const isRepeated = description.some((word) => around.has(word));
    return isRepeated ? null : { outcome: "failed", data: { description: description.join(" ") } };
  },
} satisfies RenderedRule;

/** By its own role or attribute. What hides in a part hidden as a whole was hidden for that part's sake. */
function isHidden(image: Element): boolean {
  if (attributeOf(image, "aria-hidden") === "true") return true;
  const role = attributeOf(image, "role")?.trim().toLowerCase();
  if (role !== "none" && role !== "presentation") return false;
  // A global ARIA attribute or a place in the tab order undoes the role (ARIA 1.2, conflict resolution).
  const undoes = ["aria-label", "aria-labelledby", "aria-describedby", "tabindex"];
  return undoes.every((name) => attributeOf(image, name) === null);
}

/** Text of the control, figure or passage that the image stands in. */
function surroundingsOf(image: Element): string {
  const holder = image.closest("a, button, figure, li, td, th, p, label, [role=button], [role=link]");
  const card = image.parentElement?.parentElement;
  const around =
    holder ?? (card && !isHtml(card, "body", "main", "article", "section") ? card : image.parentElement);
  return `${around?.textContent ?? ""} ${around?.getAttribute("aria-label") ?? ""} ${around?.getAttribute("title") ?? ""}`;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
