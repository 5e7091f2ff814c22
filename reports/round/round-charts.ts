import type { AgencyKind } from "../../checks/agency.ts";
import type { BarChart } from "../paper/bar-chart.ts";
import type { Reader } from "../reader.ts";
import { toOneDecimal } from "../score/score.ts";
import { changeKinds } from "./compare.ts";
import { mostFrequentFailures } from "./criteria-tally.ts";
import type { RankedAgency, RoundReport } from "./model.ts";
import { changeNames, roundWords } from "./round-words.ts";

/** Mean share of each group's points that ranked agencies of a kind earned, on 100. */
export function groupScoresChart({ agencies }: RoundReport, kind: AgencyKind, r: Reader): BarChart {
  const ranked = rankedOf(agencies, kind);
  const titles = new Map(ranked.flatMap(({ groups }) => groups.map(({ id, title }) => [id, title] as const)));
  const rows = [...titles].flatMap(([id, title]) => {
    const shares = ranked.flatMap(({ groups }) => {
      const group = groups.find((each) => each.id === id);
      const tested = (group?.max ?? 0) * (group?.coverage ?? 0);
      return group && tested > 0 ? [(100 * group.points) / tested] : [];
    });
    if (shares.length === 0) return [];
    const value = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return [{ label: r.t(title), value, shown: r.number(value, 1) }];
  });
  return {
    title: r.t(roundWords.groupScores),
    columns: [r.t(roundWords.group), r.t(roundWords.score)],
    rows,
    maximum: 100,
  };
}

const classes = [
  [0, 50],
  [50, 65],
  [65, 80],
  [80, 90],
  [90, 100.1],
] as const;

/** How many ranked agencies of a kind, or of all, lie in each class of scores. */
export function distributionChart({ agencies }: RoundReport, kind: AgencyKind | null, r: Reader): BarChart {
  const values = rankedOf(agencies, kind).flatMap(({ score }) => score?.value ?? []);
  const rows = classes.map(([from, to]) => {
    const count = values.map(toOneDecimal).filter((value) => value >= from && value < to).length;
    const label = to > 100 ? `${from} – 100` : `${from} – <${to}`;
    return { label, value: count, shown: String(count) };
  });
  const maximum = Math.max(1, ...rows.map(({ value }) => value));
  return {
    title: r.t(roundWords.distribution),
    columns: [r.t(roundWords.score), r.t(roundWords.agency)],
    rows,
    maximum,
  };
}

export function failuresChart(round: RoundReport, most: number, r: Reader): BarChart {
  const rows = mostFrequentFailures(round, most).map(({ title, failing, judged }) => ({
    label: r.t(title),
    value: failing,
    shown: `${failing}/${judged}`,
  }));
  const maximum = Math.max(1, ...round.criteria.map(({ judged }) => judged));
  return {
    title: r.t(roundWords.failures),
    columns: [r.t(roundWords.criterion), r.t(roundWords.agency)],
    rows,
    maximum,
  };
}

/** Criteria of all agencies by what became of them; null for the first round. */
export function changesChart({ agencies, round }: RoundReport, r: Reader): BarChart | null {
  if (round.before === null) return null;
  const all = agencies.flatMap(({ change }) => change?.criteria ?? []);
  const rows = changeKinds
    .filter((kind) => kind !== "same")
    .map((kind) => {
      const value = all.filter((each) => each.kind === kind).length;
      return { label: r.t(changeNames[kind]), value, shown: String(value) };
    });
  const maximum = Math.max(1, ...rows.map(({ value }) => value));
  return {
    title: r.t(roundWords.changesHeading),
    columns: [r.t(roundWords.change), r.t(roundWords.criterion)],
    rows,
    maximum,
  };
}

function rankedOf(agencies: readonly RankedAgency[], kind: AgencyKind | null): RankedAgency[] {
  return agencies.filter(({ place, agency }) => place !== null && (kind === null || agency.kind === kind));
}
