import type { AgencyKind } from "../../checks/agency.ts";
import type { PeerGroup, RankedAgency, RoundReport } from "./model.ts";
import { type Place, rankPeers } from "./rank.ts";

/** Gives those with enough evidence their place within their kind, and their points of the CCHC criterion. */
export function withPlaces(
  agencies: readonly RankedAgency[],
  criterion: RoundReport["cchc"],
): RankedAgency[] {
  const places = placesOf(agencies);
  return agencies.map((each) => {
    const place = places.get(each.agency.name) ?? null;
    return { ...each, place, cchc: place && cchcPoints(each.score?.value ?? null, criterion) };
  });
}

function placesOf(agencies: readonly RankedAgency[]): ReadonlyMap<string, Place> {
  const ranked = agencies.filter(({ state }) => state === "ranked");
  const byKind = Map.groupBy(ranked, ({ agency }) => agency.kind);
  return new Map(
    [...byKind.values()].flatMap((peers) => [
      ...rankPeers(
        peers.flatMap(({ agency, score }) => {
          if (score?.value == null) return [];
          const interval = score.sampling ?? { low: score.value, high: score.value };
          return [{ id: agency.name, score: score.value, interval }];
        }),
      ),
    ]),
  );
}

/** The share of the criterion's maximum, at two decimals (scoring §3.10). */
function cchcPoints(value: number | null, criterion: RoundReport["cchc"]): number | null {
  if (value === null || criterion === null) return null;
  return Math.round(criterion.maximum * value + Number.EPSILON) / 100;
}

/** By what the agencies of a kind were judged. */
export type KindRubric = Pick<PeerGroup, "rubric" | "ruleSet">;

/** Agencies of one kind side by side. */
export function groupPeers(
  agencies: readonly RankedAgency[],
  rubrics: ReadonlyMap<AgencyKind, KindRubric>,
): PeerGroup[] {
  const byKind = Map.groupBy(agencies, ({ agency }) => agency.kind);
  return [...byKind].map(([kind, peers]) => {
    const values = peers.flatMap(({ place, score }) => (place && score?.value != null ? [score.value] : []));
    const sorted = peers.toSorted(byPlace);
    return {
      kind,
      rubric: rubrics.get(kind)?.rubric ?? { vi: "–", en: "–" },
      ruleSet: rubrics.get(kind)?.ruleSet ?? "",
      members: sorted.map(({ agency }) => agency.row),
      ranked: values.length,
      mean: values.length > 0 ? values.reduce((total, value) => total + value, 0) / values.length : null,
      median: medianOf(values),
    };
  });
}

const vietnamese = new Intl.Collator("vi");

function byPlace(a: RankedAgency, b: RankedAgency): number {
  const [first, second] = [a.place?.rank ?? Infinity, b.place?.rank ?? Infinity];
  return first === second ? vietnamese.compare(a.agency.name, b.agency.name) : first - second;
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
