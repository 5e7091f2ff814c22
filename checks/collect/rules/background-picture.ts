import { allOf, attributeOf, isDisplayed, rectOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** Pixels from which a picture may be a poster; narrower ones are lines and ornaments. */
const least = { width: 200, height: 100 };

/** WCAG 1.1.1 (failure F3): a large picture that is only the background of an empty box. */
export default {
  id: "background-picture",
  selector: "html",
  judge() {
    const [first] = allOf(document, "div:empty, span:empty, section:empty, td:empty, li:empty").filter(
      isPictured,
    );
    return first ? { outcome: "cantTell", at: first } : null;
  },
} satisfies RenderedRule;

function isPictured(box: Element): boolean {
  const { width, height, top } = rectOf(box);
  if (width < least.width || height < least.height || top + scrollY === 0) return false;
  if (["role", "aria-label", "aria-labelledby", "title"].some((name) => attributeOf(box, name))) return false;
  if (box.closest("[aria-hidden=true]")) return false;
  const { backgroundImage, backgroundRepeat } = getComputedStyle(box);
  const isPicture = /url\(/.test(backgroundImage) && backgroundRepeat !== "repeat";
  return isPicture && isDisplayed(box, { visibilityProperty: true, opacityProperty: true });
}
