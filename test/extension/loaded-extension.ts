import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Extension, type Page, type Target } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import { findBrowser } from "../../crawler/browser/executable.ts";
import { buildExtension } from "../../extension/build/build-extension.ts";
import type { ExportFormat } from "../../extension/judging/worker-messages.ts";
import type { Profile } from "../../extension/profile.ts";

export const sampleProfile: Profile = {
  regulation: "ca-mau",
  agencyKind: "so-nganh",
  agencyName: "Sở Khoa học và Công nghệ tỉnh Cà Mau",
  home: "",
};

/** One that loads extensions. */
export const extensionBrowser = process.env.KIEMCONG_BROWSER ?? "/usr/bin/chromium";

export interface LoadedExtension {
  readonly browser: Browser;
  /** Opens a page at the crawler's window size. */
  open(url: string): Promise<Page>;
  /** Presses the toolbar button over a page; gives the real side panel. */
  press(page: Page): Promise<Page>;
  /** Sets what the options page would, before the panel is opened. */
  choose(settings: { profile?: Profile | null; language?: "vi" | "en" }): Promise<void>;
  /** Evaluates in the background worker. */
  inBackground<T>(expression: string): Promise<T>;
  /** Loads the extension anew, as an update does: its pages close, its scripts stay behind in pages. */
  reload(): Promise<void>;
}

/**
 * The built extension in the real Chromium, for the length of a test file.
 * @param switches of the browser, asked for when it starts
 */
export function loadedExtension(switches: () => readonly string[] = () => []): LoadedExtension {
  const folder = mkdtempSync(join(tmpdir(), "kiemcong-extension-"));
  let browser: Browser;
  let extension: Extension;

  beforeAll(async () => {
    await buildExtension({ target: "chrome", outDir: folder });
    const choice = await findBrowser(extensionBrowser);
    if (!choice) throw new Error("these tests need Chromium");
    browser = await puppeteer.launch({
      executablePath: choice.path,
      headless: true,
      pipe: true,
      enableExtensions: true,
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...switches()],
      defaultViewport: { width: 1366, height: 900 },
    });
    await load();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function load(): Promise<void> {
    const id = await browser.installExtension(folder);
    const loaded = (await browser.extensions()).get(id);
    if (!loaded) throw new Error("the extension was not loaded");
    extension = loaded;
  }

  const isPanel = (target: Target) => target.url().endsWith("/panel.html");

  async function inBackground<T>(expression: string): Promise<T> {
    const target = await browser.waitForTarget((each) => each.type() === "service_worker");
    const worker = await target.worker();
    if (!worker) throw new Error("no background worker");
    return (await worker.evaluate(expression)) as T;
  }

  return {
    get browser() {
      return browser;
    },
    inBackground,
    reload: load,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    async press(page) {
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget(isPanel);
      return target.asPage();
    },
    async choose(settings) {
      await inBackground(`chrome.storage.local.set(${JSON.stringify(settings)})`);
    },
  };
}

/** Waits until the panel has finished a check that began after the one it showed; gives its verdict. */
export async function verdictOf(panel: Page, previous: string | null = null): Promise<string> {
  await panel.waitForFunction(
    (before) => {
      const isBusy = document.querySelector(".progress.busy") !== null;
      const shown = document.querySelector(".verdict time")?.getAttribute("datetime") ?? null;
      return !isBusy && shown !== null && shown !== before;
    },
    { timeout: 60_000 },
    previous,
  );
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
