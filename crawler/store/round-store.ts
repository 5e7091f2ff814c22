import type { Transaction } from "kysely";
import { type ReferencePortal, referencePortalSchema } from "../../checks/snapshot.ts";
import { standingOf } from "./agency-row.ts";
import type { Store } from "./audit-store.ts";
import type { Batch } from "./batch.ts";
import type { Tables } from "./database.ts";
import { type RoundPlan, roundPlanSchema } from "./round-plan.ts";

/** Begins a round with one entry for each portal that is to be visited; gives its id, `2026-11-22-1`. */
export async function beginRound({ database }: Store, plan: RoundPlan, startedAt: string): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const id = await freeId(transaction, startedAt.slice(0, 10));
    await transaction
      .insertInto("round")
      .values({
        id,
        started_at: startedAt,
        finished_at: null,
        plan: JSON.stringify(plan),
        batch: null,
        reference: null,
      })
      .execute();
    const portals = plan.agencies
      .filter((agency) => standingOf(agency) === "active")
      .flatMap((a) => a.portals);
    for (const url of portals) {
      const row = { round_id: id, url, audit_id: null, fault: null, report: null };
      await transaction.insertInto("round_portal").values(row).execute();
    }
    return id;
  });
}

async function freeId(transaction: Transaction<Tables>, day: string): Promise<string> {
  const rounds = await transaction.selectFrom("round").select("id").where("id", "like", `${day}-%`).execute();
  const numbers = rounds.map(({ id }) => Number(id.slice(day.length + 1)));
  return `${day}-${Math.max(0, ...numbers) + 1}`;
}

/** The round that was begun and not finished; null where there is none. */
export async function findOpenRound({ database }: Store): Promise<string | null> {
  const row = await database
    .selectFrom("round")
    .select("id")
    .where("finished_at", "is", null)
    .orderBy("started_at", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Records which audit is a portal's in this round, before it asks for anything. */
export async function assignAudit(
  { database }: Store,
  round: string,
  url: string,
  audit: string,
): Promise<void> {
  await database
    .updateTable("round_portal")
    .set({ audit_id: audit, fault: null })
    .where("round_id", "=", round)
    .where("url", "=", url)
    .execute();
}

/** Records that the auditor itself failed at a portal. */
export async function recordFault(
  { database }: Store,
  round: string,
  url: string,
  fault: string,
): Promise<void> {
  await database
    .updateTable("round_portal")
    .set({ fault })
    .where("round_id", "=", round)
    .where("url", "=", url)
    .execute();
}

/** Keeps a portal's report.json as evidence and names it in the round. */
export async function keepReport(
  { database, evidence }: Store,
  round: string,
  url: string,
  report: string,
): Promise<void> {
  await database
    .updateTable("round_portal")
    .set({ report: await evidence.put(Buffer.from(report)) })
    .where("round_id", "=", round)
    .where("url", "=", url)
    .execute();
}

export async function keepBatch({ database }: Store, round: string, batch: Batch): Promise<void> {
  await database
    .updateTable("round")
    .set({ batch: JSON.stringify(batch) })
    .where("id", "=", round)
    .execute();
}

/** Keeps what was seen of the portal that those of the round are compared with; the first look stands. */
export async function keepReference(
  { database }: Store,
  round: string,
  reference: ReferencePortal,
): Promise<void> {
  await database
    .updateTable("round")
    .set({ reference: JSON.stringify(reference) })
    .where("id", "=", round)
    .where("reference", "is", null)
    .execute();
}

/** Null where it was not looked at yet. */
export async function readReference({ database }: Store, round: string): Promise<ReferencePortal | null> {
  const row = await database
    .selectFrom("round")
    .select("reference")
    .where("id", "=", round)
    .executeTakeFirst();
  return row?.reference ? referencePortalSchema.parse(JSON.parse(row.reference)) : null;
}

export async function finishRound({ database }: Store, round: string, finishedAt: string): Promise<void> {
  await database.updateTable("round").set({ finished_at: finishedAt }).where("id", "=", round).execute();
}

/** Reads the plan of a round as it was frozen. */
export function readPlan(json: string): RoundPlan {
  return roundPlanSchema.parse(JSON.parse(json));
}
