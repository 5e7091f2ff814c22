import { type Clock, systemClock } from "../clock.ts";
import { egressOf } from "../round/manners.ts";
import type { SharedMeans } from "../round/shared-means.ts";
import { standingOf } from "../store/agency-row.ts";
import type { Probe } from "../store/probes.ts";
import { userAgentOf } from "../user-agent.ts";
import type { Workspace } from "../workspace/read-workspace.ts";
import { probePortals } from "./probe-portals.ts";

/** Probes every portal that a round of the workspace would visit, whatever the hour and beside a running night. */
export function probeWorkspace(
  { settings, agencies }: Workspace,
  { store, politeness }: SharedMeans,
  { signal, clock = systemClock }: { signal: AbortSignal; clock?: Clock },
): Promise<Probe[]> {
  const urls = agencies.filter((agency) => standingOf(agency) === "active").flatMap(({ portals }) => portals);
  return probePortals(urls, {
    store,
    politeness,
    clock,
    signal,
    egress: egressOf(settings),
    userAgent: userAgentOf(settings.contact),
    hosts: settings.limits.hosts,
  });
}
