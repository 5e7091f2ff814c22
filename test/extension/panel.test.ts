import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Decision, writeDecisions } from "../../extension/decisions.ts";
import { serve } from "../crawler/local-server.ts";
import { checkedAt, exportAs, loadedExtension, verdictOf } from "./loaded-extension.ts";
import { checkPage, clickText, openIssue, titles } from "./panel-steps.ts";
import { answer, article, cms, embedding, hostile, shadowed } from "./sample-pages.ts";

const extension = loadedExtension();
const pages = { "/tin.html": article, "/soan": cms, "/khac.html": article, "/xau.html": hostile };

const colleagues: Decision = {
  issue: "ca-mau.mau",
  page: "https://sokhcn.camau.gov.vn/tin.html",
  fingerprint: "mau",
  answer: "note",
  reason: "Đã nhờ phóng viên ghi chú thích.",
  author: "Người mẫu",
  at: "2026-11-20T09:00:00+07:00",
};

const check = (path: string, served: Record<string, string> = pages) => checkPage(extension, path, served);

describe("the panel", { timeout: 90_000 }, () => {
  it("asks for the agency first, proposing what the host tells, and then judges the page", async () => {
    const { origin } = await serve(answer(pages));
    await extension.choose({ profile: null, language: "vi" });
    const page = await extension.open(`${origin}/tin.html`);
    const panel = await extension.press(page);
    await panel.waitForSelector("form.profile");
    await clickText(panel, "button", "Dùng lựa chọn này");
    expect(await panel.$eval(".fault", ({ textContent }) => textContent)).toContain("Hãy chọn quy định");
    await panel.select("select[name=regulation]", "bac-ninh");
    await panel.select("select[name=agencyKind]", "so-nganh");
    await clickText(panel, "button", "Dùng lựa chọn này");
    await verdictOf(panel);
    const report = JSON.parse(await exportAs(panel, "json"));
    expect(report.ruleSet).toMatchObject({ regulation: "bac-ninh", agencyKind: "so-nganh" });
  });

  it("shows what changes before the browser has drawn its first frame", async () => {
    const { panel } = await check("/tin.html");
    const undrawn = await extension.browser.newPage();
    await undrawn.evaluateOnNewDocument(() => {
      globalThis.requestAnimationFrame = () => 0;
      globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
    });
    await undrawn.goto(panel.url());
    await undrawn.waitForSelector("text/Tiếng Việt");
    await extension.choose({ language: "en" });
    await undrawn.waitForSelector("text/Check again", { timeout: 5_000 });
  });

  it("gives a verdict in one sentence and the editor's own findings first", async () => {
    const { panel, verdict } = await check("/tin.html");
    expect(verdict).toMatch(/^\d+ phải sửa, \d+ cần xem, (?:\d+ gợi ý, )?\d+ chưa kiểm tra được\.$/);
    expect(await titles(panel)).toContain("Ảnh thiếu mô tả (alt)");
    const own = await panel.$$eval(".issues", ([first]) => first?.textContent ?? "");
    expect(own).toContain("Ảnh thiếu mô tả");
    expect(own).not.toContain("Chức năng in");
    const others = await panel.$eval("details.folded > summary", ({ textContent }) => textContent);
    expect(others).toMatch(/Việc của người khác \(\d+\)/);
  });

  it("scrolls to a chosen finding and outlines it, in a shadow tree that the page cannot see into", async () => {
    const { page, panel } = await check("/tin.html");
    await openIssue(panel, "Ảnh thiếu mô tả");
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector("#anh")?.getBoundingClientRect() ?? {
        top: -1,
        bottom: -1,
      };
      return top >= 0 && bottom <= innerHeight && document.querySelector("kiemcong-mark") !== null;
    });
    expect(await page.$eval("kiemcong-mark", (host) => host.shadowRoot)).toBeNull();
    expect(await page.$eval("#anh", (image) => image.getAttributeNames())).toEqual([
      "id",
      "src",
      "width",
      "height",
    ]);
    await openIssue(panel, "Ảnh thiếu mô tả");
    await page.waitForFunction(() => document.querySelector("kiemcong-mark") === null);
  });

  it("checks the page as it is now at a second press, and takes the outline away", async () => {
    const { page, panel } = await check("/tin.html");
    await openIssue(panel, "Ảnh thiếu mô tả");
    await page.waitForSelector("kiemcong-mark");
    await page.$eval("#anh", (image) => image.setAttribute("alt", "Hội trường trong ngày khai mạc hội nghị"));
    const before = await checkedAt(panel);
    await extension.press(page);
    await verdictOf(panel, before);
    expect(await titles(panel)).not.toContain("Ảnh thiếu mô tả (alt)");
    expect(await page.$("kiemcong-mark")).toBeNull();
  });

  it("goes from finding to finding by n and p", async () => {
    const { panel } = await check("/tin.html");
    const opened = () => panel.$$eval(".issue[open] strong", (all) => all.map((one) => one.textContent));
    await panel.keyboard.press("n");
    const [first] = await opened();
    await panel.keyboard.press("n");
    const second = await opened();
    expect(second).toHaveLength(1);
    expect(second[0]).not.toBe(first);
    await panel.keyboard.press("p");
    expect(await opened()).toEqual([first]);
  });

  it("lists headings, pictures, links and the regulation's criteria", async () => {
    const { panel } = await check("/tin.html");
    const tab = async (name: string) => {
      await clickText(panel, "[role=tab]", name);
      return panel.$eval("#tab-panel", ({ textContent }) => textContent ?? "");
    };
    expect(await tab("Dàn ý")).toContain("bỏ qua 2 bậc phía trên");
    expect(await tab("Ảnh")).toContain("Thiếu mô tả");
    await panel.waitForSelector(".thumbnail img[src^='data:image/']");
    const links = await tab("Liên kết");
    expect(links).toContain("Chữ không nói dẫn tới đâu");
    expect(links).toContain("Không dẫn tới đâu");
    expect(await tab("Tiêu chí")).toContain("Mỗi tin, văn bản hiển thị ngày đăng");
  });

  it("speaks English when asked, whatever the page's language", async () => {
    const { panel } = await check("/tin.html");
    await panel.select(".language select", "en");
    await panel.waitForFunction(() => document.documentElement.lang === "en");
    expect(await panel.$eval(".verdict h2", ({ textContent }) => textContent)).toMatch(
      /to fix, .* not checked\.$/,
    );
    const text = await panel.$eval("body", (body) => body.innerText);
    expect(text).toMatch(/For editors[\s\S]*For others/);
    expect(text).not.toMatch(/phải sửa|cần xem|Gợi ý/);
    await panel.select(".language select", "vi");
  });
});

