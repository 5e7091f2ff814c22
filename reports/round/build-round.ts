import type { AgencyKind } from "../../checks/agency.ts";
import type { Store } from "../../crawler/store/audit-store.ts";
import { readUptime, uptimeDays } from "../../crawler/store/probes.ts";
import { findRoundBefore, type RoundSummary, readRoundAgencies } from "../../crawler/store/read-round.ts";
import { nameInstrument } from "../citation.ts";
import type { Report } from "../model.ts";
import { type CriterionTally, countCriteria, noteCriteria } from "./criteria-tally.ts";
import { describeAgency, describePortal } from "./describe-agency.ts";
import type { RankedAgency, RoundReport } from "./model.ts";
import { openEarlierReport, openReport } from "./open-report.ts";
import { groupPeers, type KindRubric, withPlaces } from "./peer-groups.ts";

/** End of a round that is not over. */
const latest = "9999-12-31T00:00:00.000Z";

/** What the reports of a round have in common and the round itself does not know. */
interface Frame {
  tool: RoundReport["tool"];
  province: RoundReport["round"]["province"];
  instrument: RoundReport["round"]["instrument"];
  bounds: RoundReport["coverageBounds"];
  rubrics: Map<AgencyKind, KindRubric>;
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
    const old = openEarlierReport(store, earlier.get(url) ?? null);
    agencies.push({
      ...describeAgency(member, report, old),
      portals: member.portals.map((portal, index) =>
        describePortal(portal, index === 0 ? report : openReport(store, portal.report), hosts),
      ),
      uptime: { days: uptimeDays, ...(await readUptime(store, url, until, uptimeDays)) },
    });
  }
  const ranked = withPlaces(agencies, round.plan.cchc);
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
    toConfirm: ranked.filter(({ flags }) => flags.some(({ confirmed }) => !confirmed)).length,
    groups: groupPeers(ranked, frame.rubrics),
    criteria: countCriteria(tally),
    batch: round.batch,
  };
}

async function reportHashes(store: Store, round: RoundSummary): Promise<Map<string, string>> {
  const agencies = await readRoundAgencies(store, round);
  const portals = agencies.flatMap((agency) => agency.portals);
  return new Map(portals.flatMap(({ url, report }) => (report === null ? [] : [[url, report] as const])));
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
