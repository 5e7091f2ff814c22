import { ParsedPage } from "../checks/parsed-page.ts";
import type { NetworkFacts, OverIpv6 } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { type AddressMap, canonicalHost, mappingsOf } from "./address-map.ts";
import { systemClock } from "./clock.ts";
import { parseServer, queryDns } from "./dns-query.ts";
import { Egress } from "./egress.ts";
import { fetchPage } from "./fetch-page.ts";
import { createFetcher } from "./fetcher.ts";
import type { FetchLimits } from "./limits.ts";
import { readTlsFacts } from "./tls-facts.ts";

export interface Ipv6Request {
  /** Home page after redirects. */
  url: URL;
  dns: NetworkFacts["dns"];
  extraAuthorities: readonly string[];
  limits: FetchLimits;
  userAgent: string;
  signal?: AbortSignal;
  /** Servers on the Internet whose answer shows that the auditor itself has IPv6. */
  witnesses?: readonly string[];
}

/** Root name servers k (RIPE), m (WIDE, Asia) and f (ISC). */
const rootServers: readonly string[] = ["[2001:7fd::1]", "[2001:dc3::35]", "[2001:500:2f::f]"];
const witnessMs = 2_000;
/** Ends without an answer that may as well be the auditor's own lack of IPv6. */
const mayBeOurs: ReadonlySet<StatusName> = new Set<StatusName>(["host-unreachable", "not-visited"]);

/**
 * Opens the home page over IPv6 alone. Null where the host has no IPv6 address that may be contacted. A portal is
 * only said not to answer where the auditor's own IPv6 is known to work. Never rejects.
 */
export async function readIpv6Facts(egress: Egress, request: Ipv6Request): Promise<OverIpv6 | null> {
  const { url, dns, extraAuthorities, limits, userAgent, witnesses = rootServers } = request;
  const map = ipv6Only(egress, url, dns);
  const [first] = map;
  if (!first) return null;
  const isMapped = dns.resolver === "--resolve";
  const nothing = { address: first.address, status: null, title: null, certificateProblem: null };
  if (!isMapped && !(await answersAny(witnesses))) return { ...nothing, failure: "no-ipv6-probe" };
  const only6 = new Egress({ ...egress.options, map });
  const isSecure = url.protocol === "https:";
  const secure = isSecure
    ? await readTlsFacts(only6, url.hostname, Number(url.port) || 443, extraAuthorities, limits.connectMs)
    : null;
  const fetcher = createFetcher({ egress: only6, limits, userAgent, clock: systemClock });
  const { snapshot } = await fetchPage(fetcher, {
    url: url.href,
    // Another host would be reached by whatever addresses it has.
    forbids: ({ hostname }) => (hostname === url.hostname ? null : "redirected-off-site"),
    ...(request.signal ? { signal: request.signal } : {}),
  });
  await fetcher.close();
  const { status, failure } = snapshot;
  const isOurs = failure !== null && mayBeOurs.has(failure);
  return {
    address: first.address,
    status,
    title: failure === null ? new ParsedPage(snapshot, null).metadata.documentTitle : null,
    certificateProblem: secure?.tls?.problem ?? null,
    failure: isOurs ? "no-ipv6-probe" : failure,
  };
}

/** The host's IPv6 addresses as a map of their own, so that nothing else is contacted. */
function ipv6Only(
  { options }: Egress,
  { hostname, port, protocol }: URL,
  dns: NetworkFacts["dns"],
): AddressMap {
  const host = canonicalHost(hostname) ?? hostname;
  const portNumber = Number(port) || (protocol === "https:" ? 443 : 80);
  const mapped = mappingsOf(options.map, host, portNumber);
  if (mapped.length > 0) return mapped.filter(({ family }) => family === 6);
  return dns.ipv6
    .filter(({ reachable }) => reachable)
    .map(({ address }) => ({ host, port: null, address, family: 6, toPort: null }));
}

async function answersAny(witnesses: readonly string[]): Promise<boolean> {
  const asked = witnesses.map((server) => queryDns(parseServer(server), ".", "NS", witnessMs));
  return Promise.any(asked).then(
    () => true,
    () => false,
  );
}
