import type { Report, ScoredCriterion } from "../model.ts";
import type { RoundReport } from "./model.ts";

type Counted = RoundReport["criteria"][number];

/** Criteria by requirement while the portals of a round are gone through. */
export type CriterionTally = Map<string, Omit<Counted, "requirement">>;

/** Counts the criteria of one portal that carry points. */
export function noteCriteria({ score, requirements }: Report, tally: CriterionTally): void {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  for (const group of score.groups) {
    for (const criterion of group.criteria) {
      const requirement = byId.get(criterion.requirement);
      if (criterion.max === 0 || !requirement) continue;
      const { title, owner, severity, fix } = requirement;
      const begun = { title, owner, severity, fix, group: group.title, judged: 0, failing: 0 };
      tally.set(criterion.requirement, counted(tally.get(criterion.requirement) ?? begun, criterion));
    }
  }
}

function counted<Known extends { judged: number; failing: number }>(
  known: Known,
  { credit }: ScoredCriterion,
): Known {
  if (credit === null) return known;
  return { ...known, judged: known.judged + 1, failing: known.failing + (credit < 1 ? 1 : 0) };
}

/** In the order in which they were met with: the rubric's. */
export function countCriteria(tally: CriterionTally): Counted[] {
  return [...tally].map(([requirement, counted]) => ({ requirement, ...counted }));
}

/** Criteria that most of the agencies judged do not meet, the most frequent first. */
export function mostFrequentFailures({ criteria }: RoundReport, most: number): Counted[] {
  const share = ({ failing, judged }: Counted) => failing / judged;
  return criteria
    .filter(({ failing }) => failing > 0)
    .sort((a, b) => b.failing - a.failing || share(b) - share(a) || (a.requirement < b.requirement ? -1 : 1))
    .slice(0, most);
}
