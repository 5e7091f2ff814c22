import { describe, expect, it } from "vitest";
import { serve } from "../crawler/local-server.ts";
import { checkedAt, exportAs, loadedExtension, sampleProfile, verdictOf } from "./loaded-extension.ts";
import { checkPage, clickText, openIssue, titles } from "./panel-steps.ts";
import { answer, article, listing } from "./sample-pages.ts";

const extension = loadedExtension();
const check = (path: string) => checkPage(extension, path, { "/tin.html": article, "/khac.html": article });

/** What stands on the toolbar button over the page in front. */
function badgeText(): Promise<string> {
  return extension.inBackground(
    "chrome.tabs.query({ active: true }).then(([{ id }]) => chrome.action.getBadgeText({ tabId: id }))",
  );
}

describe("where the panel cannot check, or no longer", { timeout: 90_000 }, () => {
  it("explains pages of the browser's own", async () => {
    const page = await extension.open("chrome://version/");
    const panel = await extension.press(page);
    await panel.waitForFunction(() =>
      document.querySelector(".notice.warn")?.textContent?.includes("không cho tiện ích xem trang này"),
    );
  });

  it("explains that a file which is no page cannot be checked", async () => {
    const { origin } = await serve((_, response) =>
      response.setHeader("content-type", "text/plain; charset=utf-8").end("Chỉ có chữ."),
    );
    await extension.choose({ profile: sampleProfile, language: "vi" });
    const panel = await extension.press(await extension.open(`${origin}/tep.txt`));
    await panel.waitForFunction(() =>
      document.querySelector(".notice.warn")?.textContent?.includes("không phải trang web"),
    );
  });

  it("explains that a PDF file in the browser's own viewer is no page", async () => {
    const { origin } = await serve((_, response) =>
      response.setHeader("content-type", "application/pdf").end("%PDF-1.4\n%%EOF\n"),
    );
    await extension.choose({ profile: sampleProfile, language: "vi" });
    const panel = await extension.press(await extension.open(`${origin}/van-ban.pdf`));
    await panel.waitForFunction(() =>
      document
        .querySelector(".notice.warn")
        ?.textContent?.includes("tệp (application/pdf), không phải trang web"),
    );
  });

  it("tells of a page that cannot be checked without what was found on the page before, and of it alone", async () => {
    const { page, panel, origin } = await check("/tin.html");
    await page.goto("chrome://version/");
    await panel.waitForFunction(() =>
      document.querySelector(".notices")?.textContent?.includes("đã sang trang khác"),
    );
    expect(await panel.$eval(".page-address", (shown) => shown.textContent)).toContain(`${origin}/tin.html`);
    await extension.press(page);
    await panel.waitForSelector(".notice.warn");
    expect(await panel.$(".verdict, .page-title")).toBeNull();
    await page.goto(`${origin}/khac.html`);
    await panel.waitForFunction(() => document.querySelector(".notices")?.textContent === "");
    expect(await panel.$eval("main", (main) => main.innerText)).toContain("Bấm biểu tượng Kiểm Cổng");
  });

  it("is ready for the next page when the one being read goes away under it", async () => {
    const { origin } = await serve(answer({ "/lon": listing(16_000), "/tin.html": article }));
    await extension.choose({ profile: sampleProfile, language: "vi" });
    const page = await extension.open(`${origin}/lon`);
    const panel = await extension.press(page);
    await panel.waitForSelector(".progress.busy");
    await page.goto(`${origin}/tin.html`);
    await panel.waitForFunction(() => document.querySelector(".progress.busy") === null);
    const before = await checkedAt(panel);
    await clickText(panel, ".actions button", "Kiểm tra");
    await verdictOf(panel, before);
    expect(await titles(panel)).toContain("Ảnh thiếu mô tả (alt)");
  });

  it("says that the page has moved on, keeps what was found, and checks the new one at the press of a button", async () => {
    const { page, panel, verdict, origin } = await check("/tin.html");
    const before = await checkedAt(panel);
    await expect.poll(badgeText).toBe(/^\d+/.exec(verdict)?.[0]);
    await page.goto(`${origin}/khac.html`);
    await panel.waitForFunction(() =>
      document.querySelector(".notices")?.textContent?.includes("đã sang trang khác"),
    );
    expect((await titles(panel)).length).toBeGreaterThan(0);
    expect(await badgeText()).toBe("");
    await clickText(panel, "button", "Kiểm tra lại");
    await verdictOf(panel, before);
    expect(JSON.parse(await exportAs(panel, "json")).pages[0].finalUrl).toBe(`${origin}/khac.html`);
  });

  it("works again after the extension was loaded anew, on a page that still holds its former script", async () => {
    const { page, panel } = await check("/tin.html");
    await openIssue(panel, "Ảnh thiếu mô tả");
    await page.waitForSelector("kiemcong-mark");
    await extension.reload();
    await extension.choose({ profile: sampleProfile, language: "vi" });
    const again = await extension.press(page);
    await verdictOf(again);
    expect(await titles(again)).toContain("Ảnh thiếu mô tả (alt)");
    expect(await page.$$("kiemcong-mark")).toHaveLength(0);
  });
});
