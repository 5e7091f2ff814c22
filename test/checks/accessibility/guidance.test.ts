import { readFileSync } from "node:fs";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import guidance from "../../../checks/accessibility/axe-guidance.json" with { type: "json" };
import rules from "../../../checks/accessibility/axe-rules.json" with { type: "json" };
import {
  guidedCriteria,
  guidedCriterion,
  isBinding,
  requirementOf,
} from "../../../checks/accessibility/guided-criteria.ts";
import ofOwn from "../../../checks/accessibility/own-guidance.json" with { type: "json" };
import { ownRules } from "../../../checks/accessibility/own-rules.ts";
import { guidanceFor } from "../../../checks/accessibility/rule-guidance.ts";
import { ruleSet } from "../assessments/sample-accessibility.ts";

const scan = readFileSync(new URL("../../../checks/collect/scan.ts", import.meta.url), "utf8");
const alsoRun = [...(/alsoRun = \[([^\]]*)\]/.exec(scan)?.[1]?.matchAll(/"([^"]+)"/g) ?? [])].flatMap(
  ([, id]) => id ?? [],
);
const used = [...ownRules.keys(), ...Object.keys(rules.rules), ...rules.judgedElsewhere, ...alsoRun];
const texts = [
  ...Object.values({ ...guidance, ...ofOwn }).flatMap(({ why, fix }) => [why, fix]),
  ...guidedCriteria.flatMap(({ name, question, test, whom, evidence }) => [
    name,
    question,
    test,
    whom,
    evidence,
  ]),
];

describe("guidance on the rules of axe-core", () => {
  it("is there for every rule that is run", () => {
    expect(alsoRun.length).toBeGreaterThan(0);
    expect(used.filter((id) => guidanceFor(id) === null)).toEqual([]);
  });

  it("is about each rule of the installed version, and no other", () => {
    const installed = axe.getRules().map(({ ruleId }) => ruleId);
    expect(Object.keys(guidance).sort()).toEqual(installed.sort());
  });

  it("says why and how to fix in other words for each rule's family", () => {
    for (const { why, fix } of Object.values(guidance)) expect(why.vi).not.toBe(fix.vi);
  });

  it("knows nothing of other rules", () => {
    expect(guidanceFor("toString")).toBeNull();
  });
});

describe("the guided list", () => {
  it("holds each criterion of WCAG 2.2, levels A and AA, once and in order", () => {
    const ids = guidedCriteria.map(({ id }) => id);
    const byNumber = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
    expect(ids).toEqual([...new Set(ids)].toSorted(byNumber));
    expect(guidedCriteria.filter(({ level }) => level === "A")).toHaveLength(31);
    expect(guidedCriteria.filter(({ level }) => level === "AA")).toHaveLength(24);
  });

  it("says of every criterion that a rule tests that the machine sees a part of it", () => {
    const tags = axe.getRules().flatMap(({ ruleId, tags }) => (used.includes(ruleId) ? tags : []));
    const tested = tags.flatMap((tag) => {
      const [, a, b, c] = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag) ?? [];
      return guidedCriterion(`${a}.${b}.${c}`) ?? [];
    });
    expect(tested.length).toBeGreaterThan(50);
    expect(tested.filter(({ machine }) => machine === "none").map(({ id }) => id)).toEqual([]);
  });

  it("serves a requirement of the law where one is in force, binding where the law binds", () => {
    const requirements = guidedCriteria.map((each) => requirementOf(each, ruleSet.requirements)?.id);
    expect(new Set(requirements)).toEqual(
      new Set(["tiep-can-wcag-muc-a", "tiep-can-wcag-muc-aa", "ngon-ngu-html"]),
    );
    const binding = guidedCriteria.filter((each) => {
      const requirement = requirementOf(each, ruleSet.requirements);
      return requirement && isBinding(each, requirement);
    });
    expect(binding.map(({ id }) => id)).toEqual(expect.arrayContaining(["1.1.1", "1.3.1", "4.1.2"]));
    expect(binding.length).toBeLessThan(guidedCriteria.length / 2);
  });
});

describe("what is said to people", () => {
  it("is composed Vietnamese with its marks, and English without them", () => {
    for (const { vi, en } of texts) {
      expect(vi).toBe(vi.normalize("NFC"));
      expect(en).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
    }
  });

  it("never promises conformance", () => {
    for (const { vi, en } of texts) {
      expect(vi).not.toMatch(/đạt chuẩn|đạt WCAG|tuân thủ WCAG/i);
      expect(en).not.toMatch(/conforms|compliant with WCAG/i);
    }
  });
});
