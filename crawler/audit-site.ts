import { z } from "zod";
import {
  type Feed,
  type NetworkFacts,
  type PageSnapshot,
  type Performance,
  type SiteSnapshot,
  siteSnapshotSchema,
} from "../checks/snapshot.ts";
import { lookCloser } from "./after-crawl.ts";
import { type Journal, openJournal } from "./audit-journal.ts";
import type { AuditOptions, AuditTools } from "./audit-options.ts";
import { checkLinks, type LinkReport } from "./check-links.ts";
import { toInstant } from "./clock.ts";
import { Crawl } from "./crawl.ts";
import { readFeeds } from "./feeds.ts";
import { createFetcher, type Fetcher } from "./fetcher.ts";
import { findHome, type Home } from "./find-home.ts";
import { journaled } from "./journaled-fetcher.ts";
import { readNetworkFacts } from "./network-facts.ts";
import { canResolve, isOnInternet, mayBeOurs } from "./online.ts";
import { isOwnMachine } from "./own-machine.ts";
import { createPoliteness, type Politeness } from "./politeness.ts";
import { readSitemaps, type SitemapReport } from "./sitemaps.ts";
import { beginAudit, discardVisits, finishAudit, type Store, saveLinkStatus } from "./store/audit-store.ts";
import { closeJournal } from "./store/journal.ts";
import { findAudit, type KeptVisit, keptVisits, readPages, readTrials } from "./store/read-audit.ts";
import { isSameSite, normaliseUrl, siteKey } from "./url.ts";
import { userAgentOf } from "./user-agent.ts";
import { createVisitor, type Visitor } from "./visitor.ts";

export interface AuditResult {
  audit: string;
  site: SiteSnapshot;
  /** The pages in order of visit, read from the store one by one. */
  pages: Iterable<PageSnapshot>;
  /** True when its signal ended it early; it can then be resumed. */
  interrupted: boolean;
}

/** What the steps of one audit share. */
interface Running {
  auditId: string;
  startedAt: string;
  /** Epoch milliseconds at which the crawl has to end. */
  deadline: number;
  options: AuditOptions;
  tools: AuditTools;
  journal: Journal;
  fetcher: Fetcher;
  politeness: Politeness;
  visitor: Visitor;
  /** What an interrupted process had stored of this audit, by address. */
  kept: ReadonlyMap<string, KeptVisit>;
}

const minuteMs = 60_000;
/** Earlier audits of so many days tell how often the portal answered. */
const historyDays = 90;
/** Pages read of each other version of a portal. */
const versionPages = 12;
/** Outside hosts whose links are tried at a time. */
const linkHosts = 6;

/**
 * Audits one portal up to its snapshots: finds the home page, obeys robots.txt, reads sitemaps, opens a seeded
 * sample of pages and stores each at once, then gathers what the network says. Ends with a SiteSnapshot whatever
 * the portal does.
 * @throws only where the store fails
 */
export async function auditSite(options: AuditOptions, tools: AuditTools): Promise<AuditResult> {
  const { egress, clock, signal, store } = tools;
  const limits = options.fetch;
  const isOwn = (host: string) => isOwnMachine(egress, host);
  const politeness = tools.politeness ?? createPoliteness(clock, options.politeness, isOwn);
  const { auditId, startedAt } = await beginOrResume(options, tools);
  const direct = createFetcher({ egress, limits, clock, userAgent: userAgentOf(options.contact) });
  const journal = await openJournal(store, auditId, signal);
  const fetcher = journaled(direct, journal);
  const visitor = createVisitor({ fetcher, politeness, clock, signal, isOwn });
  const deadline = clock.now() + options.maxMinutes * minuteMs;
  try {
    tools.onEvent({ type: "started", audit: auditId, url: options.startUrl });
    const kept = await keptVisits(store, auditId);
    const means = { options, tools, journal, fetcher, politeness, visitor };
    const site = await observe({ auditId, startedAt, deadline, kept, ...means });
    const interrupted = signal.aborted;
    if (!interrupted) {
      await finishAudit(store, auditId, site);
      await closeJournal(store, auditId);
    }
    tools.onEvent({ type: "finished", audit: auditId });
    return { audit: auditId, site, pages: await readPages(store, auditId), interrupted };
  } finally {
    await fetcher.close();
  }
}

