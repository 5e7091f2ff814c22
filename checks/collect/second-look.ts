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
  const isMoving = ({ element }: NodeResult) => element !== undefined && isAtOrIn(element, moving);
  const passing = violations
    .filter(({ id }) => id === "color-contrast")
    .map((result) => withNodes(result, result.nodes.filter(isMoving)));
  return {
    violations: violations
      .map((result) =>
        result.id === "color-contrast"
          ? withNodes(
              result,
              result.nodes.filter((node) => !isMoving(node)),
            )
          : result,
      )
      .filter(hasNodes),
    incomplete: merged([...incomplete, ...passing])
      .map((result) =>
        withNodes(
          result,
          result.nodes.filter((node) => !isNeedless(result.id, node)),
        ),
      )
      .filter(hasNodes),
  };
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
  return [...Map.groupBy(results, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first
      ? [
          withNodes(
            first,
            [first, ...others].flatMap(({ nodes }) => nodes),
          ),
        ]
      : [],
  );
}

function withNodes(result: Result, nodes: NodeResult[]): Result {
  return { ...result, nodes };
}

function hasNodes({ nodes }: Result): boolean {
  return nodes.length > 0;
}
