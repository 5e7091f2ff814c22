import { type Axe, ruleLots, scan } from "../../checks/collect/scan.ts";
import type { Rendered } from "../../checks/snapshot.ts";
import { breathe } from "./breather.ts";

type Scan = NonNullable<Rendered["axe"]>;

/** Injected beside this script, unchanged; see build-extension.ts. */
declare const axe: Axe;

/** Up to so many elements the rules hold the page up for moments only. Beyond it the person is asked first. */
export const scanWholeElements = 4_000;

/** Rules between two breaths. Each lot begins by reading the whole page, so small lots cost on small pages. */
const lots = { quick: 24, slow: 3 };
const lotsOfLarge = { quick: 6, slow: 1 };
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
  const isLarge = elements > scanWholeElements;
  const end = performance.now() + budgetMs;
  for (const lot of ruleLots(axe, isLarge ? lotsOfLarge : lots)) {
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