describe("what an editor says of a finding", { timeout: 90_000 }, () => {
  it("takes what was to be reviewed out of the count, with its reason, and keeps it for the next time", async () => {
    const { panel, verdict } = await check("/tin.html");
    const review = await panel.$eval(".issue-look strong", ({ textContent }) => textContent ?? "");
    await openIssue(panel, review);
    await clickText(panel, ".issue[open] button", "Kết luận của biên tập viên");
    await clickText(panel, ".decision .choice", "Đạt");
    await clickText(panel, ".decision button", "Lưu");
    expect(await panel.$eval(".decision .fault", ({ textContent }) => textContent)).toBe("Hãy ghi lý do.");
    await panel.type(".decision textarea", "Bài tự viết, không lấy lại.");
    await panel.type(".decision input[name=author]", "Người mẫu");
    await clickText(panel, ".decision button", "Lưu");
    await panel.waitForFunction(() => document.body.textContent?.includes("Đã kết luận (1)"));
    const count = (sentence: string) => Number(/(\d+) cần xem/.exec(sentence)?.[1]);
    const after = await panel.$eval(".verdict h2", ({ textContent }) => textContent ?? "");
    expect(count(after)).toBe(count(verdict) - 1);

    const before = await checkedAt(panel);
    await clickText(panel, "button", "Kiểm tra lại");
    expect(count(await verdictOf(panel, before))).toBe(count(after));
    const report = JSON.parse(await exportAs(panel, "json"));
    const said = report.results.flatMap(
      ({ data }: { data: { editorSaid?: object[] } }) => data.editorSaid ?? [],
    );
    expect(said).toContainEqual(
      expect.objectContaining({ answer: "met", reason: "Bài tự viết, không lấy lại." }),
    );
    expect(await exportAs(panel, "csv")).toContain("Bài tự viết, không lấy lại.");
    expect(await exportAs(panel, "earl")).toContain('"earl:manual"');
  });

  it("marks a certain finding as a false report without taking it out of the count", async () => {
    const { panel, verdict } = await check("/tin.html");
    await openIssue(panel, "Ảnh thiếu mô tả");
    await clickText(panel, ".issue[open] button", "Báo sai");
    await panel.type(".decision textarea", "Ảnh này có mô tả ở chú thích.");
    await clickText(panel, ".decision button", "Lưu");
    await panel.waitForSelector(".issue[open] .said");
    expect(await panel.$eval(".verdict h2", ({ textContent }) => textContent)).toBe(verdict);
    await clickText(panel, ".said button", "Rút lại");
    await panel.waitForFunction(() => document.querySelector(".issue[open] .said") === null);
  });
});

