import { isDisplayed, rectOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

const dialogs = "dialog, [role=dialog], [role=alertdialog], [aria-modal=true]";
/** Share of the window that what lies under a pop-up covers. */
const cover = 0.9;
const fewestLetters = 10;

/** WCAG 4.1.2: a box laid over the whole page that says nowhere that it is a dialog. */
export default {
  id: "popup-without-role",
  selector: "html",
  judge() {
    const middle = [0.3, 0.5].flatMap(
      (part) => document.elementsFromPoint(innerWidth / 2, innerHeight * part)[0] ?? [],
    );
    const box = middle.flatMap((each) => fixedAround(each) ?? [])[0];
    if (!box || box.closest(dialogs) || box.querySelector(dialogs)) return null;
    const letters = (box.textContent ?? "").match(/\p{L}/gu)?.length ?? 0;
    const isOver = document.elementsFromPoint(2, innerHeight - 2).some(coversWindow);
    return isOver &&
      letters >= fewestLetters &&
      isDisplayed(box, { opacityProperty: true, visibilityProperty: true })
      ? { outcome: "cantTell", at: box }
      : null;
  },
} satisfies RenderedRule;

/** The outermost element around it that stays where it is when the page scrolls. */
function fixedAround(element: Element): Element | null {
  let outermost: Element | null = null;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (getComputedStyle(at).position === "fixed") outermost = at;
  }
  return outermost;
}

function coversWindow(element: Element): boolean {
  const { width, height } = rectOf(element);
  const isFixed = getComputedStyle(element).position === "fixed";
  return isFixed && width >= innerWidth * cover && height >= innerHeight * cover;
}
