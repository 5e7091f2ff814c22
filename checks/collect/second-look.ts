import type { NodeResult, Result } from "axe-core";
import { isHtml, rectOf } from "./dom-access.ts";
import { hasSound } from "./rules/media-sound.ts";

interface Answers {
  violations: Result[];
  incomplete: Result[];
}

/** CSS pixels (WCAG 2.5.8). */
const leastTarget = 24;
/** What a running animation changes of how text looks on its ground. */
const painted = ["opacity", "color", "backgroundColor", "visibility"] as const;

/**
 * Looks again where the engine is known to judge by a passing moment, or to ask what can be seen: text in the middle
 * of an animation is asked about, not accused; symbols hidden from screen readers, links as large as the picture in
 * them, and films without sound are not asked about.
 */
export function lookAgain({ violations, incomplete }: Answers): Answers {
  const moving = new Set(document.getAnimations().flatMap(repaintedBy));
  const isPassing = (rule: string, { element }: NodeResult) =>
    rule === "color-contrast" && element !== undefined && isAtOrIn(element, moving);
  return {
    violations: keep(violations, (rule, node) => !isPassing(rule, node)),
    incomplete: merged([
      ...keep(incomplete, (rule, node) => !isNeedless(rule, node)),
      ...keep(violations, isPassing),
    ]),
  };
}

/** Results reduced to some of their elements; those without any are left out. */
function keep(results: readonly Result[], test: (rule: string, node: NodeResult) => boolean): Result[] {
  return results
    .map((result) => ({ ...result, nodes: result.nodes.filter((node) => test(result.id, node)) }))
    .filter(({ nodes }) => nodes.length > 0);
}

function repaintedBy({ effect, playState }: Animation): Element[] {
  if (!(effect instanceof KeyframeEffect) || playState !== "running" || !effect.target) return [];
  const changes = effect
    .getKeyframes()
    .some((frame) => painted.some((property) => frame[property] !== undefined));
  return changes ? [effect.target] : [];
}

function isAtOrIn(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (others.has(at)) return true;
  return false;
}

function isNeedless(rule: string, { element, any }: NodeResult): boolean {
  if (!element) return false;
  if (rule === "color-contrast") return isHiddenSymbol(element);
  if (rule === "video-caption")
    return isHtml(element, "video") && hasSound(element as HTMLMediaElement) === false;
  const overflows = any.some(({ data }) => data?.messageKey === "contentOverflow");
  return rule === "target-size" && overflows && isPictureLarge(element);
}

/** A star or an arrow whose meaning is written elsewhere. */
function isHiddenSymbol(element: Element): boolean {
  return element.closest("[aria-hidden=true]") !== null && !/[\p{L}\p{N}]/u.test(element.textContent ?? "");
}

function isPictureLarge(target: Element): boolean {
  return [...target.querySelectorAll("img, svg, picture")].some((picture) => {
    const { width, height } = rectOf(picture);
    return Math.min(width, height) >= leastTarget;
  });
}

function merged(results: readonly Result[]): Result[] {
  return [...Map.groupBy(results, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, nodes: same.flatMap(({ nodes }) => nodes) }] : [];
  });
}
