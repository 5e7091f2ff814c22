import type { PageSnapshot } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { type AttachmentNotes, noteAttachments } from "./attachments/attachment-notes.ts";
import type { AuditOptions, AuditTools } from "./audit-options.ts";
import { toInstant } from "./clock.ts";
import type { FetchedPage } from "./fetch-page.ts";
import { createFrontier, type Frontier } from "./frontier.ts";
import { type HistoryNotes, noteHistory } from "./history-notes.ts";
import { collectLinkedAddresses, type LinkedAddresses } from "./linked-addresses.ts";
import { PageIntake, type Visit } from "./page-intake.ts";
import { addressInSitemap } from "./page-links.ts";
import type { Politeness } from "./politeness.ts";
import { reuseVisit } from "./reuse-visit.ts";
import type { Robots } from "./robots.ts";
import { seededRank } from "./sample.ts";
import { noteSearches, type SearchNotes } from "./search/search-notes.ts";
import { type EarlierVisit, findEarlierVisit, type KeptVisit } from "./store/read-audit.ts";
import { isSameSite, siteKey } from "./url.ts";
import type { Visitor } from "./visitor.ts";

export interface CrawlMeans {
  auditId: string;
  startedAt: string;
  options: AuditOptions;
  tools: AuditTools;
  visitor: Visitor;
  politeness: Politeness;
  robots: Robots;
  /** Address of the home page after redirects. */
  home: URL;
  /** Epoch milliseconds at which the crawl has to end. */
  deadline: number;
  /** Where its visits stand among the audit's: 0 for the portal itself. */
  firstPosition: number;
  /** What an interrupted process had stored of this audit, by address. */
  kept: ReadonlyMap<string, KeptVisit>;
}

/** Says of the portal or of the way to it that it no longer works, not of the page. */
const unwell: ReadonlySet<StatusName> = new Set<StatusName>([
  "blocked-by-firewall",
  "script-challenge",
  "rate-limited",
  "server-error",
  "maintenance",
  "dns-not-found",
  "dns-temporary",
  "connection-refused",
  "connection-timeout",
  "connection-reset",
  "host-unreachable",
  "timeout-headers",
  "timeout-body",
]);
/** Such failures in a row after which the rest of the portal is left in peace. */
const maxFailuresInRow = 5;
const maxRetries = 10;
const dayMs = 24 * 3_600_000;

/** A visit that is tried again. */
interface Retry {
  visit: Visit;
  tries: number;
  /** Epoch milliseconds before which it is not to be. */
  notBefore: number;
}

/** Opens the pages of one portal, one after the other, within the audit's budget. */
export class Crawl {
  readonly attachments: AttachmentNotes;
  readonly searches: SearchNotes = noteSearches();
  readonly history: HistoryNotes = noteHistory();
  readonly #means: CrawlMeans;
  readonly #frontier: Frontier;
  readonly #linked: LinkedAddresses;
  readonly #intake: PageIntake;
  readonly #retries: Retry[] = [];
  #retried = 0;
  #failuresInRow = 0;

  constructor(means: CrawlMeans) {
    const { options, robots, home } = means;
    const allows = (url: URL) => robots.allows(url);
    const belongs = (url: URL) => this.#isInScope(url);
    this.#means = means;
    this.#frontier = createFrontier({ seed: options.seed, maxPages: options.maxPages, allows, belongs });
    this.#linked = collectLinkedAddresses(home, seededRank(options.seed), allows);
    this.attachments = noteAttachments(seededRank(options.seed));
    const observers = [this.attachments, this.searches, this.history];
    this.#intake = new PageIntake({ ...means, frontier: this.#frontier, linked: this.#linked, observers });
  }

  get discovered(): number {
    return this.#frontier.discovered;
  }

  /** Visits stored or about to be. */
  get count(): number {
    return this.#intake.count;
  }

  hasOpened(url: URL): boolean {
    return this.#frontier.hasOpened(url);
  }

