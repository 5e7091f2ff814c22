import { isDisplayed } from "../dom-access.ts";
import { openedByHoverAlone } from "./hover-opened.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** Letters from which what comes up says something. */
const fewestLetters = 12;

/** WCAG 1.4.13 and 2.1.1: an explanation that comes up under the mouse only, and that no key puts away. */
export default {
  id: "hover-only-note",
  selector: "html",
  judge() {
    const [first] = openedByHoverAlone().filter(isClosedNote);
    return first ? { outcome: "cantTell", at: first } : null;
  },
} satisfies RenderedRule;

function isClosedNote(part: Element): boolean {
  if (part.querySelector("a[href], button, input") || part.closest("a[href], button")) return false;
  const letters = (part.textContent ?? "").match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewestLetters && !isDisplayed(part, { visibilityProperty: true, opacityProperty: true });
}
