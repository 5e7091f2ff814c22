import { describe, expect, it } from "vitest";
import type { Measure } from "../../../checks/outcome.ts";
import { creditOf, type Grading } from "../../../reports/score/credit.ts";
import { rubric } from "../sample-rule-set.ts";

const failed = (measure: Measure | null, grading: Grading) =>
  creditOf({ outcome: "failed", measure }, grading, rubric);
const rate = (compliant: number, counted: number): Measure => ({ by: "rate", compliant, counted });
const fields = (met: number, required: number): Measure => ({ by: "fields", met, required });
const threshold = (value: number, limit: number): Measure => ({ by: "threshold", value, limit });

describe("credit of a criterion", () => {
  it("is full for what passed, whatever was measured", () => {
    expect(creditOf({ outcome: "passed", measure: rate(19, 20) }, "rate", rubric)).toBe(1);
    expect(creditOf({ outcome: "passed", measure: null }, "all-or-nothing", rubric)).toBe(1);
  });

  it("is unknown for what nobody decided", () => {
    for (const outcome of ["cantTell", "untested", "inapplicable"] as const) {
      expect(creditOf({ outcome, measure: rate(1, 2) }, "rate", rubric)).toBeNull();
    }
  });

  it("is nothing for a failure graded all or nothing", () => {
    expect(failed(fields(5, 6), "all-or-nothing")).toBe(0);
  });

  it("is the share of fields that are there", () => {
    expect(failed(fields(4, 6), "fields")).toBeCloseTo(0.667, 3);
    expect(failed(fields(0, 6), "fields")).toBe(0);
  });

  it("grows in a line from the share that earns nothing to the one that earns all", () => {
    expect(failed(rate(49, 100), "rate")).toBe(0);
    expect(failed(rate(50, 100), "rate")).toBe(0);
    expect(failed(rate(70, 100), "rate")).toBeCloseTo(20 / 45, 9);
    expect(failed(rate(725, 1000), "rate")).toBeCloseTo(0.5, 9);
    expect(failed(rate(94, 100), "rate")).toBeCloseTo(44 / 45, 9);
  });

  it("is a half for a value within the slack of its limit", () => {
    expect(failed(threshold(4.01, 4), "threshold")).toBe(0.5);
    expect(failed(threshold(5, 4), "threshold")).toBe(0.5);
    expect(failed(threshold(5.01, 4), "threshold")).toBe(0);
  });

  it("is nothing where the measure is of another kind or missing", () => {
    expect(failed(fields(5, 6), "rate")).toBe(0);
    expect(failed(null, "fields")).toBe(0);
    expect(failed(rate(0, 0), "rate")).toBe(0);
    expect(failed(fields(0, 0), "fields")).toBe(0);
  });

  it("gives a failure nothing where all its fields are there", () => {
    expect(failed(fields(6, 6), "fields")).toBe(0);
  });

  it("takes no points for a rate above the full share, though the failure stands", () => {
    expect(failed(rate(99, 100), "rate")).toBe(1);
  });

  it("counts an item in time 1, one late by up to the time allowed half, a later or missing one nothing", () => {
    const lateness = { by: "lateness" as const, limit: 15, taken: [3, 15, 16, 30, 31, null] };
    expect(failed(lateness, "lateness")).toBe((1 + 1 + 0.5 + 0.5) / 6);
  });
});
