import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { guidedCriteria } from "../../../../checks/accessibility/guided-criteria.ts";
import { guidanceFor } from "../../../../checks/accessibility/rule-guidance.ts";
import type { Assessment } from "../../../../checks/assessments/assessment.ts";
import { readAssessments } from "../../../../checks/assessments/read-assessments.ts";
import type { Language } from "../../../../checks/text.ts";
import { buildReport } from "../../../../reports/build-report.ts";
import { reportSchema } from "../../../../reports/model.ts";
import { writeBlankAssessments } from "../../../../reports/writers/assessment-sheet/blank-assessments.ts";
import { writeAssessmentSheet } from "../../../../reports/writers/assessment-sheet/write-assessment-sheet.tsx";
import { writeHtml } from "../../../../reports/writers/html/write-html.tsx";
import {
  judgementWith,
  levelA,
  pages,
  resultOf,
  ruleSet,
} from "../../../checks/assessments/sample-accessibility.ts";
import { auditFacts, sampleSite } from "../../sample-report.ts";

const article = pages.find(({ kind }) => kind === "article");
if (!article) throw new Error("the sample has no article");
const asked = resultOf("tim-kiem-co-chuc-nang", {
  outcome: "cantTell",
  message: { vi: "Thấy hai ô tìm kiếm:\n# một ô trống", en: "Two search boxes:\n# one empty" },
});
const wrong = resultOf("in-tin-bai", { outcome: "failed", pagesAffected: 1 });
const judgement = judgementWith([...levelA(article.finalUrl), asked, wrong]);
const judgeable = {
  requirements: new Set(ruleSet.requirements.map(({ id }) => id)),
  criteria: new Set(guidedCriteria.map(({ id }) => id)),
};
const report = (assessments: readonly Assessment[] = [], lang: Language = "vi") =>
  buildReport(judgement, ruleSet, sampleSite("typical"), { ...auditFacts(lang), assessments });

/** The blank file with one entry answered, as a person leaves it: each empty field with what is written there. */
function fill(file: string, entry: string, fields: Record<string, string>): Assessment[] {
  const at = file.indexOf(entry);
  expect(at).toBeGreaterThan(0);
  const answered = Object.entries(fields).reduce(
    (rest, [field, value]) => rest.replace(new RegExp(`\\b${field}:( false| \\[\\])?`), `${field}: ${value}`),
    file.slice(at),
  );
  const signed = (file.slice(0, at) + answered)
    .replace(/^author: .*$/m, "author: Người đánh giá mẫu")
    .replace(/^at: .*$/m, "at: 2026-11-22");
  return readAssessments("danh-gia.yaml", signed, judgeable);
}

describe("the blank assessments file", () => {
  it.each(["vi", "en"] as const)("is read back as a file in which nothing was answered: %s", (lang) => {
    expect(readAssessments("danh-gia.yaml", writeBlankAssessments(report([], lang)), judgeable)).toEqual([]);
  });

  it("keeps what a page wrote inside its comments", () => {
    expect(writeBlankAssessments(report())).toContain("# Máy: Thấy hai ô tìm kiếm: # một ô trống");
  });

  it("filled in, decides the requirement in the next audit of the same evidence", () => {
    const answers = fill(writeBlankAssessments(report()), 'requirement: "tim-kiem-co-chuc-nang"', {
      outcome: "đạt",
    });
    const { results, assessments } = report(answers);
    const result = results.find(({ requirement }) => requirement === "tim-kiem-co-chuc-nang");
    expect(result).toMatchObject({ outcome: "passed", assessment: { author: "Người đánh giá mẫu" } });
    expect(assessments.map(({ standing }) => standing)).toEqual(["stands"]);
  });

  it("asks no more what was answered", () => {
    const answers = fill(writeBlankAssessments(report()), 'requirement: "tim-kiem-co-chuc-nang"', {
      outcome: "đạt",
    });
    expect(writeBlankAssessments(report(answers))).not.toContain('requirement: "tim-kiem-co-chuc-nang"');
    expect(writeBlankAssessments(report())).toContain('requirement: "tim-kiem-co-chuc-nang"');
  });

  it("filled in for a criterion, counts as looked at on that page", () => {
    const file = writeBlankAssessments(report());
    const before = report().accessibility?.criteria.find(({ criterion }) => criterion === "2.4.3");
    const answers = fill(file, 'criterion: "2.4.3"', { outcome: "đạt" });
    const after = report(answers).accessibility?.criteria.find(({ criterion }) => criterion === "2.4.3");
    const open = (looked: typeof after) => looked?.asked.filter(({ answered }) => !answered).length ?? 0;
    expect(open(after)).toBe(open(before) - 1);
    expect(after?.people.map(({ outcome }) => outcome)).toEqual(["passed"]);
  });

  it("filled in with a false alarm, sets the failure aside and the report counts it", () => {
    const answers = fill(writeBlankAssessments(report()), 'requirement: "in-tin-bai"', {
      outcome: "đạt",
      falseAlarm: "true",
      reason: "Nút in nằm cuối bài",
      evidence: "[anh-01.png]",
    });
    expect(answers[0]?.falseAlarm).toBe(true);
    const html = writeHtml(report(answers));
    expect(html).toContain("1 lần xác nhận máy báo sai");
    expect(html).toContain("1 of them false alarms");
    expect(html).toContain("Nút in nằm cuối bài");
  });
});

