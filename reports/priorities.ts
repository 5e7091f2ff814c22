import { owners, severities } from "../checks/regulations/schema.ts";
import type { Result } from "../checks/result.ts";
import { efforts, type Finding, type Priority, type ReportedRequirement, type Score } from "./model.ts";

/**
 * What to fix first: binding requirements whose portal verdict is `failed`, by owner, then by points lost,
 * severity, extent, and how little there is to mend. What rests on an unverified clause accuses nobody.
 */
export function prioritise(
  results: readonly Result[],
  requirements: readonly ReportedRequirement[],
  findings: readonly Finding[],
  score: Score,
): Priority[] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const criteria = new Map(score.groups.flatMap((group) => group.criteria.map((c) => [c.requirement, c])));
  const findingsOf = Map.groupBy(
    findings.filter(({ outcome }) => outcome === "failed"),
    ({ requirement }) => requirement,
  );
  return results
    .filter(({ scope, outcome }) => scope === "site" && outcome === "failed")
    .flatMap((result) => {
      const requirement = byId.get(result.requirement);
      if (!requirement?.verified || requirement.strength !== "must") return [];
      const criterion = criteria.get(result.requirement);
      const faults = findingsOf.get(result.requirement) ?? [];
      const instances = faults.reduce((total, fault) => total + fault.instances, 0);
      return [
        {
          requirement: result.requirement,
          owner: requirement.owner,
          severity: requirement.severity,
          pointsLost: criterion ? criterion.max - (criterion.points ?? 0) : 0,
          pages: result.pagesAffected,
          instances: Math.max(instances, result.pagesAffected),
          effort: effortOf(requirement.owner, result.pagesAffected, faults),
        },
      ];
    })
    .sort(byUrgency);
}

/** A fault of the template repeats itself over more than two pages on average, and no editor wrote it. */
function effortOf(owner: Priority["owner"], pages: number, faults: readonly Finding[]): Priority["effort"] {
  if (pages <= 1) return "one-place";
  const buildsTemplates = owner === "vendor" || owner === "administrator";
  return buildsTemplates && faults.length > 0 && faults.length * 2 < pages ? "template" : "many-pages";
}

function byUrgency(a: Priority, b: Priority): number {
  return (
    owners.indexOf(a.owner) - owners.indexOf(b.owner) ||
    b.pointsLost - a.pointsLost ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.pages - a.pages ||
    efforts.indexOf(a.effort) - efforts.indexOf(b.effort)
  );
}
