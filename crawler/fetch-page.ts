import type { PageSnapshot } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { decode } from "./decode.ts";
import type { Answer, Fetcher, FetchRequest } from "./fetcher.ts";
import { statusOfAnswer } from "./status-of-answer.ts";

/** What an earlier answer gave to ask whether the page has changed since. */
interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface PageRequest {
  url: string;
  forbids?: NonNullable<FetchRequest["forbids"]>;
  /** Makes the request conditional. */
  validators?: Validators;
  signal?: AbortSignal;
}

export interface FetchedPage {
  snapshot: PageSnapshot;
  /** The bytes as the server meant them: unpacked, not decoded. */
  body: Buffer;
  validators: Validators;
  /** True when the server said that nothing changed; the snapshot then has no HTML. */
  notModified: boolean;
  certificateProblem: string | null;
}

/** Immediate refreshes in a row that are followed, as a browser would. */
const maxRefreshes = 3;

/** Gets one page without a browser. Never rejects: what failed is in the snapshot. */
export async function fetchPage(fetcher: Fetcher, request: PageRequest): Promise<FetchedPage> {
  let page = await fetchOnce(fetcher, request, []);
  for (let count = 0; count < maxRefreshes; count++) {
    const target = refreshTarget(page.snapshot);
    if (target === null || target === page.snapshot.finalUrl) break;
    const { redirects, finalUrl, status } = page.snapshot;
    const hop = { url: finalUrl, status: status ?? 200, location: target };
    const next = await fetchOnce(fetcher, { ...request, url: target }, [...redirects, hop]);
    page = { ...next, snapshot: { ...next.snapshot, url: request.url } };
  }
  return page;
}

async function fetchOnce(
  fetcher: Fetcher,
  { url, forbids, validators, signal }: PageRequest,
  earlier: PageSnapshot["redirects"],
): Promise<FetchedPage> {
  const answer = await fetcher.fetch({
    url,
    headers: conditions(validators),
    ...(forbids ? { forbids } : {}),
    ...(signal ? { signal } : {}),
  });
  const notModified = answer.status === 304 && validators !== undefined;
  const snapshot = toSnapshot(answer, notModified);
  return {
    snapshot: { ...snapshot, redirects: [...earlier, ...snapshot.redirects] },
    body: answer.body,
    validators: {
      etag: answer.headers?.etag ?? null,
      lastModified: answer.headers?.["last-modified"] ?? null,
    },
    notModified,
    certificateProblem: answer.certificateProblem,
  };
}

function conditions(validators: Validators | undefined): Record<string, string> {
  return {
    ...(validators?.etag ? { "if-none-match": validators.etag } : {}),
    ...(validators?.lastModified ? { "if-modified-since": validators.lastModified } : {}),
  };
}

function toSnapshot(answer: Answer, notModified: boolean): PageSnapshot {
  const { text, encoding } = decode(answer.body, answer.headers?.["content-type"] ?? null);
  const failure = answer.failure ?? (notModified ? null : judgeAnswer(answer, text));
  return {
    schema: 1,
    url: answer.url,
    finalUrl: answer.finalUrl,
    redirects: answer.redirects,
    status: answer.status,
    headers: answer.headers,
    fetchedAt: answer.fetchedAt,
    timings: answer.timings,
    encoding: failure || notModified ? null : encoding,
    visit: notModified ? "unchanged" : "static",
    failure,
    failureDetail: answer.failureDetail,
    html: failure ? "" : text,
    rendered: null,
    screenshot: null,
  };
}

function judgeAnswer({ status, headers }: Answer, text: string): StatusName | null {
  return status === null ? "malformed-response" : statusOfAnswer({ status, headers: headers ?? {}, text });
}

/** Where `<meta http-equiv="refresh">` sends a visitor at once; null where there is none. */
function refreshTarget({ html, finalUrl, failure }: PageSnapshot): string | null {
  if (failure) return null;
  const head = html.slice(0, 10_000).replace(/<!--[\s\S]*?-->|<noscript[\s\S]*?<\/noscript>/gi, "");
  const meta = /<meta\b[^>]*http-equiv\s*=\s*["']?refresh\b[^>]*>/i.exec(head)?.[0] ?? "";
  const content = /content\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(meta);
  const target = /^\s*[0-2]?(?:\.\d+)?\s*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(
    content?.[1] ?? content?.[2] ?? "",
  )?.[1];
  if (target === undefined) return null;
  const url = URL.parse(target.trim().replaceAll("&amp;", "&"), finalUrl);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
