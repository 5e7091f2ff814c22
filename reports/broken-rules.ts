import { type RuleFound, rulesFound } from "../checks/accessibility/rules-found.ts";
import type { Report } from "./model.ts";

export interface BrokenRule extends RuleFound {
  /** Pages on which it found something. */
  pages: number;
}

/** The rules behind a failed accessibility requirement, over all its pages, the most frequent first. */
export function brokenRules({ results }: Pick<Report, "results">, requirement: string): BrokenRule[] {
  const found = results
    .filter((result) => result.requirement === requirement && result.scope === "page")
    .flatMap(rulesFound);
  return [...Map.groupBy(found, ({ id }) => id)]
    .map(([id, same]) => ({
      id,
      criteria: same[0]?.criteria ?? [],
      count: same.reduce((sum, { count }) => sum + count, 0),
      pages: same.length,
    }))
    .toSorted((a, b) => b.pages - a.pages || b.count - a.count || (a.id < b.id ? -1 : 1));
}
