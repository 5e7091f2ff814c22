import { blend, createColourReader } from "../colour.ts";
import { isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** WCAG 1.4.11 asks for 3:1; so little is hardly seen by anybody, what lies between a label may make up for. */
const leastContrast = 1.5;

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
    const most = Math.max(...[...frames, groundOf(field)].map((colour) => contrast(colour, ground)));
    // Without any frame a field may be part of a larger box that has one.
    return most > 1 && most < leastContrast ? { outcome: "cantTell", data: { contrast: most } } : null;
  },
} satisfies RenderedRule;

function groundOf(element: Element): string {
  const colourOf = createColourReader();
  const layers = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    layers.push(colourOf(getComputedStyle(at).backgroundColor));
  }
  return blend(layers);
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance (WCAG 2). */
function luminance(colour: string): number {
  const [red, green, blue] = createColourReader()(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
