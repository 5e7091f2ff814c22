import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { languages } from "../../checks/text.ts";
import { serve } from "../crawler/local-server.ts";
import { loadedExtension, sampleProfile, verdictOf } from "./loaded-extension.ts";
import { answer, article } from "./sample-pages.ts";

const extension = loadedExtension();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything axe knows, its advice included. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

async function openAll(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
    for (const button of document.querySelectorAll<HTMLElement>(".issue .detail > button")) button.click();
  });
}

const tabs = ["issues", "outline", "pictures", "links", "criteria"];

describe.each(languages)("the panel in %s", { timeout: 120_000 }, (language) => {
  async function open(): Promise<Page> {
    const { origin } = await serve(answer({ "/": article }));
    await extension.choose({ profile: sampleProfile, language });
    const panel = await extension.press(await extension.open(`${origin}/`));
    await verdictOf(panel);
    return panel;
  }

  it("has nothing that axe complains of, in any tab, with everything open, light and dark", async () => {
    const panel = await open();
    for (const scheme of ["light", "dark"]) {
      await panel.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      for (const tab of tabs) {
        await panel.click(`#tab-${tab}`);
        await openAll(panel);
        expect(await faults(panel), `${tab}, ${scheme}`).toEqual([]);
      }
    }
    await panel.click("#tab-issues");
  });

  it("fits a width of 320 pixels, and text twice as large", async () => {
    const panel = await open();
    for (const size of ["100%", "200%"]) {
      await panel.setViewport({ width: 320, height: 700 });
      await panel.evaluate((value) => {
        document.documentElement.style.fontSize = `calc(0.9375rem * ${Number.parseInt(value, 10) / 100})`;
      }, size);
      for (const tab of tabs) {
        await panel.click(`#tab-${tab}`);
        await openAll(panel);
        const { scroll, client } = await panel.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        expect(scroll, `${tab} at ${size}`).toBeLessThanOrEqual(client);
      }
    }
    await panel.setViewport(null);
  });

  it.each(["light", "dark"])(
    "can be told apart where the system forces its own colours, %s",
    async (scheme) => {
      const panel = await open();
      await panel.emulateMediaFeatures([
        { name: "forced-colors", value: "active" },
        { name: "prefers-color-scheme", value: scheme },
      ]);
      await panel.keyboard.press("Tab");
      await panel.focus("#tab-issues");
      const colours = await panel.evaluate(() => {
        const colour = (selector: string, property: string, pseudo?: string) => {
          const element = document.querySelector(selector);
          return element ? getComputedStyle(element, pseudo).getPropertyValue(property) : "nothing there";
        };
        document.querySelector(".progress")?.classList.add("busy");
        const found = {
          ground: colour("body", "background-color"),
          signs: ["must", "look", "hint"].map((level) => colour(`.mark-${level} .sign`, "stroke")),
          seen: {
            marks: ["must", "look", "hint"].map((level) => colour(`.mark-${level} .body`, "fill")),
            untested: colour(".mark-untested .outline", "stroke"),
            chosenTab: colour("[aria-selected=true]", "border-bottom-color"),
            focus: colour(":focus-visible", "outline-color"),
            card: colour(".issue", "border-top-color"),
            button: colour("button.primary", "border-top-color"),
            ring: colour(".progress", "border-left-color", "::before"),
          },
          unseen: {
            otherTab: colour("[aria-selected=false]", "border-bottom-color"),
            gapOfTheRing: colour(".progress", "border-top-color", "::before"),
          },
        };
        document.querySelector(".progress")?.classList.remove("busy");
        return found;
      });
      const { ground } = colours;
      expect(ground).toBe(scheme === "light" ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)");
      expect(colours.signs).toEqual([ground, ground, ground]);
      for (const colour of Object.values(colours.seen).flat()) {
        expect(colour).toMatch(/^rgba?\(/);
        expect(colour).not.toBe(ground);
      }
      for (const colour of Object.values(colours.unseen)) expect(colour).toBe(ground);
      await panel.emulateMediaFeatures([]);
    },
  );

  it("has options that axe does not complain of", async () => {
    const panel = await open();
    const options = await extension.browser.newPage();
    await options.goto(panel.url().replace("panel.html", "options.html"));
    await options.waitForSelector("form.profile");
    expect(await faults(options)).toEqual([]);
    expect(await options.evaluate(() => document.documentElement.lang)).toBe(language);
    await options.close();
  });
});

it("can be worked by the keyboard alone", async () => {
  const { origin } = await serve(answer({ "/": article }));
  await extension.choose({ profile: sampleProfile, language: "vi" });
  const panel = await extension.press(await extension.open(`${origin}/`));
  await verdictOf(panel);
  const focused = () => panel.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  for (let presses = 0; presses < 15 && !(await focused()).startsWith("Vấn đề"); presses++) {
    await panel.keyboard.press("Tab");
  }
  await panel.keyboard.press("ArrowRight");
  expect(await focused()).toMatch(/^Dàn ý/);
  expect(await panel.$eval("[role=tabpanel]", ({ textContent }) => textContent)).toContain("h1");
  await panel.keyboard.press("Home");
  for (let presses = 0; presses < 8 && !(await focused()).includes("Ảnh thiếu mô tả"); presses++) {
    await panel.keyboard.press("Tab");
  }
  await panel.keyboard.press("Enter");
  expect(await panel.$eval(".issue[open]", ({ textContent }) => textContent)).toContain("Cách sửa");
});
