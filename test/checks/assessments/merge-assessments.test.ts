import { describe, expect, it } from "vitest";
import { guidedCriterion } from "../../../checks/accessibility/guided-criteria.ts";
import type { Assessment } from "../../../checks/assessments/assessment.ts";
import { fingerprintOfCriterion, fingerprintOfResult } from "../../../checks/assessments/fingerprint.ts";
import { mergeAssessments } from "../../../checks/assessments/merge-assessments.ts";
import { pageFinder } from "../../../checks/assessments/weigh-assessments.ts";
import type { Judgement } from "../../../checks/judge.ts";
import type { Result } from "../../../checks/result.ts";
import { sampleSite } from "../../reports/sample-report.ts";
import { judgementWith, levelA, pages, resultOf, ruleSet } from "./sample-accessibility.ts";

const site = sampleSite("typical");
const merge = (judgement: Judgement, assessments: readonly Assessment[] = []) =>
  mergeAssessments(judgement, assessments, ruleSet, site);
const siteResult = (judgement: { results: readonly Result[] }, id: string) =>
  judgement.results.find(({ requirement, scope }) => requirement === id && scope === "site");

const asked = resultOf("tim-kiem-co-chuc-nang", {
  outcome: "cantTell",
  reason: "unclear",
  data: { found: 2 },
  places: [{ url: pages[0]?.finalUrl ?? "", selector: "form", excerpt: "Tìm kiếm" }],
});
const failed: Result = { ...asked, outcome: "failed", reason: "missing", pagesAffected: 1 };
const paper = ruleSet.requirements.find(
  ({ observability, notApplicable }) => observability === "manual" && notApplicable === null,
)?.id;
if (paper === undefined) throw new Error("no requirement of papers");

function fingerprintIn(judgement: Judgement, requirement: string): string {
  const result = merge(judgement).results.find(
    (each) => each.requirement === requirement && each.scope === "site",
  );
  if (!result?.fingerprint) throw new Error(`${requirement} has no fingerprint`);
  return result.fingerprint;
}

function answer(changes: Partial<Assessment>): Assessment {
  return {
    requirement: "tim-kiem-co-chuc-nang",
    criterion: null,
    page: null,
    outcome: "passed",
    falseAlarm: false,
    reason: "Đã thử năm từ khóa",
    evidence: [],
    author: "Người đánh giá mẫu",
    at: "2026-11-20",
    validUntil: null,
    fingerprint: fingerprintIn(judgementWith([asked]), "tim-kiem-co-chuc-nang"),
    ...changes,
  };
}

describe("a person's answer", () => {
  it.each(["passed", "failed", "inapplicable"] as const)(
    "of %s replaces what the machine left open",
    (outcome) => {
      const merged = merge(judgementWith([asked]), [answer({ outcome })]);
      const result = siteResult(merged, "tim-kiem-co-chuc-nang");
      expect(result).toMatchObject({
        outcome,
        reason: `person-${outcome}`,
        confidence: "high",
        places: asked.places,
      });
      expect(result?.data.machine).toEqual({ outcome: "cantTell", reason: "unclear" });
      expect(result?.message.vi).toContain("Đã thử năm từ khóa");
      expect(merged.assessments.map(({ standing }) => standing)).toEqual(["stands"]);
    },
  );

  it("settles a requirement that needs papers", () => {
    const judgement = judgementWith([]);
    const fingerprint = fingerprintIn(judgement, paper);
    const merged = merge(judgement, [
      answer({ requirement: paper, fingerprint, evidence: ["Báo cáo mẫu 01/BC-MAU"] }),
    ]);
    expect(siteResult(merged, paper)?.outcome).toBe("passed");
  });

  it("is not used once the evidence has changed, and says so", () => {
    const changed = judgementWith([{ ...asked, data: { found: 3 } }]);
    const merged = merge(changed, [answer({})]);
    expect(siteResult(merged, "tim-kiem-co-chuc-nang")).toMatchObject({
      outcome: "cantTell",
      assessment: null,
    });
    expect(merged.assessments.map(({ standing }) => standing)).toEqual(["stale"]);
  });

  it("is not used once the page it stands on has another text", () => {
    const judgement = judgementWith([asked]);
    const rewritten = {
      ...judgement,
      pages: judgement.pages.map((page) => ({ ...page, content: `${page.content}, rewritten` })),
    };
    expect(merge(rewritten, [answer({})]).assessments[0]?.standing).toBe("stale");
  });

  it("is used where only the place of an element's stamp differs", () => {
    const stamped = { ...asked, places: asked.places.map((place) => ({ ...place, node: 77 })) };
    expect(merge(judgementWith([stamped]), [answer({})]).assessments[0]?.standing).toBe("stands");
  });

  it("ends on its last day", () => {
    const until = (validUntil: string) =>
      merge(judgementWith([asked]), [answer({ validUntil })]).assessments[0]?.standing;
    expect(until("2026-11-22")).toBe("stands");
    expect(until("2026-11-21")).toBe("expired");
  });

  it("gives way to a later one, and both are kept", () => {
    const merged = merge(judgementWith([asked]), [
      answer({ outcome: "failed", at: "2026-11-21T08:00:00+07:00" }),
      answer({ at: "2026-11-20" }),
    ]);
    expect(siteResult(merged, "tim-kiem-co-chuc-nang")?.outcome).toBe("failed");
    expect(merged.assessments.map(({ standing }) => standing)).toEqual(["stands", "superseded"]);
  });

  it("of a page nobody saw this time is not used", () => {
    const merged = merge(judgementWith([asked]), [answer({ page: "https://somauthu.camau.gov.vn/da-xoa" })]);
    expect(merged.assessments[0]?.standing).toBe("unseen");
  });

  it("never alters the machine's own judgement", () => {
    const judgement = judgementWith([asked]);
    const before = JSON.stringify(judgement);
    merge(judgement, [answer({})]);
    expect(JSON.stringify(judgement)).toBe(before);
  });
});

