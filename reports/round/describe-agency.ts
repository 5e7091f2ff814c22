import type { RoundAgency, RoundPortal } from "../../crawler/store/read-round.ts";
import type { Report } from "../model.ts";
import { reportedState, stateOf, whyNot } from "./agency-state.ts";
import { compareFindings, compareReports } from "./compare.ts";
import type { RankedAgency } from "./model.ts";
import type { EarlierReport } from "./open-report.ts";
import { samplingInterval } from "./sampling-interval.ts";

/** What one agency's own reports say: all but its place among the others, and how often it answered. */
type Described = Omit<RankedAgency, "portals" | "uptime">;

/**
 * @param report of its first portal; null where there is none
 * @param old of the same portal in the round before
 */
export function describeAgency(
  member: RoundAgency,
  report: Report | null,
  old: EarlierReport | null,
): Described {
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
    flags: report ? flagsOf(report, old) : [],
    change: report && old && changeOf(old, report),
  };
}

function flagsOf({ score, requirements }: Report, old: EarlierReport | null): RankedAgency["flags"] {
  const titles = new Map(requirements.map(({ id, title }) => [id, title]));
  const known = new Set(old?.score.flags.map(({ requirement }) => requirement));
  return score.flags.map((flag) => {
    const { requirement } = flag;
    const title = titles.get(requirement) ?? { vi: requirement, en: requirement };
    return { ...flag, title, isNew: !known.has(requirement) };
  });
}

function changeOf(old: EarlierReport, report: Report): RankedAgency["change"] {
  const criteria = compareReports(old, report);
  const findings = compareFindings(old, report);
  const [before, now] = [old.score.value, report.score.value];
  const isBroken = criteria.some(({ kind }) => kind === "rule-changed");
  return {
    stateBefore: reportedState(old),
    before,
    difference: before === null || now === null || isBroken ? null : now - before,
    criteria: criteria.filter(({ kind }) => kind !== "same"),
    appeared: findings.appeared.length,
    mended: findings.mended.length,
    noLongerSeen: findings.noLongerSeen.length,
  };
}

export function describePortal(
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
