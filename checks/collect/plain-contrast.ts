import { oncePer } from "../once-per.ts";
import { createColourReader } from "./colour.ts";
import { contrast } from "./contrast.ts";
import { firstChildOf, isHtml, isText, nextSiblingOf, rectsOfText } from "./dom-access.ts";
import type { Painted } from "./plain-paint.ts";

/** What axe-core's check `color-contrast` tells of a text whose colours are one each. */
interface ContrastFault {
  fgColor: string;
  bgColor: string;
  contrastRatio: number;
  fontSize: string;
  fontWeight: "bold" | "normal";
  expectedContrastRatio: string;
  messageKey: null;
}

export interface PlainContrast {
  enough: ReadonlySet<Element>;
  tooLittle: ReadonlyMap<Element, ContrastFault>;
}

/** Thresholds of WCAG 2, success criterion 1.4.3; sizes in CSS pixels: 14 and 18 points. */
const thresholds = { normal: 4.5, large: 3 };
const large = { bold: (14 * 96) / 72, normal: (18 * 96) / 72 };
const boldWeight = 700;
/** Nearer to the threshold than this, rounding decides, and the engine with it. */
const doubt = 0.02;
const band = 100;
const tolerance = 1;

/**
 * Judges the text whose colour is known from style sheets alone: one opaque colour on one opaque colour, nothing
 * else painted where it stands. Everything else is in neither list and left to the engine.
 */
export function judgePlainContrast(painted: readonly Painted[]): PlainContrast {
  const enough = new Set<Element>();
  const tooLittle = new Map<Element, ContrastFault>();
  const colourOf = createColourReader();
  const coverOf = coverFinder(painted);
  const hasPseudo = pseudoFinder();
  for (const one of painted) {
    if (one.isLeftOut || !one.hasText || one.isTouched || !one.ground || one.style.visibility !== "visible")
      continue;
    if (!isPlainText(one.element) || !isInside(one)) continue;
    const ink = colourOf(one.style.color);
    const stroke = one.style.getPropertyValue("-webkit-text-fill-color");
    if (ink[3] !== 1 || stroke !== one.style.color || coverOf(one) || hasPseudo(one)) continue;
    const verdict = compare(one.style, ink, one.ground.colour);
    if (verdict === "enough") enough.add(one.element);
    // The engine asks about single characters, which may be pictures.
    else if (verdict && ownText(one.element).length > 1) tooLittle.set(one.element, verdict);
  }
  return { enough, tooLittle };
}

function isPlainText(element: Element): boolean {
  if (isHtml(element, "input", "select", "textarea", "option", "button")) return false;
  return /[\p{L}\p{N}]/u.test(ownText(element));
}

function ownText(element: Element): string {
  let text = "";
  for (const { data } of textsIn(element)) text += data;
  return text.trim();
}

function textsIn(element: Element): Text[] {
  const texts: Text[] = [];
  for (let at = firstChildOf(element); at; at = nextSiblingOf(at)) if (isText(at)) texts.push(at);
  return texts;
}

/** The box around an element's own text; null where it has none. */
const reachOf = oncePer(({ element }: Painted): DOMRect | null =>
  around(textsIn(element).flatMap((text) => (text.data.trim() === "" ? [] : rectsOfText(document, text)))),
);

function around(rects: readonly DOMRect[]): DOMRect | null {
  const [first] = rects;
  if (!first) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Its text lies on the page, on the ground it is seen against, and within all that cuts what is inside. */
function isInside(one: Painted): boolean {
  const reach = reachOf(one);
  if (!reach || reach.width < 1 || reach.height < 1 || reach.left < 0 || reach.top + scrollY < 0)
    return false;
  if (reach.right > innerWidth) return false;
  const ground = one.ground?.rect;
  if (ground && !holds(ground, reach)) return false;
  for (let at: Painted | null = one; at; at = at.parent) {
    const isRoot = isHtml(at.element, "html", "body");
    if (!isRoot && at.style.overflow !== "visible" && !holds(at.rect, reach)) return false;
  }
  return true;
}

function holds(outer: DOMRect, inner: DOMRect): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.bottom <= outer.bottom + tolerance
  );
}

function meet(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Says whether anything but the elements around a text paints where it stands. */
function coverFinder(painted: readonly Painted[]): (one: Painted) => boolean {
  const bands = new Map<number, Painted[]>();
  for (const one of painted) {
    if (!one.paints || one.style.visibility !== "visible") continue;
    for (const at of bandsOf(one.rect)) {
      const held = bands.get(at);
      if (held) held.push(one);
      else bands.set(at, [one]);
    }
  }
  return (one) => {
    const reach = reachOf(one);
    return (
      reach === null ||
      bandsOf(reach).some((at) =>
        bands.get(at)?.some((other) => meet(other.rect, reach) && !other.element.contains(one.element)),
      )
    );
  };
}

function bandsOf({ top, bottom }: DOMRect): number[] {
  const first = Math.floor(top / band);
  const count = Math.min(Math.floor(bottom / band) - first, 1_000);
  return Array.from({ length: count + 1 }, (_, index) => first + index);
}

/** Says whether generated content is laid over an element or one around it. */
function pseudoFinder(): (one: Painted) => boolean {
  const known = new Map<Painted, boolean>();
  const isLaid = ({ content, position }: CSSStyleDeclaration) =>
    content !== "none" && content !== "normal" && position === "absolute";
  const find = (one: Painted): boolean => {
    let found = known.get(one);
    if (found === undefined) {
      const { element, parent } = one;
      const own = ["::before", "::after"].some((pseudo) => isLaid(getComputedStyle(element, pseudo)));
      found = own || (parent !== null && find(parent));
      known.set(one, found);
    }
    return found;
  };
  return find;
}

type Colour = readonly [number, number, number, number];

function compare(style: CSSStyleDeclaration, ink: Colour, ground: Colour): "enough" | ContrastFault | null {
  const size = Number.parseFloat(style.fontSize);
  const isBold = Number.parseFloat(style.fontWeight) >= boldWeight;
  const wanted = size >= (isBold ? large.bold : large.normal) ? thresholds.large : thresholds.normal;
  const ratio = contrast(ink, ground);
  if (ratio >= wanted + doubt) return "enough";
  // Text in the colour of its ground is a trick that the engine asks about.
  if (ratio > wanted - doubt || ratio < 1.01) return null;
  return {
    fgColor: hex(ink),
    bgColor: hex(ground),
    contrastRatio: Math.floor(ratio * 100) / 100,
    fontSize: `${((size * 72) / 96).toFixed(1)}pt (${size}px)`,
    fontWeight: isBold ? "bold" : "normal",
    expectedContrastRatio: `${wanted}:1`,
    messageKey: null,
  };
}

function hex([red, green, blue]: Colour): string {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
