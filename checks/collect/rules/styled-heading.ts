import { isDisplayed, isHtml, rectOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** Characters of a heading, and of the text that it stands above. */
const lengths = { least: 3, most: 90, below: 50 };
const boldWeight = 600;
/** Times the size of the text below it. */
const larger = 1.15;

/** WCAG 1.3.1 (failure F2): a paragraph set large and bold above others, as headings are, without being one. */
export default {
  id: "styled-heading",
  selector: "p, div",
  judge(element) {
    if (element.childElementCount > 3) return null;
    const text = (element.textContent ?? "").trim();
    if (text.length < lengths.least || text.length > lengths.most || /[.:;,!?]$/.test(text)) return null;
    if (element.querySelector("p, div, ul, table, a, img, input, button, h1, h2, h3, h4, h5, h6"))
      return null;
    if (element.closest("header, footer, nav, a, button, label, table, [role=heading], [role=dialog]"))
      return null;
    const below = element.nextElementSibling;
    if (!below || !isText(below) || !isDisplayed(element, { visibilityProperty: true })) return null;
    return isSetLikeHeading(element, below) ? { outcome: "cantTell" } : null;
  },
} satisfies RenderedRule;

function isText(element: Element): boolean {
  if (!isHtml(element, "p", "ul", "ol", "div")) return false;
  return (element.textContent ?? "").trim().length >= lengths.below && rectOf(element).height > 0;
}

function isSetLikeHeading(element: Element, below: Element): boolean {
  const own = getComputedStyle(innermost(element));
  const other = getComputedStyle(innermost(below));
  const isBold = Number(own.fontWeight) >= boldWeight && Number(other.fontWeight) < boldWeight;
  const isAtSide = /^(?:start|left|justify)$/.test(own.textAlign);
  return isBold && isAtSide && Number.parseFloat(own.fontSize) >= Number.parseFloat(other.fontSize) * larger;
}

/** The element that holds the first words. */
function innermost(element: Element): Element {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (/\S/.test(texts.currentNode.nodeValue ?? "")) return texts.currentNode.parentElement ?? element;
  }
  return element;
}