  /** True when every address that was found and allowed was visited. */
  get complete(): boolean {
    return this.#frontier.complete && this.#retries.length === 0;
  }

  /** Addresses that pages link to and that were not opened: a seeded draw. */
  drawLinks(most: number): string[] {
    return this.#linked.draw(most);
  }

  /** Stores the home page, which was fetched already. */
  openHome(fetched: FetchedPage): Promise<PageSnapshot> {
    const { home } = this.#means;
    this.#frontier.markOpened(home);
    const visit: Visit = { found: { url: home, lane: "menu", stratum: null, depth: 0 }, position: null };
    return this.#intake.take(visit, reuseVisit(fetched, null));
  }

  addSitemap(pages: readonly URL[]): void {
    for (const url of pages) this.#frontier.add(addressInSitemap(url));
  }

  /** Opens pages until there are none left, the budget is used, or the portal no longer answers. */
  async run(): Promise<void> {
    for (let next = this.#next(); next && !this.#isOver(); next = this.#next()) await this.#open(next);
    await this.#intake.settled();
  }

  #isOver(): boolean {
    const { tools, deadline } = this.#means;
    return tools.signal.aborted || tools.clock.now() > deadline || this.#failuresInRow >= maxFailuresInRow;
  }

  #next(): Retry | null {
    const hasRoom = this.#intake.count < this.#means.options.maxPages;
    const found = hasRoom ? this.#frontier.next() : null;
    if (found) return { visit: { found, position: null }, tries: 0, notBefore: 0 };
    return this.#retries.shift() ?? null;
  }

  async #open({ visit, tries, notBefore }: Retry): Promise<void> {
    const { visitor, tools } = this.#means;
    const { signal, clock } = tools;
    const url = visit.found.url.href;
    await clock.sleep(Math.max(0, notBefore - clock.now()), signal).catch(() => {});
    const earlier = await this.#earlierVisit(url);
    const fetched = await visitor.page({
      url,
      forbids: (hop) => this.forbids(hop),
      ...(earlier ? { validators: earlier } : {}),
    });
    // What was broken off by us says nothing of the page.
    if (signal.aborted) return;
    const { failure } = await this.#intake.take(visit, reuseVisit(fetched, earlier));
    this.#noteHealth(failure);
    const wait = visitor.retryAfter(failure, tries, url);
    if (wait === null || this.#retried >= maxRetries) return;
    this.#retried += 1;
    this.#retries.push({ visit, tries: tries + 1, notBefore: clock.now() + wait });
  }

  /** Whether an address is of this portal, not of another on the same host. */
  isOwn(url: URL): boolean {
    return isSameSite(url, this.#means.home) && this.#isInScope(url);
  }

  /** Why an address may not be opened as a page of this portal; null where it may. */
  forbids(url: URL): StatusName | null {
    if (!this.isOwn(url)) return "redirected-off-site";
    return this.#means.robots.allows(url) ? null : "blocked-by-robots";
  }

  /** The home page itself may be named without the slash its path ends with. */
  #isInScope({ pathname }: URL): boolean {
    const { scope } = this.#means.options;
    return scope === null || `${pathname}/`.startsWith(scope);
  }

  #noteHealth(failure: StatusName | null): void {
    this.#failuresInRow = failure !== null && unwell.has(failure) ? this.#failuresInRow + 1 : 0;
    if (failure !== null && this.#failuresInRow === maxFailuresInRow) {
      this.#means.tools.onEvent({ type: "stopped", failure });
    }
  }

  #earlierVisit(url: string): Promise<EarlierVisit | null> {
    const { auditId, startedAt, options, tools, home } = this.#means;
    if (options.reuseDays <= 0) return Promise.resolve(null);
    const since = toInstant(Date.parse(startedAt) - options.reuseDays * dayMs);
    return findEarlierVisit(tools.store, { site: siteKey(home), url, since, notIn: auditId });
  }
}
