import { allOf, bodyOf, rootOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** A turn of a whole quarter, give or take. */
const quarter = { degrees: 90, tolerance: 5 };
const mostRules = 20_000;

/**
 * WCAG 1.3.4: a style sheet turns the page by a quarter when the device is held the other way, which pins its
 * content to one orientation.
 */
export default {
  id: "orientation-lock",
  selector: "html",
  judge: () => {
    const counted = { left: mostRules };
    const locking = [...document.styleSheets].flatMap((sheet) => orientationRules(rulesOf(sheet), counted));
    const lock = locking.find((rule) => turnsPage(rule));
    return lock ? { outcome: "failed", data: { css: lock.cssText.slice(0, 300) } } : null;
  },
} satisfies RenderedRule;

interface Conditional {
  rule: CSSStyleRule;
  cssText: string;
}

/** Style sheets of other hosts may not be read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return sheet.disabled ? [] : [...sheet.cssRules];
  } catch {
    return [];
  }
}

/** Style rules inside `@media (orientation: …)`, at any depth. */
function orientationRules(
  rules: readonly CSSRule[],
  counted: { left: number },
  isInside = false,
): Conditional[] {
  return rules.flatMap((rule): Conditional[] => {
    if (counted.left-- <= 0) return [];
    if (rule instanceof CSSStyleRule) return isInside ? [{ rule, cssText: rule.cssText }] : [];
    if (rule instanceof CSSImportRule) return rule.styleSheet ? orientationRules(rulesOf(rule.styleSheet), counted, isInside) : [];
    if (!(rule instanceof CSSGroupingRule)) return [];
    const isOrientation = rule instanceof CSSMediaRule && /\(\s*orientation\s*:/.test(rule.media.mediaText);
    return orientationRules([...rule.cssRules], counted, isInside || isOrientation);
  });
}

function turnsPage({ rule }: Conditional): boolean {
  const turn = turnOf(rule.style);
  if (turn === null) return false;
  const targets = targetsOf(rule);
  return targets.some((target) => isQuarter(turn - (restingTurn(target) ?? 0)));
}

/** Only a turn of the whole page locks it: an arrow may turn as it likes. */
function targetsOf({ selectorText }: CSSStyleRule): Element[] {
  const whole = [rootOf(document), bodyOf(document)].filter((element) => element !== null);
  const matched = whole.filter((element) => safelyMatches(element, selectorText));
  if (matched.length > 0) return matched;
  const [main, ...others] = allOf(document, "body > *").filter(holdsText);
  return main && others.length === 0 && safelyMatches(main, selectorText) ? [main] : [];
}

function holdsText(element: Element): boolean {
  return !/^(?:script|style|template|noscript)$/i.test(element.localName) && /\S/.test(element.textContent ?? "");
}

function safelyMatches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

/** Degrees outside the condition: the element's own style rules that hold in every orientation. */
function restingTurn(element: Element): number | null {
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSStyleRule) || !safelyMatches(element, rule.selectorText)) continue;
      const turn = turnOf(rule.style);
      if (turn !== null) return turn;
    }
  }
  return null;
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
