import { describe, expect, it } from "vitest";
import { serve } from "../crawler/local-server.ts";
import { checkedAt, exportAs, loadedExtension, verdictOf } from "./loaded-extension.ts";
import { clickText, openPanel } from "./panel-steps.ts";
import { answer, article, cms, listing } from "./sample-pages.ts";

// What belongs to one page, one part of a page or one check of it is not told of another.

const extension = loadedExtension();
const moving = article.replace(
  "</body>",
  `<script>history.pushState(null, "", location.pathname);
  document.querySelector("#tai").onclick = (event) => { event.preventDefault(); history.pushState(null, "", "/tin/2"); };
  </script></body>`,
);

const pages = {
  "/tin.html": article,
  "/khac.html": article,
  "/soan": cms,
  "/vua": listing(3_500),
  "/tin/1": moving,
};
const open = (path: string) => openPanel(extension, path, pages);

describe("what the panel keeps apart", { timeout: 90_000 }, () => {
  it("are words half written about one page and the page in the next tab", async () => {
    const { page, panel, origin } = await open("/tin.html");
    await verdictOf(panel);
    const other = await extension.open(`${origin}/khac.html`);
    await extension.press(other);
    await panel.waitForFunction(() =>
      document.querySelector(".page-address")?.textContent?.endsWith("/khac.html"),
    );
    await verdictOf(panel);
    await clickText(panel, "button", "Thêm phát hiện");
    await panel.type(".own textarea", "Chỉ của trang này.");
    await page.bringToFront();
    await panel.waitForFunction(() =>
      document.querySelector(".page-address")?.textContent?.endsWith("/tin.html"),
    );
    expect(await panel.$(".own textarea")).toBeNull();
  });

  it("are a part of a page and the page: of the part no report of the page is written", async () => {
    const { panel } = await open("/soan");
    await verdictOf(panel);
    const formats = () =>
      panel.$$eval(".export option", (all) => all.map((one) => (one as HTMLOptionElement).value));
    expect(await formats()).toContain("json");
    const before = await checkedAt(panel);
    const [editor = ""] = await panel.$$eval(".extent option", (all) =>
      all.flatMap((one) => (one.textContent?.includes("Nội dung") ? [(one as HTMLOptionElement).value] : [])),
    );
    await panel.select(".extent select", editor);
    await verdictOf(panel, before);
    expect(await formats()).toEqual(["sheet", "html", "csv"]);
    for (const format of ["sheet", "html", "csv"] as const)
      expect(await exportAs(panel, format)).toContain("không phải cả trang");
  });

  it("are an editor and what took its number when the page changed", async () => {
    const { page, panel } = await open("/soan");
    await verdictOf(panel);
    const first = await checkedAt(panel);
    const [editor = ""] = await panel.$$eval(".extent option", (all) =>
      all.flatMap((one) => (one.textContent?.includes("Nội dung") ? [(one as HTMLOptionElement).value] : [])),
    );
    await panel.select(".extent select", editor);
    const verdict = await verdictOf(panel, first);
    await page.evaluate(() =>
      document.querySelector("h1")?.insertAdjacentHTML("beforebegin", "<p>Đã <b>lưu</b> nháp</p>"),
    );
    const second = await checkedAt(panel);
    await clickText(panel, ".actions button", "Kiểm tra lại");
    expect(await verdictOf(panel, second)).toBe(verdict);
    expect(
      await panel.$eval(
        ".extent select",
        (select) => (select as HTMLSelectElement).selectedOptions[0]?.label,
      ),
    ).toContain("Nội dung");
    await page.evaluate(() => document.querySelector("#ck")?.remove());
    await clickText(panel, ".actions button", "Kiểm tra lại");
    await panel.waitForSelector("text/Phần được chọn không còn trên trang");
  });

  it("are a first glance and a finished check: the page that is left under it is not called clean, nor exported", async () => {
    const { page, panel, origin } = await open("/vua");
    await panel.waitForSelector(".verdict time");
    expect(await panel.$(".progress.busy")).not.toBeNull();
    await page.goto(`${origin}/tin.html`);
    await panel.waitForSelector("text/của trang trước đó");
    expect(await panel.$eval("main", (main) => main.textContent)).toContain("Kiểm tra bị dừng giữa chừng");
    expect(await panel.$(".verdict.clean")).toBeNull();
    expect(await panel.$eval(".export button", (button) => (button as HTMLButtonElement).disabled)).toBe(
      true,
    );
  });

  it("are the pictures of a check and those of the next, each drawn anew", async () => {
    const { panel } = await open("/tin.html");
    await verdictOf(panel);
    await panel.click("#tab-pictures");
    for (let round = 0; round < 2; round++) {
      await panel.waitForSelector(".thumbnail img");
      const before = await checkedAt(panel);
      await clickText(panel, ".actions button", "Kiểm tra lại");
      await verdictOf(panel, before);
    }
  });

  it("are the views of a page that gives itself another address", async () => {
    const { page, panel, origin } = await open("/tin/1");
    await verdictOf(panel);
    await page.click("#tai");
    await panel.waitForSelector("text/của trang trước đó");
    expect(await panel.$eval(".page-address", ({ textContent }) => textContent)).toBe(`${origin}/tin/1`);
  });

  it("are what a person fills in and what was proposed to them", async () => {
    const { origin } = await serve(answer({ "/tin.html": article }));
    await extension.choose({ profile: null, language: "vi" });
    const panel = await extension.press(await extension.open(`${origin}/tin.html`));
    await panel.waitForSelector("form.profile");
    await panel.select("select[name=regulation]", "bac-ninh");
    await panel.select("select[name=agencyKind]", "so-nganh");
    await panel.type("input[name=agencyName]", "Sở Mẫu");
    await panel.type("input[name=home]", "không phải địa chỉ");
    await clickText(panel, "button", "Dùng lựa chọn này");
    await panel.waitForFunction(() => document.querySelector(".fault")?.textContent !== "");
    await panel.select(".language select", "en");
    await panel.waitForFunction(() => document.documentElement.lang === "en");
    const filled = await panel.$eval("form.profile", (form) =>
      Object.fromEntries(new FormData(form as HTMLFormElement)),
    );
    expect(filled).toMatchObject({
      regulation: "bac-ninh",
      agencyKind: "so-nganh",
      home: "không phải địa chỉ",
    });
    expect(filled.agencyName).toContain("Sở Mẫu");
  });
});
