import type { RunningBrowser } from "./launch.ts";

/** Holds one browser: started when first needed, and again when it has ended. */
export class BrowserHost {
  readonly #launch: () => Promise<RunningBrowser>;
  #running: Promise<RunningBrowser> | null = null;

  constructor(launch: () => Promise<RunningBrowser>) {
    this.#launch = launch;
  }

  async get(): Promise<RunningBrowser> {
    this.#running ??= this.#start();
    return this.#running;
  }

  async close(): Promise<void> {
    const running = await this.#running?.catch(() => null);
    this.#running = null;
    await running?.browser.close();
  }

  async #start(): Promise<RunningBrowser> {
    try {
      const running = await this.#launch();
      running.browser.once("disconnected", () => {
        this.#running = null;
      });
      return running;
    } catch (error) {
      this.#running = null;
      throw error;
    }
  }
}
