import { attributeOf, isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";
import { matchesSafely, readStyleRules } from "./style-rules.ts";

const state = /:hover|:focus/;
/** `li:hover > ul`: what is hovered, and what that shows. */
const hover = /:hover(?=[\s>+~])/;

/** WCAG 2.1.1: a style sheet opens a part with links when the mouse is over something, and no rule does so on focus. */
export default {
  id: "hover-only-menu",
  selector: "html",
  judge() {
    // Reading a rule's declarations is what takes time.
    const rules = readStyleRules().flatMap(({ rule }) => (state.test(rule.selectorText) ? rule : []));
    const shows = ({ style }: CSSStyleRule) =>
      (style.display !== "" && style.display !== "none") ||
      style.visibility === "visible" ||
      Number(style.opacity) > 0;
    const selectors = rules.filter(shows).flatMap(({ selectorText }) => selectorText.split(/,(?![^(]*\))/));
    const onFocus = new Set(selectors.filter((each) => each.includes(":focus")).map(plain));
    const onHover = selectors.filter((each) => hover.test(each) && !onFocus.has(plain(each)));
    const closed = onHover.map(plain).flatMap((selector) => find(selector).filter(isClosedMenu));
    const [first] = closed;
    return first ? { outcome: "cantTell", data: { menus: new Set(closed).size }, at: first } : null;
  },
} satisfies RenderedRule;

function plain(selector: string): string {
  return selector.replace(/:(?:hover|focus(?:-within|-visible)?)/g, "").trim();
}

function find(selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** Hidden, holds links, and nothing before it says that it can be opened otherwise. */
function isClosedMenu(part: Element): boolean {
  if (!part.querySelector("a[href]") && !matchesSafely(part, "a[href]")) return false;
  if (isDisplayed(part, { visibilityProperty: true, opacityProperty: true })) return false;
  const opener = part.parentElement;
  if (!opener || !isDisplayed(opener, { visibilityProperty: true })) return false;
  const others = [opener, ...opener.children].filter((each) => each !== part);
  return !others.some((each) => attributeOf(each, "aria-expanded") !== null || each.localName === "button");
}
