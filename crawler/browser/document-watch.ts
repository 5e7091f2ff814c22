import type { CDPSession, Protocol } from "puppeteer-core";

/** Chromium's names of a document's stages; at `networkAlmostIdle` at most two requests run for half a second. */
export type Stage = "DOMContentLoaded" | "load" | "networkAlmostIdle";

/** The page sends its visitor on, again and again. */
export class TooManyDocuments extends Error {
  constructor() {
    super("one document follows another without end");
    this.name = "TooManyDocuments";
  }
}

/** Follows the documents of the main frame: a page may send its visitor on at any time. */
export class DocumentWatch {
  /** Documents that came into the frame, the present one included. */
  documents = 0;
  readonly #session: CDPSession;
  readonly #mainFrame: string;
  #reached = new Set<string>();
  #loader: string | null = null;
  readonly #replaced: (() => void)[] = [];
  readonly #mostDocuments: number;
  readonly #tooMany = Promise.withResolvers<never>();
  #waiting: { stage: Stage; resolve: () => void }[] = [];

  /** @param mostDocuments beyond which waiting ends with `TooManyDocuments` */
  constructor(session: CDPSession, mainFrame: string, mostDocuments: number) {
    this.#mostDocuments = mostDocuments;
    this.#tooMany.promise.catch(() => {});
    this.#session = session;
    this.#mainFrame = mainFrame;
    session.on("Page.frameNavigated", this.#onNavigated);
    session.on("Page.lifecycleEvent", this.#onLifecycle);
  }

  stop(): void {
    this.#session.off("Page.frameNavigated", this.#onNavigated);
    this.#session.off("Page.lifecycleEvent", this.#onLifecycle);
    this.#waiting = [];
  }

  /** Resolves when the present document, or the one that replaces it meanwhile, comes to the stage. */
  async until(stage: Stage): Promise<void> {
    if (this.#reached.has(stage)) return;
    const reached = new Promise<void>((resolve) => this.#waiting.push({ stage, resolve }));
    await Promise.race([reached, this.#tooMany.promise]);
  }

  /** Resolves when another document has come than the `count`-th. */
  async untilReplaced(count: number): Promise<void> {
    if (this.documents !== count) return;
    await new Promise<void>((resolve) => this.#replaced.push(resolve));
  }

  #onNavigated = ({ frame }: Protocol.Page.FrameNavigatedEvent): void => {
    if (frame.id !== this.#mainFrame) return;
    this.#begin(frame.loaderId);
  };

  #onLifecycle = ({ frameId, loaderId, name }: Protocol.Page.LifecycleEventEvent): void => {
    if (frameId !== this.#mainFrame) return;
    if (loaderId !== this.#loader) this.#begin(loaderId);
    this.#reached.add(name);
    const met = this.#waiting.filter(({ stage }) => stage === name);
    this.#waiting = this.#waiting.filter(({ stage }) => stage !== name);
    for (const { resolve } of met) resolve();
  };

  #begin(loader: string): void {
    if (loader === this.#loader) return;
    this.#loader = loader;
    this.documents += 1;
    if (this.documents > this.#mostDocuments) this.#tooMany.reject(new TooManyDocuments());
    this.#reached = new Set();
    for (const resolve of this.#replaced.splice(0)) resolve();
  }
}