async function beginOrResume(options: AuditOptions, { store, clock }: AuditTools) {
  const { startUrl, seed, ruleSet, resume } = options;
  const interrupted = resume === null ? null : await findAudit(store, resume);
  if (interrupted?.finishedAt === null) {
    await forgetFailedStart({ store, auditId: interrupted.id });
    return { auditId: interrupted.id, startedAt: interrupted.startedAt };
  }
  const startedAt = toInstant(clock.now());
  const site = siteKey(normaliseUrl(startUrl) ?? new URL(startUrl));
  const { maxPages, maxMinutes, maxLinks, agency } = options;
  const asked = { agency, maxPages, maxMinutes, maxLinks };
  return {
    auditId: await beginAudit(store, { site, startUrl, seed, ruleSet, options: asked, startedAt }),
    startedAt,
  };
}

/** A portal that did not open before the interruption gets another try. */
async function forgetFailedStart({ store, auditId }: { store: Store; auditId: string }): Promise<void> {
  const [first] = (await keptVisits(store, auditId)).values();
  if (!first?.failed) return;
  await discardVisits(store, auditId);
  await closeJournal(store, auditId);
}

async function observe(running: Running): Promise<SiteSnapshot> {
  const { options, tools, startedAt } = running;
  tools.onEvent({ type: "phase", phase: "home" });
  const home = await withoutBlame(
    await findHome(running.visitor, options.startUrl, options.scope === null),
    running,
  );
  running.politeness.setCrawlDelay(home.url.hostname, home.robots.crawlDelay ?? 0);
  const crawl = new Crawl({ ...running, robots: home.robots, home: home.url, firstPosition: 0 });
  const homePage = await crawl.openHome(home.fetched);
  const isOpen = homePage.failure === null;
  const sitemaps = isOpen ? await crawlPages(running, crawl, home) : null;
  const versions = isOpen ? await crawlVersions(running, crawl) : [];
  if (!tools.signal.aborted) await discardVisits(tools.store, running.auditId, countOf([crawl, ...versions]));
  const feeds = isOpen ? await tryFeeds(running, home, homePage) : [];
  const closer = isOpen ? await lookCloser({ ...running, crawl, home }) : {};
  const network = await gatherNetwork(running, home, homePage);
  const { links, online } = await tryLinks(running, crawl, home, isOpen);
  const reference = isOpen && !tools.signal.aborted ? await tools.reference?.() : null;
  const performance = isOpen ? await gaugeLoading(running, homePage.finalUrl) : [];
  return {
    schema: 1,
    agency: options.agency,
    startUrl: options.startUrl,
    homeUrl: isOpen || homePage.failure === "needs-rendering" ? homePage.finalUrl : null,
    failure: homePage.failure,
    startedAt,
    finishedAt: toInstant(tools.clock.now()),
    seed: options.seed,
    complete: isOpen && [crawl, ...versions].every(({ complete }) => complete) && !tools.signal.aborted,
    discovered: crawl.discovered,
    network,
    robots: home.robots.facts,
    sitemaps: sitemaps?.facts ?? [],
    feeds,
    availability: await readTrials(tools.store, siteKey(home.url), historyStart(startedAt)),
    links,
    online,
    performance,
    ...(reference ? { reference } : {}),
    ...closer,
  };
}

/** A home page that cannot be reached says nothing of the portal where the auditor itself is offline. */
async function withoutBlame(home: Home, running: Running): Promise<Home> {
  const { fetched, url } = home;
  const isDoubtful = mayBeOurs(running.tools.egress, url.hostname, fetched.snapshot.failure);
  if (!isDoubtful || (await isOnline(running))) return home;
  const snapshot: PageSnapshot = { ...fetched.snapshot, failure: "network-unavailable" };
  return { ...home, fetched: { ...fetched, snapshot } };
}

async function crawlPages(running: Running, crawl: Crawl, home: Home): Promise<SitemapReport> {
  const { tools, visitor } = running;
  tools.onEvent({ type: "phase", phase: "sitemaps" });
  const usual = new URL("/sitemap.xml", home.url);
  const declared = home.robots.sitemaps;
  const addresses = declared.length > 0 ? declared : home.robots.allows(usual) ? [usual.href] : [];
  const isOver = () => tools.signal.aborted || tools.clock.now() > running.deadline;
  const fetch = async (url: string) => (isOver() ? null : visitor.answerWithRetries({ url }));
  const sitemaps = await readSitemaps(addresses, home.url, fetch);
  crawl.addSitemap(sitemaps.pages);
  tools.onEvent({ type: "phase", phase: "pages" });
  await crawl.run();
  return sitemaps;
}

