import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../../checks/regulations/schema.ts";
import { type Result, untested } from "../../../checks/result.ts";
import { shareOf } from "../../../reports/score/distribute.ts";
import { score, toOneDecimal } from "../../../reports/score/score.ts";
import { sampleJudgement } from "../sample-report.ts";
import { rubric, ruleSet } from "../sample-rule-set.ts";

const passing = sampleJudgement("no-findings").results;
const typical = sampleJudgement("typical").results;
const noise = 1e-9;

function withResult(id: string, change: Partial<Result>, results = passing): Result[] {
  return results.map((result) => (result.requirement === id ? { ...result, ...change } : result));
}

function withRequirement(id: string, change: Partial<RuleSet["requirements"][number]>): RuleSet {
  const requirements = ruleSet.requirements.map((requirement) =>
    requirement.id === id ? { ...requirement, ...change } : requirement,
  );
  return { ...ruleSet, requirements };
}

function criterionOf(id: string, results: readonly Result[], rules = ruleSet) {
  const { groups, annex } = score(results, rules);
  const found = [...groups.flatMap((group) => group.criteria), ...annex].find((c) => c.requirement === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

/** Results for the sample rule set, any outcome with any measure. */
const anyResults: fc.Arbitrary<Result[]> = fc
  .tuple(
    ...passing.map((result) =>
      fc
        .record({
          outcome: fc.constantFrom("passed", "failed", "cantTell", "untested", "inapplicable" as const),
          compliant: fc.integer({ min: 0, max: 40 }),
        })
        .map(
          ({ outcome, compliant }): Result => ({
            ...result,
            outcome: outcome as Result["outcome"],
            measure: { by: "rate", compliant, counted: 40 },
          }),
        ),
    ),
  )
  .map((results) => [...results]);

const pointsSum = (results: readonly Result[]) =>
  score(results, ruleSet).groups.reduce((sum, { max }) => sum + max, 0);

describe("score", () => {
  it("lies between its lowest and its highest", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const { value, lowest, highest } = score(results, ruleSet);
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(lowest - noise);
        expect(value).toBeLessThanOrEqual(highest + noise);
      }),
    );
  });

  it("never gains from evidence that is taken away", () => {
    fc.assert(
      fc.property(anyResults, fc.nat(), (results, at) => {
        const less = results.map((result, index) =>
          index === at % results.length && result.outcome !== "inapplicable"
            ? untested(result, "blocked-by-firewall")
            : result,
        );
        const [before, after] = [score(results, ruleSet), score(less, ruleSet)];
        expect(after.lowest).toBeLessThanOrEqual(before.lowest + noise);
        expect(after.highest).toBeGreaterThanOrEqual(before.highest - noise);
        expect(after.coverage).toBeLessThanOrEqual(before.coverage + noise);
      }),
    );
  });

  it("does not depend on the order of the results", () => {
    fc.assert(
      fc.property(
        anyResults.chain((results) =>
          fc.tuple(fc.constant(results), fc.shuffledSubarray(results, { minLength: results.length })),
        ),
        ([results, shuffled]) => {
          expect(score(shuffled, ruleSet)).toEqual(score(results, ruleSet));
        },
      ),
    );
  });

  it("always shares out 100 points, whatever does not apply", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const sum = pointsSum(results);
        const anythingCounts = score(results, ruleSet).groups.some(({ max }) => max > 0);
        expect(sum).toBeCloseTo(anythingCounts ? 100 : 0, 9);
      }),
    );
  });

  it("gives no points at all where nothing applies", () => {
    const nothing = passing.map((result) => ({ ...result, outcome: "inapplicable" as const }));
    const { value, lowest, highest, coverage, rankable, band } = score(nothing, ruleSet);
    expect({ value, lowest, highest, coverage, rankable, band }).toEqual({
      value: null,
      lowest: 0,
      highest: 0,
      coverage: 0,
      rankable: false,
      band: null,
    });
  });
});

