import { describe, expect, it } from "vitest";
import { countStates } from "../../reports/count-states.ts";
import { kinds, sampleReport } from "./sample-report.ts";

describe("criteria by state", () => {
  it.each(kinds)("add up to every requirement: %s", (kind) => {
    const report = sampleReport(kind);
    const total = [...countStates(report).values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBe(report.requirements.length);
  });

  it("count what is encouraged or rests on an unverified clause as remarks, not as failures", () => {
    const report = sampleReport("typical");
    const failed = report.results.filter(({ scope, outcome }) => scope === "site" && outcome === "failed");
    const counts = countStates(report);
    expect(failed).toHaveLength(8);
    expect(counts.get("not-met")).toBe(3);
    expect(counts.get("partly-met")).toBe(3);
    expect(counts.get("remark")).toBe(2);
  });

  it("keep an unverified criterion that nobody decided in its own state", () => {
    const counts = countStates(sampleReport("only-untested"));
    expect(counts.get("remark")).toBeUndefined();
    expect(counts.get("not-tested")).toBe(35);
  });
});
