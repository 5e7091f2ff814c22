import type { Context } from "../define-check.ts";
import type { PageView } from "../page-view.ts";
import { spellDate } from "../regulations/spell-date.ts";

/** When an item was posted: what its page claims, and what the auditor saw. Days, local. */
export type Posting = {
  postedOn: string;
  /** Day on which the auditor first met it; null without a history. */
  firstSeenOn: string | null;
  /** Last day on which a page that lists it now was read and did not; null where no such page had been read. */
  notSeenOn: string | null;
  /** That page. */
  notSeenAt: string | null;
};

/** Null where the page claims no day. */
export function postingOf(page: PageView, { sightings }: Pick<Context, "sightings">): Posting | null {
  const postedOn = page.reading.publishedAt?.slice(0, 10) ?? null;
  if (postedOn === null) return null;
  const sighting = sightings.find(({ url }) => url === page.snapshot.finalUrl);
  return {
    postedOn,
    firstSeenOn: sighting?.firstSeenAt.slice(0, 10) ?? null,
    notSeenOn: sighting?.notSeenAt?.slice(0, 10) ?? null,
    notSeenAt: sighting?.notSeenOn ?? null,
  };
}

/** The claimed day lies before one on which the item was not to be seen where it stands now. */
export function isBackDated({ postedOn, notSeenOn }: Posting): boolean {
  return notSeenOn !== null && postedOn < notSeenOn;
}

/** What the auditor saw, as a sentence after the page's claim; empty where it saw nothing of its own. */
export function seenVi({ firstSeenOn, notSeenOn, notSeenAt }: Posting): string {
  if (firstSeenOn === null) return "";
  const before = notSeenOn === null ? "" : `; ngày ${spellDate(notSeenOn).vi} đọc ${notSeenAt} chưa thấy`;
  return ` Hệ thống kiểm tra thấy lần đầu ngày ${spellDate(firstSeenOn).vi}${before}.`;
}

export function seenEn({ firstSeenOn, notSeenOn, notSeenAt }: Posting): string {
  if (firstSeenOn === null) return "";
  const before = notSeenOn === null ? "" : `; on ${spellDate(notSeenOn).en} it was not yet on ${notSeenAt}`;
  return ` The auditor first met it on ${spellDate(firstSeenOn).en}${before}.`;
}
