import type { Store } from "./audit-store.ts";

/** How often within `days` up to an instant the home page at an address was asked for, once in each finished audit, and opened. */
export async function readUptime(
  { database }: Store,
  url: string,
  until: string,
  days: number,
): Promise<{ probes: number; answered: number }> {
  const visits = await database
    .selectFrom("audit")
    .innerJoin("visit", "visit.audit_id", "audit.id")
    .select(["visit.fetched_at", "visit.failure"])
    .where("audit.start_url", "=", url)
    .where("audit.finished_at", "is not", null)
    .where("visit.position", "=", 0)
    .execute();
  const end = Date.parse(until);
  const probes = visits.filter(({ fetched_at: at }) => {
    const age = end - Date.parse(at);
    return age >= 0 && age <= days * 86_400_000;
  });
  return { probes: probes.length, answered: probes.filter(({ failure }) => failure === null).length };
}
