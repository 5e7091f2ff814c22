import { wilson } from "../../checks/wilson.ts";
import type { Report } from "../model.ts";
import { creditOf } from "../score/credit.ts";

export interface Interval {
  low: number;
  high: number;
}

/**
 * How far the score may lie from what the sample says, on 100: each share that was read off a sample of pages is
 * put at the ends of its Wilson interval, all at once. What was not tested is another matter (score.lowest and
 * highest). Null where there is no score.
 */
export function samplingInterval({ score, results, ruleSet, site }: Report): Interval | null {
  if (score.value === null) return null;
  const { rubric } = ruleSet;
  const resultOf = new Map(results.filter(({ scope }) => scope === "site").map((r) => [r.requirement, r]));
  let [tested, low, high] = [0, 0, 0];
  for (const { requirement, credit, max, points, grading } of score.groups.flatMap(
    (group) => group.criteria,
  )) {
    if (credit === null || max === 0) continue;
    tested += max;
    const measure = resultOf.get(requirement)?.measure;
    if (site.complete || measure?.by !== "rate" || grading !== "rate" || measure.counted === 0) {
      low += points ?? 0;
      high += points ?? 0;
      continue;
    }
    const { compliant, counted } = measure;
    const share = wilson(compliant, counted, rubric.intervalZ);
    const at = (ratio: number) => {
      const counts = { by: "rate" as const, compliant: ratio * counted, counted };
      const outcome = ratio >= rubric.share.full ? "passed" : "failed";
      return (creditOf({ outcome, measure: counts }, "rate", { ...rubric, groups: [] }) ?? 0) * max;
    };
    low += Math.min(at(share.low), points ?? 0);
    high += Math.max(at(share.high), points ?? 0);
  }
  return tested > 0 ? { low: (100 * low) / tested, high: (100 * high) / tested } : null;
}
