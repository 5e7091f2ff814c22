import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../../../crawler/browser/executable.ts";
import { writeHtml } from "../../../../reports/writers/html/write-html.tsx";
import { kinds, type SampleKind, sampleReport } from "../../sample-report.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const languages = ["vi", "en"] as const;
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

async function open(kind: SampleKind, lang: "vi" | "en", width = 1280): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setContent(writeHtml(sampleReport(kind, lang)));
  return page;
}

async function unfold(page: Page): Promise<void> {
  await page.$$eval("details", (all) => {
    for (const details of all) details.open = true;
  });
}

/** Rules of axe that found something, with the elements; best practices included. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe: typeof import("axe-core") = Reflect.get(window, "axe");
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  });
}

describe("axe", () => {
  const cases = kinds.flatMap((kind) => languages.map((lang) => ({ kind, lang })));
  it.each(cases)("finds nothing: $kind, $lang", async ({ kind, lang }) => {
    const page = await open(kind, lang);
    await unfold(page);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("finds nothing in dark colours and on a narrow screen", async () => {
    const page = await open("typical", "vi", 320);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(background).toBe("rgb(23, 25, 27)");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe("layout", () => {
  it.each([320, 360, 768, 1600])("never scrolls sideways at %i px", async (width) => {
    for (const lang of languages) {
      for (const kind of ["typical", "many-findings", "unreachable"] as const) {
        const page = await open(kind, lang, width);
        await unfold(page);
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(needed).toBe(width);
        await page.close();
      }
    }
  });
});

describe("the language switch", () => {
  it("works by keyboard alone, without script", async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setContent(writeHtml(sampleReport("typical", "vi")));
    const shown = () =>
      page.$$eval(".half", (halves) =>
        halves.filter((half) => half.checkVisibility()).map((half) => half.getAttribute("lang")),
      );
    expect(await shown()).toEqual(["vi"]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("show-vi");
    await page.keyboard.press("ArrowRight");
    expect(await shown()).toEqual(["en"]);
    await page.close();
  });

  it("leads on to the first criterion, which opens by keyboard", async () => {
    const page = await open("no-findings", "en");
    await page.focus("[data-half=en] details.criterion summary");
    await page.keyboard.press("Enter");
    expect(await page.$eval("[data-half=en] details.criterion", (each) => each.open)).toBe(true);
    await page.close();
  });
});

describe("print", () => {
  it("opens what is folded and shows one language", async () => {
    const page = await open("no-findings", "vi");
    const isShown = (selector: string) => page.$eval(selector, (each) => each.checkVisibility());
    const detail = "[data-half=vi] details.criterion .detail";
    expect(await isShown(detail)).toBe(false);
    expect(await isShown(".top")).toBe(true);
    await page.emulateMediaType("print");
    expect(await isShown(detail)).toBe(true);
    expect(await isShown(".top")).toBe(false);
    expect(await isShown("[data-half=en]")).toBe(false);
    await page.close();
  });

  it("makes an A4 document of several pages", async () => {
    const page = await open("typical", "vi");
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(5);
    for (const [, width, height] of boxes) {
      expect(Number(width)).toBeCloseTo(595, -1);
      expect(Number(height)).toBeCloseTo(842, -1);
    }
    await page.close();
  });
});
