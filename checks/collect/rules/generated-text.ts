import { isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";
import { findSafely, readStyleRules } from "./style-rules.ts";

const pseudo = /::?(?:before|after)\b/;
/** A quoted word: not a letter of a font of icons, nor what an attribute of the page says. */
const words = /^["'][^"']*\p{L}{2,}[^"']*["']$/u;

/** WCAG 1.3.1 (failure F87): words that a style sheet writes, which are gone without it. */
export default {
  id: "generated-text",
  selector: "html",
  judge() {
    const written = readStyleRules().filter(
      ({ rule }) => pseudo.test(rule.selectorText) && words.test(rule.style.content),
    );
    const [first] = written.flatMap(({ rule }) => shownOf(rule.selectorText));
    return first ? { outcome: "cantTell", at: first } : null;
  },
} satisfies RenderedRule;

function shownOf(selectors: string): Element[] {
  const selector = selectors
    .split(/,(?![^(]*\))/)
    .filter((each) => pseudo.test(each))
    .map((each) => each.replace(pseudo, "") || "*")
    .join(",");
  return findSafely(selector).filter(
    (each) =>
      isDisplayed(each, { visibilityProperty: true, opacityProperty: true }) &&
      !/icon|fa-|material/i.test(each.className),
  );
}
