import { type Sighting, sightingsOn } from "../../crawler/store/sightings.ts";
import type { Report } from "../model.ts";
import { findingKey } from "../round/compare.ts";

/** Everything of a portal whose first and last day are remembered: pages, documents, questions, failed findings. */
export function sightingsOf({ pages, findings }: Report): Sighting[] {
  const failed = findings.filter(({ outcome }) => outcome === "failed");
  return [
    ...pages.flatMap(sightingsOn),
    ...failed.map((finding) => ({
      kind: "finding" as const,
      key: findingKey(finding),
      label: finding.selector ?? finding.places[0]?.url ?? "",
    })),
  ];
}
