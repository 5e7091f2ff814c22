import { describe, expect, it } from "vitest";
import type { AgencyKind } from "../../checks/agency.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { buildReport } from "../../reports/build-report.ts";
import { reportSchema } from "../../reports/model.ts";
import { auditFacts, kinds, sampleJudgement, sampleReport, sampleSite } from "./sample-report.ts";
import { ruleSet } from "./sample-rule-set.ts";

describe("a report", () => {
  it.each(kinds)("is valid under its schema: %s", (kind) => {
    expect(reportSchema.safeParse(sampleReport(kind)).error).toBeUndefined();
  });

  it("is valid for every shipped regulation and kind of agency", () => {
    const law = shippedLaw();
    const agencyKinds: AgencyKind[] = ["ubnd-tinh", "so-nganh", "don-vi", "ubnd-xa"];
    for (const regulation of Object.keys(law.provinces)) {
      for (const agencyKind of agencyKinds) {
        const resolved = resolve(law, { regulation, agencyKind, date: "2026-11-22" });
        const judgement = sampleJudgement("typical", resolved);
        const report = buildReport(judgement, resolved, sampleSite("typical"), auditFacts("vi"));
        expect(reportSchema.safeParse(report).error).toBeUndefined();
        expect(report.score.groups.reduce((sum, { max }) => sum + max, 0)).toBeCloseTo(100, 9);
      }
    }
  });

  it("is the same for the same judgement, in whatever order the results come", () => {
    const judgement = sampleJudgement("typical");
    const shuffled = { ...judgement, results: judgement.results.toReversed() };
    const build = (from: typeof judgement) =>
      JSON.stringify(buildReport(from, ruleSet, sampleSite("typical"), auditFacts("vi")));
    expect(build(shuffled)).toBe(build(judgement));
  });

  it("gives no score to a portal that nobody could open, whatever the network said of it", () => {
    const build = (failure: "connection-refused" | null) =>
      buildReport(
        sampleJudgement("typical"),
        ruleSet,
        { ...sampleSite("typical"), failure },
        auditFacts("vi"),
      );
    expect(build(null).score.value).toBeGreaterThan(0);
    expect(build("connection-refused").score.value).toBeNull();
  });

  it("has one site result for each requirement in the rule set's order, then the pages'", () => {
    const { results, requirements } = sampleReport("typical");
    const site = results.slice(0, ruleSet.requirements.length);
    expect(site.map(({ requirement }) => requirement)).toEqual(ruleSet.requirements.map(({ id }) => id));
    expect(site.every(({ scope }) => scope === "site")).toBe(true);
    const pages = results.slice(ruleSet.requirements.length);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.every(({ scope }) => scope === "page")).toBe(true);
    expect(requirements.map(({ id }) => id)).toEqual(ruleSet.requirements.map(({ id }) => id));
  });

  it("holds every requirement exactly once in the score, grouped or in the annex", () => {
    const { score, requirements } = sampleReport("typical");
    const criteria = [...score.groups.flatMap((group) => group.criteria), ...score.annex];
    expect(criteria.map((each) => each.requirement).sort()).toEqual(requirements.map(({ id }) => id).sort());
  });

  it("names the regulation first among the instruments, and the successors of replaced ones", () => {
    const { instruments } = sampleReport("typical");
    expect(instruments[0]?.id).toBe("ca-mau-2026");
    expect(instruments.map(({ id }) => id)).toContain("nd-42-2022");
    expect(instruments.map(({ id }) => id)).toContain("nd-224-2026");
    expect(instruments[0]).not.toHaveProperty("outline");
  });

  it("passes on which gates a person has confirmed", () => {
    const facts = { ...auditFacts("vi"), confirmedGates: new Set(["noi-dung-chen-trai-phep"]) };
    const report = buildReport(sampleJudgement("typical"), ruleSet, sampleSite("typical"), facts);
    expect(report.score.flags).toMatchObject([{ requirement: "noi-dung-chen-trai-phep", confirmed: true }]);
  });

  it("says where a provincial clause departs from a higher text", () => {
    const text = { vi: "Lệch văn bản cấp trên.", en: "Departs from a higher text." };
    const conflict = {
      province: "ca-mau",
      with: "nd-224-2026",
      article: "11",
      from: "2026-07-01",
      text,
      params: {},
    };
    const requirements = ruleSet.requirements.map((each, index) =>
      index === 0 ? { ...each, conflict } : each,
    );
    const report = buildReport(
      sampleJudgement("typical"),
      { ...ruleSet, requirements },
      sampleSite("typical"),
      auditFacts("vi"),
    );
    expect(report.requirements[0]?.conflict).toEqual(text);
    expect(report.requirements[1]?.conflict).toBeNull();
  });

  it("refuses a result for a requirement that the rule set does not have", () => {
    const judgement = sampleJudgement("typical");
    const [first] = judgement.results;
    if (!first) throw new Error("the sample has results");
    const stray = { ...judgement, results: [...judgement.results, { ...first, requirement: "khong-co" }] };
    expect(() => buildReport(stray, ruleSet, sampleSite("typical"), auditFacts("vi"))).toThrow("khong-co");
  });
});
