import {
  attributeOf,
  isDisplayed,
  isHtml,
  parentElementOf,
  rectOf,
  rectsOfText,
  textsOf,
} from "../dom-access.ts";

export interface CutText {
  element: Element;
  /** A link or control leads to the whole text, or opens it. */
  hasWay: boolean;
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type Way = "across" | "down";

/** Pixels of a line that must stick out before it counts as cut: descenders and rounding do not. */
const leastCut = 4;
/** Pixels of a text that must be seen: what is folded away or slid aside as a whole is no cut text. */
const leastSeen = 5;
const mostTexts = 4_000;

/** Texts of which a box with hidden overflow shows a part only. Looks, and changes nothing. */
export function findCutTexts(): CutText[] {
  const found = new Map<Element, CutText>();
  const walker = textsOf(document);
  for (let count = 0; count < mostTexts && walker.nextNode(); count++) {
    const text = walker.currentNode;
    const holder = text.parentElement;
    if (!(text instanceof Text) || !holder || !/\p{L}{2}/u.test(text.data) || isApart(holder)) continue;
    const box = cuttingBox(holder, text);
    if (box && !found.has(box)) found.set(box, { element: box, hasWay: hasWayToWhole(box) });
  }
  return [...found.values()];
}

function isApart(holder: Element): boolean {
  if (!isDisplayed(holder, { visibilityProperty: true, opacityProperty: true })) return true;
  return (
    isHtml(holder, "script", "style", "option", "textarea", "noscript") ||
    holder.closest("svg, marquee") !== null
  );
}

/** The nearest box that cuts the text; null where all or nothing of it is seen. */
function cuttingBox(holder: Element, text: Text): Element | null {
  const lines = rectsOfText(document, text).filter(({ width, height }) => width > 0 && height > 0);
  const scrolls = { across: false, down: false };
  for (let at: Element | null = holder; at && !isHtml(at, "body", "html"); at = parentElementOf(at)) {
    const style = getComputedStyle(at);
    scrolls.across ||= /auto|scroll/.test(style.overflowX);
    scrolls.down ||= /auto|scroll/.test(style.overflowY);
    if (isCutBy(at, style, lines, scrolls, holder)) return isPartSeen(lines, paddingBox(at)) ? at : null;
    if (style.position === "fixed") return null;
  }
  return null;
}

function isCutBy(
  box: Element,
  { overflowX, overflowY, textOverflow, webkitLineClamp }: CSSStyleDeclaration,
  lines: readonly DOMRect[],
  scrolls: Readonly<Record<Way, boolean>>,
  holder: Element,
): boolean {
  const inside = paddingBox(box);
  const cutsDown = !scrolls.down && overflowY !== "visible" && webkitLineClamp === "none";
  if (cutsDown && isCutBetween(lines, inside, "down")) return true;
  const cutsAcross = !scrolls.across && overflowX !== "visible" && textOverflow !== "ellipsis";
  return cutsAcross && isCutBetween(lines, inside, "across") && !isSlidAside(holder, box);
}

function paddingBox(element: Element): Edges {
  const { left, top } = rectOf(element);
  const x = left + element.clientLeft;
  const y = top + element.clientTop;
  return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight };
}

function isCutBetween(lines: readonly DOMRect[], box: Edges, way: Way): boolean {
  return lines.some((line) =>
    way === "across"
      ? line.right > box.right + leastCut || line.left < box.left - leastCut
      : line.bottom > box.bottom + line.height / 3 || line.top < box.top - line.height / 3,
  );
}

function isPartSeen(lines: readonly DOMRect[], box: Edges): boolean {
  return lines.some((line) => {
    const across = Math.min(line.right, box.right) - Math.max(line.left, box.left);
    const down = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top);
    return across >= leastSeen && down >= Math.min(leastSeen, line.height / 2);
  });
}

/**
 * A slide at the edge of its carousel, or text on its way through its box: its whole block, not only its text,
 * reaches out of the box, or was moved to where it stands.
 */
function isSlidAside(holder: Element, box: Element): boolean {
  const { left, right } = paddingBox(box);
  for (let at: Element | null = holder; at && at !== box; at = parentElementOf(at)) {
    const { display, transform } = getComputedStyle(at);
    if (transform !== "none") return true;
    if (display.startsWith("inline")) continue;
    const own = rectOf(at);
    if (own.right > right + leastCut || own.left < left - leastCut) return true;
  }
  return false;
}

const ways = "a[href], button, summary, [role=button], [role=link], [aria-expanded]";

function hasWayToWhole(box: Element): boolean {
  if (box.closest(ways) || box.querySelector(ways)) return true;
  if ((attributeOf(box, "title") ?? "") !== "") return true;
  const parent = parentElementOf(box);
  if (!parent) return false;
  // What stands somewhere in the same article or page need not belong to this text.
  if (!isHtml(parent, "body", "main", "article", "section", "form"))
    return parent.querySelector(ways) !== null;
  return [box.previousElementSibling, box.nextElementSibling].some(
    (sibling) => sibling?.matches(ways) === true,
  );
}
