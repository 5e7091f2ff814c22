import type { Browser, BrowserContext, CDPSession, Protocol } from "puppeteer-core";
import type { EgressProxy } from "../egress-proxy.ts";
import type { RunningBrowser } from "./launch.ts";
import { within } from "./within.ts";

export interface TabOptions {
  proxy: Pick<EgressProxy, "credential" | "welcomeUrl">;
  /** Added to the browser's own name in every request: who is visiting. */
  userAgent: string;
  /** Code that stands ready in a world of its own in each document; it should only define what is called later. */
  script: string;
}

const worldName = "kiemcong";

/** The renderer of a page ended by itself or was ended for what it did. */
export class RendererGone extends Error {
  constructor() {
    super("the renderer process ended");
    this.name = "RendererGone";
  }
}

/** The whole browser ended; no page is to blame for that. */
export class BrowserGone extends Error {
  constructor() {
    super("the browser ended");
    this.name = "BrowserGone";
  }
}

/** Code of ours that ran inside a page failed. */
export class PageScriptError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "PageScriptError";
  }
}

/** The document that was being looked at made way for another. */
export class DocumentGone extends Error {
  constructor(cause: unknown) {
    super("the page went away while it was read", { cause });
    this.name = "DocumentGone";
  }
}

/** The audit's window: a common desktop width, and the height of its visible part. */
export const auditViewport = { width: 1366, height: 900 };

/** All that a page may store but cookies, which go at once for all origins; compiled shaders stay, as they tell nothing. */
const stored = "file_systems,indexeddb,local_storage,websql,service_workers,cache_storage,storage_buckets";

const commandMs = 10_000;
const leaveMs = 2_000;

/**
 * One page in a browser context of its own, driven over the DevTools protocol without puppeteer's page object:
 * that keeps a handle for each console message, which a page may send by the million.
 */
export class Tab {
  readonly session: CDPSession;
  /** Also the id of the page's main frame. */
  readonly targetId: string;
  visits = 0;
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #script: string;
  readonly #gone = Promise.withResolvers<never>();
  /** Its renderer process has ended. */
  hasCrashed = false;

