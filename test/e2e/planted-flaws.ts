import { checks } from "../../checks/index.ts";
import type { Report } from "../../reports/model.ts";
import { type ManifestEntry, manifestOf } from "../sites/demo/flaws.ts";
import { exhibits, flawedPortal } from "../sites/demo/portals.ts";

const existing = new Set(checks.map(({ id }) => id));

/** The flaws of the flawed portal that a check of the product is there to find. */
export function flawsWithinReach(report: Report, today: string): ManifestEntry[] {
  const flawed = exhibits(today).find(({ name }) => name === flawedPortal.host);
  if (!flawed) throw new Error("the demonstration has no flawed portal");
  const judged = new Set(
    report.results.flatMap(({ requirement, check }) => (existing.has(check ?? "") ? requirement : [])),
  );
  return manifestOf(flawed.site, today).filter(({ requirement }) => judged.has(requirement));
}

/** Whether the report says of a flaw what the manifest expects: of the portal, or of the pages where it stands. */
export function isFound({ results }: Report, { requirement, expected, where }: ManifestEntry): boolean {
  const stands = (url: string) => {
    const { pathname, search } = new URL(url);
    return typeof where === "string" || where.includes(pathname + search);
  };
  return results.some(
    (result) =>
      result.requirement === requirement &&
      result.outcome === expected &&
      (result.scope === "site" || stands(result.url)),
  );
}

/** What the report accuses a portal of. */
export function accusations({ results }: Report): string[] {
  return results
    .filter(({ outcome }) => outcome === "failed")
    .map(({ requirement, url, reason }) => `${requirement}: ${reason} (${url})`);
}
