import { performance } from "node:perf_hooks";
import type { Protocol } from "puppeteer-core";
import type { SnapshotPart } from "../../checks/collect.ts";
import type { PageSnapshot, Rendered } from "../../checks/snapshot.ts";
import type { StatusName } from "../../checks/visit-status.ts";
import { toInstant } from "../clock.ts";
import { statusOfAnswer } from "../status-of-answer.ts";
import { DocumentWatch, TooManyDocuments } from "./document-watch.ts";
import type { CollectedPage } from "./in-page/answers.ts";
import type { KnownBlocks } from "./known-blocks.ts";
import { readMeasuringQueue } from "./measuring-queue.ts";
import { measureNarrowViewports } from "./narrow-viewports.ts";
import { NetworkLog } from "./network-log.ts";
import { openPage, settle, type Visit, VisitFailure } from "./open-page.ts";
import { type Keep, probePage } from "./probes/probe-page.ts";
import type { RenderLimits } from "./render-limits.ts";
import { scanPage } from "./scan-page.ts";
import { takeScreenshot } from "./screenshot.ts";
import { ScriptErrors } from "./script-errors.ts";
import { BrowserGone, DocumentGone, PageScriptError, RendererGone, type Tab } from "./tab.ts";
import { OutOfTime } from "./within.ts";

export interface PageOrder {
  url: string;
  /** Widths at which the page is measured besides. */
  narrow: readonly number[];
  /** Given the screenshot's bytes, answers with their hash; null where no screenshot is wanted. */
  keep: Keep | null;
  /** Whether the page is tried out by keyboard, zoom and the like. */
  probe: boolean;
  /** Earlier pages of its template stayed as they were while they were scrolled through. */
  isStill: boolean;
  /** Called once when nothing is loaded any more, also where the visit failed. */
  onSettled(): void;
}

export interface RenderMeans {
  axeVersion: string;
  limits: RenderLimits;
  whyRefused: Visit["whyRefused"];
  /** Parts of the portal's pages that were scanned already. */
  memory: KnownBlocks;
}

export interface RenderedPage {
  snapshot: PageSnapshot;
  /** It changed while it was scrolled through. */
  hasChanged: boolean;
  /** The tab can be used for another page. */
  isTabFit: boolean;
}

type World = Protocol.Runtime.ExecutionContextId;

interface Collected extends CollectedPage {
  world: World;
  hasChanged: boolean;
}

/** What was seen of a page that opened. */
interface Seen {
  part: SnapshotPart;
  hasChanged: boolean;
  failure: StatusName | null;
  /** WebP. */
  screenshot: Buffer | null;
  rendered: Pick<Rendered, "axe" | "narrow" | "measuringQueue" | "probes">;
  isTabFit: boolean;
}

interface Failure {
  status: StatusName;
  detail: string;
}

const startMs = 5_000;

/** Visits one page in a tab. What failed is in the snapshot; rejects only as `keep` does. */
export async function renderPage(tab: Tab, order: PageOrder, means: RenderMeans): Promise<RenderedPage> {
  const fetchedAt = toInstant(Date.now());
  const errors = new ScriptErrors(tab.session);
  const visit = beginVisit(tab, means);
  let isSettled = false;
  const settled = () => {
    if (!isSettled) order.onSettled();
    isSettled = true;
  };
  let seen: Seen | null = null;
  let failure: Failure | null = null;
  let isTabFit = true;
  try {
    await tab.run(errors.start(), startMs, "starting the visit");
    await openPage(visit, order.url);
    seen = await look(visit, order, means, settled);
    isTabFit = seen.isTabFit;
  } catch (error) {
    failure = failureOf(error, tab);
    isTabFit = error instanceof VisitFailure && !failure.status.startsWith("timeout");
  }
  visit.log.stop();
  visit.watch.stop();
  settled();
  const isFit = isTabFit && (await endVisit(visit, errors));
  const screenshot = (seen?.screenshot && (await order.keep?.(seen.screenshot))) ?? null;
  const snapshot = toSnapshot(order.url, fetchedAt, visit.log, errors.list, seen, failure);
  const hasChanged = seen?.hasChanged ?? false;
  return { snapshot: { ...snapshot, screenshot }, hasChanged, isTabFit: isFit };
}

function beginVisit(tab: Tab, { limits, whyRefused }: RenderMeans): Visit {
  const endsAt = performance.now() + limits.pageMs;
  return {
    tab,
    limits,
    whyRefused,
    log: new NetworkLog(tab.session, tab.targetId, limits.requests, () => {
      tab.blockNetwork().catch(() => {});
    }),
    watch: new DocumentWatch(tab.session, tab.targetId, limits.sentOn + 1),
    left: () => endsAt - performance.now(),
  };
}

