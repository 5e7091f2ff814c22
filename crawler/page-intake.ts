import { digest } from "../checks/digest.ts";
import type { PageKind } from "../checks/page-kind.ts";
import type { PageView } from "../checks/page-view.ts";
import { ParsedPage } from "../checks/parsed-page.ts";
import { isSoftNotFound } from "../checks/reading/soft-not-found.ts";
import type { PageSnapshot } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import type { AuditOptions, AuditTools } from "./audit-options.ts";
import { isEmptyShell } from "./empty-shell.ts";
import type { Found, Frontier } from "./frontier.ts";
import type { LinkedAddresses } from "./linked-addresses.ts";
import { mergeRendering } from "./merge-rendering.ts";
import { addressesOn } from "./page-links.ts";
import type { Politeness } from "./politeness.ts";
import { createRenderChoice } from "./render-choice.ts";
import type { Renderer } from "./renderer.ts";
import type { SeenPage } from "./reuse-visit.ts";
import { saveVisit } from "./store/audit-store.ts";
import { sha256 } from "./store/evidence-store.ts";
import type { KeptVisit } from "./store/read-audit.ts";
import { normaliseUrl, pageKey } from "./url.ts";

/** An address on its way to being a stored page. */
export interface Visit {
  found: Found;
  /** Order of visit; null until something of it is stored. */
  position: number | null;
}

/** Notes from a page, while it is open, what is done after the crawl. */
interface PageObserver {
  note(view: PageView): void;
}

export interface IntakeMeans {
  auditId: string;
  options: AuditOptions;
  tools: AuditTools;
  politeness: Politeness;
  frontier: Frontier;
  linked: LinkedAddresses;
  /** Who else takes note of each page that was read. */
  observers: readonly PageObserver[];
  home: URL;
  firstPosition: number;
  /** What an interrupted process had stored of this audit, by address. */
  kept: ReadonlyMap<string, KeptVisit>;
}

const sparseCharacters = 120;

/** What was read of a page without a browser. */
interface Reading {
  view: PageView;
  kind: PageKind;
  template: string;
  /** Its HTML is only the frame that scripts fill. */
  isShell: boolean;
  /** Its main content holds next to nothing. */
  isSparse: boolean;
  /** It says that there is nothing at this address. */
  isMissing: boolean;
}

/**
 * What becomes of a fetched page: it is read, its links are noted, it is opened in the browser where that is
 * wanted, and it is stored. Browsers work beside the crawl; their number is bounded.
 */
export class PageIntake {
  readonly #means: IntakeMeans;
  readonly #choice = createRenderChoice();
  readonly #rendering = new Set<Promise<unknown>>();
  /** What went wrong in storing a page that was opened beside the crawl. */
  readonly #faults: unknown[] = [];
  #renderer: Renderer | null;
  #position = 0;

  constructor(means: IntakeMeans) {
    this.#means = means;
    this.#renderer = means.tools.renderer;
    this.#position = means.firstPosition;
  }

  /** Number of visits stored or about to be. */
  get count(): number {
    return this.#position - this.#means.firstPosition;
  }

  /** Stores what a visit brought. Gives what was stored or, where a rendering goes on beside, what is known. */
  async take(visit: Visit, page: SeenPage): Promise<PageSnapshot> {
    try {
      return await this.#read(visit, page);
    } catch (error) {
      if (!(error instanceof ReadingError)) throw error;
      return this.#save(visit, page, failed(page.snapshot, "check-crashed", error.message));
    }
  }

