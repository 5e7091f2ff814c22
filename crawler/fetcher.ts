import { performance } from "node:perf_hooks";
import { CookieJar } from "tough-cookie";
import { type Dispatcher, request } from "undici";
import type { IncomingHttpHeaders } from "undici/types/header.js";
import type { PageSnapshot } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { type Clock, toInstant } from "./clock.ts";
import { type Connector, createConnector } from "./connector.ts";
import type { Egress } from "./egress.ts";
import type { FetchLimits } from "./limits.ts";
import { readBody } from "./read-body.ts";
import { fromRawBytes, recordHeaders } from "./response-headers.ts";
import { FetchError, type Phase, statusOfFailure } from "./status-of-failure.ts";

export interface FetchRequest {
  url: string;
  method?: "GET" | "HEAD";
  headers?: Record<string, string>;
  /**
   * Asked before each hop, the first included: a status forbids it. Without it every redirect is followed.
   */
  forbids?(url: URL): StatusName | null;
  /** Reads at most so many bytes and leaves the rest; the body is then kept as sent, not unpacked. */
  firstBytes?: number;
  /** Most bytes of the body, sent and unpacked; where it is left out the fetcher's own limits hold. */
  mostBytes?: number;
  signal?: AbortSignal;
}

/** What came of a fetch. It never rejects: an end without an answer is a `failure`. */
export interface Answer {
  url: string;
  finalUrl: string;
  redirects: PageSnapshot["redirects"];
  status: number | null;
  headers: Record<string, string> | null;
  /** Unpacked; empty where there was none or the fetch failed. */
  body: Buffer;
  fetchedAt: string;
  timings: PageSnapshot["timings"];
  /** What was wrong with the certificate of the connection that was read nevertheless, by Node's code. */
  certificateProblem: string | null;
  failure: StatusName | null;
  failureDetail: string | null;
}

export interface FetcherOptions {
  egress: Egress;
  limits: FetchLimits;
  userAgent: string;
  clock: Clock;
}

/** GETs and HEADs for one audit: one set of connections and one cookie jar, kept in memory only. */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<Answer>;
  /** Whether the answer is known from before an interruption, so that nothing would be sent. */
  recalls(request: FetchRequest): boolean;
  close(): Promise<void>;
}

/** What one fetch has found so far, hop by hop. */
interface Trail {
  url: URL;
  phase: Phase;
  redirects: PageSnapshot["redirects"];
  status: number | null;
  headers: Record<string, string> | null;
  body: Buffer;
  firstByte: number | null;
}

export function createFetcher(options: FetcherOptions): Fetcher {
  const { egress, limits, clock } = options;
  const connector = createConnector(egress, limits);
  // Portals that get no cookie back write session ids into every address instead.
  const jar = new CookieJar(undefined, { looseMode: true, rejectPublicSuffixes: false });

  async function fetch(asked: FetchRequest): Promise<Answer> {
    const fetchedAt = toInstant(clock.now());
    const startedAt = performance.now();
    const url = URL.parse(asked.url);
    const trail = startTrail(url ?? new URL("about:blank"));
    const deadline = AbortSignal.timeout(limits.totalMs);
    const signal = asked.signal ? AbortSignal.any([asked.signal, deadline]) : deadline;
    let failure: { status: StatusName; detail: string } | null = null;
    try {
      if (!url) throw new FetchError("malformed-response", `not an address: ${asked.url}`);
      await follow(asked, trail, { ...options, connector, jar, signal, startedAt });
    } catch (error) {
      failure = statusOfFailure(error, trail.phase);
    }
    return {
      url: asked.url,
      finalUrl: url ? trail.url.href : asked.url,
      redirects: trail.redirects,
      status: trail.status,
      headers: trail.headers,
      body: failure ? Buffer.alloc(0) : trail.body,
      fetchedAt,
      timings: {
        firstByte: trail.firstByte,
        total: failure ? null : Math.round(performance.now() - startedAt),
      },
      certificateProblem: connector.certificateProblem(trail.url.origin),
      failure: failure?.status ?? null,
      failureDetail: failure?.detail ?? null,
    };
  }

  return { fetch, recalls: () => false, close: () => connector.close() };
}

