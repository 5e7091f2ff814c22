import { isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** Letters of the paragraph beside the link. */
const fewestLetters = 20;
const looks = ["color", "fontWeight", "fontStyle", "fontSize", "fontFamily", "boxShadow"] as const;

/** WCAG 1.4.1: a link within a sentence that looks exactly like the words around it. */
export default {
  id: "unseen-link",
  selector: "a[href]",
  judge(link) {
    const around = link.parentElement;
    if (!around || !/\p{L}/u.test(link.textContent ?? "") || link.querySelector("*")) return null;
    const besides = [...around.childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : ""))
      .join("");
    if ((besides.match(/\p{L}/gu)?.length ?? 0) < fewestLetters || !link.closest("p, li, td")) return null;
    if (!isDisplayed(link, { visibilityProperty: true, opacityProperty: true })) return null;
    return looksAlike(link, around) ? { outcome: "cantTell" } : null;
  },
} satisfies RenderedRule;

function looksAlike(link: Element, around: Element): boolean {
  const own = getComputedStyle(link);
  const other = getComputedStyle(around);
  const isMarked =
    own.textDecorationLine !== "none" || own.borderBottomStyle !== "none" || own.backgroundImage !== "none";
  const hasSign = ["::before", "::after"].some(
    (pseudo) => !/^(?:none|normal)$/.test(getComputedStyle(link, pseudo).content),
  );
  const differs = looks.some((look) => own[look] !== other[look]);
  return !isMarked && !hasSign && !differs && /, 0\)$/.test(own.backgroundColor);
}
