import { type PageSnapshot, pageSnapshotSchema, type SiteSnapshot } from "../checks/snapshot.ts";
import { openAttachments } from "./attachments/open-attachments.ts";
import type { Journal } from "./audit-journal.ts";
import type { AuditOptions, AuditTools } from "./audit-options.ts";
import type { Crawl } from "./crawl.ts";
import type { Home } from "./find-home.ts";
import type { Politeness } from "./politeness.ts";
import { revisit } from "./revisit.ts";
import { seededRank } from "./sample.ts";
import { trySearch } from "./search/try-search.ts";
import { missedItemsSchema, readMissedItems, recordHistory } from "./store/history.ts";
import { siteKey } from "./url.ts";
import type { Visitor } from "./visitor.ts";

export interface AfterCrawl {
  crawl: Crawl;
  home: Home;
  startedAt: string;
  options: AuditOptions;
  tools: AuditTools;
  journal: Journal;
  visitor: Visitor;
  politeness: Politeness;
}

type Found = Pick<SiteSnapshot, "attachments" | "search" | "sightings" | "revisits">;

/** What is asked of a portal once its pages are known: its files, its search, and what it showed before. */
export async function lookCloser(after: AfterCrawl): Promise<Found> {
  const { tools, options } = after;
  const found: Found = {};
  if (options.attachments.files > 0) found.attachments = await openFiles(after);
  if (options.searches > 0) found.search = await search(after);
  if (!tools.signal.aborted) Object.assign(found, await trace(after));
  return found;
}

async function openFiles({ crawl, home, options, tools, visitor }: AfterCrawl) {
  const noted = crawl.attachments.draw(options.attachments.files);
  if (noted.length > 0) tools.onEvent({ type: "phase", phase: "attachments" });
  const { clock, signal } = tools;
  return openAttachments(noted, {
    visitor,
    clock,
    signal,
    limits: options.attachments,
    robots: home.robots,
    home: home.url,
  });
}

async function search(after: AfterCrawl) {
  const { crawl, options, tools, journal, visitor, startedAt } = after;
  const { clock, signal } = tools;
  const until = clock.now() + options.searchMs;
  if (crawl.searches.form || crawl.searches.documentForm) tools.onEvent({ type: "phase", phase: "search" });
  const forbids = (url: URL) => crawl.forbids(url);
  return trySearch(crawl.searches, {
    rank: seededRank(options.seed),
    today: startedAt.slice(0, 10),
    titles: options.searches,
    open: async (url) => (await visitor.page({ url, forbids })).snapshot,
    render: tools.renderer
      ? (url) => journal.recall(`render ${url}`, pageSnapshotSchema.nullable(), () => render(url, after))
      : null,
    isOver: () => signal.aborted || clock.now() > until,
  });
}

/** A page of results in the browser, in the host's turn; what cannot be opened is as if it had not been tried. */
async function render(url: string, { tools, politeness }: AfterCrawl): Promise<PageSnapshot | null> {
  const release = await politeness.enter(new URL(url).hostname, tools.signal).catch(() => null);
  if (!release || !tools.renderer) return null;
  try {
    return await tools.renderer.render({ url, kind: "search", onSettled: release });
  } catch {
    return null;
  } finally {
    release();
  }
}

async function trace({ crawl, home, startedAt, options, tools, journal, visitor }: AfterCrawl) {
  const { store, clock, signal } = tools;
  const site = siteKey(home.url);
  // What this audit adds to the history must not change what it was compared with when it is resumed.
  const missed = await journal.recall("missed items", missedItemsSchema, () =>
    readMissedItems(store, site, crawl.history, (url) => crawl.isOwn(url)),
  );
  if (signal.aborted) return {};
  const sightings = await recordHistory(store, site, crawl.history);
  if (missed === null) return { sightings };
  const until = clock.now() + options.searchMs;
  const revisits = await revisit(missed, {
    visitor,
    rank: seededRank(startedAt),
    most: options.revisits,
    forbids: (url) => crawl.forbids(url),
    isOver: () => signal.aborted || clock.now() > until,
  });
  return { sightings, revisits };
}
