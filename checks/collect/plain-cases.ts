import { isHtml, shadowRootOf } from "./dom-access.ts";
import { judgePlainContrast, type PlainContrast } from "./plain-contrast.ts";
import { type Paint, type Painted, readPaint } from "./plain-paint.ts";
import { findPlainTargets } from "./plain-targets.ts";

/**
 * The parts of axe-core's inner workings that are spoken to. `axe.configure` may put another `matches` or `evaluate`
 * in their place, but the one before is then out of reach, and here it has to go on judging whatever is not plain;
 * marking plain elements for a selector would change the page. So both are wrapped for one run and put back. The
 * engine's version is pinned; where a newer one has no such parts the scan says so instead of passing anything, and
 * the tests compare what is found with the engine by itself.
 */
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

interface PlainRun<T> {
  run(): Promise<T>;
  /** Rules that run; only what they need is decided beforehand. */
  runs(rule: string): boolean;
  /** Outermost elements of the parts that `run` does not judge. */
  leftOut: ReadonlySet<Element>;
}

/**
 * Runs the engine with the plain cases of contrast and target size decided beforehand from one look at styles and
 * boxes: for each element the engine's own rules lay out the whole page in a grid, two thirds of a scan's time.
 *
 * @returns what the engine said, and the rules that plain cases passed
 */
export async function withPlainCases<T>(
  audit: AxeAudit,
  { run, runs, leftOut }: PlainRun<T>,
): Promise<{ results: T; passes: string[] }> {
  const parts = [
    ...(runs("color-contrast") ? [decideContrast] : []),
    ...(runs("target-size") ? [decideTargets] : []),
  ];
  if (parts.length === 0) return { results: await run(), passes: [] };
  const paint = readPaint(leftOut);
  const decided = parts.map((decide) => decide(audit, paint));
  try {
    return { results: await run(), passes: decided.flatMap(({ passes }) => passes) };
  } finally {
    for (const { undo } of decided) undo();
  }
}

interface Decided {
  passes: string[];
  undo(): void;
}

function decideContrast({ rules, checks }: AxeAudit, { painted, hidden }: Paint): Decided {
  const { enough, tooLittle } = judgePlainContrast(painted);
  const wordless = new Set(painted.filter(isWordless).map(({ element }) => element));
  const undo = [
    leaveOut(rules, "color-contrast", (node) => enough.has(node) || hidden.has(node) || wordless.has(node)),
    leaveOut(rules, "link-in-text-block", (node) => hidden.has(node)),
    judgeAhead(checks, tooLittle),
  ];
  return {
    passes: enough.size > 0 ? ["color-contrast"] : [],
    undo() {
      for (const each of undo) each();
    },
  };
}

function decideTargets({ rules }: AxeAudit, { painted, hidden }: Paint): Decided {
  const targets = findPlainTargets(painted);
  const undo = leaveOut(rules, "target-size", (node) => targets.has(node) || hidden.has(node));
  return { passes: targets.size > 0 ? ["target-size"] : [], undo };
}

/** Boxes around other elements, most of a page: without text of their own there is nothing to tell apart. */
function isWordless({ element, hasText, isLeftOut }: Painted): boolean {
  return (
    !hasText &&
    !isLeftOut &&
    shadowRootOf(element) === null &&
    !isHtml(element, "input", "select", "textarea")
  );
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
