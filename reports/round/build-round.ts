import type { AgencyKind } from "../../checks/agency.ts";
import type { Store } from "../../crawler/store/audit-store.ts";
import { readUptime } from "../../crawler/store/probes.ts";
import {
  findRoundBefore,
  type RoundAgency,
  type RoundPortal,
  type RoundSummary,
  readReport,
  readRoundAgencies,
} from "../../crawler/store/read-round.ts";
import { nameInstrument } from "../citation.ts";
import { type Report, reportSchema } from "../model.ts";
import { stateOf, whyNot } from "./agency-state.ts";
import { compareFindings, compareReports } from "./compare.ts";
import { type CriterionTally, countCriteria, noteCriteria } from "./criteria-tally.ts";
import type { PeerGroup, RankedAgency, RoundReport } from "./model.ts";
import { type Place, rankPeers } from "./rank.ts";
import { samplingInterval } from "./sampling-interval.ts";

const uptimeDays = 30;
/** End of a round that is not over. */
const latest = "9999-12-31T00:00:00.000Z";

/** What the reports of a round have in common and the round itself does not know. */
interface Frame {
  tool: RoundReport["tool"];
  province: RoundReport["round"]["province"];
  instrument: RoundReport["round"]["instrument"];
  bounds: RoundReport["coverageBounds"];
  rubrics: Map<AgencyKind, Pick<PeerGroup, "rubric" | "ruleSet">>;
}

/**
 * Makes the report of a round from what is stored: portal reports are taken one by one and only what the round
 * says of each is kept. The same store gives the same report.
 */
export async function buildRound(
  store: Store,
  round: RoundSummary,
  toolVersion: string,
): Promise<RoundReport> {
  const before = await findRoundBefore(store, round);
  const earlier = before ? await reportHashes(store, before) : new Map<string, string>();
  const frame: Frame = {
    tool: { name: "kiemcong", version: toolVersion },
    province: { vi: round.plan.regulation, en: round.plan.regulation },
    instrument: { vi: round.plan.regulation, en: round.plan.regulation },
    bounds: { overall: 0, group: 0 },
    rubrics: new Map(),
  };
  const tally: CriterionTally = new Map();
  const members = await readRoundAgencies(store, round);
  const hosts = members.flatMap(({ portals }) => portals.map(({ url }) => new URL(url).host));
  const agencies: RankedAgency[] = [];
  // What is tried after the round is not of it: a round told again later tells the same.
  const until = round.finishedAt ?? latest;
  for (const member of members) {
    const report = openReport(store, member.portals[0]?.report ?? null);
    if (report) note(report, member.agency.kind, frame, tally);
    const url = member.portals[0]?.url ?? "";
    const old = openReport(store, earlier.get(url) ?? null);
    agencies.push({
      ...describe(member, report, old),
      portals: member.portals.map((portal, index) =>
        describePortal(portal, index === 0 ? report : openReport(store, portal.report), hosts),
      ),
      uptime: { days: uptimeDays, ...(await readUptime(store, url, until, uptimeDays)) },
    });
  }
  const places = placesOf(agencies);
  const ranked = agencies.map((each) => withPlace(each, places, round));
  const { id, startedAt, finishedAt, plan } = round;
  return {
    schemaVersion: 1,
    tool: frame.tool,
    round: {
      id,
      title: plan.title,
      startedAt,
      finishedAt,
      date: plan.date,
      regulation: plan.regulation,
      province: frame.province,
      instrument: frame.instrument,
      seed: plan.seed,
      before: before?.id ?? null,
    },
    office: plan.office,
    cchc: plan.cchc,
    coverageBounds: frame.bounds,
    agencies: ranked,
    groups: groupPeers(ranked, frame),
    criteria: countCriteria(tally),
    batch: round.batch,
  };
}

async function reportHashes(store: Store, round: RoundSummary): Promise<Map<string, string>> {
  const agencies = await readRoundAgencies(store, round);
  const portals = agencies.flatMap((agency) => agency.portals);
  return new Map(portals.flatMap(({ url, report }) => (report === null ? [] : [[url, report] as const])));
}

/** A portal's report as it was kept; null where there is none. */
export function openReport(store: Store, hash: string | null): Report | null {
  return hash === null ? null : reportSchema.parse(JSON.parse(readReport(store, hash)));
}

function note(report: Report, kind: AgencyKind, frame: Frame, tally: CriterionTally): void {
  const { ruleSet, instruments } = report;
  const [regulation] = instruments;
  frame.province = ruleSet.province;
  if (regulation) frame.instrument = nameInstrument(regulation);
  frame.bounds = ruleSet.rubric.coverage;
  frame.rubrics.set(kind, { rubric: ruleSet.rubric.title, ruleSet: ruleSet.hash });
  noteCriteria(report, tally);
}

type Described = Omit<RankedAgency, "portals" | "uptime">;

function describe(member: RoundAgency, report: Report | null, old: Report | null): Described {
  const state = stateOf(member, report);
  const score = report?.score ?? null;
  const criteria = score?.groups.flatMap((group) => group.criteria) ?? [];
  return {
    agency: member.agency,
    state,
    why: whyNot(state, member, report),
    score: score && {
      value: score.value,
      lowest: score.lowest,
      highest: score.highest,
      coverage: score.coverage,
      band: score.band,
      sampling: report && samplingInterval(report),
    },
    place: null,
    cchc: null,
    groups:
      score?.groups.map(({ id, title, points, max, coverage }) => ({ id, title, points, max, coverage })) ??
      [],
    criteria: criteria.map(({ requirement, state: met, points, max }) => ({
      requirement,
      state: met,
      points,
      max,
    })),
    flags: score?.flags ?? [],
    change: report && old && changeOf(old, report),
  };
}

function changeOf(old: Report, report: Report): RankedAgency["change"] {
  const criteria = compareReports(old, report);
  const findings = compareFindings(old, report);
  const [before, now] = [old.score.value, report.score.value];
  const isBroken = criteria.some(({ kind }) => kind === "rule-changed");
  return {
    before,
    difference: before === null || now === null || isBroken ? null : now - before,
    criteria: criteria.filter(({ kind }) => kind !== "same"),
    appeared: findings.appeared.length,
    mended: findings.mended.length,
    noLongerSeen: findings.noLongerSeen.length,
  };
}

function describePortal(
  { url, progress, fault, report: hash }: RoundPortal,
  report: Report | null,
  hosts: readonly string[],
): RankedAgency["portals"][number] {
  const { host } = new URL(url);
  return {
    url,
    progress,
    failure: report?.site.failure ?? null,
    fault,
    sharesHost: hosts.filter((other) => other === host).length > 1,
    value: report?.score.value ?? null,
    pages: report?.pages.filter(({ failure }) => failure === null).length ?? 0,
    report: hash,
    seal: report?.audit.seal ?? null,
  };
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

/** Points of the CCHC criterion are the share of its maximum, at two decimals (scoring §3.10). */
function withPlace(
  each: RankedAgency,
  places: ReadonlyMap<string, Place>,
  { plan }: RoundSummary,
): RankedAgency {
  const place = places.get(each.agency.name) ?? null;
  const value = each.score?.value ?? null;
  const cchc =
    place && plan.cchc && value !== null
      ? Math.round(plan.cchc.maximum * value + Number.EPSILON) / 100
      : null;
  return { ...each, place, cchc };
}

function groupPeers(agencies: readonly RankedAgency[], { rubrics }: Frame): PeerGroup[] {
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
