import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Store } from "./audit-store.ts";

/** One answer as it came, so that an interrupted audit need not ask for it again. */
export interface JournalEntry {
  /** Method, address and extent of the request. */
  request: string;
  /** Of several equal requests: which one, from 0. */
  turn: number;
  /** Everything of the answer but its body: JSON. */
  answer: string;
  body: Uint8Array;
}

/** Keeps an answer before anything is made of it. */
export async function writeJournal(
  { database }: Store,
  auditId: string,
  { request, turn, answer, body }: JournalEntry,
): Promise<void> {
  const row = { answer, body: zstdCompressSync(body) };
  await database
    .insertInto("journal")
    .values({ audit_id: auditId, request, turn, ...row })
    .onConflict((conflict) => conflict.columns(["audit_id", "request", "turn"]).doUpdateSet(row))
    .execute();
}

/** Which requests of an audit were answered, and how often. */
export async function answeredRequests(
  { database }: Store,
  auditId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .selectFrom("journal")
    .select(({ fn }) => ["request", fn.countAll<number>().as("answers")])
    .where("audit_id", "=", auditId)
    .groupBy("request")
    .execute();
  return new Map(rows.map(({ request, answers }) => [request, answers]));
}

export async function readJournal(
  { database }: Store,
  auditId: string,
  request: string,
  turn: number,
): Promise<Pick<JournalEntry, "answer" | "body"> | null> {
  const row = await database
    .selectFrom("journal")
    .select(["answer", "body"])
    .where("audit_id", "=", auditId)
    .where("request", "=", request)
    .where("turn", "=", turn)
    .executeTakeFirst();
  return row ? { answer: row.answer, body: zstdDecompressSync(row.body) } : null;
}

/** What a finished audit needs no more: its pages are evidence now. */
export async function closeJournal({ database }: Store, auditId: string): Promise<void> {
  await database.deleteFrom("journal").where("audit_id", "=", auditId).execute();
}
