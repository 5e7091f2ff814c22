import { fileURLToPath } from "node:url";
import { type CheerioAPI, load } from "cheerio";
import { build } from "esbuild";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import type { SnapshotPart } from "../../checks/collect.ts";
import type { NodeFacts } from "../../checks/snapshot.ts";
import { findBrowser } from "../../crawler/browser/executable.ts";

/** A page that was collected, and means to ask about its elements by CSS selector. */
export interface CollectedPage {
  page: Page;
  part: SnapshotPart;
  $: CheerioAPI;
  node(selector: string): number;
  isHidden(selector: string): boolean;
  facts(selector: string): NodeFacts | undefined;
  /** Evaluates in the isolated world, where `collected` is the result of `collect()`. */
  evaluate(expression: string): Promise<unknown>;
}

/** One browser for a whole file: its page is made anew for each piece of HTML. */
export function collectingBrowser() {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    const choice = await findBrowser();
    if (!choice) throw new Error("these tests need Chromium");
    browser = await puppeteer.launch({
      executablePath: choice.path,
      headless: choice.isHeadlessShell ? "shell" : true,
      pipe: true,
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
      defaultViewport: { width: 1366, height: 900 },
    });
    const entry = fileURLToPath(new URL("collect-in-page.ts", import.meta.url));
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife" });
    script = outputFiles[0]?.text ?? "";
  });
  afterAll(() => browser.close());

  async function open(html: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setContent(html);
    return page;
  }

  async function collectPage(page: Page): Promise<CollectedPage> {
    const session = await page.createCDPSession();
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
    });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
        expression,
        contextId,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await evaluate(script);
    const json = await evaluate("globalThis.collected = collect(); JSON.stringify(collected.snapshotPart)");
    const part = JSON.parse(String(json)) as SnapshotPart;
    const $ = load(part.html);
    const node = (selector: string) => {
      const found = $(selector);
      if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
      return Number(found.attr("data-kc"));
    };
    return {
      page,
      part,
      $,
      node,
      isHidden: (selector) => part.rendered.hidden.includes(node(selector)),
      facts: (selector) => part.rendered.nodes[node(selector)],
      evaluate,
    };
  }

  return {
    open,
    collectPage,
    collectHtml: async (html: string) => collectPage(await open(html)),
  };
}
