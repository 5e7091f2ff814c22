import type { Context } from "../define-check.ts";
import { type FirstSight, firstSightOf } from "../first-sight.ts";
import type { PageView } from "../page-view.ts";

/** When an item was posted: what its page claims, and what the auditor saw. Days, local. */
export type Posting = FirstSight & { postedOn: string };

/** Null where the page claims no day. */
export function postingOf(page: PageView, context: Pick<Context, "sightings">): Posting | null {
  const postedOn = page.reading.publishedAt?.slice(0, 10) ?? null;
  return postedOn === null ? null : { postedOn, ...firstSightOf(page, context) };
}

/** The claimed day lies before one on which the item was not to be seen where it stands now. */
export function isBackDated({ postedOn, notSeenOn }: Posting): boolean {
  return notSeenOn !== null && postedOn < notSeenOn;
}
