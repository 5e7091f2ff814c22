import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildExtension } from "../../extension/build/build-extension.ts";
import { manifestFor } from "../../extension/manifest.ts";
import { serve } from "../crawler/local-server.ts";
import { exportAs, sampleProfile, verdictOf } from "./loaded-extension.ts";
import { answer, article, listing } from "./sample-pages.ts";

const program = process.env.KIEMCONG_FIREFOX ?? "/usr/bin/firefox-esr";
const address = "b0a3b7c4-1111-4222-8333-abcdefabcdef";
const { browser_specific_settings: settings } = manifestFor("firefox", { version: "0" }) as {
  browser_specific_settings: { gecko: { id: string } };
};

/** Firefox cannot be made to press the toolbar button, so this build may see the local server without it. */
describe.runIf(existsSync(program))("the extension in Firefox", { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "kiemcong-firefox-"));
  let browser: Browser;

  beforeAll(async () => {
    await buildExtension({ target: "firefox", outDir: folder, hosts: ["http://127.0.0.1/*"] });
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: program,
      headless: true,
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: {
        "extensions.webextensions.uuids": JSON.stringify({ [settings.gecko.id]: address }),
      },
    });
    await browser.installExtension(folder);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The panel's page in a tab; the driver waits for a load that it is not told of. */
  async function openPanel(): Promise<Page> {
    const panel = await browser.newPage();
    await panel.goto(`moz-extension://${address}/panel.html`, { timeout: 4_000 }).catch(() => {});
    return panel;
  }

  /** Does what the button's listener does. */
  async function ask(panel: Page, origin: string): Promise<void> {
    await panel.evaluate(
      async (wanted, profile) => {
        const { browser: extension } = globalThis as unknown as {
          browser: typeof import("webextension-polyfill");
        };
        await extension.storage.local.set({ profile, language: "vi" });
        const tabs = await extension.tabs.query({});
        const tab = tabs.find(({ url }) => url?.startsWith(wanted));
        const asked = { tabId: tab?.id, windowId: tab?.windowId, at: Date.now() };
        await extension.storage.session.set({ asked });
      },
      origin,
      sampleProfile,
    );
  }

  it("checks a page by the same checks, accessibility rules included, and exports the report", async () => {
    const { origin } = await serve(answer({ "/tin.html": article }));
    const page = await browser.newPage();
    await page.goto(`${origin}/tin.html`);
    const panel = await openPanel();
    await ask(panel, origin);
    expect(await verdictOf(panel)).toMatch(/phải sửa/);
    const titles = await panel.$$eval(".issue strong", (all) => all.map(({ textContent }) => textContent));
    expect(titles).toContain("Ảnh thiếu mô tả (alt)");
    const report = JSON.parse(await exportAs(panel, "json"));
    const outcomes = Object.fromEntries(
      report.results
        .filter(({ scope }: { scope: string }) => scope === "page")
        .map(({ check, outcome }: { check: string; outcome: string }) => [check, outcome]),
    );
    expect(outcomes).toMatchObject({
      "accessibility/page-language": "passed",
      "attribution/source-line": "cantTell",
      "timeliness/publication-date-shown": "failed",
    });
    await panel.close();
    await page.close();
  });

  it("judges a larger page in the worker", async () => {
    const { origin } = await serve(answer({ "/ds.html": listing(5_000) }));
    const page = await browser.newPage();
    await page.goto(`${origin}/ds.html`);
    const panel = await openPanel();
    await ask(panel, origin);
    expect(await verdictOf(panel)).toMatch(/phải sửa/);
    expect(await panel.evaluate(() => document.body.innerText)).toContain("Trang có 5.0");
  });
});