async function endVisit({ tab, log }: Visit, errors: ScriptErrors): Promise<boolean> {
  try {
    await tab.run(errors.stop(), startMs, "ending the visit");
    await tab.leave([...log.origins]);
    return true;
  } catch {
    return false;
  }
}

/** Collects the settled page, then measures what needs its live elements. */
async function look(
  visit: Visit,
  order: PageOrder,
  { axeVersion, memory }: RenderMeans,
  settled: () => void,
): Promise<Seen> {
  const { tab, log } = visit;
  const { world, part, elements, hasChanged } = await collectSettled(visit, order.isStill);
  const answer = log.document;
  const failure = answer && statusOfAnswer({ ...answer, text: part.html });
  const queue = await readMeasuringQueue(tab);
  const seen: Seen = {
    part,
    hasChanged,
    failure,
    screenshot: null,
    rendered: { axe: null, narrow: [], measuringQueue: queue },
    isTabFit: true,
  };
  if (failure) return seen;
  try {
    if (order.keep) seen.screenshot = await takeScreenshot(visit, part.rendered.height);
    log.stop();
    await tab.blockNetwork();
    settled();
    seen.rendered.axe = await scanPage(visit, world, elements, axeVersion, memory);
    seen.rendered.narrow = await measureNarrowViewports(visit, world, order.narrow);
    if (order.probe && elements <= visit.limits.probedElements) {
      await tab.resetViewport();
      seen.rendered.probes = await probePage(visit, world, seen.rendered.axe, order.keep);
      // A page that was tried out is no ground for the next one.
      seen.isTabFit = seen.rendered.probes.every(({ stopped }) => stopped === null);
    }
  } catch (error) {
    // The page stands as collected; what could not be measured is absent, and checks say so.
    if (!isOfThePage(error, tab)) throw error;
    seen.isTabFit = false;
  }
  return seen;
}

async function collectSettled(visit: Visit, isStill: boolean): Promise<Collected> {
  for (;;) {
    await settle(visit);
    try {
      return await collectPage(visit, isStill);
    } catch (error) {
      // Another document took its place; how many may do so is limited.
      if (!(error instanceof DocumentGone) || visit.left() <= 0) throw error;
    }
  }
}

async function collectPage({ tab, limits, left }: Visit, isStill: boolean): Promise<Collected> {
  const ms = (limit: number) => Math.min(limit, left());
  const world = await tab.enterWorld(tab.targetId, ms(limits.collectMs));
  await tab.call(world, "kiemcongEntry", ms(limits.collectMs));
  const scrolling = `kiemcong.scrollThrough(${isStill})`;
  const hasChanged = await tab.evaluate(world, scrolling, ms(limits.scrollMs), "scrolling");
  const json = await tab.evaluate(world, "kiemcong.collect()", ms(limits.collectMs), "collecting the page");
  if (typeof json !== "string")
    throw new VisitFailure("page-too-complex", "too many elements or too much text");
  return { world, ...(JSON.parse(json) as CollectedPage), hasChanged: hasChanged === true };
}

function isOfThePage(error: unknown, tab: Tab): boolean {
  const kinds = [OutOfTime, RendererGone, DocumentGone, PageScriptError, BrowserGone];
  return tab.isGone || kinds.some((kind) => error instanceof kind);
}

function failureOf(error: unknown, tab: Tab): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof VisitFailure) return { status: error.status, detail };
  if (error instanceof OutOfTime || error instanceof DocumentGone)
    return { status: "timeout-render", detail };
  if (error instanceof TooManyDocuments) return { status: "too-many-redirects", detail };
  if (error instanceof PageScriptError) return { status: "check-crashed", detail };
  if (error instanceof RendererGone || tab.hasCrashed) return { status: "renderer-crashed", detail };
  // The whole browser ended, or something nobody foresaw: not laid at the portal's door.
  return { status: "not-visited", detail };
}

function toSnapshot(
  url: string,
  fetchedAt: string,
  log: NetworkLog,
  scriptErrors: string[],
  seen: Seen | null,
  failure: Failure | null,
): PageSnapshot {
  const answer = log.document;
  const failed = failure?.status ?? seen?.failure ?? null;
  const isUsable = seen !== null && failed === null;
  return {
    schema: 1,
    url,
    finalUrl: seen?.part.finalUrl ?? answer?.url ?? log.redirects.at(-1)?.location ?? url,
    redirects: log.redirects,
    status: answer?.status ?? null,
    headers: answer?.headers ?? null,
    fetchedAt,
    timings: log.timings,
    // The browser gives the document decoded; its bytes are known from the plain visit.
    encoding: null,
    visit: "rendered",
    failure: failed,
    failureDetail: failure?.detail ?? null,
    html: isUsable ? seen.part.html : "",
    rendered: isUsable
      ? { ...seen.part.rendered, ...seen.rendered, scriptErrors, requests: log.requests }
      : null,
    screenshot: null,
  };
}