  /** Resolves when no page is open in the browser any more; rejects where one could not be stored. */
  async settled(): Promise<void> {
    await Promise.all(this.#rendering);
    if (this.#faults.length > 0) throw this.#faults[0];
  }

  async #read(visit: Visit, page: SeenPage): Promise<PageSnapshot> {
    const { snapshot } = page;
    const isHome = visit.found.depth === 0;
    if (snapshot.failure === "script-challenge" && this.#renderer) return this.#render(visit, page, null);
    if (snapshot.failure) return this.#save(visit, page, snapshot);
    if (this.#repeatsAnEnd(visit, snapshot)) return snapshot;
    const reading = this.#readingOf(snapshot, this.#means.home.href);
    if (reading.isMissing && !isHome) return this.#save(visit, page, missing(snapshot));
    if (reading.isShell) return this.#render(visit, page, reading);
    if (this.#repeatsContent(page) && !isHome) return snapshot;
    this.#noteLinks(reading.view, visit.found.depth);
    if (!this.#wantsRendering(reading, isHome)) return this.#save(visit, page, snapshot);
    if (isHome) return this.#render(visit, page, reading);
    await this.#renderBeside(visit, page, reading);
    return snapshot;
  }

  #readingOf(snapshot: PageSnapshot, homeUrl: string): Reading {
    try {
      const view = new ParsedPage(snapshot, homeUrl);
      const { kind, template, mainText, mainImages } = digest(view);
      const isSparse = mainText < sparseCharacters && mainImages === 0;
      return { view, kind, template, isSparse, isShell: isEmptyShell(view), isMissing: isSoftNotFound(view) };
    } catch (error) {
      throw new ReadingError(String(error), { cause: error });
    }
  }

  /** Whether the redirects of an address end at a page that was opened before. */
  #repeatsAnEnd({ found }: Visit, { url, finalUrl }: PageSnapshot): boolean {
    const end = normaliseUrl(finalUrl);
    if (!end || pageKey(end) === pageKey(found.url) || this.#means.frontier.markOpened(end)) return false;
    this.#means.linked.markOpened(end);
    this.#means.tools.onEvent({ type: "duplicate", url, of: finalUrl });
    return true;
  }

  /** Whether another address served the very same bytes. */
  #repeatsContent({ snapshot, body }: SeenPage): boolean {
    const of = this.#means.frontier.noteContent(new URL(snapshot.finalUrl), sha256(body));
    if (of === null) return false;
    this.#means.tools.onEvent({ type: "duplicate", url: snapshot.url, of });
    return true;
  }

  #noteLinks(view: PageView, depth: number): void {
    for (const found of addressesOn(view, depth)) this.#means.frontier.add(found);
    this.#means.linked.note(view);
    for (const observer of this.#means.observers) observer.note(view);
  }

  #wantsRendering(reading: Reading, isHome: boolean): boolean {
    const { snapshot } = reading.view;
    const isKnown = snapshot.visit === "unchanged" && snapshot.rendered !== null;
    const isChosen = isHome || this.#choice.takes(reading);
    return this.#renderer !== null && isChosen && !isKnown;
  }

  async #renderBeside(visit: Visit, page: SeenPage, reading: Reading): Promise<void> {
    while (this.#rendering.size >= (this.#renderer?.concurrency ?? 1)) await Promise.race(this.#rendering);
    visit.position = this.#placeOf(visit);
    const work = this.#render(visit, page, reading)
      .catch((error: unknown) => void this.#faults.push(error))
      .finally(() => this.#rendering.delete(work));
    this.#rendering.add(work);
  }

  /** @param reading null where the plain answer was a challenge */
  async #render(visit: Visit, page: SeenPage, reading: Reading | null): Promise<PageSnapshot> {
    const hasPlainContent = reading !== null && !reading.isShell;
    visit.position = this.#placeOf(visit);
    const kept = this.#keptOf(page);
    const rendered =
      kept ?? (await this.#open(page.snapshot.finalUrl, hasPlainContent ? reading.kind : null));
    // Left to whoever resumes the audit.
    if (!rendered && this.#means.tools.signal.aborted) return page.snapshot;
    const merged = kept ?? mergeRendering(page.snapshot, rendered, hasPlainContent);
    const isHome = visit.found.depth === 0;
    if (merged.failure || (hasPlainContent && !isHome)) return this.#save(visit, page, merged);
    // What scripts wrote is known only now.
    const { view, isMissing } = this.#readingOf(merged, isHome ? merged.finalUrl : this.#means.home.href);
    if (isMissing && !isHome) return this.#save(visit, page, missing(merged));
    this.#noteLinks(view, visit.found.depth);
    return this.#save(visit, page, merged);
  }

  /** Opens an address in the browser, in the host's turn; null where no browser can be had. */
  async #open(url: string, kind: PageKind | null): Promise<PageSnapshot | null> {
    const { tools, politeness } = this.#means;
    if (!this.#renderer) return null;
    const release = await politeness.enter(new URL(url).hostname, tools.signal).catch(() => null);
    if (!release) return null;
    try {
      return await this.#renderer.render({ url, kind, onSettled: release });
    } catch (error) {
      const isNew = this.#renderer !== null && !tools.signal.aborted;
      if (isNew) tools.onEvent({ type: "renderer-lost", detail: String(error) });
      this.#renderer = null;
      return null;
    } finally {
      release();
    }
  }

  /** The snapshot that an interrupted process made of this very answer. */
  #keptOf({ snapshot, contentAt }: SeenPage): PageSnapshot | null {
    const kept = this.#means.kept.get(snapshot.url);
    return kept?.contentAt === contentAt ? kept.read() : null;
  }

  #placeOf(visit: Visit): number {
    if (visit.position === null) this.#position += 1;
    return visit.position ?? this.#position - 1;
  }

  async #save(visit: Visit, page: SeenPage, snapshot: PageSnapshot): Promise<PageSnapshot> {
    const { auditId, tools, options, frontier, linked } = this.#means;
    const position = this.#placeOf(visit);
    visit.position = position;
    await saveVisit(tools.store, auditId, { ...page, position, snapshot, ...page.validators });
    for (const address of [snapshot.url, snapshot.finalUrl]) linked.markOpened(new URL(address));
    const { url, visit: how, failure } = snapshot;
    const { discovered } = frontier;
    tools.onEvent({
      type: "page",
      position,
      url,
      visit: how,
      failure,
      discovered,
      maxPages: options.maxPages,
    });
    return snapshot;
  }
}

/** A page that our own reading could not take: it costs this page, not the audit. */
class ReadingError extends Error {}

function missing(snapshot: PageSnapshot): PageSnapshot {
  return failed(snapshot, "soft-not-found", null);
}

function failed(snapshot: PageSnapshot, failure: StatusName, failureDetail: string | null): PageSnapshot {
  return { ...snapshot, html: "", encoding: null, rendered: null, screenshot: null, failure, failureDetail };
}
