import { checks } from "../../checks/index.ts";
import { judge } from "../../checks/judge.ts";
import type { JudgedPortal, StoredPortal } from "../../crawler/round/judge-round.ts";
import { toolVersion } from "../../crawler/user-agent.ts";
import { buildReport } from "../../reports/build-report.ts";
import { sightingsOf } from "../../reports/history/sightings-of.ts";
import { writeJson } from "../../reports/writers/json.ts";

/** Judges and weighs one stored portal of a round. */
export function judgePortal({
  site,
  pages,
  ruleSet,
  auditId,
  seal,
  round,
  confirmedGates,
}: StoredPortal): JudgedPortal {
  const facts = { id: auditId, lang: "vi", seal, toolVersion, confirmedGates } as const;
  const report = buildReport(judge(site, pages, ruleSet, checks, round), ruleSet, site, facts);
  return { report: writeJson(report), sightings: sightingsOf(report) };
}
