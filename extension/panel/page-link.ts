import browser, { type Runtime } from "webextension-polyfill";
import type { Rendered } from "../../checks/snapshot.ts";
import { injectContent, pausesAfterPress } from "../inject-content.ts";
import { type Box, type PageMessage, type PanelMessage, portName } from "../protocol.ts";
import { cropPicture } from "./crop-picture.ts";
import { readMeasuringQueue } from "./measuring-queue.ts";

/** The browser does not let us see the page: for good, or until the toolbar button is pressed. */
export class NoAccess extends Error {
  readonly why: "restricted" | "needs-click";

  constructor(why: NoAccess["why"]) {
    super(why);
    this.name = "NoAccess";
    this.why = why;
  }
}

/** The line to our script in one page. It breaks when the page goes away. */
export class PageLink {
  readonly #tabId: number;
  readonly #port: Runtime.Port;
  #hasAxe = false;

  private constructor(tabId: number, port: Runtime.Port) {
    this.#tabId = tabId;
    this.#port = port;
  }

  /**
   * Injects our script into the page and connects to it.
   *
   * @param isPressed whether the toolbar button was just pressed
   * @throws {NoAccess}
   */
  static async open(
    tabId: number,
    isPressed: boolean,
    onMessage: (message: PageMessage) => void,
    onGone: () => void,
  ): Promise<PageLink> {
    try {
      await injectContent(tabId, isPressed ? pausesAfterPress : []);
    } catch {
      throw new NoAccess(await whyClosed(tabId));
    }
    const port = browser.tabs.connect(tabId, { name: portName, frameId: 0 });
    port.onMessage.addListener((message) => onMessage(message as PageMessage));
    port.onDisconnect.addListener(onGone);
    return new PageLink(tabId, port);
  }

  send(message: PanelMessage): void {
    this.#port.postMessage(message);
  }

  close(): void {
    this.#port.disconnect();
  }

  /**
   * Puts the accessibility engine and our rules beside our script, in frames of the page's own origin as well. It is
   * large, so where this line to the page has put it before it is not put again.
   */
  async injectAxe(): Promise<void> {
    const tabId = this.#tabId;
    const frameIds = this.#hasAxe ? await this.#framesWithoutAxe() : null;
    if (frameIds?.length === 0) return;
    await browser.scripting.executeScript({
      target: frameIds ? { tabId, frameIds } : { tabId, allFrames: true },
      files: ["axe.min.js", "rules.js"],
    });
    this.#hasAxe = true;
  }

  async #framesWithoutAxe(): Promise<number[]> {
    const answers = await browser.scripting.executeScript({
      target: { tabId: this.#tabId, allFrames: true },
      func: () => "axe" in globalThis,
    });
    return answers.filter(({ result }) => result !== true).map(({ frameId }) => frameId);
  }

  /** The commands that the page queued for the EMC measuring script; null where it defines no queue. */
  async readMeasuringQueue(): Promise<Rendered["measuringQueue"]> {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: this.#tabId },
      func: readMeasuringQueue,
      world: "MAIN",
    });
    return (answer?.result as Rendered["measuringQueue"]) ?? null;
  }
}

/**
 * A picture of one place in the page in front. Rejects where the browser does not allow it: pictures need the
 * press of the toolbar button, whatever hosts may be seen.
 */
export async function pictureOfWindow(box: Box): Promise<string | null> {
  return cropPicture(await browser.tabs.captureVisibleTab(undefined, { format: "png" }), box);
}

/** Without access the browser does not tell a page's address either. */
async function whyClosed(tabId: number): Promise<NoAccess["why"]> {
  const { url } = await browser.tabs.get(tabId);
  return url === undefined || url === "" ? "needs-click" : "restricted";
}
