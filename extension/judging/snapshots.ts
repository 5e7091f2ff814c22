import type { PageSnapshot, Rendered, SiteSnapshot } from "../../checks/snapshot.ts";
import type { Profile } from "../profile.ts";
import type { PagePart } from "../protocol.ts";

/** What the panel gathered of one page: from inside it, from the accessibility rules, from the page's own world. */
export interface SeenPage {
  page: PagePart;
  axe: Rendered["axe"];
  measuringQueue: Rendered["measuringQueue"];
  /** When it was looked at, ISO 8601 with +07:00. */
  at: string;
}

/**
 * The page as the crawler would have stored it, less what only a visitor from outside sees: answer headers,
 * bytes, narrow windows.
 */
export function toPageSnapshot({ page, axe, measuringQueue, at }: SeenPage): PageSnapshot {
  const { finalUrl, html, rendered } = page.part;
  return {
    schema: 1,
    url: finalUrl,
    finalUrl,
    redirects: [],
    status: null,
    headers: null,
    fetchedAt: at,
    timings: { firstByte: null, total: null },
    encoding: page.encoding,
    visit: "rendered",
    failure: null,
    failureDetail: null,
    html,
    rendered: { ...rendered, narrow: [], scriptErrors: [], requests: page.requests, measuringQueue, axe },
    screenshot: null,
  };
}

/** The portal around the page: of it nothing else was seen, so nothing may be called absent. */
export function toSiteSnapshot(finalUrl: string, at: string, profile: Profile): SiteSnapshot {
  const home = profile.home || new URL("/", finalUrl).href;
  return {
    schema: 1,
    agency: { name: profile.agencyName || null, kind: profile.agencyKind, url: home },
    startUrl: home,
    homeUrl: home,
    failure: null,
    startedAt: at,
    finishedAt: at,
    seed: "extension",
    complete: false,
    discovered: 1,
    network: null,
    robots: null,
    sitemaps: [],
    links: [],
    online: false,
    performance: [],
  };
}
