import { findBarriers } from "../../checks/accessibility/find-barriers.ts";
import type { Place } from "../../checks/outcome.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import type { StatusName } from "../../checks/visit-status.ts";
import type { Renderer } from "../../crawler/renderer.ts";

interface Finding {
  rule: string;
  outcome: "failed" | "cantTell";
  criteria: readonly string[];
  level: string | null;
  count: number;
  places: Place[];
}

export interface PageFindings {
  url: string;
  /** Why the page could not be looked at. */
  failure: StatusName | null;
  /** Why the scan ended early. */
  stopped: StatusName | null;
  findings: Finding[];
}

/** Opens a page as an audit does and gives the accessibility findings that an audit would judge by. */
export async function findingsOf(renderer: Renderer, url: string): Promise<PageFindings> {
  const snapshot = await renderer.render({ url, kind: null, onSettled: () => {} });
  const { failure, rendered } = snapshot;
  if (!rendered) return { url, failure, stopped: null, findings: [] };
  const page = new ParsedPage(snapshot, null);
  const findings = findBarriers(page).map(({ at, isDoubtful: _, ...barrier }) => ({
    ...barrier,
    places: at.map((where) => ("type" in where ? page.place(where) : where)),
  }));
  return { url, failure, stopped: rendered.axe?.stopped ?? null, findings };
}
