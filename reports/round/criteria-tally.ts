import type { RoundReport } from "./model.ts";

type Counted = RoundReport["criteria"][number];

/** Criteria by requirement while the portals of a round are gone through. */
export type CriterionTally = Map<string, Omit<Counted, "requirement">>;

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
