import { allOf, bodyOf, rootOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";
import { matchesSafely, type ReadStyleRule, readStyleRules } from "./style-rules.ts";

/** A turn of a whole quarter, give or take. */
const quarter = { degrees: 90, tolerance: 5 };

/**
 * WCAG 1.3.4: a style sheet turns the page by a quarter when the device is held the other way, which pins its
 * content to one orientation.
 */
export default {
  id: "orientation-lock",
  selector: "html",
  judge: () => {
    const rules = readStyleRules();
    const lock = rules.find(({ rule, media }) => media.some(isOrientation) && turnsPage(rule, rules));
    return lock ? { outcome: "failed", data: { css: lock.rule.cssText.slice(0, 300) } } : null;
  },
} satisfies RenderedRule;

function isOrientation(media: string): boolean {
  return /\(\s*orientation\s*:/.test(media);
}

function turnsPage(rule: CSSStyleRule, all: readonly ReadStyleRule[]): boolean {
  const turn = turnOf(rule.style);
  return turn !== null && targetsOf(rule).some((target) => isQuarter(turn - (restingTurn(target, all) ?? 0)));
}

/** Only a turn of the whole page locks it: an arrow may turn as it likes. */
function targetsOf({ selectorText }: CSSStyleRule): Element[] {
  const whole = [rootOf(document), bodyOf(document)].filter((element) => element !== null);
  const matched = whole.filter((element) => matchesSafely(element, selectorText));
  if (matched.length > 0) return matched;
  const [main, ...others] = allOf(document, "body > *").filter(holdsText);
  return main && others.length === 0 && matchesSafely(main, selectorText) ? [main] : [];
}

function holdsText(element: Element): boolean {
  return (
    !/^(?:script|style|template|noscript)$/i.test(element.localName) && /\S/.test(element.textContent ?? "")
  );
}

/** Degrees outside the condition: the element's own style rules that hold in every orientation. */
function restingTurn(element: Element, all: readonly ReadStyleRule[]): number | null {
  const turns = all
    .filter(({ rule, media }) => media.length === 0 && matchesSafely(element, rule.selectorText))
    .map(({ rule }) => turnOf(rule.style));
  return turns.findLast((turn) => turn !== null) ?? null;
}

/** Degrees by which `rotate` or `transform` turns in the plane; null where neither does. */
function turnOf({ rotate, transform }: CSSStyleDeclaration): number | null {
  const own = rotate && rotate !== "none" ? angleOf(rotate.replace(/^z\s+/, "")) : null;
  const moved = transform && transform !== "none" ? turnOfTransform(transform) : null;
  return own === null && moved === null ? null : (own ?? 0) + (moved ?? 0);
}

function turnOfTransform(transform: string): number | null {
  const named = /\brotate(?:z)?\(\s*([^)]+)\)/i.exec(transform)?.[1];
  if (named !== undefined) return angleOf(named);
  const spatial = /\brotate3d\(\s*0\s*,\s*0\s*,\s*[\d.]+\s*,\s*([^)]+)\)/i.exec(transform)?.[1];
  if (spatial !== undefined) return angleOf(spatial);
  if (!/\bmatrix/i.test(transform)) return null;
  try {
    const { m11, m12 } = new DOMMatrix(transform);
    return (Math.atan2(m12, m11) * 180) / Math.PI;
  } catch {
    return null;
  }
}

const degreesPer: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

function angleOf(text: string): number | null {
  const [, number, unit] = /^(-?[\d.]+(?:e-?\d+)?)(deg|grad|rad|turn)?$/i.exec(text.trim()) ?? [];
  return number === undefined ? null : Number(number) * (degreesPer[unit?.toLowerCase() ?? "deg"] ?? 1);
}

function isQuarter(degrees: number): boolean {
  const off = Math.abs((((Math.abs(degrees) % 180) + 180) % 180) - quarter.degrees);
  return off <= quarter.tolerance;
}
