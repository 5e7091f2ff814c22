import type { StatusName } from "../../checks/visit-status.ts";
import type { Store } from "./audit-store.ts";

/** One attempt to reach a portal's home page; it failed only where its second try failed, too. */
export interface Probe {
  url: string;
  probedAt: string;
  failure: StatusName | null;
  tries: number;
}

export async function noteProbe(
  { database }: Store,
  { url, probedAt, failure, tries }: Probe,
): Promise<void> {
  await database
    .insertInto("probe")
    .values({ url, probed_at: probedAt, failure, tries })
    .onConflict((conflict) => conflict.columns(["url", "probed_at"]).doNothing())
    .execute();
}

/** Probes of an address within `days` up to an instant, and how many of them were answered. */
export async function readUptime(
  { database }: Store,
  url: string,
  until: string,
  days: number,
): Promise<{ probes: number; answered: number }> {
  const all = await database
    .selectFrom("probe")
    .select(["probed_at", "failure"])
    .where("url", "=", url)
    .execute();
  const end = Date.parse(until);
  const rows = all.filter(({ probed_at: at }) => {
    const age = end - Date.parse(at);
    return age >= 0 && age <= days * 86_400_000;
  });
  return { probes: rows.length, answered: rows.filter(({ failure }) => failure === null).length };
}
