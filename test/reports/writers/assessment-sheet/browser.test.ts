import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../../../checks/text.ts";
import { findBrowser } from "../../../../crawler/browser/executable.ts";
import { buildReport } from "../../../../reports/build-report.ts";
import { writeAssessmentSheet } from "../../../../reports/writers/assessment-sheet/write-assessment-sheet.tsx";
import { judgementWith, levelA, ruleSet } from "../../../checks/assessments/sample-accessibility.ts";
import { auditFacts, sampleSite } from "../../sample-report.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  const found = await findBrowser();
  if (!found) throw new Error("these tests need Chromium");
  browser = await puppeteer.launch({
    executablePath: found.path,
    headless: found.isHeadlessShell ? "shell" : true,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
});
afterAll(() => browser?.close());

async function open(lang: Language, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  const report = buildReport(judgementWith(levelA(null)), ruleSet, sampleSite("typical"), auditFacts(lang));
  await page.setContent(writeAssessmentSheet(report));
  return page;
}

describe("the sheet in a browser", () => {
  it.each(["vi", "en"] as const)("never scrolls sideways: %s", async (lang) => {
    const page = await open(lang, 1280);
    for (const width of [320, 360, 768, 1600]) {
      await page.setViewport({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  it("has no fault that axe finds", async () => {
    const page = await open("vi", 360);
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const axe: typeof import("axe-core") = Reflect.get(window, "axe");
      return (await axe.run(document)).violations.map(
        ({ id, nodes }) => `${id} ${nodes[0]?.target.join(" ")}`,
      );
    });
    expect(violations).toEqual([]);
    await page.close();
  });
});
