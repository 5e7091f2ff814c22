import type { ScoredCriterion, ScoredGroup } from "../model.ts";

export const isTested = ({ credit }: ScoredCriterion) => credit !== null;
const isApplicable = ({ state }: ScoredCriterion) => state !== "not-applicable";

type Graded = Pick<ScoredGroup, "id" | "title" | "weight" | "criteria">;

/**
 * Spreads the 100 points. What does not apply leaves its weight to its group; a group in which nothing carries
 * weight leaves its own to the other groups in proportion (scoring §3.1).
 */
export function distribute(groups: readonly Graded[]): ScoredGroup[] {
  const weightIn = ({ criteria }: Graded) => sum(criteria.filter(isApplicable), ({ weight }) => weight);
  const active = sum(groups, (group) => (weightIn(group) > 0 ? group.weight : 0));
  return groups.map((group) => {
    const { id, title, weight, criteria } = group;
    const inGroup = weightIn(group);
    const groupMax = inGroup > 0 && active > 0 ? (100 * weight) / active : 0;
    const pointed = criteria.map((criterion) => {
      const max = groupMax > 0 && isApplicable(criterion) ? (groupMax * criterion.weight) / inGroup : 0;
      return { ...criterion, max, points: criterion.credit === null ? null : criterion.credit * max };
    });
    const max = sum(pointed, (criterion) => criterion.max);
    return {
      id,
      title,
      weight,
      points: sum(pointed, ({ points }) => points ?? 0),
      max,
      coverage:
        max > 0
          ? shareOf(
              sum(pointed.filter(isTested), (criterion) => criterion.max),
              max,
            )
          : null,
      criteria: pointed,
    };
  });
}

export function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Part of a whole, 0 to 1. A share that reaches a bound exactly must not miss it by the noise of binary fractions. */
export function shareOf(part: number, whole: number): number {
  return Number((part / whole).toFixed(9));
}