  private constructor(
    browser: Browser,
    context: BrowserContext,
    session: CDPSession,
    targetId: string,
    script: string,
  ) {
    this.#script = script;
    this.#browser = browser;
    this.#context = context;
    this.session = session;
    this.targetId = targetId;
    this.#gone.promise.catch(() => {});
    session.once("Inspector.targetCrashed", () => {
      this.hasCrashed = true;
      this.#gone.reject(new RendererGone());
    });
    browser.once("disconnected", this.#onBrowserGone);
    // Nobody is there to read a dialog.
    session.on("Page.javascriptDialogOpening", ({ type }) => {
      this.#attempt("Page.handleJavaScriptDialog", { accept: type === "beforeunload" });
    });
  }

  /** Its process, or the whole browser, has ended. */
  get isGone(): boolean {
    return this.hasCrashed || this.session.detached;
  }

  static async open({ browser, connection }: RunningBrowser, options: TabOptions): Promise<Tab> {
    const context = await browser.createBrowserContext({ downloadBehavior: { policy: "deny" } });
    const { targetId } = await connection.send("Target.createTarget", {
      url: "about:blank",
      ...(context.id ? { browserContextId: context.id } : {}),
    });
    const { targetInfo } = await connection.send("Target.getTargetInfo", { targetId });
    const session = await connection.createSession(targetInfo);
    const tab = new Tab(browser, context, session, targetId, options.script);
    const name = (await browser.userAgent()).replace("HeadlessChrome", "Chrome");
    const prepared = tab.#prepare(options, `${name} ${options.userAgent}`);
    await tab.run(prepared, commandMs, "opening a tab");
    return tab;
  }

  async #prepare({ proxy, script }: TabOptions, userAgent: string): Promise<void> {
    const { session } = this;
    await signIn(session, proxy);
    await Promise.all([
      session.send("Page.addScriptToEvaluateOnNewDocument", { source: script, worldName }),
      session.send("Page.enable"),
      session.send("Page.setLifecycleEventsEnabled", { enabled: true }),
      session.send("Network.enable"),
      session.send("Network.setBypassServiceWorker", { bypass: true }),
      session.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: "vi-VN,vi,en" }),
      session.send("Emulation.setLocaleOverride", { locale: "vi-VN" }),
      session.send("Emulation.setTimezoneOverride", { timezoneId: "Asia/Ho_Chi_Minh" }),
      this.resetViewport(),
    ]);
  }

  /** Puts the audit's window back. */
  async resetViewport(): Promise<void> {
    await this.session.send("Emulation.setDeviceMetricsOverride", {
      ...auditViewport,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  /**
   * Waits for a command, but no longer than the tab lives or `ms` allow.
   * @throws {RendererGone} @throws {BrowserGone} @throws {OutOfTime}
   */
  run<T>(command: Promise<T>, ms: number, what: string): Promise<T> {
    return within(Promise.race([command, this.#gone.promise]), ms, what);
  }

  /** Makes a world of its own in a frame: its document, but none of its scripts' doings. */
  async enterWorld(frameId: string, ms: number): Promise<Protocol.Runtime.ExecutionContextId> {
    const making = this.session.send("Page.createIsolatedWorld", { frameId, worldName });
    const { executionContextId } = await this.run(making.catch(documentGone), ms, "entering the page");
    return executionContextId;
  }

  /**
   * Evaluates an expression in a world of the page and gives its value.
   * @throws {PageScriptError} when it threw. @throws {DocumentGone} when its document is no longer there.
   */
  async evaluate(
    world: Protocol.Runtime.ExecutionContextId,
    expression: string,
    ms: number,
    what: string,
  ): Promise<unknown> {
    const command = this.session.send("Runtime.evaluate", {
      expression,
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
    });
    const { result, exceptionDetails } = await this.run(command.catch(documentGone), ms, what);
    if (exceptionDetails) throw new PageScriptError(describeException(exceptionDetails));
    return result.value;
  }

  /**
   * Calls a function of the tab's script in a world. The script stands ready there, but for the first document of
   * a frame, which the browser makes without telling.
   */
  async call(world: Protocol.Runtime.ExecutionContextId, name: string, ms: number): Promise<void> {
    const begun = performance.now();
    const isThere = `typeof ${name} === "function" && (${name}(), true)`;
    if (await this.evaluate(world, isThere, ms, `calling ${name}`)) return;
    const left = ms - (performance.now() - begun);
    await this.evaluate(world, `${this.#script}\n${name}()`, left, `loading ${name}`);
  }

  /** Whether the page's process still does what it is told. */
  async answers(): Promise<boolean> {
    const asking = this.session.send("Page.getFrameTree").then(() => true);
    return this.run(asking, 1_000, "asking the page").catch(() => false);
  }

  /** Ends what the page is doing right now, also an endless loop. Never rejects. */
  async interrupt(): Promise<void> {
    const ending = this.session.send("Runtime.terminateExecution");
    await this.run(ending, 5_000, "interrupting the page").catch(() => {});
  }

  /** Nothing is loaded from now on, until the page is left. */
  async blockNetwork(): Promise<void> {
    await this.run(
      this.session.send("Network.setBlockedURLs", { urls: ["*"] }),
      commandMs,
      "blocking the network",
    );
  }

  /**
   * Leaves the page and forgets what it stored, so that the next page finds the browser as this one did.
   * @param origins of the documents that were open
   */
  async leave(origins: readonly string[]): Promise<void> {
    const { session } = this;
    await this.#goBlank();
    const forgetting = Promise.all([
      this.resetViewport(),
      session.send("Network.setBlockedURLs", { urls: [] }),
      session.send("Network.clearBrowserCookies"),
      session.send("Page.resetNavigationHistory"),
      session.send("Emulation.setEmulatedMedia", { features: [] }),
      session.send("Emulation.setFocusEmulationEnabled", { enabled: false }),
      session.send("Runtime.evaluate", { expression: "window.name = ''; sessionStorage.clear()" }),
      ...origins.map((origin) =>
        session.send("Storage.clearDataForOrigin", { origin, storageTypes: stored }),
      ),
    ]);
    await this.run(forgetting, commandMs, "clearing what the page stored");
    this.visits += 1;
  }

  /**
   * The page itself is made to leave: an empty document that it opens stays in its process, where the next page
   * of the site finds the scripts compiled. One that the browser opens costs a new process each time.
   */
  async #goBlank(): Promise<void> {
    const blank = Promise.withResolvers<void>();
    const onNavigated = ({ frame }: Protocol.Page.FrameNavigatedEvent) => {
      if (frame.id === this.targetId && frame.url === "about:blank") blank.resolve();
    };
    this.session.on("Page.frameNavigated", onNavigated);
    try {
      const world = await this.enterWorld(this.targetId, leaveMs);
      await this.evaluate(world, "location.replace('about:blank')", leaveMs, "leaving the page");
      await this.run(blank.promise, leaveMs, "leaving the page");
    } finally {
      this.session.off("Page.frameNavigated", onNavigated);
    }
  }

  #onBrowserGone = (): void => this.#gone.reject(new BrowserGone());

  /** Ends the tab whatever its page does. Never rejects. */
  async close(): Promise<void> {
    this.#browser.off("disconnected", this.#onBrowserGone);
    // A page in an endless loop does not hear of being closed; its process does.
    this.#attempt("Page.crash");
    await within(this.#context.close(), commandMs, "closing a tab").catch(() => {});
  }

  #attempt<Name extends "Page.crash" | "Page.handleJavaScriptDialog">(
    name: Name,
    params?: Parameters<typeof this.session.send<Name>>[1],
  ): void {
    this.session.send(name, params).catch(() => {});
  }
}

/**
 * Opens the proxy's own page once, giving the credential. The context then knows it for every connection, and
 * requests need not be held up to be asked for it.
 */
async function signIn(session: CDPSession, { credential, welcomeUrl }: TabOptions["proxy"]): Promise<void> {
  const answer = ({ requestId }: Protocol.Fetch.AuthRequiredEvent) => {
    const authChallengeResponse = { response: "ProvideCredentials" as const, ...credential };
    session.send("Fetch.continueWithAuth", { requestId, authChallengeResponse }).catch(() => {});
  };
  const letThrough = ({ requestId }: Protocol.Fetch.RequestPausedEvent) => {
    session.send("Fetch.continueRequest", { requestId }).catch(() => {});
  };
  session.on("Fetch.authRequired", answer);
  session.on("Fetch.requestPaused", letThrough);
  await session.send("Fetch.enable", {
    handleAuthRequests: true,
    patterns: [{ urlPattern: `${welcomeUrl}*` }],
  });
  await session.send("Page.navigate", { url: welcomeUrl });
  await session.send("Fetch.disable");
  session.off("Fetch.authRequired", answer);
  session.off("Fetch.requestPaused", letThrough);
}

function documentGone(error: unknown): never {
  throw new DocumentGone(error);
}

export function describeException({ text, exception }: Protocol.Runtime.ExceptionDetails): string {
  return exception?.description ?? text;
}
