import { describe, expect, it } from "vitest";
import { serve } from "../crawler/local-server.ts";
import { exportAs, loadedExtension, sampleProfile, verdictOf } from "./loaded-extension.ts";
import { answer, article, flood, listing } from "./sample-pages.ts";

const extension = loadedExtension();
/** Records the page's long tasks from its own side. */
const watched = (html: string) =>
  html.replace(
    "<body>",
    `<body><script>window.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: "longtask" });</script>`,
  );

async function open(html: string) {
  const { origin } = await serve(answer({ "/": watched(html) }));
  await extension.choose({ profile: sampleProfile, language: "vi" });
  const page = await extension.open(`${origin}/`);
  await page.evaluate("tasks.length = 0");
  return { page, panel: await extension.press(page) };
}

/** Whether the accessibility engine was put into the page in front. */
function hasEngine(): Promise<boolean> {
  return extension.inBackground(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab.id };
    const [answer] = await chrome.scripting.executeScript({ target, func: () => "axe" in globalThis });
    return answer.result;
  })()`);
}

describe("a page of 16,000 elements", () => {
  it("is read in many short tasks, judged, and its size said; the rules that would hold it up wait for a word", async () => {
    const { page, panel } = await open(listing(16_000));
    await verdictOf(panel);
    const tasks = (await page.evaluate("tasks")) as number[];
    expect(tasks.length).toBeGreaterThan(3);
    expect(await panel.$eval(".notices", ({ textContent }) => textContent)).toMatch(
      /Trang có 16\.0\d\d phần tử/,
    );
    const untested = await panel.$$eval(".issue-untested", (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(untested.join()).toContain("quy tắc tiếp cận");
    // To load the engine is itself a long task of the page.
    expect(await hasEngine()).toBe(false);
    const report = JSON.parse(await exportAs(panel, "json"));
    expect(report.pages).toHaveLength(1);
  }, 120_000);

  it("stops when told, keeps what was found and says what was not", async () => {
    const { page, panel } = await open(listing(16_000));
    await panel.waitForSelector(".progress.busy");
    await panel.evaluate(() => {
      const buttons = [...document.querySelectorAll("button")];
      buttons.find(({ textContent }) => textContent === "Dừng")?.click();
    });
    expect(await panel.$eval(".progress", ({ textContent }) => textContent)).toContain("Đã dừng");
    expect(await panel.$(".progress.busy")).toBeNull();
    const answered = await page.evaluate(() => document.title);
    expect(answered).toBe("Hội nghị mẫu về chuyển đổi số");
  }, 120_000);
});

describe("a page with more than five megabytes of findings", () => {
  it("is judged to the end, each finding told with its true number and a few of its places", async () => {
    // Three rules name 400 places each, by names of so many characters: six million.
    const { panel } = await open(flood(700, 5_000));
    await verdictOf(panel);
    const numbers = await panel.$$eval(".issue", (all) =>
      all.map((one) => [one.querySelector("strong")?.textContent, one.querySelector(".number")?.textContent]),
    );
    expect(Object.fromEntries(numbers)).toMatchObject({
      "Ảnh thiếu mô tả (alt)": "700",
      "Liên kết không có tên": "700",
      "Chữ không đủ tương phản với nền": "700",
    });
    const report = await exportAs(panel, "json");
    expect(report.length).toBeGreaterThan(1024 * 1024);
    expect(await panel.$$eval(".places li", (all) => all.length)).toBeLessThan(200);
  }, 120_000);
});

describe("a check that is stopped while the accessibility rules run", () => {
  it("keeps the findings of the first glance and counts the rest as not checked", async () => {
    const { panel } = await open(listing(3_500));
    await panel.waitForFunction(
      () => document.querySelector(".verdict time") && document.querySelector(".busy"),
      {
        polling: 20,
      },
    );
    await panel.evaluate(() => {
      const buttons = [...document.querySelectorAll("button")];
      buttons.find(({ textContent }) => textContent === "Dừng")?.click();
    });
    const text = await panel.$eval("main", (main) => main.innerText);
    expect(text).toContain("Kiểm tra bị dừng giữa chừng");
  }, 120_000);
});

describe("a page that goes on while it is read", () => {
  it("is checked again by itself when it changes, where that is wanted", async () => {
    const { page, panel } = await open(article);
    await verdictOf(panel);
    await panel.click(".bottom input[type=checkbox]");
    const first = await panel.$eval(".verdict time", (time) => time.getAttribute("datetime"));
    await page.evaluate(() => document.querySelector("#anh")?.remove());
    await verdictOf(panel, first);
    const found = await panel.$$eval(".issue strong", (all) => all.map(({ textContent }) => textContent));
    expect(found).not.toContain("Ảnh thiếu mô tả (alt)");
  });
});
