import browser, { type Runtime } from "webextension-polyfill";
import { PageTooComplex } from "../checks/collect/record-page.ts";
import type { Collected } from "../checks/collect.ts";
import { createBreather, Stopped } from "./content/breather.ts";
import { beginCollecting, CollectingAhead, isHtml } from "./content/collecting-ahead.ts";
import { findEditors, findSelected, readDraftTitle } from "./content/editor-areas.ts";
import { readRequests } from "./content/loaded-requests.ts";
import { bringIntoView, Mark } from "./content/mark.ts";
import { readEncoding } from "./content/read-encoding.ts";
import { scanPage } from "./content/scan-page.ts";
import { drawThumbnail } from "./content/thumbnails.ts";
import { type Extent, type PageMessage, type PanelMessage, portName } from "./protocol.ts";

/** A change is told when the page has been quiet for so long, and not sooner after a check than so: milliseconds. */
const quietMs = 1_000;
const restMs = 5_000;

/** One panel's eyes in the page: collects, scans and marks as it asks, and leaves nothing behind. */
class PageSide {
  readonly #port: Runtime.Port;
  readonly #ahead: CollectingAhead;
  readonly #mark = new Mark();
  readonly #watcher: MutationObserver;
  #work = new AbortController();
  /** Of the last two checks, by their number: until the newer one is judged, the panel shows the older. */
  readonly #collected = new Map<number, Collected>();
  #quiet = 0;
  #checkedAt = 0;

