import { type Axe, ruleLots, scan } from "../../checks/collect/scan.ts";
import type { Rendered } from "../../checks/snapshot.ts";
import { mostElementsAtOnce } from "../protocol.ts";
import { breathe } from "./breather.ts";

type Scan = NonNullable<Rendered["axe"]>;

/** Injected beside this script, unchanged; see build-extension.ts. */
declare const axe: Axe;

/** Each lot begins by reading the whole page, so that small lots cost: as many rules as a moment allows. */
const rulesTimesElements = 120_000;
const fewestRules = 6;
/** Time given to a page that is larger, in milliseconds; what was found by then is kept. */
const budgetMs = 8_000;

/**
 * Runs the accessibility rules on the page as it stands, lot by lot, so that the page goes on between and the
 * person can stop. `stopped` says that the time of a large page was over before the rules were.
 * @throws {Stopped}
 */
export async function scanPage(
  elements: number,
  nodeOf: (element: Element) => number | undefined,
  signal: AbortSignal,
): Promise<Scan> {
  const result: Scan = { version: axe.version, violations: [], incomplete: [], passes: [], stopped: null };
  const isLarge = elements > mostElementsAtOnce;
  const end = performance.now() + budgetMs;
  const quick = Math.max(fewestRules, Math.floor(rulesTimesElements / elements));
  for (const lot of ruleLots(axe, { quick, slow: isLarge ? 1 : 3 })) {
    await breathe(signal);
    if (isLarge && performance.now() > end) return { ...result, stopped: "page-too-complex" };
    const found = await scan(axe, lot, nodeOf);
    result.violations.push(...found.violations);
    result.incomplete.push(...found.incomplete);
    result.passes.push(...found.passes);
  }
  await breathe(signal);
  return result;
}
