import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Steps that build the tables, by name in order. A step that was released is never changed. */
export const migrations: Record<string, Migration> = {
  "0001-audits": { up: createAudits },
  "0002-history": { up: createHistory },
  "0003-rounds": { up: createRounds },
  "0004-reference": { up: addReference },
  "0005-no-probes": { up: dropProbes },
  "0006-probes": { up: createProbes },
};

/** The schema is not typed here: a step must go on working when the tables have moved on. */
async function createAudits(database: Kysely<never>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("site")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("first_seen_at", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("audit")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("site_id", "text", (column) => column.notNull().references("site.id"))
    .addColumn("start_url", "text", (column) => column.notNull())
    .addColumn("seed", "text", (column) => column.notNull())
    .addColumn("options", "text", (column) => column.notNull())
    .addColumn("tool_version", "text", (column) => column.notNull())
    .addColumn("rule_set", "text")
    .addColumn("started_at", "text", (column) => column.notNull())
    .addColumn("finished_at", "text")
    .addColumn("site", "text")
    .addColumn("manifest", "text")
    .execute();
  await schema.createIndex("audit_of_site").on("audit").columns(["site_id", "started_at"]).execute();
  await schema
    .createTable("visit")
    .addColumn("audit_id", "text", (column) => column.notNull().references("audit.id").onDelete("cascade"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("final_url", "text", (column) => column.notNull())
    .addColumn("status", "integer")
    .addColumn("failure", "text")
    .addColumn("visit", "text", (column) => column.notNull())
    .addColumn("fetched_at", "text", (column) => column.notNull())
    .addColumn("snapshot", "text", (column) => column.notNull())
    .addColumn("html", "text", (column) => column.notNull())
    .addColumn("body", "text")
    .addColumn("screenshot", "text")
    .addColumn("etag", "text")
    .addColumn("last_modified", "text")
    .addColumn("content_at", "text", (column) => column.notNull())
    .addColumn("fingerprint", "text")
    .addColumn("certificate_problem", "text")
    .addPrimaryKeyConstraint("visit_key", ["audit_id", "position"])
    .execute();
  await schema.createIndex("visit_of_url").on("visit").columns(["url", "fetched_at"]).execute();
  await schema
    .createTable("link_status")
    .addColumn("audit_id", "text", (column) => column.notNull().references("audit.id").onDelete("cascade"))
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("status", "integer")
    .addColumn("failure", "text")
    .addColumn("content_type", "text")
    .addColumn("bytes", "integer")
    .addColumn("sniffed", "text")
    .addPrimaryKeyConstraint("link_status_key", ["audit_id", "url"])
    .execute();
}

async function createHistory(database: Kysely<never>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("item")
    .addColumn("site_id", "text", (column) => column.notNull().references("site.id"))
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("first_seen_at", "text", (column) => column.notNull())
    .addColumn("not_seen_at", "text")
    .addColumn("not_seen_on", "text")
    .addColumn("address", "text")
    .addColumn("title", "text")
    .addColumn("opened_at", "text")
    .addPrimaryKeyConstraint("item_key", ["site_id", "url"])
    .execute();
  await schema
    .createTable("listing")
    .addColumn("site_id", "text", (column) => column.notNull().references("site.id"))
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("seen_at", "text", (column) => column.notNull())
    .addColumn("visit", "text", (column) => column.notNull())
    .addColumn("links", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("listing_key", ["site_id", "url"])
    .execute();
}

async function createRounds(database: Kysely<never>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("journal")
    .addColumn("audit_id", "text", (column) => column.notNull().references("audit.id").onDelete("cascade"))
    .addColumn("request", "text", (column) => column.notNull())
    .addColumn("turn", "integer", (column) => column.notNull())
    .addColumn("answer", "text", (column) => column.notNull())
    .addColumn("body", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("journal_key", ["audit_id", "request", "turn"])
    .execute();
  await schema
    .createTable("round")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("started_at", "text", (column) => column.notNull())
    .addColumn("finished_at", "text")
    .addColumn("plan", "text", (column) => column.notNull())
    .addColumn("batch", "text")
    .execute();
  await schema
    .createTable("round_portal")
    .addColumn("round_id", "text", (column) => column.notNull().references("round.id").onDelete("cascade"))
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("audit_id", "text", (column) => column.references("audit.id"))
    .addColumn("fault", "text")
    .addColumn("report", "text")
    .addPrimaryKeyConstraint("round_portal_key", ["round_id", "url"])
    .execute();
  await schema
    .createTable("sighting")
    .addColumn("site_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("label", "text", (column) => column.notNull())
    .addColumn("first_seen_at", "text", (column) => column.notNull())
    .addColumn("last_seen_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("sighting_key", ["site_id", "kind", "key"])
    .execute();
  await schema
    .createTable("probe")
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("probed_at", "text", (column) => column.notNull())
    .addColumn("failure", "text")
    .addColumn("tries", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("probe_key", ["url", "probed_at"])
    .execute();
}

async function addReference({ schema }: Kysely<never>): Promise<void> {
  await schema.alterTable("round").addColumn("reference", "text").execute();
}

/** They repeated the first visit of each audit, which stands in `visit`. */
async function dropProbes({ schema }: Kysely<never>): Promise<void> {
  await schema.dropTable("probe").execute();
}

/** Tries of their own between the audits. */
async function createProbes({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("probe")
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("probed_at", "text", (column) => column.notNull())
    .addColumn("failure", "text")
    .addColumn("first_byte_ms", "integer")
    .addColumn("tries", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("probe_key", ["url", "probed_at"])
    .execute();
}
