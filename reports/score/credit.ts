import type { Measure } from "../../checks/outcome.ts";
import type { gradings, Rubric } from "../../checks/regulations/schema.ts";
import type { Result } from "../../checks/result.ts";

export type Grading = (typeof gradings)[number];

/** Credit of one criterion, 0 to 1, as the rubric grades it (scoring §3.2); null where nobody has decided. */
export function creditOf(
  { outcome, measure }: Pick<Result, "outcome" | "measure">,
  grading: Grading,
  rubric: Rubric,
): number | null {
  if (outcome === "passed") return 1;
  if (outcome !== "failed") return null;
  return partialCredit(measure, grading, rubric);
}

function partialCredit(measure: Measure | null, grading: Grading, rubric: Rubric): number {
  if (grading === "fields" && measure?.by === "fields") return fieldsCredit(measure.met, measure.required);
  if (grading === "rate" && measure?.by === "rate") {
    return rateCredit(measure.compliant, measure.counted, rubric.share);
  }
  if (grading === "lateness" && measure?.by === "lateness")
    return latenessCredit(measure.taken, measure.limit);
  if (grading === "threshold" && measure?.by === "threshold") {
    return measure.value <= measure.limit * rubric.thresholdSlack ? 0.5 : 0;
  }
  return 0;
}

/** Fields that are all there do not explain a failure, so they earn nothing. */
function fieldsCredit(met: number, required: number): number {
  return met < required ? Math.max(0, met / required) : 0;
}

/** An item in time earns 1, one late by no more than the time allowed 0.5, a later or missing one nothing. */
function latenessCredit(taken: readonly (number | null)[], limit: number): number {
  if (taken.length === 0) return 0;
  const credits = taken.map((days) => (days === null || days > 2 * limit ? 0 : days > limit ? 0.5 : 1));
  return credits.reduce<number>((total, credit) => total + credit, 0) / taken.length;
}

/** Nothing up to `share.none`, everything from `share.full`, linear between. */
function rateCredit(compliant: number, counted: number, { none, full }: Rubric["share"]): number {
  if (counted <= 0) return 0;
  const share = compliant / counted;
  if (share <= none) return 0;
  return share >= full ? 1 : (share - none) / (full - none);
}
