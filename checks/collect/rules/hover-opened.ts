import { oncePer } from "../../once-per.ts";
import { findSafely, type ReadStyleRule, readStyleRules } from "./style-rules.ts";

const state = /:hover|:focus/;
/** `li:hover > ul`: what is hovered, and what that shows. */
const hover = /:hover(?=[\s>+~])/;

/** What style sheets show when the mouse is over something, while none shows it on focus. */
export function openedByHoverAlone(): Element[] {
  return hoverSelectors(readStyleRules()).flatMap(findSafely);
}

/** Reading a rule's declarations is what takes time: done once for all rules that ask. */
const hoverSelectors = oncePer((all: readonly ReadStyleRule[]): readonly string[] => {
  const rules = all.flatMap(({ rule }) => (state.test(rule.selectorText) ? rule : []));
  const shows = ({ style }: CSSStyleRule) =>
    (style.display !== "" && style.display !== "none") ||
    style.visibility === "visible" ||
    Number(style.opacity) > 0;
  const selectors = rules.filter(shows).flatMap(({ selectorText }) => selectorText.split(/,(?![^(]*\))/));
  const onFocus = new Set(selectors.filter((each) => each.includes(":focus")).map(plain));
  const onHover = selectors.filter((each) => hover.test(each) && !onFocus.has(plain(each)));
  return onHover.map(plain);
});

function plain(selector: string): string {
  return selector.replace(/:(?:hover|focus(?:-within|-visible)?)/g, "").trim();
}