describe("the sheet", () => {
  const html = writeAssessmentSheet(report());
  const text = load(html)("body").text();

  it("asks every criterion in both languages, with what the machine found", () => {
    for (const { id, question } of guidedCriteria) {
      expect(text).toContain(`${id} `);
      expect(text).toContain(question.vi);
      expect(text).toContain(question.en);
    }
    expect(text).toContain("ảnh thiếu mô tả (alt)");
    expect(text).toContain("images without an alternative (alt)");
  });

  it("lists the sampled pages, one of each template", () => {
    const { sample } = report().accessibility ?? { sample: [] };
    const templates = new Set(sample.map(({ url }) => pages.find((page) => page.finalUrl === url)?.template));
    expect(templates.size).toBe(sample.length);
    expect(sample[0]?.kind).toBe("home");
    for (const { url } of sample) expect(html).toContain(url);
  });

  it("takes the page that people already judged for the sample", () => {
    const last = pages.filter(({ template }) => template === article.template).at(-1);
    if (!last) throw new Error("no page of the template");
    const criterion = report().accessibility?.criteria.find((each) => each.criterion === "2.4.3");
    expect(criterion?.asked.map(({ url }) => url)).not.toContain(last.finalUrl);
    const file = `format: kiemcong/assessments\nversion: 1\nentries:\n  - { criterion: 2.4.3, page: "${last.finalUrl}", fingerprint: x, outcome: đạt, author: Người mẫu, at: 2026-11-22 }`;
    const answers = readAssessments("danh-gia.yaml", file, judgeable).map((each) => ({
      ...each,
      fingerprint: fingerprintOn(last.finalUrl),
    }));
    expect(report(answers).accessibility?.sample.map(({ url }) => url)).toContain(last.finalUrl);
  });
});

/** The fingerprint of criterion 2.4.3 on a page, as the report of a portal made of that page alone gives it. */
function fingerprintOn(url: string): string {
  const alone = { ...judgement, pages: judgement.pages.filter((page) => page.finalUrl === url) };
  const { accessibility } = buildReport(alone, ruleSet, sampleSite("typical"), auditFacts("vi"));
  const criterion = accessibility?.criteria.find((each) => each.criterion === "2.4.3");
  const [page] = criterion?.asked ?? [];
  if (!page) throw new Error("the page is not asked about");
  return page.fingerprint;
}

describe("the report", () => {
  it("with answers is valid under its schema", () => {
    const answers = fill(writeBlankAssessments(report()), 'criterion: "2.4.3"', { outcome: "đạt" });
    expect(reportSchema.safeParse(report(answers)).error).toBeUndefined();
  });

  it("tells for whom a fault matters and how it is mended", () => {
    const [level, ...rest] = levelA(article.finalUrl);
    if (!level) throw new Error("no result of level A");
    const failed = judgementWith([{ ...level, outcome: "failed", pagesAffected: 1 }, ...rest]);
    const html = writeHtml(buildReport(failed, ruleSet, sampleSite("typical"), auditFacts("vi")));
    const text = load(html)("body").text();
    const guidance = guidanceFor("image-alt");
    for (const lang of ["vi", "en"] as const) {
      expect(text).toContain(guidance?.why[lang]);
      expect(text).toContain(guidance?.fix[lang]);
    }
  });

  it("names what nobody looked at, and never that the portal conforms", () => {
    const html = writeHtml(report());
    expect(html).toContain("Chưa ai xem");
    expect(html).toContain("Looked at by nobody yet");
    expect(html).not.toMatch(/đạt WCAG/i);
  });
});
