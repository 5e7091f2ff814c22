import { bareHost } from "../checks/knowledge/host-names.ts";
import { PageView } from "../checks/page-view.ts";
import { readLook } from "../checks/reading/region-look.ts";
import type { PageSnapshot, ReferencePortal } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { type Clock, toInstant } from "./clock.ts";
import type { Fetcher } from "./fetcher.ts";
import type { Politeness } from "./politeness.ts";
import type { Renderer } from "./renderer.ts";
import { fetchRobots } from "./robots.ts";

export interface ReferenceMeans {
  fetcher: Fetcher;
  politeness: Politeness;
  renderer: Renderer;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * Opens the provincial portal's home page once and keeps of it only what component sites are compared with. Asks
 * robots.txt first, tries once, never rejects: what kept it from being seen is its `failure`.
 */
export async function lookAtReference(address: string, means: ReferenceMeans): Promise<ReferencePortal> {
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
  { fetcher, politeness, renderer, signal }: ReferenceMeans,
): Promise<PageSnapshot | StatusName> {
  const inTurn = () => politeness.enter(url.hostname, signal).catch(() => null);
  const forRobots = await inTurn();
  if (!forRobots) return "not-visited";
  const robots = await fetchRobots((request) => fetcher.fetch({ ...request, signal }), url).finally(
    forRobots,
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
  const page = new PageView(snapshot, snapshot.finalUrl);
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
