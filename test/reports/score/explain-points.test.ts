import { describe, expect, it } from "vitest";
import { createReader } from "../../../reports/reader.ts";
import { explainPoints } from "../../../reports/score/explain-points.ts";
import { sampleReport } from "../sample-report.ts";

const report = sampleReport("typical");
const criteria = report.score.groups.flatMap((group) => group.criteria);

function explain(id: string, lang: "vi" | "en"): string | null {
  const criterion = criteria.find(({ requirement }) => requirement === id);
  const result = report.results.find(({ scope, requirement }) => scope === "site" && requirement === id);
  if (!criterion || !result) throw new Error(`no criterion ${id}`);
  return explainPoints(criterion, result, report.ruleSet.rubric, createReader(lang));
}

describe("the arithmetic of a criterion", () => {
  it("shows the terms of a rate", () => {
    expect(explain("van-ban-truong-thong-tin", "vi")).toBe(
      "Tỷ lệ đạt 28/40 = 70%; (70% − 50%) ÷ (95% − 50%) = 0,44; 0,44 × 7,02 = 3,12 điểm.",
    );
    expect(explain("van-ban-truong-thong-tin", "en")).toBe(
      "Compliant share 28/40 = 70%; (70% − 50%) ÷ (95% − 50%) = 0.44; 0.44 × 7.02 = 3.12 points.",
    );
  });

  it("shows the parts that are there", () => {
    expect(explain("gioi-thieu-lien-he", "vi")).toBe(
      "Có 4/6 thành phần: 4 ÷ 6 = 0,67; 0,67 × 3,51 = 2,34 điểm.",
    );
  });

  it("shows the value beyond its limit", () => {
    expect(explain("tin-tuc-su-kien", "en")).toBe(
      "Value 34, limit 30: beyond the limit by no more than 1.25 times, counts 0.50; 0.50 × 6.32 = 3.16 points.",
    );
  });

  it("is the plain product where all or nothing was earned", () => {
    expect(explain("gioi-thieu-co-cau", "vi")).toBe("1,00 × 3,51 = 3,51 điểm.");
    expect(explain("in-tin-bai", "vi")).toBe("0,00 × 1,26 = 0,00 điểm.");
  });

  it("is silent where nobody decided and where no points are carried", () => {
    expect(explain("thoi-han-van-ban", "vi")).toBeNull();
    expect(explain("so-do-cong", "vi")).toBeNull();
  });
});
