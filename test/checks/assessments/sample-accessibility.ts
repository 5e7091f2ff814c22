import type { Judgement } from "../../../checks/judge.ts";
import { resolve } from "../../../checks/regulations/resolve.ts";
import type { Result } from "../../../checks/result.ts";
import { shippedLaw } from "../../../crawler/law-files.ts";
import { sampleJudgement } from "../../reports/sample-report.ts";

/** Real law, so that the accessibility requirements and their parameters are the product's. */
export const ruleSet = resolve(shippedLaw(), {
  regulation: "binh-dinh",
  agencyKind: "so-nganh",
  date: "2026-11-22",
});

const sample = sampleJudgement("typical", ruleSet);
export const pages = sample.pages.filter(({ failure }) => failure === null);

/** The judgement of a sample portal with some site results put in by hand. */
export function judgementWith(changed: readonly Result[]): Judgement {
  const keys = new Set(changed.map(({ requirement }) => requirement));
  const others = sample.results.filter(({ requirement }) => !keys.has(requirement));
  return { pages: sample.pages, results: [...others, ...changed] };
}

export function resultOf(requirement: string, changes: Partial<Result>): Result {
  const result = sample.results.find((each) => each.requirement === requirement && each.scope === "site");
  if (!result) throw new Error(`no sample result of ${requirement}`);
  return { ...result, ...changes };
}

/** Page results of level A: one page fails on the contrast of a sample rule, all others show no fault. */
export function levelA(failingUrl: string | null): Result[] {
  const requirement = "tiep-can-wcag-muc-a";
  const results = pages.map((page) =>
    resultOf(requirement, {
      scope: "page",
      url: page.finalUrl,
      ...(page.finalUrl === failingUrl
        ? {
            outcome: "failed" as const,
            reason: "found",
            data: { rules: [{ id: "image-alt", criteria: ["1.1.1"], count: 3 }] },
          }
        : { outcome: "passed" as const, reason: "none-found" }),
    }),
  );
  return [resultOf(requirement, {}), ...results];
}
