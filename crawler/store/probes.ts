import { z } from "zod";
import { type StatusName, statusNames } from "../../checks/visit-status.ts";
import { wasUp } from "../../checks/was-up.ts";
import type { Store } from "./audit-store.ts";

/** A portal's home page asked for between the audits. */
export interface Probe {
  /** Address as the list of agencies gives it. */
  url: string;
  /** Instant of the last try. */
  at: string;
  /** How the last try failed; null where the page opened. */
  failure: StatusName | null;
  /** From the request to the first byte of the answer; null where there was none. */
  firstByteMs: number | null;
  tries: number;
}

export async function saveProbe({ database }: Store, probe: Probe): Promise<void> {
  const { url, at, failure, firstByteMs, tries } = probe;
  await database
    .insertInto("probe")
    .values({ url, probed_at: at, failure, first_byte_ms: firstByteMs, tries })
    .execute();
}

/** Forgets the probes made before an instant (ISO 8601, local time as they are written). */
export async function pruneProbes({ database }: Store, before: string): Promise<void> {
  await database.deleteFrom("probe").where("probed_at", "<", before).execute();
}

/** How many days up to its end a round tells the uptime of. */
export const uptimeDays = 30;

const dayMs = 86_400_000;
const failureSchema = z.enum(statusNames).nullable();

/**
 * How often the home page at an address was asked for within `days` up to an instant, by probes and once in each
 * finished audit, and how often the portal answered. Tries that tell nothing of the portal do not count (`wasUp`). Where
 * the instant lies after the last try, the days end with that try.
 */
export async function readUptime(
  store: Store,
  url: string,
  until: string,
  days: number,
): Promise<{ probes: number; answered: number }> {
  const end = Date.parse(until);
  const tries = (await readTries(store, url))
    .map(({ at, failure }) => ({ at: Date.parse(at), isUp: wasUp(failureSchema.parse(failure)) }))
    .filter(({ at, isUp }) => at <= end && isUp !== null);
  const last = tries.reduce((latest, { at }) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  const counted = tries.filter(({ at }) => last - at <= days * dayMs);
  return { probes: counted.length, answered: counted.filter(({ isUp }) => isUp).length };
}

async function readTries(
  { database }: Store,
  url: string,
): Promise<{ at: string; failure: string | null }[]> {
  const probes = await database
    .selectFrom("probe")
    .select(["probed_at as at", "failure"])
    .where("url", "=", url)
    .execute();
  const visits = await database
    .selectFrom("audit")
    .innerJoin("visit", "visit.audit_id", "audit.id")
    .select(["visit.fetched_at as at", "visit.failure"])
    .where("audit.start_url", "=", url)
    .where("audit.finished_at", "is not", null)
    .where("visit.position", "=", 0)
    .execute();
  return [...probes, ...visits];
}
