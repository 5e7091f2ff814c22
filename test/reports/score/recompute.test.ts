import { describe, expect, it } from "vitest";
import type { Report } from "../../../reports/model.ts";
import { writeJson } from "../../../reports/writers/json.ts";
import { kinds, sampleReport } from "../sample-report.ts";

// A stranger with nothing but report.json computes every number again.

type Criterion = Report["score"]["groups"][number]["criteria"][number];

function creditByHand(criterion: Criterion, report: Report): number | null {
  const result = report.results.find(
    ({ scope, requirement }) => scope === "site" && requirement === criterion.requirement,
  );
  if (result?.outcome === "passed") return 1;
  if (result?.outcome !== "failed") return null;
  const { share, thresholdSlack } = report.ruleSet.rubric;
  const { measure } = result;
  if (criterion.grading === "fields" && measure?.by === "fields") return measure.met / measure.required;
  if (criterion.grading === "threshold" && measure?.by === "threshold") {
    return measure.value <= measure.limit * thresholdSlack ? 0.5 : 0;
  }
  if (criterion.grading === "rate" && measure?.by === "rate") {
    const compliant = measure.compliant / measure.counted;
    return Math.min(1, Math.max(0, (compliant - share.none) / (share.full - share.none)));
  }
  return 0;
}

function applicableWeight(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { state, weight }) => sum + (state === "not-applicable" ? 0 : weight), 0);
}

describe.each(kinds)("the score of report.json (%s)", (kind) => {
  const report: Report = JSON.parse(writeJson(sampleReport(kind)));
  const { score } = report;
  const criteria = score.groups.flatMap((group) => group.criteria);

  it("has the credit that the results earn", () => {
    for (const criterion of criteria) expect(criterion.credit).toEqual(creditByHand(criterion, report));
  });

  it("has the points that the weights share out", () => {
    const active = score.groups.filter((group) => applicableWeight(group.criteria) > 0);
    const weights = active.reduce((sum, { weight }) => sum + weight, 0);
    for (const group of active) {
      expect(group.max).toBeCloseTo((100 * group.weight) / weights, 9);
      for (const { state, weight, max } of group.criteria) {
        const share = state === "not-applicable" ? 0 : weight / applicableWeight(group.criteria);
        expect(max).toBeCloseTo(group.max * share, 9);
      }
    }
  });

  it("adds up to value, interval and coverage", () => {
    const earned = criteria.reduce((sum, { credit, max }) => sum + (credit ?? 0) * max, 0);
    const tested = criteria.reduce((sum, { credit, max }) => sum + (credit === null ? 0 : max), 0);
    const all = criteria.reduce((sum, { max }) => sum + max, 0);
    if (tested === 0) expect(score.value).toBeNull();
    else expect(score.value).toBeCloseTo((100 * earned) / tested, 9);
    expect(score.lowest).toBeCloseTo(earned, 9);
    expect(score.highest).toBeCloseTo(earned + all - tested, 9);
    expect(score.coverage).toBeCloseTo(all > 0 ? tested / all : 0, 9);
  });

  it("counts coverage by requirement from the results", () => {
    const site = report.results.filter(
      ({ scope, outcome }) => scope === "site" && outcome !== "inapplicable",
    );
    const tested = site.filter(({ outcome }) => outcome === "passed" || outcome === "failed");
    expect(report.coverage).toEqual({
      tested: tested.length,
      applicable: site.length,
      ratio: tested.length / site.length,
    });
  });

  it("earns what the priorities promise to bring back", () => {
    for (const { requirement, pointsLost } of report.priorities) {
      const criterion = criteria.find((each) => each.requirement === requirement);
      expect(pointsLost).toBeCloseTo((criterion?.max ?? 0) * (1 - (criterion?.credit ?? 0)), 9);
    }
  });
});