describe("a failure found by the machine", () => {
  const judgement = judgementWith([failed]);
  const fingerprint = fingerprintIn(judgement, "tim-kiem-co-chuc-nang");

  it("is not overturned by a plain answer", () => {
    const merged = merge(judgement, [answer({ fingerprint })]);
    expect(siteResult(merged, "tim-kiem-co-chuc-nang")).toMatchObject({
      outcome: "failed",
      reason: "missing",
    });
    expect(merged.assessments[0]?.standing).toBe("machine-decided");
  });

  it("is set aside as a false alarm, with the machine's words kept", () => {
    const merged = merge(judgement, [
      answer({ fingerprint, falseAlarm: true, reason: "Ô tìm kiếm ở chân trang" }),
    ]);
    const result = siteResult(merged, "tim-kiem-co-chuc-nang");
    expect(result).toMatchObject({ outcome: "passed", reason: "false-alarm", pagesAffected: 0 });
    expect(result?.message.vi).toContain("máy báo sai");
    expect(result?.message.vi).toContain(failed.message.vi);
    expect(merged.assessments[0]?.machine?.outcome).toBe("failed");
  });

  it("is confirmed by a person who finds the same", () => {
    const merged = merge(judgement, [answer({ fingerprint, outcome: "failed" })]);
    expect(siteResult(merged, "tim-kiem-co-chuc-nang")).toMatchObject({
      outcome: "failed",
      reason: "person-failed",
      pagesAffected: 1,
    });
  });
});

it("what the machine found in order is not turned into a failure", () => {
  const passed: Result = { ...asked, outcome: "passed", reason: "found" };
  const requirement = ruleSet.requirements.find(({ id }) => id === passed.requirement);
  if (!requirement) throw new Error("the rule set lacks the requirement");
  const fingerprint = fingerprintOfResult(passed, requirement, pageFinder(pages));
  const merged = merge(judgementWith([passed]), [answer({ outcome: "failed", fingerprint })]);
  expect(siteResult(merged, passed.requirement)?.outcome).toBe("passed");
  expect(merged.assessments[0]?.standing).toBe("machine-decided");
});

describe("an answer on a WCAG criterion", () => {
  const judgement = judgementWith(levelA(null));
  const article = pages.find(({ kind }) => kind === "article");
  const home = pages.find(({ kind }) => kind === "home");
  if (!article || !home) throw new Error("the sample lacks pages");
  const on = (id: string, page: typeof article, changes: Partial<Assessment> = {}): Assessment => {
    const criterion = guidedCriterion(id);
    if (!criterion) throw new Error(`no criterion ${id}`);
    return answer({
      requirement: null,
      criterion: id,
      page: page.finalUrl,
      outcome: "failed",
      fingerprint: fingerprintOfCriterion(criterion, page),
      ...changes,
    });
  };
  const failing = (merged: { results: readonly Result[] }) =>
    merged.results.filter(
      ({ requirement, scope, outcome }) =>
        requirement === "tiep-can-wcag-muc-a" && scope === "page" && outcome === "failed",
    );

  it("fails every page of the template where the template is at fault, and the portal by its own share", () => {
    const merged = merge(judgement, [on("2.1.2", article)]);
    const sharing = pages.filter(({ template }) => template === article.template);
    expect(sharing.length).toBeGreaterThan(30);
    expect(failing(merged)).toHaveLength(sharing.length);
    const result = siteResult(merged, "tiep-can-wcag-muc-a");
    expect(result).toMatchObject({ outcome: "failed", pagesAffected: sharing.length });
    expect(result?.message.vi).toContain("2.1.2");
  });

  it("fails the one page where its own text is at fault, which a portal may outweigh", () => {
    const merged = merge(judgement, [on("1.1.1", article)]);
    expect(failing(merged).map(({ url }) => url)).toEqual([article.finalUrl]);
    expect(siteResult(merged, "tiep-can-wcag-muc-a")?.outcome).toBe("passed");
  });

  it("fails every page where it is asked of the portal as a whole", () => {
    expect(failing(merge(judgement, [on("3.2.6", home)]))).toHaveLength(pages.length);
  });

  it("that was met proves nothing for the requirement", () => {
    const merged = merge(judgement, [on("2.1.2", article, { outcome: "passed" })]);
    expect(merged.assessments[0]?.standing).toBe("stands");
    expect(siteResult(merged, "tiep-can-wcag-muc-a")).toEqual(
      siteResult(merge(judgement), "tiep-can-wcag-muc-a"),
    );
  });

  it("cannot say met where the machine found that very criterion broken", () => {
    const broken = judgementWith(levelA(article.finalUrl));
    const merged = merge(broken, [on("1.1.1", article, { outcome: "passed" })]);
    expect(merged.assessments[0]?.standing).toBe("machine-decided");
    expect(failing(merged).map(({ url }) => url)).toEqual([article.finalUrl]);
  });

  it("outlives a new text where it rests on the template, and no new template", () => {
    const rewrite = (part: "content" | "template") => ({
      ...judgement,
      pages: judgement.pages.map((page) => (page.url === article.url ? { ...page, [part]: "other" } : page)),
    });
    expect(merge(rewrite("content"), [on("2.1.2", article)]).assessments[0]?.standing).toBe("stands");
    expect(merge(rewrite("content"), [on("1.1.1", article)]).assessments[0]?.standing).toBe("stale");
    expect(merge(rewrite("template"), [on("2.1.2", article)]).assessments[0]?.standing).toBe("stale");
  });
});
