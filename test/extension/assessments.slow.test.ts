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
const address = `https://${host}/vi/`;
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

/** Answers a finding as an editor does. */
async function answer(panel: Page, title: string): Promise<void> {
  await panel.evaluate((wanted) => {
    for (const part of document.querySelectorAll(".folded")) part.toggleAttribute("open", true);
    const cards = [...document.querySelectorAll<HTMLElement>(".issue-look > summary")];
    const card = cards.find((each) => each.textContent?.includes(wanted));
    card?.click();
    card?.parentElement?.querySelector<HTMLElement>(".detail > .bar button")?.click();
  }, title);
  await panel.waitForSelector(".decision");
  await panel.evaluate(() => document.querySelector<HTMLElement>(".decision .choice input")?.click());
  await panel.type(".decision textarea", "Đã đối chiếu với hồ sơ, đúng quy định.");
  await panel.type(".decision input[name=author]", "Người mẫu");
  await panel.evaluate(() => document.querySelector<HTMLElement>(".decision button[type=submit]")?.click());
  await panel.waitForSelector(".said");
}

const question = ({ results }: Report): ReportedResult | undefined =>
  results.find(
    ({ scope, outcome, check }) =>
      scope === "page" && outcome === "cantTell" && check !== "accessibility/barriers",
  );

describe("an editor's self-check", { timeout: 600_000 }, () => {
  it("is accepted by the audit of the portal, which takes the person's answer where the machine had left it open", async () => {
    await extension.choose({ profile: sampleProfile, language: "vi", author: "" });
    const panel = await extension.press(await extension.open(address));
    await verdictOf(panel);
    const before = reportSchema.parse(JSON.parse(await exportAs(panel, "json")));
    const asked = question(before) ?? expect.fail("the machine asked nothing");
    const { title } = before.requirements.find(({ id }) => id === asked.requirement) ?? expect.fail();
    await answer(panel, title.vi);
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

  it("is refused with a clear sentence where nobody concluded anything in it", async () => {
    const panel = await extension.press(await extension.open(`${address}hoi-dap/`));
    await verdictOf(panel);
    const file = join(folder, "chua-ket-luan.json");
    writeFileSync(file, await exportAs(panel, "json"));
    const { code, stderr } = await kiemcong(["audit", host, "--assessments", file], folder);
    expect(code).toBe(2);
    expect(stderr).toContain("không có kết luận nào");
    expect(stderr).toContain("holds no conclusion");
  });
});
