import type { LinkStatus } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { checkLink } from "./check-link.ts";
import type { Clock } from "./clock.ts";
import type { Fetcher } from "./fetcher.ts";
import type { Politeness } from "./politeness.ts";

export interface LinkCheckOptions {
  politeness: Politeness;
  clock: Clock;
  /** Time for all of them, in milliseconds; what is not tried by then is left out. */
  budgetMs: number;
  /** Hosts tried at a time; each of them gets one request at a time. */
  hosts: number;
  /** Whether an address belongs to the portal itself. */
  isOwn(url: URL): boolean;
  /** True when the portal was reached over the Internet, so that the auditor is known to be online. */
  knownOnline: boolean;
  signal?: AbortSignal;
}

export interface LinkReport {
  /** In order of address. */
  links: LinkStatus[];
  /** True when the portal or any address outside it was reached over the network. */
  online: boolean;
}

/** No connection was made: it may be the other host's fault or the auditor's. */
const unreached: ReadonlySet<StatusName> = new Set<StatusName>([
  "dns-not-found",
  "dns-temporary",
  "connection-refused",
  "connection-timeout",
  "host-unreachable",
]);
/** Nothing was tried over the network at all. */
const untried: ReadonlySet<StatusName> = new Set<StatusName>(["private-address-refused", "not-visited"]);
/** Outside hosts that fail before any answers, after which the auditor counts as offline. */
const hostsUntilOffline = 6;

/**
 * Tries addresses, several hosts side by side. An auditor without Internet never calls a link dead: where no
 * outside host could be reached, theirs are all `network-unavailable`.
 */
export async function checkLinks(
  fetcher: Fetcher,
  addresses: readonly string[],
  options: LinkCheckOptions,
): Promise<LinkReport> {
  const deadline = options.clock.now() + options.budgetMs;
  const byHost = Map.groupBy(addresses, (address) => new URL(address).host);
  const waiting = [...byHost.values()];
  const links: LinkStatus[] = [];
  let online = options.knownOnline;
  let outsideFailed = 0;

  const isOutside = (address: string) => !options.isOwn(new URL(address));
  const isOver = () => options.clock.now() > deadline || options.signal?.aborted === true;
  const isInVain = (address: string) => !online && outsideFailed >= hostsUntilOffline && isOutside(address);

  function note(link: LinkStatus): void {
    links.push(link);
    if (wasReached(link) && isOutside(link.url)) online = true;
  }

  /** A host that cannot be reached once is not tried again. */
  async function checkHost(ofHost: readonly string[]): Promise<void> {
    for (const [at, address] of ofHost.entries()) {
      if (isOver()) return;
      const link = await tryOne(fetcher, address, options);
      note(link);
      if (!isUnreached(link)) continue;
      for (const other of ofHost.slice(at + 1)) note({ ...link, url: other });
      if (isOutside(address)) outsideFailed++;
      return;
    }
  }

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next && !isOver(); next = waiting.shift()) {
      if (!isInVain(next[0] ?? "")) await checkHost(next);
    }
  }

  await Promise.all(Array.from({ length: options.hosts }, work));
  const judged = links.map((link) => (online || !isOutside(link.url) ? link : withoutBlame(link)));
  return { links: judged.sort((a, b) => (a.url < b.url ? -1 : 1)), online };
}

function isUnreached({ failure }: LinkStatus): boolean {
  return failure !== null && unreached.has(failure);
}

function wasReached({ status, failure }: LinkStatus): boolean {
  return status !== null || (failure !== null && !unreached.has(failure) && !untried.has(failure));
}

function withoutBlame(link: LinkStatus): LinkStatus {
  return isUnreached(link) ? { ...link, failure: "network-unavailable" } : link;
}

async function tryOne(fetcher: Fetcher, address: string, options: LinkCheckOptions): Promise<LinkStatus> {
  const { politeness, signal } = options;
  const host = new URL(address).hostname;
  const release = await politeness.enter(host, signal);
  try {
    const status = await checkLink(fetcher, address, signal);
    politeness.note(host, status.failure);
    return status;
  } finally {
    release();
  }
}