describe("what an editor adds", { timeout: 90_000 }, () => {
  it("is a note on any finding, which decides nothing, and findings of their own, kept and exported with the name", async () => {
    const { panel, verdict } = await check("/tin.html");
    await openIssue(panel, "Ảnh thiếu mô tả");
    await clickText(panel, ".issue[open] button", "Ghi chú");
    await clickText(panel, ".decision button", "Lưu");
    expect(await panel.$eval(".decision .fault", ({ textContent }) => textContent)).toBe("Hãy ghi nội dung.");
    await panel.type(".decision textarea", "Đã nhờ phóng viên ghi chú thích.");
    await panel.type(".decision input[name=author]", "Người mẫu");
    await clickText(panel, ".decision button", "Lưu");
    await panel.waitForSelector(".issue[open] .said");
    expect(await panel.$eval(".verdict h2", ({ textContent }) => textContent)).toBe(verdict);

    await clickText(panel, "button", "Thêm phát hiện");
    await panel.type(".own textarea", "=Tên riêng viết sai ở đoạn hai.");
    expect(await panel.$(".own label input[name=author]")).toBeNull();
    await clickText(panel, ".own button", "Lưu");
    await panel.waitForFunction(() => document.body.textContent?.includes("Phát hiện của bạn (1)"));

    for (const format of ["html", "csv", "sheet"] as const) {
      const file = await exportAs(panel, format);
      expect(file).toContain("Tên riêng viết sai ở đoạn hai.");
      expect(file).toContain("Người mẫu");
    }
    expect(await exportAs(panel, "csv")).toContain("Đã nhờ phóng viên ghi chú thích.");
    expect(await exportAs(panel, "csv")).toContain("'=Tên riêng");
    expect(await exportAs(panel, "json")).toContain("Đã nhờ phóng viên ghi chú thích.");
    await clickText(panel, ".own .said button", "Rút lại");
    await panel.waitForFunction(() => document.body.textContent?.includes("Phát hiện của bạn (0)"));
  });

  it("is kept beside a colleague's answers, read in an options page that was open before", async () => {
    await extension.inBackground('chrome.storage.local.remove("decisions")');
    const { page, panel } = await check("/tin.html");
    const options = await extension.browser.newPage();
    await options.goto(panel.url().replace("panel.html", "options.html"));
    const showsKept = (count: number) =>
      options.waitForFunction(
        (told) => document.body.textContent?.includes(told),
        { polling: 100 },
        `Đang giữ ${count} kết luận`,
      );
    await showsKept(0);
    await page.bringToFront();
    await panel.waitForSelector(".own");
    await clickText(panel, "button", "Thêm phát hiện");
    await panel.type(".own textarea", "Tên riêng viết sai ở đoạn hai.");
    await clickText(panel, ".own button", "Lưu");
    await showsKept(1);

    const folder = mkdtempSync(join(tmpdir(), "kiemcong-answers-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "ket-luan.json");
    writeFileSync(file, writeDecisions([colleagues]));
    const chooser = (await options.$("input[type=file]")) as ElementHandle<HTMLInputElement>;
    await chooser.uploadFile(file);
    await showsKept(2);
    expect(await panel.$eval(".own h3", ({ textContent }) => textContent)).toBe("Phát hiện của bạn (1)");
    await clickText(panel, ".own .said button", "Rút lại");
    await showsKept(1);
  });

  it("is a picture of the place, cut out of the window, which goes into the report", async () => {
    const { page, panel } = await check("/tin.html");
    // Pictures show the window as it is, not as it is feigned to be.
    await page.setViewport(null);
    await openIssue(panel, "Ảnh thiếu mô tả");
    await clickText(panel, ".issue[open] button", "Chụp chỗ này");
    const picture = await panel.waitForSelector(".issue[open] .picture img[src^='data:image/']");
    const { width, height, colour } = (await picture?.evaluate((shown) => {
      const image = shown as HTMLImageElement;
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const middle = context?.getImageData(image.naturalWidth / 2, image.naturalHeight / 2, 1, 1).data ?? [];
      return { width: image.naturalWidth, height: image.naturalHeight, colour: [...middle] };
    })) ?? { width: 0, height: 0, colour: [] };
    // The sample picture is 300 × 200 and of one colour, #778899.
    expect(width).toBeGreaterThan(300);
    expect(height).toBeGreaterThan(200);
    for (const [index, part] of [0x77, 0x88, 0x99].entries())
      expect(Math.abs((colour[index] ?? 0) - part)).toBeLessThan(12);
    expect(await exportAs(panel, "html")).toContain('<img class="picture" src="data:image/');
    await clickText(panel, "button", "Bỏ ảnh chụp");
    expect(await exportAs(panel, "html")).not.toContain("data:image/");
  });

  it("is a picture that stays with its page when that is loaded anew, and is of no other", async () => {
    const { page, panel, origin } = await check("/tin.html");
    await page.setViewport(null);
    await openIssue(panel, "Ảnh thiếu mô tả");
    await clickText(panel, ".issue[open] button", "Chụp chỗ này");
    await panel.waitForSelector(".issue[open] .picture img[src^='data:image/']");
    const checkNow = async () => {
      const before = await checkedAt(panel);
      await extension.press(page);
      await verdictOf(panel, before);
      await openIssue(panel, "Ảnh thiếu mô tả");
      return (await panel.$$(".picture img")).length;
    };
    await page.reload();
    expect(await checkNow()).toBe(1);
    await page.goto(`${origin}/khac.html`);
    expect(await checkNow()).toBe(0);
  });
});

describe("what is checked", { timeout: 90_000 }, () => {
  it("is an article in a rich-text editor, in the page or in a frame of its own, as it will be published", async () => {
    const { panel } = await check("/soan");
    const options = await panel.$$eval(".extent option", (all) => all.map((one) => one.textContent));
    expect(options).toContain("Bài đang soạn: Nội dung");
    expect(options).toContain("Bài đang soạn: Trình soạn thảo");
    for (const name of ["Nội dung", "Trình soạn thảo"]) {
      const value = await panel.$$eval(
        ".extent option",
        (all, wanted) => all.find((one) => one.textContent?.endsWith(wanted))?.getAttribute("value") ?? "",
        name,
      );
      const before = await checkedAt(panel);
      await panel.select(".extent select", value);
      await verdictOf(panel, before);
      expect(await titles(panel)).toContain("Ảnh thiếu mô tả (alt)");
      expect(await titles(panel)).not.toContain("Chức năng in cho mỗi tin, bài");
      expect(await panel.$eval(".page-title", ({ textContent }) => textContent)).toBe(
        "Tin đang soạn về hội nghị",
      );
    }
  });

  it("is the selected part alone, where that is asked for", async () => {
    const { page, panel } = await check("/soan");
    await panel.select(".extent select", "selection");
    await panel.waitForFunction(() =>
      document.querySelector(".notice.warn")?.textContent?.includes("Chưa chọn phần nào"),
    );
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector("#ck") ?? document.body),
    );
    const before = await checkedAt(panel);
    await clickText(panel, "button", "Kiểm tra lại");
    await verdictOf(panel, before);
    expect(await titles(panel)).toContain("Ảnh thiếu mô tả (alt)");
  });

  it("names a frame of another host as not checked", async () => {
    const other = await serve(answer({ "/": article }));
    const foreign = other.origin.replace("127.0.0.1", "localhost");
    const { panel } = await check("/ban-do", { "/ban-do": embedding(`${foreign}/`) });
    const untested = await panel.$$eval(".issue-untested", (all) => all.map((one) => one.textContent ?? ""));
    expect(untested.some((text) => text.includes(foreign))).toBe(true);
  });

  it("is what stands in an open shadow tree as well", async () => {
    const { page, panel } = await check("/bong", { "/bong": shadowed });
    expect(await titles(panel)).toContain("Ảnh thiếu mô tả (alt)");
    await openIssue(panel, "Ảnh thiếu mô tả");
    await page.waitForSelector("kiemcong-mark");
  });

  it("is a page that turns its own functions against us, whose world stays as it was", async () => {
    const { page, panel } = await check("/xau.html");
    expect(await titles(panel)).toContain("Ảnh thiếu mô tả (alt)");
    const look =
      "[window.axe, window.kiemcong, window.before === Object.getOwnPropertyNames(window).sort().join()]";
    expect(await page.evaluate(look)).toEqual(["của trang", "của trang", true]);
  });
});
