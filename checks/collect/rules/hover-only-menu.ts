import { attributeOf, isDisplayed } from "../dom-access.ts";
import { openedByHoverAlone } from "./hover-opened.ts";
import type { RenderedRule } from "./rendered-rule.ts";
import { matchesSafely } from "./style-rules.ts";

/** WCAG 2.1.1: a style sheet opens a part with links when the mouse is over something, and no rule does so on focus. */
export default {
  id: "hover-only-menu",
  selector: "html",
  judge() {
    const closed = openedByHoverAlone().filter(isClosedMenu);
    const [first] = closed;
    return first ? { outcome: "cantTell", data: { menus: new Set(closed).size }, at: first } : null;
  },
} satisfies RenderedRule;

/** Hidden, holds links, and nothing before it says that it can be opened otherwise. */
function isClosedMenu(part: Element): boolean {
  if (!part.querySelector("a[href]") && !matchesSafely(part, "a[href]")) return false;
  if (isDisplayed(part, { visibilityProperty: true, opacityProperty: true })) return false;
  const opener = part.parentElement;
  if (!opener || !isDisplayed(opener, { visibilityProperty: true })) return false;
  const others = [opener, ...opener.children].filter((each) => each !== part);
  return !others.some((each) => attributeOf(each, "aria-expanded") !== null || each.localName === "button");
}