describe("what does not apply", () => {
  it("leaves its weight to its own group first", () => {
    const before = score(passing, ruleSet).groups.find(({ id }) => id === "domain");
    const after = score(withResult("ipv6-dns", { outcome: "inapplicable" }), ruleSet).groups.find(
      ({ id }) => id === "domain",
    );
    expect(after?.max).toBeCloseTo(before?.max ?? 0, 9);
    const remaining = after?.criteria.find(({ requirement }) => requirement === "emc-ma-do");
    // Weights 2, 1 and 2 remain of 2, 2, 1 and 2 in a group of 8 × 100/95 points.
    expect(remaining?.max).toBeCloseTo(((800 / 95) * 2) / 5, 9);
  });

  it("spreads the weight of a whole group over the others in proportion", () => {
    const { groups } = score(passing, ruleSet);
    expect(groups.find(({ id }) => id === "english")).toMatchObject({ max: 0, coverage: null });
    expect(groups.find(({ id }) => id === "content")?.max).toBeCloseTo(2500 / 95, 9);
    expect(groups.find(({ id }) => id === "technical")?.max).toBeCloseTo(600 / 95, 9);
  });
});

describe("what carries no points", () => {
  it("is a criterion whose basis nobody verified, though it is listed", () => {
    expect(criterionOf("so-do-cong", typical)).toMatchObject({
      unverified: true,
      weight: 0,
      max: 0,
      points: 0,
      state: "not-met",
    });
    expect(score(typical, withRequirement("so-do-cong", { verified: true })).lowest).toBeLessThan(
      score(typical, ruleSet).lowest,
    );
  });

  it("is an encouraged item, met or not", () => {
    const met = score(passing, ruleSet).value;
    const unmet = score(withResult("ten-mien-don-vi-su-nghiep", { outcome: "failed" }), ruleSet).value;
    expect(unmet).toBe(met);
  });

  it("is a row that needs papers, which stands in the annex", () => {
    const { annex } = score(passing, ruleSet);
    expect(annex.map(({ requirement, state, max }) => [requirement, state, max])).toEqual([
      ["sao-luu-phuc-hoi", "needs-document", 0],
      ["kiem-tra-an-toan-dinh-ky", "needs-document", 0],
      ["ban-bien-tap", "needs-document", 0],
    ]);
  });

  it("is everything of a rubric that does not score", () => {
    const unscored: RuleSet = { ...ruleSet, rubric: { ...rubric, scored: false } };
    expect(score(passing, unscored)).toMatchObject({ value: null, highest: 0, rankable: false });
  });
});

describe("states", () => {
  it("follow the outcome and the credit", () => {
    expect(criterionOf("gioi-thieu-co-cau", typical).state).toBe("met");
    expect(criterionOf("gioi-thieu-lien-he", typical).state).toBe("partly-met");
    expect(criterionOf("in-tin-bai", typical).state).toBe("not-met");
    expect(criterionOf("tieng-anh-ton-tai", typical).state).toBe("not-applicable");
    expect(criterionOf("ipv6-truy-cap", typical).state).toBe("not-tested");
    expect(criterionOf("thoi-han-van-ban", typical).state).toBe("needs-person");
    expect(criterionOf("ban-bien-tap", typical).state).toBe("needs-document");
  });

  it("keep what nobody decided without credit and points", () => {
    for (const id of ["tieng-anh-ton-tai", "ipv6-truy-cap", "thoi-han-van-ban", "ban-bien-tap"]) {
      expect(criterionOf(id, typical)).toMatchObject({ credit: null, points: null });
    }
  });
});

