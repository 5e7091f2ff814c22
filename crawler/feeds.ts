import { findDates } from "../checks/knowledge/dates.ts";
import type { PageView } from "../checks/page-view.ts";
import { ParsedPage } from "../checks/parsed-page.ts";
import { resolveAddress } from "../checks/reading/links.ts";
import type { Feed, PageSnapshot } from "../checks/snapshot.ts";
import { toInstant } from "./clock.ts";
import { decode } from "./decode.ts";
import type { Answer } from "./fetcher.ts";
import { readSitemap } from "./sitemap.ts";
import { statusOfCode } from "./status-of-answer.ts";
import { isSameSite } from "./url.ts";

/** Files that are tried; a portal's directory of feeds counts as one. */
const most = 6;
const mostBytes = 4 * 1024 * 1024;
const usual: readonly string[] = ["/rss", "/rss.xml"];
/** Addresses that lead to a feed or to a directory of feeds. */
const feedAddress = /(?:^|[/._=-])(?:rss|atom|feeds?)(?:$|[/._?&=-])/i;

interface Candidate {
  url: URL;
  declared: boolean;
}

/**
 * Tries the feeds that the home page declares or links to, and those that a directory of feeds lists; where it
 * names none, the usual addresses.
 * @param fetch gets one address; null where it may not be opened or the time is up
 */
export async function readFeeds(
  homePage: PageSnapshot,
  fetch: (url: URL) => Promise<Answer | null>,
): Promise<Feed[]> {
  const home = new URL(homePage.finalUrl);
  const named = feedsNamedOn(new ParsedPage(homePage, homePage.finalUrl)).filter((url) =>
    isSameSite(url, home),
  );
  const guessed = usual.map((path) => ({ url: new URL(path, home), declared: false }));
  const waiting: Candidate[] = named.length > 0 ? named.map((url) => ({ url, declared: true })) : guessed;
  const tried = new Set<string>();
  const feeds: Feed[] = [];
  for (let next = waiting.shift(); next && tried.size < most; next = waiting.shift()) {
    const { url, declared } = next;
    if (tried.has(url.href)) continue;
    tried.add(url.href);
    const answer = await fetch(url);
    if (!answer) continue;
    const listed = feedsListedBy(answer, url, home);
    if (listed.length === 0) feeds.push({ ...readFeed(answer), declared });
    waiting.push(...listed.map((feed) => ({ url: feed, declared: true })));
  }
  return feeds;
}

/** Feeds in the head of a page, then links to feeds. */
function feedsNamedOn(page: PageView): URL[] {
  const declared = page
    .find('link[type="application/rss+xml" i], link[type="application/atom+xml" i]')
    .flatMap(({ attribs }) => resolveAddress(attribs.href ?? "", page.url) ?? []);
  const linked = page.links.filter(({ url }) => feedAddress.test(url.pathname + url.search));
  return [...declared, ...linked.map(({ url }) => url)];
}

/** Many portals link "RSS" to a page that lists a feed for each section. */
function feedsListedBy(answer: Answer, url: URL, home: URL): URL[] {
  const isPage = answer.failure === null && answer.status === 200 && isHtml(answer);
  if (!isPage) return [];
  const { text } = decode(answer.body, answer.headers?.["content-type"] ?? null);
  const page = new ParsedPage(pageOf(answer, text), home.href);
  return feedsNamedOn(page).filter((feed) => isSameSite(feed, home) && feed.href !== url.href);
}

function isHtml({ headers, body }: Answer): boolean {
  const start = body.subarray(0, 1_000).toString("latin1");
  return /text\/html/i.test(headers?.["content-type"] ?? "") && !/<(?:rss|feed|rdf:RDF)\b/i.test(start);
}

function pageOf({ url, finalUrl, redirects, status, headers, fetchedAt, timings }: Answer, html: string) {
  const nothing = { encoding: null, failure: null, failureDetail: null, rendered: null, screenshot: null };
  const seen = { url, finalUrl, redirects, status, headers, fetchedAt, timings, html };
  return { schema: 1, visit: "static", ...seen, ...nothing } satisfies PageSnapshot;
}

function readFeed({ url, status, failure, body }: Answer): Omit<Feed, "declared"> {
  const isFeed = /<(?:rss|feed|rdf:RDF)\b/i.test(body.subarray(0, 2_000).toString("latin1"));
  const { valid, pages } = readSitemap(isFeed ? body : Buffer.alloc(0), mostBytes);
  const dates = pages.flatMap(({ lastmod }) => localDate(lastmod) ?? []).toSorted();
  return {
    url,
    status,
    failure: failure ?? (status === null ? "malformed-response" : statusOfCode(status)),
    valid,
    items: pages.length,
    newest: dates.at(-1) ?? null,
  };
}

/** RFC 822 and W3C dates; makers of portals also write "14/07/2026 08:05". */
function localDate(text: string | null): string | null {
  if (text === null) return null;
  const [written] = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(text) ? findDates(text) : [];
  if (written) return written.date;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : toInstant(ms).slice(0, 10);
}
