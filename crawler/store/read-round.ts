import { type AgencyRow, type AgencyStanding, standingOf } from "./agency-row.ts";
import type { Store } from "./audit-store.ts";
import { type Batch, batchSchema } from "./batch.ts";
import type { RoundPlan } from "./round-plan.ts";
import { readPlan } from "./round-store.ts";

export interface RoundSummary {
  id: string;
  startedAt: string;
  /** Null while it runs, or until it is taken up again. */
  finishedAt: string | null;
  plan: RoundPlan;
  batch: Batch | null;
}

/** How far a round came with a portal. */
type PortalProgress = "waiting" | "interrupted" | "read" | "judged" | "tool-failed";

export interface RoundPortal {
  url: string;
  progress: PortalProgress;
  auditId: string | null;
  /** Why the auditor itself could not do its work. */
  fault: string | null;
  /** Hash of report.json in the evidence store. */
  report: string | null;
}

/** An agency of the round with its portals, in the order of the list. */
export interface RoundAgency {
  agency: AgencyRow;
  standing: AgencyStanding;
  portals: readonly RoundPortal[];
}

/** All rounds, the newest first. */
export async function listRounds({ database }: Store): Promise<RoundSummary[]> {
  const rows = await database
    .selectFrom("round")
    .selectAll()
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ id, started_at: startedAt, finished_at: finishedAt, plan, batch }) => ({
    id,
    startedAt,
    finishedAt,
    plan: readPlan(plan),
    batch: batch === null ? null : batchSchema.parse(JSON.parse(batch)),
  }));
}

export async function findRound(store: Store, id: string): Promise<RoundSummary | null> {
  return (await listRounds(store)).find((round) => round.id === id) ?? null;
}

/** The agencies of a round and how far it came with each. */
export async function readRoundAgencies(store: Store, { id, plan }: RoundSummary): Promise<RoundAgency[]> {
  const portals = new Map((await readRoundPortals(store, id)).map((portal) => [portal.url, portal]));
  return plan.agencies.map((agency) => {
    const standing = standingOf(agency);
    const own = standing === "active" ? agency.portals.flatMap((url) => portals.get(url) ?? []) : [];
    return { agency, standing, portals: own };
  });
}

export async function readRoundPortals({ database }: Store, round: string): Promise<RoundPortal[]> {
  const rows = await database
    .selectFrom("round_portal")
    .leftJoin("audit", "audit.id", "round_portal.audit_id")
    .select(["round_portal.url", "audit_id", "fault", "report", "audit.finished_at"])
    .where("round_id", "=", round)
    .orderBy("round_portal.url")
    .execute();
  return rows.map(({ url, audit_id: auditId, fault, report, finished_at: finishedAt }) => ({
    url,
    auditId,
    fault,
    report,
    progress: progressOf({ auditId, fault, report, finishedAt }),
  }));
}

interface Marks {
  auditId: string | null;
  fault: string | null;
  report: string | null;
  finishedAt: string | null;
}

function progressOf({ auditId, fault, report, finishedAt }: Marks): PortalProgress {
  if (report !== null) return "judged";
  if (finishedAt !== null) return "read";
  if (fault !== null) return "tool-failed";
  return auditId === null ? "waiting" : "interrupted";
}

/** The text of a portal's report.json. */
export function readReport({ evidence }: Store, hash: string): string {
  return evidence.get(hash).toString("utf8");
}

/** How an earlier finished round before this one ended; null where it is the first. */
export async function findRoundBefore(
  store: Store,
  { startedAt }: RoundSummary,
): Promise<RoundSummary | null> {
  const earlier = (await listRounds(store)).filter((round) => round.startedAt < startedAt);
  return earlier.find(({ finishedAt }) => finishedAt !== null) ?? null;
}
