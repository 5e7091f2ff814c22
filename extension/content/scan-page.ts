import { type Axe, scan } from "../../checks/collect/scan.ts";
import type { Rendered } from "../../checks/snapshot.ts";
import { breathe } from "./breather.ts";

type Scan = NonNullable<Rendered["axe"]>;

/** Injected beside this script, unchanged; see build.ts. */
declare const axe: Axe;

/** Up to so many elements the rules hold the page up for moments only. Beyond it the person is asked first. */
export const scanWholeElements = 4_000;

/**
 * Runs the accessibility rules on the page as it stands, all of them on small pages, the fast ones first on
 * large ones.
 * @throws {Stopped}
 */
export async function scanPage(
  elements: number,
  nodeOf: (element: Element) => number | undefined,
  signal: AbortSignal,
): Promise<Scan> {
  const result: Scan = { version: axe.version, violations: [], incomplete: [], passes: [], stopped: null };
  const parts = elements <= scanWholeElements ? (["all"] as const) : (["quick", "slow"] as const);
  for (const part of parts) {
    await breathe(signal);
    const found = await scan(axe, part, nodeOf);
    result.violations.push(...found.violations);
    result.incomplete.push(...found.incomplete);
    result.passes.push(...found.passes);
  }
  await breathe(signal);
  return result;
}
