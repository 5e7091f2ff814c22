import type { PageDigest } from "../../checks/page-digest.ts";
import type { Store } from "./audit-store.ts";

type SightingKind = "page" | "document" | "question" | "finding";

export interface Sighting {
  kind: SightingKind;
  /** Address of a page or question, number and issuer of a document, requirement and place of a finding. */
  key: string;
  /** Title of the page; where a fault stands. */
  label: string;
}

export interface DatedSighting extends Sighting {
  firstSeenAt: string;
  lastSeenAt: string;
}

/**
 * Notes what was seen of a portal at an instant. Noting the same again changes nothing, so that an interrupted
 * round may repeat it.
 */
export async function noteSightings(
  { database }: Store,
  site: string,
  at: string,
  sightings: readonly Sighting[],
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const { kind, key, label } of sightings) {
      await transaction
        .insertInto("sighting")
        .values({ site_id: site, kind, key, label, first_seen_at: at, last_seen_at: at })
        .onConflict((conflict) =>
          conflict.columns(["site_id", "kind", "key"]).doUpdateSet(({ fn, ref, val }) => ({
            label,
            first_seen_at: fn<string>("min", [ref("sighting.first_seen_at"), val(at)]),
            last_seen_at: fn<string>("max", [ref("sighting.last_seen_at"), val(at)]),
          })),
        )
        .execute();
    }
  });
}

/** Everything ever seen of a portal, by kind and key. */
export async function readSightings({ database }: Store, site: string): Promise<DatedSighting[]> {
  return database
    .selectFrom("sighting")
    .select(["kind", "key", "label", "first_seen_at as firstSeenAt", "last_seen_at as lastSeenAt"])
    .where("site_id", "=", site)
    .orderBy("kind")
    .orderBy("key")
    .execute();
}

/** What one page shows: itself, the document it describes, the question it answers. */
export function sightingsOn({ finalUrl, title, document, question, failure }: PageDigest): Sighting[] {
  if (failure !== null) return [];
  const label = title ?? finalUrl;
  const page: Sighting = { kind: "page", key: finalUrl, label };
  const documents: Sighting[] = document?.number
    ? [{ kind: "document", key: [document.number, document.issuer ?? ""].join(" · "), label }]
    : [];
  const questions: Sighting[] = question ? [{ kind: "question", key: finalUrl, label }] : [];
  return [page, ...documents, ...questions];
}
