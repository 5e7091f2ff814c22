import type { NetworkFacts } from "../checks/snapshot.ts";
import { readDnsFacts } from "./dns-facts.ts";
import type { Egress } from "./egress.ts";
import type { Answer, Fetcher } from "./fetcher.ts";
import { readTlsFacts } from "./tls-facts.ts";

export interface NetworkFactsRequest {
  /** Address the portal is judged by: its home page after redirects, or the one asked for. */
  url: URL;
  /** Headers of the home page; null where it was not had. */
  homeHeaders: Readonly<Record<string, string>> | null;
  /** Certificates in PEM that are trusted besides the system's. */
  extraAuthorities: readonly string[];
  connectMs: number;
  signal?: AbortSignal;
}

/** Facts about the host that no page shows: DNS, TLS, and whether plain http leads to https. Never rejects. */
export async function readNetworkFacts(
  egress: Egress,
  fetcher: Fetcher,
  request: NetworkFactsRequest,
): Promise<NetworkFacts> {
  const { url, homeHeaders, extraAuthorities, connectMs, signal } = request;
  const isSecure = url.protocol === "https:";
  const port = Number(url.port) || (isSecure ? 443 : 80);
  // A portal on an unusual port of plain http has its TLS, if any, on the usual one.
  const securePort = isSecure ? port : 443;
  const plain = `http://${url.hostname}${isSecure || url.port === "" ? "" : `:${url.port}`}/`;
  const [dns, tls, answer] = await Promise.all([
    readDnsFacts(egress, url.hostname, port),
    readTlsFacts(egress, url.hostname, securePort, extraAuthorities, connectMs),
    // The address alone counts; the page itself was read already.
    fetcher.fetch({ url: plain, firstBytes: 1, ...(signal ? { signal } : {}) }),
  ]);
  return { dns, ...tls, ...plainFacts(answer), hsts: isSecure ? hstsOf(homeHeaders) : null };
}

function plainFacts({ status, finalUrl, failure }: Answer) {
  const plainHttp = failure === null && status !== null ? { status, finalUrl } : null;
  return { plainHttp, plainHttpFailure: failure };
}

function hstsOf(headers: Readonly<Record<string, string>> | null): string | null {
  return headers?.["strict-transport-security"] ?? null;
}
