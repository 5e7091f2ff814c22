import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Extension, type Page, type Target } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import { findBrowser } from "../../crawler/browser/executable.ts";
import { buildExtension } from "../../extension/build/build-extension.ts";
import type { Profile } from "../../extension/profile.ts";

export const sampleProfile: Profile = {
  regulation: "ca-mau",
  agencyKind: "so-nganh",
  agencyName: "Sở Khoa học và Công nghệ tỉnh Cà Mau",
  home: "",
};

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
  readonly folder: string;
}

/** The built extension in the real Chromium, for the length of a test file. */
export function loadedExtension(args: readonly string[] = []): LoadedExtension {
  const folder = mkdtempSync(join(tmpdir(), "kiemcong-extension-"));
  let browser: Browser;
  let extension: Extension;

  beforeAll(async () => {
    await buildExtension({ target: "chrome", outDir: folder });
    const choice = await findBrowser(process.env.KIEMCONG_BROWSER ?? "/usr/bin/chromium");
    if (!choice) throw new Error("these tests need Chromium");
    browser = await puppeteer.launch({
      executablePath: choice.path,
      headless: true,
      pipe: true,
      enableExtensions: true,
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...args],
      defaultViewport: { width: 1366, height: 900 },
    });
    const id = await browser.installExtension(folder);
    const loaded = (await browser.extensions()).get(id);
    if (!loaded) throw new Error("the extension was not loaded");
    extension = loaded;
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

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
    folder,
    inBackground,
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

/** Waits until the panel has finished a check; gives its verdict. */
export async function verdictOf(panel: Page): Promise<string> {
  await panel.waitForFunction(
    () => {
      const isBusy = document.querySelector(".progress.busy") !== null;
      return !isBusy && document.querySelector(".verdict h2") !== null;
    },
    { timeout: 25_000 },
  );
  return panel.$eval(".verdict h2", ({ textContent }) => textContent ?? "");
}
