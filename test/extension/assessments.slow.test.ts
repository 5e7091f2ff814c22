import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Report, type ReportedResult, reportSchema } from "../../reports/model.ts";
import { kiemcong } from "../e2e/audit-portal.ts";
import { type Demonstration, serveDemonstration } from "../sites/demo/serve.ts";
import { exportAs, loadedExtension, sampleProfile, verdictOf } from "./loaded-extension.ts";

const host = "sokhcn.camau.gov.vn";
const address = `https://${host}/vi/tin-tuc/tap-huan-ky-nang-so-cho-can-bo-xa-1270.html`;
const folder = mkdtempSync(join(tmpdir(), "kiemcong-assessments-"));
let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await serveDemonstration();
}, 60_000);
afterAll(async () => {
  await demonstration?.close();
  rmSync(folder, { recursive: true, force: true });
});

const extension = loadedExtension(() => [
  "--ignore-certificate-errors",
  `--host-resolver-rules=MAP * 127.0.0.1:${demonstration.port}, EXCLUDE 127.0.0.1`,
]);

/** Answers every question about one requirement, as an editor does. */
async function answer(panel: Page, requirement: string): Promise<void> {
  const asking = await panel.evaluate((wanted) => {
    for (const part of document.querySelectorAll("details")) part.open = true;
    const cards = [...document.querySelectorAll<HTMLElement>(".issue-look")].filter(
      (card) => card.querySelector(".basis code")?.textContent === wanted,
    );
    for (const card of cards) card.querySelector<HTMLElement>(".detail > .bar button")?.click();
    return cards.length;
  }, requirement);
  expect(asking).toBeGreaterThan(0);
  for (let left = asking; left > 0; left--) {
    const form = (await panel.waitForSelector(".decision")) ?? expect.fail("no form");
    await (await form.$(".choice input"))?.click();
    await (await form.$("textarea"))?.type("Đã đối chiếu với ảnh, mô tả đúng.");
    await (await form.$("label input[name=author]"))?.type("Người mẫu");
    await (await form.$("button[type=submit]"))?.click();
    const isSaved = (count: number) => document.querySelectorAll(".decision").length < count;
    await panel.waitForFunction(isSaved, {}, left);
  }
}

const question = ({ results }: Report): ReportedResult | undefined =>
  results.find(({ scope, outcome }) => scope === "page" && outcome === "cantTell");

describe("an editor's self-check", { timeout: 600_000 }, () => {
  it("is accepted by the audit of the portal, which takes the person's answer where the machine had left it open", async () => {
    await extension.choose({ profile: sampleProfile, language: "vi", author: "" });
    const panel = await extension.press(await extension.open(address));
    await verdictOf(panel);
    const before = reportSchema.parse(JSON.parse(await exportAs(panel, "json")));
    const asked = question(before) ?? expect.fail("the machine asked nothing");
    await answer(panel, asked.requirement);
    const selfCheck = join(folder, "tu-kiem-tra.json");
    writeFileSync(selfCheck, await exportAs(panel, "json"));

    const authority = join(folder, "ca.pem");
    writeFileSync(authority, demonstration.ca);
    const mapped = demonstration.resolve.flatMap((value) => ["--resolve", value]);
    const out = join(folder, "out");
    const args = ["audit", host, ...mapped, "--ca", authority, "--out", out, "--format", "json"];
    const { code, stderr } = await kiemcong([...args, "--assessments", selfCheck], folder);
    expect(stderr).not.toContain("--assessments");
    expect(code).toBe(0);
    const audited = reportSchema.parse(JSON.parse(readFileSync(join(out, "report.json"), "utf8")));
    expect(audited.assessments).toMatchObject([{ standing: "stands", requirement: asked.requirement }]);
    const settled = audited.results.find(
      ({ requirement, url, scope }) =>
        scope === "page" && requirement === asked.requirement && url === asked.url,
    );
    expect(settled).toMatchObject({ outcome: "passed", reason: "person-passed" });
    expect(settled?.message.vi).toContain("Người mẫu");
  });
});
