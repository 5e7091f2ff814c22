import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, launch, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../crawler/browser/executable.ts";
import { type Demonstration, serveDemonstration } from "./demo/serve.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let served: Demonstration;
let browser: Browser;
let tab: Page;
beforeAll(async () => {
  served = await serveDemonstration({ today: "2026-11-22" });
  const choice = await findBrowser();
  if (!choice) throw new Error("no browser on this machine");
  browser = await launch({
    executablePath: choice.path,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--ignore-certificate-errors",
      `--host-resolver-rules=MAP * 127.0.0.1:${served.port}`,
    ],
  });
  tab = await browser.newPage();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Opens a page at a width and tells what scripts complained of. */
async function open(url: string, width: number): Promise<string[]> {
  const errors: string[] = [];
  const note = (error: unknown) => errors.push(String(error));
  tab.on("pageerror", note);
  await tab.setViewport({ width, height: 900 });
  await tab.goto(url, { waitUntil: "load" });
  tab.off("pageerror", note);
  return errors;
}

/** Ids of the success-criteria rules that fail, with the first place of each. */
async function violations(): Promise<string[]> {
  await tab.evaluate(axe);
  const results = (await tab.evaluate(`axe.run({ runOnly: ${JSON.stringify(levels)} })`)) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Of each layout its home page, lists, items, forms and tables. */
const sample = [
  ...["/", "/tin-tuc", "/tin-tuc/gap-go-doanh-nghiep-quy-nay", "/lien-he", "/gui-cau-hoi", "/danh-gia"].map(
    (path) => `https://camau.gov.vn${path}`,
  ),
  ...["/", "/contact"].map((path) => `https://english.camau.gov.vn${path}`),
  ...[
    "/vi/",
    "/vi/tin-tuc/",
    "/vi/du-an-dau-thau/",
    "/vi/gui-cau-hoi/",
    "/vi/hoi-dap/",
    "/vi/so-do-cong/",
  ].map((path) => `https://sokhcn.camau.gov.vn${path}`),
  ...["default", "tin-tuc", "van-ban-qppl", "gui-cau-hoi", "lanh-dao", "so-do-cong"].map(
    (name) => `https://datmui.camau.gov.vn/Pages/${name}.aspx`,
  ),
];

describe("the good portals in a browser", () => {
  it.each(sample)("%s is clean under axe, runs without errors and fits a telephone", async (url) => {
    expect(await open(url, 1280)).toEqual([]);
    expect(await violations()).toEqual([]);
    await open(url, 360);
    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });
});

describe("the flawed portal in a browser", () => {
  const flawed = (path: string) => `https://soxaydung.camau.gov.vn/vi/${path}`;

  it("reports a script error and is wider than a telephone", async () => {
    expect(await open(flawed(""), 360)).toEqual([expect.stringContaining("khoiTaoBangChayChu")]);
    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeGreaterThanOrEqual(980);
  });

  it.each([
    ["", ["color-contrast", "html-has-lang", "image-alt"]],
    ["van-ban-qppl/", ["color-contrast", "html-has-lang", "label", "select-name"]],
    ["tin-tuc/", ["color-contrast", "html-has-lang", "link-name"]],
    ["de-tai-khoa-hoc/", ["color-contrast", "html-has-lang"]],
  ])("/vi/%s breaks the rules planted there and no others", async (path, rules) => {
    await open(flawed(path), 1280);
    expect((await violations()).map((line) => line.split(":")[0]).toSorted()).toEqual(rules);
  });
});
