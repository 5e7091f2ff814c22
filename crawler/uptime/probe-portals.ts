import { wasUp } from "../../checks/was-up.ts";
import type { Store } from "../store/audit-store.ts";
import { type Probe, saveProbe } from "../store/probes.ts";
import { siteKey } from "../url.ts";
import { type ProbeMeans, probeHome } from "./probe-home.ts";

/** Pause before a portal that did not answer is asked a second time. */
const secondTryAfterMs = 30_000;

/**
 * Asks each portal once whether it answers, several hosts side by side, and those that did not a second time after a
 * pause. What came of each is stored at once; what its signal broke off is not.
 * @param hosts asked side by side
 */
export async function probePortals(
  urls: readonly string[],
  { store, hosts, ...means }: ProbeMeans & { store: Store; hosts: number },
): Promise<Probe[]> {
  const { clock, signal } = means;
  const probes: Probe[] = [];
  const silent: string[] = [];

  async function keep(probe: Probe): Promise<void> {
    if (signal.aborted) return;
    await saveProbe(store, probe);
    probes.push(probe);
  }

  await hostsSideBySide(urls, { hosts, signal }, async (url) => {
    const probe = await probeHome(url, means);
    if (wasUp(probe.failure)) await keep({ ...probe, tries: 1 });
    else silent.push(url);
  });
  if (silent.length > 0) await clock.sleep(secondTryAfterMs, signal).catch(() => {});
  await hostsSideBySide(silent, { hosts, signal }, async (url) =>
    keep({ ...(await probeHome(url, means)), tries: 2 }),
  );
  return probes;
}

/** Portals of one host come one after the other. */
async function hostsSideBySide(
  urls: readonly string[],
  { hosts, signal }: { hosts: number; signal: AbortSignal },
  ask: (url: string) => Promise<void>,
): Promise<void> {
  const waiting = [...Map.groupBy(urls, (url) => siteKey(new URL(url))).values()];
  async function work(): Promise<void> {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      for (const url of host) {
        if (signal.aborted) return;
        await ask(url);
      }
    }
  }
  await Promise.all(Array.from({ length: hosts }, work));
}
