import { isHtml, shadowRootOf } from "./dom-access.ts";
import { judgePlainContrast, type PlainContrast } from "./plain-contrast.ts";
import { type Painted, readPaint } from "./plain-paint.ts";
import { findPlainTargets } from "./plain-targets.ts";

/** The parts of axe-core's inner workings that are spoken to; its version is pinned, and a test watches over them. */
export interface AxeAudit {
  rules: { id: string; matches: (node: Element, ...rest: unknown[]) => boolean }[];
  checks: Record<
    string,
    { evaluate(this: AxeCheck, node: Element, ...rest: unknown[]): unknown } | undefined
  >;
}

interface AxeCheck {
  data(told: unknown): void;
}

/**
 * Runs the engine with the plain cases of contrast and target size decided beforehand from one look at styles and
 * boxes: for each element the engine's own rules lay out the whole page in a grid, two thirds of a scan's time.
 *
 * @param leftOut outermost elements of the parts that `run` does not judge
 * @returns what the engine said, and the rules that plain cases passed
 */
export async function withPlainCases<T>(
  { rules, checks }: AxeAudit,
  run: () => Promise<T>,
  leftOut: ReadonlySet<Element> = new Set(),
): Promise<{ results: T; passes: string[] }> {
  const { painted, hidden } = readPaint(leftOut);
  const { enough, tooLittle } = judgePlainContrast(painted);
  const targets = findPlainTargets(painted);
  const wordless = new Set(
    painted.filter((one) => !one.isLeftOut && isWordless(one)).map(({ element }) => element),
  );
  const undo = [
    leaveOut(rules, "color-contrast", (node) => enough.has(node) || hidden.has(node) || wordless.has(node)),
    leaveOut(rules, "link-in-text-block", (node) => hidden.has(node)),
    leaveOut(rules, "target-size", (node) => targets.has(node) || hidden.has(node)),
    judgeAhead(checks, tooLittle),
  ];
  try {
    const results = await run();
    const passes = [
      ...(enough.size > 0 ? ["color-contrast"] : []),
      ...(targets.size > 0 ? ["target-size"] : []),
    ];
    return { results, passes };
  } finally {
    for (const each of undo) each();
  }
}

/** Boxes around other elements, most of a page: without text of their own there is nothing to tell apart. */
function isWordless({ element, hasText }: Painted): boolean {
  return !hasText && shadowRootOf(element) === null && !isHtml(element, "input", "select", "textarea");
}

function leaveOut(rules: AxeAudit["rules"], id: string, isPlain: (node: Element) => boolean): () => void {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`axe-core has no rule ${id}`);
  const { matches } = rule;
  rule.matches = (node, ...rest) => !isPlain(node) && Reflect.apply(matches, rule, [node, ...rest]);
  return () => {
    rule.matches = matches;
  };
}

function judgeAhead(checks: AxeAudit["checks"], tooLittle: PlainContrast["tooLittle"]): () => void {
  const check = checks["color-contrast"];
  if (!check) throw new Error("axe-core has no check color-contrast");
  const { evaluate } = check;
  check.evaluate = function (node, ...rest) {
    const fault = tooLittle.get(node);
    if (!fault) return Reflect.apply(evaluate, this, [node, ...rest]);
    this.data(fault);
    return false;
  };
  return () => {
    check.evaluate = evaluate;
  };
}
