import type { Page } from "puppeteer-core";
import { serve } from "../crawler/local-server.ts";
import { type LoadedExtension, sampleProfile, verdictOf } from "./loaded-extension.ts";
import { answer } from "./sample-pages.ts";

type Served = Readonly<Record<string, string>>;

/** Opens a page and presses the button over it, as an editor whose agency is chosen. */
export async function openPanel(extension: LoadedExtension, path: string, served: Served) {
  const { origin, asked } = await serve(answer(served));
  await extension.choose({ profile: sampleProfile, language: "vi", author: "" });
  const page = await extension.open(origin + path);
  return { page, panel: await extension.press(page), origin, asked };
}

/** The same, and waits for the verdict. */
export async function checkPage(extension: LoadedExtension, path: string, served: Served) {
  const opened = await openPanel(extension, path, served);
  return { ...opened, verdict: await verdictOf(opened.panel) };
}

/** What the findings shown are called. */
export const titles = (panel: Page) =>
  panel.$$eval(".issue strong", (all) => all.map((one) => one.textContent ?? ""));

/** Opens a finding, whoever is to mend it. */
export async function openIssue(panel: Page, title: string): Promise<void> {
  await panel.evaluate((wanted) => {
    for (const part of document.querySelectorAll(".folded")) part.toggleAttribute("open", true);
    const found = [...document.querySelectorAll<HTMLElement>(".issue > summary")].find((card) =>
      card.textContent?.includes(wanted),
    );
    if (!found) throw new Error(`no finding ${wanted}`);
    found.click();
  }, title);
}

/** Clicks what is shown of a kind and says so. */
export async function clickText(panel: Page, selector: string, text: string): Promise<void> {
  await panel.evaluate(
    (where, wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>(where)].find(
        (one) => one.checkVisibility() && one.textContent?.includes(wanted),
      );
      if (!found) throw new Error(`no ${where} with ${wanted}`);
      found.click();
    },
    selector,
    text,
  );
}
