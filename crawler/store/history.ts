import { z } from "zod";
import type { Sighting } from "../../checks/history.ts";
import type { HistoryNotes, Listing } from "../history-notes.ts";
import type { Store } from "./audit-store.ts";

/** Rows asked for or written at a time. */
const batch = 200;
/** An earlier reading with less than this part of the links may have been broken. */
const leastOfLinks = 0.5;

interface FirstSight {
  url: string;
  firstSeenAt: string;
  notSeenAt: string | null;
  notSeenOn: string | null;
}

/**
 * Keeps when each address of a portal was first met, then what its pages list now. Gives the sightings of the
 * articles, documents and pages of questions that were opened. What was kept before is never changed by a later audit.
 */
export async function recordHistory(store: Store, site: string, notes: HistoryNotes): Promise<Sighting[]> {
  const { database } = store;
  const earlier = await readListings(store, site);
  const met = firstSights(notes, earlier);
  for (const some of batchesOf([...met.values()])) {
    await database
      .insertInto("item")
      .values(
        some.map(({ url, firstSeenAt, notSeenAt, notSeenOn }) => ({
          site_id: site,
          url,
          first_seen_at: firstSeenAt,
          not_seen_at: notSeenAt,
          not_seen_on: notSeenOn,
          address: null,
          title: null,
          opened_at: null,
        })),
      )
      .onConflict((conflict) => conflict.columns(["site_id", "url"]).doNothing())
      .execute();
  }
  await keepListings(store, site, notes);
  await keepOpened(store, site, notes);
  return sightingsOf(store, site, notes);
}

async function readListings({ database }: Store, site: string): Promise<ReadonlyMap<string, Listing>> {
  const rows = await database.selectFrom("listing").selectAll().where("site_id", "=", site).execute();
  return new Map(
    rows.map(({ url, address, seen_at: seenAt, visit, links }) => [
      url,
      {
        url: address,
        seenAt,
        visit: visit === "rendered" ? ("rendered" as const) : ("static" as const),
        links: links.split("\n"),
      },
    ]),
  );
}

/** When each address met in this audit was seen, and last not seen where it stands now. */
function firstSights(
  { listings, items }: HistoryNotes,
  earlier: ReadonlyMap<string, Listing>,
): ReadonlyMap<string, FirstSight> {
  const met = new Map<string, FirstSight>();
  const meet = (url: string, seenAt: string, before: Listing | null) => {
    const known = met.get(url);
    const firstSeenAt = known && known.firstSeenAt < seenAt ? known.firstSeenAt : seenAt;
    const isLater = before !== null && before.seenAt > (known?.notSeenAt ?? "");
    met.set(url, {
      url,
      firstSeenAt,
      notSeenAt: isLater ? before.seenAt : (known?.notSeenAt ?? null),
      notSeenOn: isLater ? before.url : (known?.notSeenOn ?? null),
    });
  };
  for (const [key, { openedAt }] of items) meet(key, openedAt, null);
  for (const [key, listing] of listings) {
    const before = comparable(earlier.get(key), listing);
    const then = new Set(before?.links);
    for (const link of listing.links) meet(link, listing.seenAt, before && !then.has(link) ? before : null);
  }
  return met;
}

function comparable(before: Listing | undefined, now: Listing): Listing | null {
  if (!before || before.visit !== now.visit || before.seenAt >= now.seenAt) return null;
  return before.links.length >= now.links.length * leastOfLinks ? before : null;
}

async function keepListings({ database }: Store, site: string, { listings }: HistoryNotes): Promise<void> {
  for (const [url, { url: address, seenAt, visit, links }] of listings) {
    const row = { address, seen_at: seenAt, visit, links: links.join("\n") };
    await database
      .insertInto("listing")
      .values({ site_id: site, url, ...row })
      .onConflict((conflict) => conflict.columns(["site_id", "url"]).doUpdateSet(row))
      .execute();
  }
}

/** What a later audit looks for again. Pages of questions are not: their lists move, and askers may withdraw. */
async function keepOpened({ database }: Store, site: string, { items }: HistoryNotes): Promise<void> {
  for (const [url, { kind, url: address, title, openedAt }] of items) {
    if (kind === "qa") continue;
    await database
      .updateTable("item")
      .set({ address, title, opened_at: openedAt })
      .where("site_id", "=", site)
      .where("url", "=", url)
      .execute();
  }
}

async function sightingsOf({ database }: Store, site: string, { items }: HistoryNotes): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const some of batchesOf([...items])) {
    const rows = await database
      .selectFrom("item")
      .selectAll()
      .where("site_id", "=", site)
      .where(
        "url",
        "in",
        some.map(([key]) => key),
      )
      .execute();
    const byKey = new Map(rows.map((row) => [row.url, row]));
    for (const [key, { finalUrl }] of some) {
      const row = byKey.get(key);
      if (!row) continue;
      const { first_seen_at: firstSeenAt, not_seen_at: notSeenAt, not_seen_on: notSeenOn } = row;
      sightings.push({ url: finalUrl, firstSeenAt, notSeenAt, notSeenOn });
    }
  }
  return sightings;
}

/** An item that an earlier audit opened and this one has not come by. */
const missedItemSchema = z.strictObject({
  key: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  openedAt: z.string(),
});
export type MissedItem = z.infer<typeof missedItemSchema>;
export const missedItemsSchema = z.array(missedItemSchema).nullable();

/**
 * Asked before this audit is recorded. Null where no earlier audit of the portal opened any item.
 * @param isOwn whether an address is of this portal, not of another on the same host
 */
export async function readMissedItems(
  { database }: Store,
  site: string,
  { items }: HistoryNotes,
  isOwn: (url: URL) => boolean,
): Promise<MissedItem[] | null> {
  const rows = await database
    .selectFrom("item")
    .select(["url", "address", "title", "opened_at as openedAt"])
    .where("site_id", "=", site)
    .where("opened_at", "is not", null)
    .orderBy("url")
    .execute();
  const own = rows.flatMap(({ address, openedAt, ...row }) =>
    address !== null && openedAt !== null && isOwn(new URL(address)) ? [{ ...row, address, openedAt }] : [],
  );
  if (own.length === 0) return null;
  return own
    .filter(({ url }) => !items.has(url))
    .map(({ url: key, address: url, title, openedAt }) => ({ key, url, title, openedAt }));
}

function* batchesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += batch) yield list.slice(from, from + batch);
}
