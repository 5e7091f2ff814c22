import type { Selectable } from "kysely";
import { z } from "zod";
import {
  type Availability,
  type PageSnapshot,
  pageSnapshotSchema,
  type SiteSnapshot,
  siteSnapshotSchema,
} from "../../checks/snapshot.ts";
import { statusNames } from "../../checks/visit-status.ts";
import { toolVersion } from "../user-agent.ts";
import type { Store } from "./audit-store.ts";
import type { VisitTable } from "./database.ts";
import { EvidenceError, type EvidenceStore } from "./evidence-store.ts";

export interface AuditSummary {
  id: string;
  site: string;
  startUrl: string;
  seed: string;
  options: unknown;
  toolVersion: string;
  ruleSet: string | null;
  startedAt: string;
  /** Null while it runs, or where it was interrupted. */
  finishedAt: string | null;
  manifest: string | null;
}

/** One audit; null where there is none of that id. */
export async function findAudit({ database }: Store, id: string): Promise<AuditSummary | null> {
  const row = await database.selectFrom("audit").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    site: row.site_id,
    startUrl: row.start_url,
    seed: row.seed,
    options: JSON.parse(row.options),
    toolVersion: row.tool_version,
    ruleSet: row.rule_set,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    manifest: row.manifest,
  };
}

/** What was seen of the portal; null while the audit is not finished. */
export async function readSite({ database }: Store, auditId: string): Promise<SiteSnapshot | null> {
  const row = await database.selectFrom("audit").select("site").where("id", "=", auditId).executeTakeFirst();
  if (!row?.site) return null;
  const links = await database
    .selectFrom("link_status")
    .select(["url", "status", "failure", "content_type as contentType", "bytes", "sniffed"])
    .where("audit_id", "=", auditId)
    .orderBy("url")
    .execute();
  return siteSnapshotSchema.parse({ ...JSON.parse(row.site), links });
}

/**
 * The pages of an audit in order of visit. Each is read from the evidence and verified when its turn comes, so
 * a large portal needs little memory; the list may be gone through several times.
 */
export async function readPages(
  { database, evidence }: Store,
  auditId: string,
): Promise<Iterable<PageSnapshot>> {
  const visits = await database
    .selectFrom("visit")
    .select(["snapshot", "html"])
    .where("audit_id", "=", auditId)
    .orderBy("position")
    .execute();
  return {
    *[Symbol.iterator]() {
      for (const visit of visits) yield readPage(evidence, visit);
    },
  };
}

/** A visit that an interrupted process had stored. */
export interface KeptVisit {
  /** When its content was really had: tells one fetch of an address from another. */
  contentAt: string;
  failed: boolean;
  read(): PageSnapshot;
}

/** What is stored of an audit already, by the address that was visited. */
export async function keptVisits(
  { database, evidence }: Store,
  auditId: string,
): Promise<ReadonlyMap<string, KeptVisit>> {
  const visits = await database
    .selectFrom("visit")
    .select(["url", "snapshot", "html", "content_at", "failure"])
    .where("audit_id", "=", auditId)
    .orderBy("position")
    .execute();
  return new Map(
    visits.map((visit) => [
      visit.url,
      {
        contentAt: visit.content_at,
        failed: visit.failure !== null,
        read: () => readPage(evidence, visit),
      },
    ]),
  );
}

/** @throws {EvidenceError} where the evidence is missing or has changed */
function readPage(
  evidence: EvidenceStore,
  { snapshot, html }: Pick<Selectable<VisitTable>, "snapshot" | "html">,
): PageSnapshot {
  const rest = JSON.parse(evidence.get(snapshot).toString("utf8"));
  return pageSnapshotSchema.parse({ ...rest, html: evidence.get(html).toString("utf8") });
}

/** Name of the measuring point that an audit itself is. */
const ownPoint = "kiemcong";

/** Whether the home page opened at each finished audit of the portal since an instant, oldest first. */
export async function readTrials({ database }: Store, site: string, since: string): Promise<Availability[]> {
  const rows = await database
    .selectFrom("audit")
    .innerJoin("visit", "visit.audit_id", "audit.id")
    .select(["visit.fetched_at", "visit.failure"])
    .where("audit.site_id", "=", site)
    .where("audit.finished_at", "is not", null)
    .where("visit.position", "=", 0)
    .where("visit.fetched_at", ">=", since)
    .orderBy("visit.fetched_at")
    .execute();
  return rows.map(({ fetched_at: at, failure }) => ({
    at,
    points: [{ name: ownPoint, failure: failure === null ? null : z.enum(statusNames).parse(failure) }],
  }));
}

export interface EarlierVisit {
  snapshot: PageSnapshot;
  body: Buffer;
  etag: string | null;
  lastModified: string | null;
  fingerprint: string;
  contentAt: string;
}

/**
 * The newest visit of an address in other audits of the portal by this version of the tool that brought its
 * content, had not before `since`; null where there is none or its evidence no longer stands.
 */
export async function findEarlierVisit(
  { database, evidence }: Store,
  { site, url, since, notIn }: { site: string; url: string; since: string; notIn: string },
): Promise<EarlierVisit | null> {
  const row = await database
    .selectFrom("visit")
    .innerJoin("audit", "audit.id", "visit.audit_id")
    .selectAll("visit")
    .where("audit.site_id", "=", site)
    .where("audit.tool_version", "=", toolVersion)
    .where("visit.url", "=", url)
    .where("visit.audit_id", "!=", notIn)
    .where("visit.failure", "is", null)
    .where("visit.content_at", ">=", since)
    .orderBy("visit.fetched_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row?.fingerprint || !row.body) return null;
  const { etag, last_modified: lastModified, fingerprint, content_at: contentAt } = row;
  try {
    return {
      snapshot: readPage(evidence, row),
      body: evidence.get(row.body),
      etag,
      lastModified,
      fingerprint,
      contentAt,
    };
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}
