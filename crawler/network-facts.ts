import type { NetworkFacts } from "../checks/snapshot.ts";
import { readDnsFacts } from "./dns-facts.ts";
import { readDnssecFacts } from "./dnssec-facts.ts";
import type { Egress } from "./egress.ts";
import type { Answer, Fetcher } from "./fetcher.ts";
import { readIpv6Facts } from "./ipv6-facts.ts";
import type { FetchLimits } from "./limits.ts";
import { readTlsFacts } from "./tls-facts.ts";

export interface NetworkFactsRequest {
  /** Address the portal is judged by: its home page after redirects, or the one asked for. */
  url: URL;
  /** Headers of the home page; null where it was not had. */
  homeHeaders: Readonly<Record<string, string>> | null;
  /** Certificates in PEM that are trusted besides the system's. */
  extraAuthorities: readonly string[];
  limits: FetchLimits;
  userAgent: string;
  signal?: AbortSignal;
}

/** Facts about the host that no page shows: DNS, TLS, IPv6, and whether plain http leads to https. Never rejects. */
export async function readNetworkFacts(
  egress: Egress,
  fetcher: Fetcher,
  request: NetworkFactsRequest,
): Promise<NetworkFacts> {
  const { url, homeHeaders, extraAuthorities, limits, signal } = request;
  const isSecure = url.protocol === "https:";
  const port = Number(url.port) || (isSecure ? 443 : 80);
  // A portal on an unusual port of plain http has its TLS, if any, on the usual one.
  const securePort = isSecure ? port : 443;
  const plain = `http://${url.hostname}${isSecure || url.port === "" ? "" : `:${url.port}`}/`;
  const [dns, dnssec, tls, answer] = await Promise.all([
    readDnsFacts(egress, url.hostname, port),
    readDnssecFacts(egress, url.hostname, port),
    readTlsFacts(egress, url.hostname, securePort, extraAuthorities, limits.connectMs),
    // The address alone counts; the page itself was read already.
    fetcher.fetch({ url: plain, firstBytes: 1, ...(signal ? { signal } : {}) }),
  ]);
  const overIpv6 = await readIpv6Facts(egress, { ...request, dns });
  const hsts = isSecure ? hstsOf(homeHeaders) : null;
  return { dns, ...tls, ...plainFacts(answer), hsts, dnssec, overIpv6 };
}

function plainFacts({ status, finalUrl, failure }: Answer) {
  const plainHttp = failure === null && status !== null ? { status, finalUrl } : null;
  return { plainHttp, plainHttpFailure: failure };
}

function hstsOf(headers: Readonly<Record<string, string>> | null): string | null {
  return headers?.["strict-transport-security"] ?? null;
}
