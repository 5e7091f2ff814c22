import type { Context } from "./define-check.ts";
import type { PageView } from "./page-view.ts";
import { spellDate } from "./regulations/spell-date.ts";

/** When the auditor itself first met an item, whatever its page claims. Days, local. */
export type FirstSight = {
  /** Null without a history. */
  firstSeenOn: string | null;
  /** Last day on which a page that lists it now was read and did not; null where no such page had been read. */
  notSeenOn: string | null;
  /** That page. */
  notSeenAt: string | null;
};

export function firstSightOf(page: PageView, { sightings }: Pick<Context, "sightings">): FirstSight {
  const sighting = sightings.find(({ url }) => url === page.snapshot.finalUrl);
  return {
    firstSeenOn: sighting?.firstSeenAt.slice(0, 10) ?? null,
    notSeenOn: sighting?.notSeenAt?.slice(0, 10) ?? null,
    notSeenAt: sighting?.notSeenOn ?? null,
  };
}

/** What the auditor saw, as a sentence after the page's claim; empty where it saw nothing of its own. */
export function seenVi({ firstSeenOn, notSeenOn, notSeenAt }: FirstSight): string {
  if (firstSeenOn === null) return "";
  const before = notSeenOn === null ? "" : `; ngày ${spellDate(notSeenOn).vi} đọc ${notSeenAt} chưa thấy`;
  return ` Hệ thống kiểm tra thấy lần đầu ngày ${spellDate(firstSeenOn).vi}${before}.`;
}

export function seenEn({ firstSeenOn, notSeenOn, notSeenAt }: FirstSight): string {
  if (firstSeenOn === null) return "";
  const before = notSeenOn === null ? "" : `; on ${spellDate(notSeenOn).en} it was not yet on ${notSeenAt}`;
  return ` The auditor first met it on ${spellDate(firstSeenOn).en}${before}.`;
}
