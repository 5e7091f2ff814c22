import type { CriterionState, Report, ReportedRequirement, ScoredCriterion } from "./model.ts";

/** Why a decided criterion accuses nobody and earns nothing; null for those that count. */
export function remarkBecause(
  { max, state, unverified }: ScoredCriterion,
  { strength }: ReportedRequirement,
): "encouraged" | "unverified" | null {
  if (max > 0 || state === "not-applicable") return null;
  if (strength === "should") return "encouraged";
  return unverified ? "unverified" : null;
}

/** Criteria by state. What was decided but only informs is counted apart, as `remark`. */
export function countStates({ score, requirements }: Report): ReadonlyMap<CriterionState | "remark", number> {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const criteria = [...score.groups.flatMap((group) => group.criteria), ...score.annex];
  const counts = new Map<CriterionState | "remark", number>();
  for (const criterion of criteria) {
    const requirement = byId.get(criterion.requirement);
    const isRemark =
      requirement && criterion.credit !== null && remarkBecause(criterion, requirement) !== null;
    const state = isRemark ? "remark" : criterion.state;
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}
