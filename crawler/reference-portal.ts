import { bareHost } from "../checks/knowledge/host-names.ts";
import { ParsedPage } from "../checks/parsed-page.ts";
import { readLook } from "../checks/reading/region-look.ts";
import type { Province } from "../checks/regulations/schema.ts";
import type { PageSnapshot, ReferencePortal } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { type Clock, toInstant } from "./clock.ts";
import type { Egress } from "./egress.ts";
import { createFetcher } from "./fetcher.ts";
import { fetchLimits } from "./limits.ts";
import type { Politeness } from "./politeness.ts";
import type { Renderer } from "./renderer.ts";
import { fetchRobots } from "./robots.ts";

interface ReferenceMeans {
  egress: Egress;
  userAgent: string;
  politeness: Politeness;
  renderer: Renderer;
  clock: Clock;
  signal: AbortSignal;
}

/** Home page that a unit's portal is to resemble: the provincial one; null for the provincial portal itself. */
export function referenceOf(host: string, province: Province): string | null {
  return bareHost(host) === province.host ? null : `https://${province.host}/`;
}

/** How an audit comes to see the portal at an address; null where there is none, or no browser to see it with. */
export function lookBeside(
  address: string | null,
  means: Omit<ReferenceMeans, "renderer"> & { renderer: Renderer | null },
): (() => Promise<ReferencePortal>) | null {
  const { renderer } = means;
  if (address === null || renderer === null) return null;
  return () => lookAtReference(address, { ...means, renderer });
}

/**
 * Opens the provincial portal's home page once and keeps of it only what component sites are compared with. Asks
 * robots.txt first, tries once, never rejects: what kept it from being seen is its `failure`.
 */
async function lookAtReference(address: string, means: ReferenceMeans): Promise<ReferencePortal> {
  const fetchedAt = toInstant(means.clock.now());
  const seen = await open(new URL(address), means);
  if (typeof seen === "string") return unseen(address, fetchedAt, seen);
  if (seen.failure !== null) return unseen(address, fetchedAt, seen.failure);
  try {
    return { url: address, fetchedAt, failure: null, ...factsOf(seen) };
  } catch {
    // A page that our own reading cannot take costs the comparison, not the audit.
    return unseen(address, fetchedAt, "check-crashed");
  }
}

async function open(
  url: URL,
  { egress, userAgent, politeness, renderer, clock, signal }: ReferenceMeans,
): Promise<PageSnapshot | StatusName> {
  const inTurn = () => politeness.enter(url.hostname, signal).catch(() => null);
  const forRobots = await inTurn();
  if (!forRobots) return "not-visited";
  const fetcher = createFetcher({ egress, limits: fetchLimits, userAgent, clock });
  const robots = await fetchRobots((request) => fetcher.fetch({ ...request, signal }), url).finally(
    async () => {
      forRobots();
      await fetcher.close();
    },
  );
  if (robots.unreachable) return robots.unreachable;
  if (!robots.allows(url)) return "blocked-by-robots";
  const release = await inTurn();
  if (!release) return "not-visited";
  return renderer
    .render({ url: url.href, kind: "home", onSettled: release })
    .catch((): StatusName => "not-visited")
    .finally(release);
}

function factsOf(
  snapshot: PageSnapshot,
): Pick<ReferencePortal, "finalUrl" | "look" | "linkedHosts" | "generator" | "screenshot"> {
  const page = new ParsedPage(snapshot, snapshot.finalUrl);
  return {
    finalUrl: snapshot.finalUrl,
    look: readLook(page),
    linkedHosts: [...new Set(page.links.map(({ url }) => bareHost(url.hostname)))],
    generator: page.metadata.generator,
    screenshot: snapshot.screenshot,
  };
}

function unseen(url: string, fetchedAt: string, failure: StatusName): ReferencePortal {
  return {
    url,
    finalUrl: url,
    fetchedAt,
    failure,
    look: null,
    linkedHosts: [],
    generator: null,
    screenshot: null,
  };
}