  constructor(port: Runtime.Port, ahead: CollectingAhead) {
    this.#port = port;
    this.#ahead = ahead;
    this.#watcher = new MutationObserver((records) => this.#onMutations(records));
    port.onMessage.addListener((message) => this.#onMessage(message as PanelMessage));
    port.onDisconnect.addListener(() => this.close());
  }

  close(): void {
    this.#work.abort();
    this.#watcher.disconnect();
    clearTimeout(this.#quiet);
    this.#mark.hide();
  }

  hideMark(): void {
    this.#mark.hide();
  }

  #onMessage(message: PanelMessage): void {
    switch (message.type) {
      case "check":
        this.#check(message);
        break;
      case "scan":
        this.#scan(message.run);
        break;
      case "stop":
        this.#work.abort();
        break;
      case "show":
        this.#show(message.run, message.node, message.label);
        break;
      case "hide":
        this.hideMark();
        break;
      case "aim":
        this.#aim(message.run, message.node);
        break;
      case "thumbnails":
        this.#drawThumbnails(message.run, message.nodes);
        break;
      case "watch":
        this.#watch(message.on);
        break;
    }
  }

  async #check({ run, extent, since }: Extract<PanelMessage, { type: "check" }>): Promise<void> {
    this.#mark.hide();
    clearTimeout(this.#quiet);
    this.#checkedAt = performance.now();
    if (!isHtml()) {
      this.#send({ type: "failed", run, reason: "not-html", detail: document.contentType });
      return;
    }
    const part = this.#partOf(extent, since);
    if (extent !== "page" && !part) {
      const reason = extent === "selection" ? "nothing-selected" : "part-gone";
      this.#send({ type: "failed", run, reason, detail: "" });
      return;
    }
    this.#send({ type: "began", run, elements: document.getElementsByTagName("*").length });
    const collecting = this.#ahead.take() ?? beginCollecting();
    await this.#attempt(run, collecting.work, async () => {
      const collected = await collecting.collected;
      this.#keep(run, collected);
      const within = part && collected.nodeOf(part);
      if (within === undefined) return this.#send({ type: "failed", run, reason: "part-gone", detail: "" });
      this.#send({
        type: "collected",
        run,
        part: collected.snapshotPart,
        elements: collected.elements,
        encoding: extent === "page" ? readEncoding() : null,
        requests: readRequests(),
        within,
        editors: findEditors(collected.nodeOf),
        draftTitle: extent === "page" ? null : readDraftTitle(),
      });
    });
  }

  #keep(run: number, collected: Collected): void {
    for (const older of [...this.#collected.keys()].slice(0, -1)) this.#collected.delete(older);
    this.#collected.set(run, collected);
  }

  /** The one element that is to be judged; null for the whole page, and where it is not there. */
  #partOf(extent: Extent, since: number): Element | null {
    if (extent === "page") return null;
    if (extent === "selection") return findSelected();
    const editor = this.#collected.get(since)?.elementOf(extent.editor);
    return editor?.isConnected ? editor : null;
  }

  async #scan(run: number): Promise<void> {
    const collected = this.#collected.get(run);
    if (!collected) return;
    const { elements, nodeOf } = collected;
    await this.#attempt(run, new AbortController(), async (signal) => {
      this.#send({ type: "scanned", run, axe: await scanPage(elements, nodeOf, signal) });
    });
  }

  /** A new piece of work ends the one before it. */
  async #attempt(
    run: number,
    work: AbortController,
    carryOut: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    this.#work.abort();
    this.#work = work;
    const { signal } = work;
    try {
      await carryOut(signal);
    } catch (error) {
      if (error instanceof Stopped || signal.aborted) return;
      const reason = error instanceof PageTooComplex ? "page-too-complex" : "check-crashed";
      const detail = error instanceof Error ? error.message : String(error);
      this.#send({ type: "failed", run, reason, detail });
    }
  }

  #show(run: number, node: number, label: string): void {
    const element = this.#collected.get(run)?.elementOf(node);
    const found = element ? this.#mark.show(element, label) : false;
    this.#send({ type: "shown", node, found });
  }

  async #aim(run: number, node: number): Promise<void> {
    this.#mark.hide();
    const element = this.#collected.get(run)?.elementOf(node);
    this.#send({ type: "aimed", node, box: element ? await bringIntoView(element) : null });
  }

  async #drawThumbnails(run: number, nodes: readonly number[]): Promise<void> {
    const { signal } = this.#work;
    const rest = createBreather(signal);
    const pictures: Record<number, string> = {};
    for (const node of nodes) {
      const element = this.#collected.get(run)?.elementOf(node);
      const picture = element ? drawThumbnail(element) : null;
      if (picture) pictures[node] = picture;
      await rest()?.catch(() => {});
    }
    this.#send({ type: "thumbnails", of: run, pictures });
  }

  #watch(on: boolean): void {
    this.#watcher.disconnect();
    if (on) this.#watcher.observe(document, { subtree: true, childList: true, characterData: true });
  }

  /** Tells of changes once the page has come to rest. */
  #onMutations(records: readonly MutationRecord[]): void {
    const isOwn = ({ addedNodes, removedNodes, type }: MutationRecord) =>
      type === "childList" && [...addedNodes, ...removedNodes].every((node) => this.#mark.isOwn(node));
    if (records.every(isOwn)) return;
    clearTimeout(this.#quiet);
    const wait = Math.max(quietMs, this.#checkedAt + restMs - performance.now());
    this.#quiet = window.setTimeout(() => this.#send({ type: "changed" }), wait);
  }

  #send(message: PageMessage): void {
    try {
      this.#port.postMessage(message);
    } catch {
      // The panel was closed, or the extension was loaded anew, while the page was looked at.
      this.close();
    }
  }
}

/** Our script in one page. */
interface Installed {
  /** False once the extension it came with was loaded anew. */
  isAlive(): boolean;
  lookAhead(): void;
  leave(): void;
}

function install(): Installed {
  const ahead = new CollectingAhead();
  let side: PageSide | null = null;
  const onConnect = (port: Runtime.Port) => {
    if (port.name !== portName) return;
    side?.close();
    side = new PageSide(port, ahead);
  };
  browser.runtime.onConnect.addListener(onConnect);
  return {
    isAlive: () => browser.runtime?.id !== undefined,
    lookAhead() {
      side?.hideMark();
      ahead.begin();
    },
    leave() {
      ahead.end();
      side?.close();
    },
  };
}

// Injected again, it goes on, or takes the place of one whose extension is gone.
const place = globalThis as { kiemcong?: Installed };
if (!place.kiemcong?.isAlive()) {
  place.kiemcong?.leave();
  place.kiemcong = install();
}
place.kiemcong.lookAhead();
