import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../checks/usage-error.ts";
import { tallyChecks, type Verdict } from "./check-tally.ts";
import { judgeDemonstration } from "./demonstration.ts";
import { tallyFields } from "./field-tally.ts";
import { judgePages, readPages } from "./judge-pages.ts";
import { labelledPages } from "./labelled-pages.ts";
import type { Field } from "./labels.ts";
import { shippedSets } from "./reading.ts";

/** Share of the pages that show the field on which it is read exactly as a person reads it. */
const bars: Partial<Record<Field, number>> = {
  kind: 0.9,
  title: 0.97,
  publishedAt: 0.95,
  number: 0.92,
  issuedOn: 0.92,
  language: 0.97,
};
const fewestAccusedRightly = 0.95;

function folderWith(labels: unknown, page = "<title>Liên hệ</title><h1>Liên hệ</h1>"): string {
  const folder = mkdtempSync(join(tmpdir(), "kiemcong-"));
  writeFileSync(join(folder, "trang.html"), page);
  writeFileSync(join(folder, "labels.json"), JSON.stringify(labels));
  return folder;
}

describe.each(Object.keys(shippedSets))("the %s pages", (name) => {
  const pages = shippedSets[name]?.() ?? [];

  it("are read as well as the product promises", () => {
    const tallies = tallyFields(readPages(pages));
    for (const [field, bar] of Object.entries(bars)) {
      const tally = tallies.find((one) => one.field === field);
      expect(tally?.recall ?? 0, field).toBeGreaterThanOrEqual(bar);
      expect(tally?.precision ?? 0, field).toBeGreaterThanOrEqual(bar);
    }
  });

  it("are not accused of what they do", () => {
    const verdicts = judgePages(pages);
    expect(verdicts.length).toBeGreaterThan(0);
    for (const { check, precision } of tallyChecks(verdicts)) {
      expect(precision ?? 1, check).toBeGreaterThanOrEqual(fewestAccusedRightly);
    }
  });
});

describe("the demonstration portals", () => {
  it("are accused of what their manifest names and of nothing else", () => {
    const wrong = judgeDemonstration().filter(({ said, truth }) => said === "failed" && truth !== "failed");
    expect(wrong).toEqual([]);
  });
});

describe("labels of a folder", () => {
  it("are compared by the day where they give no time, and left out where they say nothing", () => {
    const page = "<h1>Khai mạc hội thi tay nghề năm 2026</h1><p>Ngày đăng: 02/07/2026 09:15</p>";
    const folder = folderWith({ "trang.html": { publishedAt: "2026-07-02", number: null } }, page);
    const tallies = tallyFields(readPages(labelledPages(folder)));
    expect(tallies.map(({ field, n }) => [field, n])).toEqual([
      ["publishedAt", 1],
      ["number", 1],
    ]);
  });

  it("are refused in both languages where a field is not known", () => {
    const folder = folderWith({ "trang.html": { tieuDe: "Liên hệ" } });
    expect(() => labelledPages(folder)).toThrow(UsageError);
    expect(() => labelledPages(folder)).toThrow(/không đúng mẫu[\s\S]*documented form/);
  });
});

describe("the tally of a check", () => {
  it("counts accusations, what they missed and what was left to a person", () => {
    const verdict = (said: Verdict["said"], truth: Verdict["truth"]): Verdict => ({
      check: "group/name",
      where: "trang",
      said,
      reason: "absent",
      truth,
    });
    const [tally] = tallyChecks([
      verdict("failed", "failed"),
      verdict("failed", "fair"),
      verdict("passed", "failed"),
      verdict("cantTell", "failed"),
      verdict("untested", "failed"),
    ]);
    expect(tally).toMatchObject({
      n: 4,
      accused: 2,
      accusedRightly: 1,
      failing: 3,
      found: 1,
      missed: 1,
      asked: 1,
      precision: 0.5,
    });
  });
});
