import { readStyleRules } from "./style-rules.ts";

const state = /:hover|:focus/;
/** `li:hover > ul`: what is hovered, and what that shows. */
const hover = /:hover(?=[\s>+~])/;

/** What style sheets show when the mouse is over something, while none shows it on focus. */
export function openedByHoverAlone(): Element[] {
  // Reading a rule's declarations is what takes time.
  const rules = readStyleRules().flatMap(({ rule }) => (state.test(rule.selectorText) ? rule : []));
  const shows = ({ style }: CSSStyleRule) =>
    (style.display !== "" && style.display !== "none") ||
    style.visibility === "visible" ||
    Number(style.opacity) > 0;
  const selectors = rules.filter(shows).flatMap(({ selectorText }) => selectorText.split(/,(?![^(]*\))/));
  const onFocus = new Set(selectors.filter((each) => each.includes(":focus")).map(plain));
  const onHover = selectors.filter((each) => hover.test(each) && !onFocus.has(plain(each)));
  return onHover.map(plain).flatMap(find);
}

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
