import { getDomain } from "tldts";
import { ParsedPage } from "../checks/parsed-page.ts";
import type { PageSnapshot } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import type { FetchedPage, PageRequest } from "./fetch-page.ts";
import { fetchRobots, type Robots } from "./robots.ts";
import { isSameSite, normaliseUrl } from "./url.ts";
import type { Visitor } from "./visitor.ts";

export interface Home {
  fetched: FetchedPage;
  /** After redirects; where nothing was had, the address that was asked for. */
  url: URL;
  robots: Robots;
}

/** Failures after which the same host may still answer by the other scheme. */
const otherSchemeMayAnswer: ReadonlySet<StatusName> = new Set<StatusName>([
  "connection-refused",
  "connection-timeout",
  "connection-reset",
  "host-unreachable",
  "tls-handshake-failed",
  "malformed-response",
]);

/**
 * Finds and fetches the home page: the address asked for, the other scheme where that does not answer, and the
 * top of the host where the address is an article. robots.txt is asked first, of each host. Never rejects.
 * @param hasOwnHost false for a portal under a path of a host that others share: its top is another's
 */
export async function findHome(visitor: Visitor, startUrl: string, hasOwnHost = true): Promise<Home> {
  const start = normaliseUrl(startUrl) ?? new URL(startUrl);
  let home = await tryHome(visitor, start);
  const other = otherScheme(start);
  if (other && failedBy(home, otherSchemeMayAnswer)) {
    const second = await tryHome(visitor, other);
    if (second.fetched.snapshot.failure === null) home = second;
  }
  return hasOwnHost && isInnerPage(home.fetched.snapshot) ? tryHome(visitor, new URL("/", home.url)) : home;
}

async function tryHome(visitor: Visitor, url: URL): Promise<Home> {
  const robots = await robotsOf(visitor, url);
  const refusal = refusalOf(robots, url);
  const request: PageRequest = {
    url: url.href,
    forbids: (hop) => (isRelated(hop, url) ? refusal : "redirected-off-site"),
  };
  const fetched = await (refusal ? visitor.page(request) : visitor.pageWithRetries(request));
  const { snapshot } = fetched;
  if (snapshot.failure) return { fetched: explained(fetched, robots), url, robots };
  const end = normaliseUrl(snapshot.finalUrl) ?? url;
  if (isSameSite(end, url)) return { fetched, url: end, robots };
  // The portal has moved within its domain; its new host has rules of its own.
  const endRobots = await robotsOf(visitor, end);
  const endRefusal = refusalOf(endRobots, end);
  return { fetched: endRefusal ? refused(fetched, endRefusal) : fetched, url: end, robots: endRobots };
}

async function robotsOf(visitor: Visitor, url: URL): Promise<Robots> {
  return fetchRobots(visitor.answerWithRetries, url);
}

/** Why robots.txt keeps the page from being opened: what it says, or that it could not be had (RFC 9309 §2.3.1.4). */
function refusalOf(robots: Robots, url: URL): StatusName | null {
  return robots.unreachable ?? (robots.allows(url) ? null : "blocked-by-robots");
}

function explained(fetched: FetchedPage, { unreachable, facts }: Robots): FetchedPage {
  if (!unreachable) return fetched;
  const failureDetail = `robots.txt: ${facts.status ?? unreachable} (RFC 9309 §2.3.1.4)`;
  return { ...fetched, snapshot: { ...fetched.snapshot, failureDetail } };
}

function refused(fetched: FetchedPage, failure: StatusName): FetchedPage {
  return { ...fetched, snapshot: { ...fetched.snapshot, html: "", encoding: null, failure } };
}

/** A portal may move between hosts of its own registrable domain, not out of it. */
function isRelated(hop: URL, start: URL): boolean {
  const domain = getDomain(start.hostname);
  return isSameSite(hop, start) || (domain !== null && getDomain(hop.hostname) === domain);
}

function otherScheme(url: URL): URL | null {
  if (url.port !== "") return null;
  const other = new URL(url);
  other.protocol = url.protocol === "https:" ? "http:" : "https:";
  return other;
}

function failedBy({ fetched }: Home, statuses: ReadonlySet<StatusName>): boolean {
  const { failure } = fetched.snapshot;
  return failure !== null && statuses.has(failure);
}

/** Whether the address that was asked for is an item of the portal rather than its entrance. */
function isInnerPage(snapshot: PageSnapshot): boolean {
  if (snapshot.failure || new URL(snapshot.finalUrl).pathname === "/") return false;
  const { kind } = new ParsedPage(snapshot, null).reading;
  return kind === "article" || kind === "document" || kind === "english-article";
}
