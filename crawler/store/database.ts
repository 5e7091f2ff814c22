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

interface Tables {
  item: ItemTable;
  listing: ListingTable;
  site: SiteTable;
  audit: AuditTable;
  visit: VisitTable;
  link_status: LinkStatusTable;
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
