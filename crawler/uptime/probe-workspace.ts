import { type Clock, systemClock } from "../clock.ts";
import type { Politeness } from "../politeness.ts";
import { egressOf } from "../round/manners.ts";
import { standingOf } from "../store/agency-row.ts";
import { openStore } from "../store/audit-store.ts";
import type { Probe } from "../store/probes.ts";
import { userAgentOf } from "../user-agent.ts";
import type { Workspace } from "../workspace/read-workspace.ts";
import { probePortals } from "./probe-portals.ts";

/** Probes every portal that a round of the workspace would visit, whatever the hour and beside a running night. */
export async function probeWorkspace(
  { folder, settings, agencies }: Workspace,
  { politeness, signal, clock = systemClock }: { politeness: Politeness; signal: AbortSignal; clock?: Clock },
): Promise<Probe[]> {
  const urls = agencies.filter((agency) => standingOf(agency) === "active").flatMap(({ portals }) => portals);
  const store = await openStore(folder);
  try {
    return await probePortals(urls, {
      store,
      politeness,
      clock,
      signal,
      egress: egressOf(settings),
      userAgent: userAgentOf(settings.contact),
      hosts: settings.limits.hosts,
    });
  } finally {
    await store.close();
  }
}
