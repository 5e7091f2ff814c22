import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import puppeteer from "puppeteer-core";
import type { BrowserChoice } from "../../crawler/browser/executable.ts";

/** Rules of axe-core that reported a violation, and rules that ask for review. */
interface PlainFindings {
  violations: string[];
  incomplete: string[];
  /** Elements that each violated rule names. */
  counts: Record<string, number>;
}

export interface PlainAxe {
  /** Null where the page left before axe had run. */
  scan(url: string): Promise<PlainFindings | null>;
  close(): Promise<void>;
}

/** axe-core with its default settings in a page of puppeteer: what the product is compared with. */
export async function openPlainAxe(browser: BrowserChoice): Promise<PlainAxe> {
  const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const running = await puppeteer.launch({
    executablePath: browser.path,
    headless: browser.isHeadlessShell ? "shell" : true,
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
    defaultViewport: { width: 1280, height: 900 },
  });
  const page = await running.newPage();
  page.on("dialog", (dialog) => dialog.accept().catch(() => {}));
  return {
    async scan(url) {
      try {
        await page.goto(url, { timeout: 15_000 });
        await page.evaluate(source);
        const results = (await page.evaluate("axe.run()")) as AxeResults;
        const counts = results.violations.map(({ id, nodes }) => [id, nodes.length] as const);
        return {
          violations: idsOf(results.violations),
          incomplete: idsOf(results.incomplete),
          counts: Object.fromEntries(counts),
        };
      } catch {
        return null;
      }
    },
    close: () => running.close(),
  };
}

function idsOf(rules: AxeResults["violations"]): string[] {
  return rules.map(({ id }) => id);
}
