import type { Page } from "puppeteer-core";

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
