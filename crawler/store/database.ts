import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type ColumnType, Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations.ts";
import { openNodeSqlite } from "./node-sqlite-dialect.ts";

/** A value that is set when the row is made and never after. */
type Fixed<T> = ColumnType<T, T, never>;

/** A portal, by its host without `www.`, and port where it is unusual. */
interface SiteTable {
  id: Fixed<string>;
  first_seen_at: Fixed<string>;
}

/** One audit of one portal. Instants are ISO 8601, +07:00; documents are JSON text. */
export interface AuditTable {
  id: Fixed<string>;
  site_id: Fixed<string>;
  start_url: Fixed<string>;
  seed: Fixed<string>;
  /** What the audit was asked to do, so that it can be resumed: JSON. */
  options: Fixed<string>;
  tool_version: Fixed<string>;
  /** Hash of the rule set the audit was made for; null where none was fixed. */
  rule_set: Fixed<string | null>;
  started_at: Fixed<string>;
  /** Null while it runs, or where it was interrupted. */
  finished_at: string | null;
  /** SiteSnapshot without its links: JSON. */
  site: string | null;
  /** Hash of the sealed manifest in the evidence store. */
  manifest: string | null;
}

/** One page as it was seen; the hashes name objects of the evidence store. */
export interface VisitTable {
  audit_id: Fixed<string>;
  /** Order of visit, from 0. */
  position: Fixed<number>;
  url: string;
  final_url: string;
  status: number | null;
  failure: string | null;
  visit: string;
  fetched_at: string;
  /** PageSnapshot without its HTML: JSON. */
  snapshot: string;
  /** The snapshot's HTML. */
  html: string;
  /** Bytes of the answer to the plain request; null where only the browser opened the page. */
  body: string | null;
  screenshot: string | null;
  etag: string | null;
  last_modified: string | null;
  /** When the content was really had: of an unchanged page, at an earlier visit. */
  content_at: string;
  /** Hash of the plain answer without what changes by itself. */
  fingerprint: string | null;
  /** Why the certificate of the connection was not trusted, by Node's code. */
  certificate_problem: string | null;
}

/** The state of an address that pages link to. */
interface LinkStatusTable {
  audit_id: Fixed<string>;
  url: Fixed<string>;
  status: number | null;
  failure: string | null;
  content_type: string | null;
  bytes: number | null;
  sniffed: string | null;
}

/** An address of a portal, over all its audits. */
interface ItemTable {
  site_id: Fixed<string>;
  /** See `pageKey`. */
  url: Fixed<string>;
  first_seen_at: Fixed<string>;
  /** See `Sighting`. */
  not_seen_at: Fixed<string | null>;
  not_seen_on: Fixed<string | null>;
  /** Of an article or a document that was opened: its address, title, and when last; null for the others. */
  address: string | null;
  title: string | null;
  opened_at: string | null;
}

/** What a page listed when it was last read. */
interface ListingTable {
  site_id: Fixed<string>;
  url: Fixed<string>;
  address: string;
  seen_at: string;
  visit: string;
  /** Page keys of the portal's addresses that it links to, one a line. */
  links: string;
}

/** Answers of an unfinished audit, so that it can be taken up again without asking twice. */
interface JournalTable {
  audit_id: Fixed<string>;
  /** Method, extent and address. */
  request: Fixed<string>;
  /** Of several equal requests: which one, from 0. */
  turn: Fixed<number>;
  answer: string;
  /** Zstandard. */
  body: Uint8Array;
}

/** One evaluation round (đợt): what it is to do is frozen when it begins. */
interface RoundTable {
  /** Day and running number: `2026-11-22-1`. */
  id: Fixed<string>;
  started_at: Fixed<string>;
  /** Null while it runs, or until it is taken up again. */
  finished_at: string | null;
  /** The settings and agencies it was begun with: JSON (frozenRoundSchema). */
  plan: Fixed<string>;
  /** What the portals of the round have in common, found when all were read: JSON. */
  batch: string | null;
  /** The portal that those of the round are compared with, as it was seen once: JSON. */
  reference: string | null;
}

/** One portal of one agency in a round. */
interface RoundPortalTable {
  round_id: Fixed<string>;
  /** Address as the list of agencies gives it. */
  url: Fixed<string>;
  audit_id: string | null;
  /** Why the auditor itself could not do its work; null where it could. */
  fault: string | null;
  /** Hash of report.json in the evidence store. */
  report: string | null;
}

/** When something was first and last seen on a portal, over its finished audits. */
interface SightingTable {
  site_id: Fixed<string>;
  kind: Fixed<"page" | "document" | "question" | "finding">;
  /** Address of a page, number of a document, requirement and place of a finding. */
  key: Fixed<string>;
  label: string;
  first_seen_at: string;
  last_seen_at: string;
}

/** A portal's home page asked for between the audits. */
interface ProbeTable {
  /** Address as the list of agencies gives it. */
  url: Fixed<string>;
  /** Of the last try. */
  probed_at: Fixed<string>;
  /** How the last try failed; null where the page opened. */
  failure: Fixed<string | null>;
  /** From the request to the first byte of the answer; null where there was none. */
  first_byte_ms: Fixed<number | null>;
  tries: Fixed<number>;
}

export interface Tables {
  item: ItemTable;
  listing: ListingTable;
  site: SiteTable;
  audit: AuditTable;
  visit: VisitTable;
  link_status: LinkStatusTable;
  journal: JournalTable;
  round: RoundTable;
  round_portal: RoundPortalTable;
  sighting: SightingTable;
  probe: ProbeTable;
}

export type Database = Kysely<Tables>;

/** Opens the SQLite file, making it where it is missing, and brings its tables up to date. */
export async function openDatabase(path: string): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Kysely<Tables>({ dialect: openNodeSqlite(path) });
  await migrate(database);
  return database;
}

/**
 * Brings the tables of a database up to date; PostgreSQL's, too.
 * @throws whatever a migration threw
 */
async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
