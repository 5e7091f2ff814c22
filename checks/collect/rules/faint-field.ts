import { blend, createColourReader } from "../colour.ts";
import { contrast } from "../contrast.ts";
import { isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** WCAG 1.4.11 asks for 3:1; so little is hardly seen by anybody, what lies between a label may make up for. */
const leastContrast = 1.5;
const colourOf = createColourReader();

/** WCAG 1.4.11: a field whose frame and ground hardly differ from what is around it. */
export default {
  id: "faint-field",
  selector:
    "input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=search], textarea",
  judge(field) {
    const around = field.parentElement;
    if (!around || !isDisplayed(field, { visibilityProperty: true, opacityProperty: true })) return null;
    const style = getComputedStyle(field);
    if (style.boxShadow !== "none" || style.backgroundImage !== "none") return null;
    const ground = groundOf(around);
    const frames = (["Top", "Right", "Bottom", "Left"] as const).map((side) =>
      Number.parseFloat(style[`border${side}Width`]) > 0 ? style[`border${side}Color`] : ground,
    );
    const most = Math.max(
      ...[...frames, groundOf(field)].map((colour) => contrast(colourOf(colour), colourOf(ground))),
    );
    // Without any frame a field may be part of a larger box that has one.
    return most > 1 && most < leastContrast ? { outcome: "cantTell", data: { contrast: most } } : null;
  },
} satisfies RenderedRule;

function groundOf(element: Element): string {
  const layers = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    layers.push(colourOf(getComputedStyle(at).backgroundColor));
  }
  return blend(layers);
}