function historyStart(startedAt: string): string {
  return toInstant(Date.parse(startedAt) - historyDays * 24 * 60 * minuteMs);
}

/** Whether the auditor itself can look up outside names. */
function isOnline({ journal, tools }: Running): Promise<boolean> {
  return journal.recall("online", z.boolean(), () => canResolve(tools.egress));
}

async function tryFeeds({ tools, visitor }: Running, home: Home, homePage: PageSnapshot): Promise<Feed[]> {
  return readFeeds(homePage, async (url) => {
    const isForbidden = tools.signal.aborted || !home.robots.allows(url);
    return isForbidden ? null : visitor.answerWithRetries({ url: url.href });
  });
}

/**
 * Reads some pages of the portal's other versions, such as the English one on a host of its own: each has its
 * own robots.txt and pace. A version that does not open is stored as the visit that failed.
 */
async function crawlVersions(running: Running, main: Crawl): Promise<Crawl[]> {
  const { options, visitor, politeness, tools } = running;
  const crawls: Crawl[] = [];
  for (const address of options.versions) {
    if (tools.signal.aborted) break;
    const url = normaliseUrl(address) ?? new URL(address);
    if (main.hasOpened(url)) continue;
    const home = await findHome(visitor, address);
    politeness.setCrawlDelay(home.url.hostname, home.robots.crawlDelay ?? 0);
    const before = countOf([main, ...crawls]);
    const version = new Crawl({
      ...running,
      options: { ...options, maxPages: versionPages },
      robots: home.robots,
      home: home.url,
      firstPosition: before,
    });
    crawls.push(version);
    const first = await version.openHome(home.fetched);
    if (first.failure === null) await version.run();
  }
  return crawls;
}

function countOf(crawls: readonly Crawl[]): number {
  return crawls.reduce((count, crawl) => count + crawl.count, 0);
}

async function gatherNetwork(
  running: Running,
  home: Home,
  homePage: PageSnapshot,
): Promise<NetworkFacts | null> {
  const { tools, journal, fetcher, options, politeness } = running;
  if (tools.signal.aborted) return null;
  tools.onEvent({ type: "phase", phase: "network" });
  return journal.recall("network", siteSnapshotSchema.shape.network, async () => {
    // Others in this process may ask the same host: a probe, or a link of another portal.
    const release = await politeness.enter(home.url.hostname, tools.signal).catch(() => null);
    return readNetworkFacts(tools.egress, fetcher, {
      url: home.url,
      homeHeaders: homePage.headers,
      extraAuthorities: options.extraAuthorities,
      limits: options.fetch,
      userAgent: userAgentOf(options.contact),
      signal: tools.signal,
    }).finally(() => release?.());
  });
}

async function tryLinks(running: Running, crawl: Crawl, home: Home, isOpen: boolean): Promise<LinkReport> {
  const { auditId, tools, journal, options, politeness, fetcher } = running;
  const { hostname } = home.url;
  const isPublic = () => isOnInternet(tools.egress, hostname);
  const isOwn = (url: URL) => isSameSite(url, home.url);
  const addresses = crawl.drawLinks(options.maxLinks);
  if (addresses.length > 0) tools.onEvent({ type: "phase", phase: "links" });
  const report = await checkLinks(fetcher, addresses, {
    politeness,
    clock: tools.clock,
    budgetMs: options.linksMs,
    hosts: linkHosts,
    isOwn,
    knownOnline: isOpen && (await journal.recall(`on the Internet ${hostname}`, z.boolean(), isPublic)),
    signal: tools.signal,
  });
  for (const link of report.links) await saveLinkStatus(tools.store, auditId, link);
  const triedOutside = report.links.some(({ url }) => !isOwn(new URL(url)));
  return { ...report, online: report.online || (!triedOutside && (await isOnline(running))) };
}

/** Measuring is a sample besides; where it fails the rest stands. */
async function gaugeLoading({ tools, journal }: Running, homeUrl: string): Promise<Performance[]> {
  const { measure } = tools;
  if (!measure || tools.signal.aborted) return [];
  tools.onEvent({ type: "phase", phase: "performance" });
  return journal.recall(`performance ${homeUrl}`, siteSnapshotSchema.shape.performance, () =>
    measure(homeUrl).catch(() => []),
  );
}
