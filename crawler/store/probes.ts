import { sql } from "kysely";
import type { Store } from "./audit-store.ts";

/** How often the home page at an address was asked for since an instant, once in each finished audit, and opened. */
export async function readUptime(
  { database }: Store,
  url: string,
  since: string,
): Promise<{ probes: number; answered: number }> {
  const row = await database
    .selectFrom("audit")
    .innerJoin("visit", "visit.audit_id", "audit.id")
    .select(({ fn }) => [
      fn.countAll<number>().as("probes"),
      sql<number>`count(*) - count(visit.failure)`.as("answered"),
    ])
    .where("audit.start_url", "=", url)
    .where("audit.finished_at", "is not", null)
    .where("visit.position", "=", 0)
    .where("visit.fetched_at", ">=", since)
    .executeTakeFirstOrThrow();
  return { probes: Number(row.probes), answered: Number(row.answered) };
}
