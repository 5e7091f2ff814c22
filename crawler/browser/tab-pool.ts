import type { BrowserHost } from "./browser-host.ts";
import { Tab, type TabOptions } from "./tab.ts";

export interface TabPoolOptions extends TabOptions {
  /** Pages open at once. */
  size: number;
  /** Visits after which a tab makes way for a new one. */
  visits: number;
}

/** What a piece of work gives back, and whether its tab may be used again. */
export interface Worked<T> {
  result: T;
  isTabFit: boolean;
}

interface Slot {
  tab: Tab | null;
  site: string | null;
}

/**
 * Keeps a few tabs for page after page of one site; a new tab for each page takes a third more time. Another
 * site gets a new browser context, so that nothing of one is there for the other.
 */
export class TabPool {
  readonly #host: BrowserHost;
  readonly #options: TabPoolOptions;
  readonly #free: Slot[];
  readonly #waiting: ((slot: Slot) => void)[] = [];

  constructor(host: BrowserHost, options: TabPoolOptions) {
    this.#host = host;
    this.#options = options;
    this.#free = Array.from({ length: options.size }, () => ({ tab: null, site: null }));
  }

  /** Works in a tab of the site's own. Rejects when no browser can be started, or as the work does. */
  async use<T>(site: string, work: (tab: Tab) => Promise<Worked<T>>): Promise<T> {
    const slot = await this.#acquire(site);
    try {
      const tab = await this.#prepare(slot, site);
      const { result, isTabFit } = await work(tab);
      if (!isTabFit || tab.visits >= this.#options.visits) await empty(slot);
      return result;
    } catch (error) {
      await empty(slot);
      throw error;
    } finally {
      this.#release(slot);
    }
  }

  /** Closes the tabs that are free; those in use are closed by the browser's end. */
  async close(): Promise<void> {
    await Promise.all(this.#free.map(empty));
  }

  async #acquire(site: string): Promise<Slot> {
    const suits = [(slot: Slot) => slot.site === site, (slot: Slot) => slot.tab === null, () => true];
    for (const suit of suits) {
      const index = this.#free.findIndex(suit);
      const [slot] = index < 0 ? [] : this.#free.splice(index, 1);
      if (slot) return slot;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The browser may end just now; then it is started again. */
  async #open(): Promise<Tab> {
    const running = await this.#host.get();
    try {
      return await Tab.open(running, this.#options);
    } catch {
      return Tab.open(await this.#host.get(), this.#options);
    }
  }

  #release(slot: Slot): void {
    const next = this.#waiting.shift();
    if (next) next(slot);
    else this.#free.push(slot);
  }

  async #prepare(slot: Slot, site: string): Promise<Tab> {
    if (slot.tab && slot.site === site && !slot.tab.isGone) return slot.tab;
    await empty(slot);
    slot.tab = await this.#open();
    slot.site = site;
    return slot.tab;
  }
}

async function empty(slot: Slot): Promise<void> {
  const { tab } = slot;
  slot.tab = null;
  slot.site = null;
  await tab?.close();
}
