import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Extension, type Page, type Target } from "puppeteer-core";
import { findBrowser } from "../../crawler/browser/executable.ts";
import { buildExtension } from "../../extension/build/build-extension.ts";
import type { ExportFormat } from "../../extension/judging/tasks.ts";
import type { Profile } from "../../extension/profile.ts";
import type { Settings } from "../../extension/settings.ts";

export const sampleProfile: Profile = {
  regulation: "ca-mau",
  agencyKind: "so-nganh",
  agencyName: "Sở Khoa học và Công nghệ tỉnh Cà Mau",
  home: "",
};

/** One that loads extensions. */
export const extensionBrowser = process.env.KIEMCONG_BROWSER ?? "/usr/bin/chromium";

/** The built extension in the real Chromium. */
export class LaunchedExtension {
  readonly browser: Browser;
  readonly #folder: string;
  #extension: Extension | null = null;

  private constructor(browser: Browser, folder: string) {
    this.browser = browser;
    this.#folder = folder;
  }

  /** @param switches of the browser */
  static async launch(switches: readonly string[] = []): Promise<LaunchedExtension> {
    const folder = mkdtempSync(join(tmpdir(), "kiemcong-extension-"));
    await buildExtension({ target: "chrome", outDir: folder });
    const choice = await findBrowser(extensionBrowser);
    if (!choice) throw new Error("these tests need Chromium");
    const browser = await puppeteer.launch({
      executablePath: choice.path,
      headless: true,
      pipe: true,
      enableExtensions: true,
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...switches],
      defaultViewport: { width: 1366, height: 900 },
    });
    const launched = new LaunchedExtension(browser, folder);
    await launched.reload();
    return launched;
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Loads the extension anew, as an update does: its pages close, its scripts stay behind in pages. */
  async reload(): Promise<void> {
    const id = await this.browser.installExtension(this.#folder);
    this.#extension = (await this.browser.extensions()).get(id) ?? null;
  }

  /** Opens a page at the crawler's window size. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: "load" });
    return page;
  }

  /** Presses the toolbar button over a page; gives the real side panel. */
  async press(page: Page): Promise<Page> {
    if (!this.#extension) throw new Error("the extension was not loaded");
    await page.bringToFront();
    await page.triggerExtensionAction(this.#extension);
    const isPanel = (target: Target) => target.url().endsWith("/panel.html");
    const target = await this.browser.waitForTarget(isPanel);
    return target.asPage();
  }

  /** Sets what the options page would, before the panel is opened. */
  async choose(settings: Partial<Pick<Settings, "profile" | "language" | "author">>): Promise<void> {
    await this.inBackground(`chrome.storage.local.set(${JSON.stringify(settings)})`);
  }

  /** Evaluates in the background worker. */
  async inBackground<T>(expression: string): Promise<T> {
    const target = await this.browser.waitForTarget((each) => each.type() === "service_worker");
    const worker = await target.worker();
    if (!worker) throw new Error("no background worker");
    return (await worker.evaluate(expression)) as T;
  }
}

/** Waits until the panel has finished a check that began after the one it showed; gives its verdict. */
export async function verdictOf(panel: Page, previous: string | null = null): Promise<string> {
  const ended = panel.waitForFunction(
    (before) => {
      const isBusy = document.querySelector(".progress.busy") !== null;
      const shown = document.querySelector(".verdict time")?.getAttribute("datetime") ?? null;
      return !isBusy && shown !== null && shown !== before;
    },
    { timeout: 60_000 },
    previous,
  );
  await ended.catch(async (cause) => {
    const shown = await panel.evaluate(() => document.body.innerText);
    throw new Error(`no verdict; the panel shows: ${shown.slice(0, 600)}`, { cause });
  });
  return panel.$eval(".verdict h2", ({ textContent }) => textContent ?? "");
}

/** When the check that the panel shows was made; null where it shows none. */
export function checkedAt(panel: Page): Promise<string | null> {
  return panel.evaluate(() => document.querySelector(".verdict time")?.getAttribute("datetime") ?? null);
}

/** Exports what the panel shows, as a person does; gives the file's text. */
export async function exportAs(panel: Page, format: ExportFormat): Promise<string> {
  await panel.select(".export select", format);
  return panel.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      resolve(blob as Blob);
      return create(blob);
    };
    document.querySelector<HTMLButtonElement>(".export > button")?.click();
    const text = await (await promise).text();
    URL.createObjectURL = create;
    return text;
  });
}
