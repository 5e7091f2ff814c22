import type { Clock } from "../clock.ts";
import type { Egress } from "../egress.ts";
import { createFetcher } from "../fetcher.ts";
import { findHome } from "../find-home.ts";
import { fetchLimits } from "../limits.ts";
import { canResolve, mayBeOurs } from "../online.ts";
import { isOwnMachine } from "../own-machine.ts";
import type { Politeness } from "../politeness.ts";
import type { Probe } from "../store/probes.ts";
import { createVisitor } from "../visitor.ts";

export interface ProbeMeans {
  egress: Egress;
  politeness: Politeness;
  clock: Clock;
  userAgent: string;
  signal: AbortSignal;
}

/** Asks for a portal's home page once, by HTTP and as robots.txt allows. Never rejects. */
export async function probeHome(url: string, means: ProbeMeans): Promise<Omit<Probe, "tries">> {
  const { egress, politeness } = means;
  const fetcher = createFetcher({ ...means, limits: fetchLimits });
  const isOwn = (host: string) => isOwnMachine(egress, host);
  try {
    const visitor = createVisitor({ ...means, fetcher, isOwn, triesOnce: true });
    // The address itself is asked for and no other, as where a portal shares its host.
    const home = await findHome(visitor, url, false);
    politeness.setCrawlDelay(home.url.hostname, home.robots.crawlDelay ?? 0);
    const { failure, fetchedAt: at, timings } = home.fetched.snapshot;
    const isOurs = mayBeOurs(egress, home.url.hostname, failure) && !(await canResolve(egress));
    return { url, at, failure: isOurs ? "network-unavailable" : failure, firstByteMs: timings.firstByte };
  } finally {
    await fetcher.close();
  }
}
