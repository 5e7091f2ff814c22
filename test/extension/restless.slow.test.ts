import fc from "fast-check";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { serve } from "../crawler/local-server.ts";
import { checkedAt, loadedExtension, sampleProfile, verdictOf } from "./loaded-extension.ts";
import { answer, article, cms, hostile, listing, shadowed } from "./sample-pages.ts";

const extension = loadedExtension();

const pages: Readonly<Record<string, string>> = {
  "/tin": article,
  "/soan": cms,
  "/xau": hostile,
  "/bong": shadowed,
  "/vua": listing(2_500),
  "/lon": listing(6_000),
};
const file = "/tep.txt";
const paths = [...Object.keys(pages), file];
const portal = answer(pages);

/** A browser window with its tabs, and the panel beside them. */
interface Desk {
  tabs: Page[];
  front: Page;
  panel: Page;
  origin: string;
}

const click = ({ panel }: Pick<Desk, "panel">, button: string) =>
  panel.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), button);

/** All that a person does without waiting for what it leads to. */
const deeds: Readonly<Record<string, (desk: Desk, path: string) => Promise<unknown>>> = {
  press: ({ front }) => extension.press(front),
  "check again": (desk) => click(desk, ".actions button.primary"),
  stop: (desk) => click(desk, ".actions button:not(.primary)"),
  "another tab": async (desk) => {
    desk.front = desk.tabs.find((tab) => tab !== desk.front) ?? desk.front;
    await desk.front.bringToFront();
  },
  "another page": async ({ front, origin }, path) => void front.goto(origin + path).catch(() => {}),
  reload: async ({ front }) => void front.reload().catch(() => {}),
  "new tab": async (desk, path) => {
    const [oldest] = desk.tabs;
    desk.front = await extension.open(desk.origin + path);
    desk.tabs = [...desk.tabs.slice(-2), desk.front];
    if (oldest && !desk.tabs.includes(oldest)) await oldest.close();
  },
};

const deed = fc.record({
  name: fc.constantFrom(...Object.keys(deeds), "press", "press"),
  path: fc.constantFrom(...paths),
  pause: fc.constantFrom(0, 20, 80, 200, 400),
});

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the panel tells once it has come to rest: the address, and the verdict or why there is none. */
async function told({ panel }: Desk): Promise<{ address: string; verdict: string }> {
  const settled = panel.waitForFunction(
    () => !document.querySelector(".progress.busy") && document.querySelector(".verdict h2, .notice.warn"),
    { polling: 100, timeout: 30_000 },
  );
  await settled.catch(async (cause) => {
    throw new Error(await panel.$eval("body", (body) => body.innerText), { cause });
  });
  return panel.evaluate(() => ({
    address: document.querySelector(".page-address")?.textContent ?? "",
    verdict: document.querySelector(".verdict h2, .notice.warn")?.textContent ?? "",
  }));
}

async function sitDown(origin: string): Promise<Desk & { troubles: string[] }> {
  await extension.choose({ profile: sampleProfile, language: "vi" });
  const front = await extension.open(`${origin}/tin`);
  const panel = await extension.press(front);
  const troubles: string[] = [];
  panel.on("pageerror", (error) => troubles.push(String(error)));
  return { tabs: [front], front, panel, origin, troubles };
}

describe("a restless person", { timeout: 600_000 }, () => {
  it("is told the same of each page, and of the page in front alone, whatever they did before", async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === file) response.setHeader("content-type", "text/plain").end("Chỉ có chữ.");
      else portal(request, response);
    });
    const desk = await sitDown(origin);
    const verdicts = new Map<string, string>();
    for (const row of fc.sample(fc.array(deed, { minLength: 1, maxLength: 6 }), { seed: 26, numRuns: 60 })) {
      for (const { name, path, pause } of row) {
        await deeds[name]?.(desk, path);
        await sleep(pause);
      }
      // A page that is still on its way would be left at once.
      await sleep(600);
      await extension.press(desk.front);
      const { pathname } = new URL(desk.front.url());
      const done = `${row.map(({ name, path, pause }) => `${name} ${path} ${pause}`).join(", ")}; on ${pathname}`;
      const address = async () => (await told(desk)).address;
      await expect.poll(address, { message: done, timeout: 30_000 }).toBe(origin + pathname);
      const { verdict } = await told(desk);
      expect(verdict, done).toBe(verdicts.get(pathname) ?? verdict);
      verdicts.set(pathname, verdict);
    }
    expect([...verdicts.keys()].toSorted()).toEqual(paths.toSorted());
    expect(desk.troubles).toEqual([]);
  });
});

describe("a page that changes while the rules run on it", { timeout: 240_000 }, () => {
  it("is checked once more, where that is wanted", async () => {
    const { origin } = await serve(answer({ "/": listing(14_000) }));
    const { front, panel } = await sitDown(`${origin}/?`);
    await verdictOf(panel);
    await panel.click(".bottom input[type=checkbox]");
    const before = await checkedAt(panel);
    await click({ panel }, ".notices button:enabled");
    await front.evaluate(() => document.body.append("Thêm một dòng."));
    await panel.waitForSelector("text/Trang đã thay đổi");
    expect(await panel.$(".progress.busy")).not.toBeNull();
    await verdictOf(panel, before);
  });
});
