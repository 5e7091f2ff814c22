import type { Painted } from "./plain-paint.ts";

/** CSS pixels: WCAG 2.2, success criterion 2.5.8. */
const least = 24;
/** The engine rounds; what is as near to the bound as this is left to it. */
const doubt = 1;
/** More are left to the engine: each is compared with all. */
const most = 1_500;
/** Whatever may be a target by tag or attribute: rather too many than too few. */
const targets =
  "a, area, button, input, select, textarea, summary, iframe, object, embed, audio, video, [tabindex], [role], [contenteditable], [onclick]";

interface Target {
  element: Element;
  rect: DOMRect;
  x: number;
  y: number;
  /** Broken over several lines, or without any box. */
  isBroken: boolean;
  isLeftOut: boolean;
}

/**
 * Targets that are large enough, or have room enough around them, whatever stands near: no other target meets
 * them, or their circle of 24 pixels. The rest is left to the engine.
 */
export function findPlainTargets(painted: readonly Painted[]): ReadonlySet<Element> {
  const all = painted
    .filter(({ element }) => element.matches(targets))
    .map(({ element, rect, isLeftOut }) => ({
      element,
      rect,
      x: rect.left + rect.width / 2,
      y: rect.top + rect.height / 2,
      isBroken: element.getClientRects().length !== 1,
      isLeftOut,
    }));
  if (all.length > most) return new Set();
  const ordered = all.filter(({ rect }) => rect.width > 0 && rect.height > 0);
  const plain = ordered.filter(
    (target) => !target.isLeftOut && ordered.every((other) => other === target || isApart(target, other)),
  );
  return new Set(plain.map(({ element }) => element));
}

function isApart(target: Target, other: Target): boolean {
  const { rect } = target;
  if (rect.width >= least + doubt && rect.height >= least + doubt) return !meet(rect, other.rect);
  if (target.isBroken) return false;
  const radius = least / 2 + doubt;
  const dx = Math.max(other.rect.left - target.x, target.x - other.rect.right, 0);
  const dy = Math.max(other.rect.top - target.y, target.y - other.rect.bottom, 0);
  const isClear = Math.hypot(dx, dy) >= radius && !meet(rect, other.rect);
  return isClear && Math.hypot(other.x - target.x, other.y - target.y) >= least + doubt;
}

function meet(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
