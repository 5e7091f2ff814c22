import type { PageSnapshot } from "../checks/snapshot.ts";
import type { FetchedPage } from "./fetch-page.ts";
import { fingerprintOf } from "./page-fingerprint.ts";
import type { EarlierVisit } from "./store/read-audit.ts";

/** A fetched page, with what an earlier audit knew of it where it has not changed since. */
export interface SeenPage extends FetchedPage {
  /** When the content was really had. */
  contentAt: string;
  /** Of the plain answer; null where it brought no page. */
  fingerprint: string | null;
}

/**
 * Puts the earlier snapshot in the place of a page that has not changed: one the server says so of, or one that
 * was rendered before and now comes with the same content but for clocks and counters.
 */
export function reuseVisit(fetched: FetchedPage, earlier: EarlierVisit | null): SeenPage {
  const { snapshot } = fetched;
  if (earlier && fetched.notModified) {
    const { etag, lastModified, body, contentAt, fingerprint } = earlier;
    const { status, headers } = earlier.snapshot;
    const again = unchanged(earlier.snapshot, { ...snapshot, status, headers });
    return { ...fetched, snapshot: again, validators: { etag, lastModified }, body, contentAt, fingerprint };
  }
  const fingerprint = snapshot.failure ? null : fingerprintOf(snapshot.html);
  if (earlier?.snapshot.rendered && fingerprint === earlier.fingerprint) {
    return {
      ...fetched,
      snapshot: unchanged(earlier.snapshot, snapshot),
      contentAt: earlier.contentAt,
      fingerprint,
    };
  }
  return { ...fetched, contentAt: snapshot.fetchedAt, fingerprint };
}

/** What was seen then, with the circumstances of now. */
function unchanged(then: PageSnapshot, now: PageSnapshot): PageSnapshot {
  const { url, finalUrl, redirects, status, headers, fetchedAt, timings } = now;
  return { ...then, url, finalUrl, redirects, status, headers, fetchedAt, timings, visit: "unchanged" };
}