describe("coverage", () => {
  it("falls with what was not tested and with what a person must decide, and the score does not", () => {
    const all = score(passing, ruleSet);
    for (const outcome of ["untested", "cantTell"] as const) {
      const less = score(withResult("https-bat-buoc", { outcome }), ruleSet);
      expect(less.value).toBe(all.value);
      expect(less.coverage).toBeLessThan(all.coverage);
    }
  });

  it("decides whether the portal can be ranked, overall and in each group", () => {
    expect(score(passing, ruleSet).rankable).toBe(true);
    expect(score(typical, ruleSet)).toMatchObject({ rankable: false, band: null });
    // Half of a small group: 97 % overall, but under 60 % in the group.
    const thin = score(withResult("du-lieu-dac-ta", { outcome: "untested" }), ruleSet);
    expect(thin.coverage).toBeGreaterThan(rubric.coverage.overall);
    expect(thin.rankable).toBe(false);
  });
});

describe("a share", () => {
  it("reaches a bound that it equals, whatever binary fractions say", () => {
    const [part, whole] = [3 * 0.1 + 3 * 0.1, 0.1 + 9 * 0.1];
    expect(part / whole).not.toBe(0.6);
    expect(shareOf(part, whole)).toBe(0.6);
  });
});

describe("bands and gates", () => {
  const gate = "https-bat-buoc";
  const good = { vi: "Tốt", en: "Good" };
  const fair = { vi: "Khá", en: "Fair" };

  it("gives the band that the score reaches at one decimal", () => {
    expect(score(passing, ruleSet).band).toEqual(good);
    const earned = (credit: number): RuleSet => ({
      ...ruleSet,
      rubric: {
        ...rubric,
        bands: [
          { from: 0, title: fair },
          { from: credit, title: good },
        ],
      },
    });
    const failing = withResult("chien-luoc-quy-hoach", { outcome: "failed" });
    const value = score(failing, ruleSet).value ?? 0;
    expect(score(failing, earned(toOneDecimal(value))).band).toEqual(good);
    expect(score(failing, earned(toOneDecimal(value) + 0.1)).band).toEqual(fair);
  });

  it("flags a failed gate and forbids the best band", () => {
    const { band, value, flags } = score(withResult(gate, { outcome: "failed" }), ruleSet);
    expect(value).toBeGreaterThan(90);
    expect(band).toEqual(fair);
    expect(flags).toMatchObject([{ requirement: gate, confirmed: false }]);
  });

  it("flags a gate in question without taking the band", () => {
    const { band, flags } = score(withResult("noi-dung-chen-trai-phep", { outcome: "cantTell" }), ruleSet);
    expect(flags).toMatchObject([{ requirement: "noi-dung-chen-trai-phep", confirmed: false }]);
    expect(band).toEqual(good);
  });

  it("says of a gate that a person has confirmed it", () => {
    const failing = withResult(gate, { outcome: "failed" });
    expect(score(failing, ruleSet, new Set([gate])).flags).toMatchObject([{ confirmed: true }]);
  });

  it("forbids the best band too where a person has confirmed what the machine only suspected", () => {
    const suspected = withResult("noi-dung-chen-trai-phep", { outcome: "cantTell" });
    expect(score(suspected, ruleSet, new Set(["noi-dung-chen-trai-phep"])).band).toEqual(fair);
  });

  it("takes no band for a gate whose basis nobody verified", () => {
    const rules = withRequirement(gate, { verified: false });
    expect(score(withResult(gate, { outcome: "failed" }), rules)).toMatchObject({
      band: good,
      flags: [{ requirement: gate }],
    });
  });
});

describe("inputs that do not belong together", () => {
  it("are refused by name", () => {
    expect(() => score(passing.slice(1), ruleSet)).toThrow("van-ban-truong-thong-tin");
    const stray: RuleSet = { ...ruleSet, requirements: ruleSet.requirements.slice(1) };
    expect(() => score(passing, stray)).toThrow("van-ban-truong-thong-tin");
  });
});

describe("one decimal", () => {
  it("rounds halves up and ignores the noise of binary fractions", () => {
    expect(toOneDecimal(89.95)).toBe(90);
    expect(toOneDecimal(89.949)).toBe(89.9);
    expect(toOneDecimal(64.94999999999999)).toBe(65);
    expect(toOneDecimal(0)).toBe(0);
  });
});