interface Means extends FetcherOptions {
  connector: Connector;
  jar: CookieJar;
  signal: AbortSignal;
  startedAt: number;
}

function startTrail(url: URL): Trail {
  return {
    url,
    phase: "headers",
    redirects: [],
    status: null,
    headers: null,
    body: Buffer.alloc(0),
    firstByte: null,
  };
}

async function follow(asked: FetchRequest, trail: Trail, means: Means): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const refusal = asked.forbids?.(trail.url) ?? null;
    if (refusal) throw new FetchError(refusal, `not followed: ${trail.url.href}`);
    // A portal that sets a cookie and sends the visitor to the same address again is no loop yet.
    const step = `${trail.url.href}\n${means.jar.getCookieStringSync(trail.url.href)}`;
    if (seen.has(step)) throw new FetchError("too-many-redirects", `loop at ${trail.url.href}`);
    seen.add(step);
    const location = await exchange(asked, trail, means);
    if (location === null) return;
    trail.redirects.push({ url: trail.url.href, status: trail.status ?? 0, location });
    trail.url = nextUrl(location, trail.url);
    if (trail.redirects.length > means.limits.redirects) {
      throw new FetchError("too-many-redirects", `more than ${means.limits.redirects} redirects`);
    }
  }
}

/** One request and its answer; gives the address of the next hop, null where this answer is the last. */
async function exchange(asked: FetchRequest, trail: Trail, means: Means): Promise<string | null> {
  trail.phase = "headers";
  const cookies = means.jar.getCookieStringSync(trail.url.href);
  const { statusCode, headers, body } = await request(trail.url, {
    dispatcher: means.connector.agent,
    method: asked.method ?? "GET",
    signal: means.signal,
    headers: {
      "user-agent": means.userAgent,
      accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
      "accept-language": "vi,en;q=0.5",
      "accept-encoding": "gzip, br, zstd, deflate",
      ...(cookies === "" ? {} : { cookie: cookies }),
      ...asked.headers,
    },
  });
  trail.phase = "body";
  trail.status = statusCode;
  trail.headers = recordHeaders(headers);
  trail.firstByte = Math.round(performance.now() - means.startedAt);
  keepCookies(means.jar, headers, trail.url);
  const location = redirectOf(statusCode, headers);
  if (location !== null) await body.dump({ limit: 64 * 1024 });
  else trail.body = await read(body, asked, trail, means);
  return location;
}

async function read(
  body: Dispatcher.ResponseData["body"],
  { firstBytes, mostBytes }: FetchRequest,
  { headers }: Trail,
  { limits }: Means,
): Promise<Buffer> {
  if (firstBytes === undefined) {
    const size = mostBytes === undefined ? limits : { compressedBytes: mostBytes, bytes: mostBytes };
    return readBody(body, headers?.["content-encoding"] ?? null, size);
  }
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    pieces.push(piece);
    size += piece.length;
    // Leaving the loop ends the connection.
    if (size >= firstBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, firstBytes);
}

const redirectCodes = new Set([301, 302, 303, 307, 308]);

function redirectOf(status: number, headers: IncomingHttpHeaders): string | null {
  const location = [headers.location ?? []].flat()[0];
  return redirectCodes.has(status) && location !== undefined ? fromRawBytes(location) : null;
}

function nextUrl(location: string, from: URL): URL {
  const next = URL.parse(location, from);
  if (next?.protocol !== "http:" && next?.protocol !== "https:") {
    throw new FetchError("malformed-response", `redirect to ${location}`);
  }
  // RFC 9110 §10.2.2: the fragment is inherited; no server ever sees it.
  next.hash = "";
  return next;
}

function keepCookies(jar: CookieJar, headers: IncomingHttpHeaders, url: URL): void {
  for (const cookie of [headers["set-cookie"] ?? []].flat()) {
    jar.setCookieSync(cookie, url.href, { ignoreError: true });
  }
}
