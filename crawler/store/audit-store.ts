import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Selectable } from "kysely";
import { canonicalJson } from "../../checks/regulations/canonical-json.ts";
import type { LinkStatus, PageSnapshot, SiteSnapshot } from "../../checks/snapshot.ts";
import { toolName, toolVersion } from "../user-agent.ts";
import { type AuditTable, type Database, openDatabase } from "./database.ts";
import { type EvidenceStore, openEvidence } from "./evidence-store.ts";
import { seal } from "./manifest.ts";

/** The folder of one workspace: a database and the evidence beside it. */
export interface Store {
  database: Database;
  evidence: EvidenceStore;
  close(): Promise<void>;
}

/** Opens `folder/kiemcong.sqlite` and `folder/evidence/`, making what is missing. */
export async function openStore(folder: string): Promise<Store> {
  const database = await openDatabase(join(folder, "kiemcong.sqlite"));
  const evidence = openEvidence(join(folder, "evidence"));
  return { database, evidence, close: () => database.destroy() };
}

export interface NewAudit {
  /** The portal: see `siteKey`. */
  site: string;
  startUrl: string;
  seed: string;
  options: unknown;
  ruleSet: string | null;
  startedAt: string;
}

/** Records that an audit begins; gives its id. */
export async function beginAudit({ database }: Store, audit: NewAudit): Promise<string> {
  const id = randomUUID();
  const { site, startUrl, seed, options, ruleSet, startedAt } = audit;
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("site")
      .values({ id: site, first_seen_at: startedAt })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    await transaction
      .insertInto("audit")
      .values({
        id,
        site_id: site,
        start_url: startUrl,
        seed,
        options: JSON.stringify(options),
        tool_version: toolVersion,
        rule_set: ruleSet,
        started_at: startedAt,
        finished_at: null,
        site: null,
        manifest: null,
      })
      .execute();
  });
  return id;
}

/**
 * Forgets the visits of an audit from a position on: all that is begun anew, or what an interrupted process had
 * stored beyond the end of the one that finished it. Their evidence stays.
 */
export async function discardVisits({ database }: Store, auditId: string, from = 0): Promise<void> {
  await database.deleteFrom("visit").where("audit_id", "=", auditId).where("position", ">=", from).execute();
}

export interface NewVisit {
  /** Order of visit, from 0; a visit that is tried again keeps its own. */
  position: number;
  snapshot: PageSnapshot;
  body: Uint8Array | null;
  etag: string | null;
  lastModified: string | null;
  /** When the content was really had. */
  contentAt: string;
  fingerprint: string | null;
  certificateProblem: string | null;
}

/** Stores a page's evidence, then the row that names it; replaces an earlier try of the same visit. */
export async function saveVisit(
  { database, evidence }: Store,
  auditId: string,
  visit: NewVisit,
): Promise<void> {
  const { html, ...rest } = visit.snapshot;
  const row = {
    url: rest.url,
    final_url: rest.finalUrl,
    status: rest.status,
    failure: rest.failure,
    visit: rest.visit,
    fetched_at: rest.fetchedAt,
    snapshot: await evidence.put(Buffer.from(JSON.stringify(rest))),
    html: await evidence.put(Buffer.from(html)),
    body: visit.body === null ? null : await evidence.put(visit.body),
    screenshot: rest.screenshot,
    etag: visit.etag,
    last_modified: visit.lastModified,
    content_at: visit.contentAt,
    fingerprint: visit.fingerprint,
    certificate_problem: visit.certificateProblem,
  };
  await database
    .insertInto("visit")
    .values({ audit_id: auditId, position: visit.position, ...row })
    .onConflict((conflict) => conflict.columns(["audit_id", "position"]).doUpdateSet(row))
    .execute();
}

/** Stores the state of one linked address; a later state replaces an earlier one. */
export async function saveLinkStatus({ database }: Store, auditId: string, link: LinkStatus): Promise<void> {
  const { url, status, failure, bytes, sniffed } = link;
  const row = { status, failure, content_type: link.contentType, bytes, sniffed };
  await database
    .insertInto("link_status")
    .values({ audit_id: auditId, url, ...row })
    .onConflict((conflict) => conflict.columns(["audit_id", "url"]).doUpdateSet(row))
    .execute();
}

/** Closes an audit: stores what was seen of the portal and seals everything in a manifest. */
export async function finishAudit(store: Store, auditId: string, site: SiteSnapshot): Promise<void> {
  const { database, evidence } = store;
  const audit = await database
    .selectFrom("audit")
    .selectAll()
    .where("id", "=", auditId)
    .executeTakeFirstOrThrow();
  const { links: _, ...withoutLinks } = site;
  const manifest = await evidence.put(Buffer.from(canonicalJson(seal(await describe(store, audit, site)))));
  await database
    .updateTable("audit")
    .set({ finished_at: site.finishedAt, site: JSON.stringify(withoutLinks), manifest })
    .where("id", "=", auditId)
    .execute();
}

async function describe({ database, evidence }: Store, audit: Selectable<AuditTable>, site: SiteSnapshot) {
  const visits = await database
    .selectFrom("visit")
    .select(["position", "url", "fetched_at as fetchedAt", "snapshot", "html", "body", "screenshot"])
    .where("audit_id", "=", audit.id)
    .orderBy("position")
    .execute();
  return {
    schema: 1 as const,
    audit: audit.id,
    tool: { name: toolName, version: audit.tool_version },
    ruleSet: audit.rule_set,
    startUrl: audit.start_url,
    seed: audit.seed,
    startedAt: audit.started_at,
    finishedAt: site.finishedAt,
    site: await evidence.put(Buffer.from(canonicalJson(site))),
    visits,
  };
}
