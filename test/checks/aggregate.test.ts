import { describe, expect, it } from "vitest";
import { aggregate } from "../../checks/aggregate.ts";
import { digest } from "../../checks/digest.ts";
import type { OutcomeValue } from "../../checks/outcome.ts";
import type { PageDigest } from "../../checks/page-digest.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import type { Result } from "../../checks/result.ts";
import { openSite } from "../../checks/site-view.ts";
import type { PageSnapshot } from "../../checks/snapshot.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { samplePage, sampleSite } from "../crawler/sample-snapshots.ts";

const home = "https://mau.camau.gov.vn/";
const { rubric } = resolve(shippedLaw(), {
  regulation: "ca-mau",
  date: "2026-11-20",
  agencyKind: "so-nganh",
});
const subject = { requirement: "mau", check: "content/mau", scope: "site", url: home } as const;

function pages(counts: Partial<Record<OutcomeValue, number>>): Result[] {
  return Object.entries(counts).flatMap(([outcome, count]) =>
    Array.from({ length: count }, (_, index) => ({
      ...subject,
      scope: "page" as const,
      url: `${home}${outcome}/${index}`,
      outcome: outcome as OutcomeValue,
      confidence: "high" as const,
      reason: outcome,
      message: { vi: outcome, en: outcome },
      data: {},
      places: [],
      pagesAffected: 1,
      measure: null,
    })),
  );
}

function digestOf(url: string, failure: PageSnapshot["failure"]): PageDigest {
  return digest(new ParsedPage(samplePage(url, { failure }), home));
}

function verdict(
  counts: Partial<Record<OutcomeValue, number>>,
  { complete = false, everyPage = false, failedVisits = 0 } = {},
) {
  const failures = Array.from({ length: failedVisits }, (_, index) =>
    digestOf(`${home}${index}`, "connection-timeout"),
  );
  const view = openSite({ ...sampleSite(home), complete }, failures);
  return aggregate(subject, pages(counts), view, rubric, { everyPage });
}

describe("the portal's verdict over its pages", () => {
  it.each([
    ["all comply", { passed: 10 }, "passed"],
    ["nearly all of many comply", { passed: 99, failed: 1 }, "passed"],
    ["the sampling interval lies below the criterion", { passed: 5, failed: 15 }, "failed"],
    ["the sample is too small to tell", { passed: 4, failed: 1 }, "cantTell"],
    ["a person must decide too many", { passed: 10, cantTell: 10 }, "cantTell"],
    ["what a person decides could save it", { failed: 1, cantTell: 30 }, "cantTell"],
    ["none could be measured", { untested: 3 }, "untested"],
  ] as const)("where %s: %j is %s", (_what, counts, outcome) => {
    expect(verdict(counts).outcome).toBe(outcome);
  });

  it("needs no interval where the whole portal was read", () => {
    expect(verdict({ passed: 4, failed: 1 }, { complete: true }).outcome).toBe("failed");
  });

  it("counts pages and shows where they fail", () => {
    const { data, places, pagesAffected, measure } = verdict({ passed: 5, failed: 15 });
    expect(data).toMatchObject({ compliant: 5, failed: 15, counted: 20, reasons: { failed: 15 } });
    expect(places).toHaveLength(15);
    expect(pagesAffected).toBe(15);
    expect(measure).toEqual({ by: "rate", compliant: 5, counted: 20 });
  });

  it("takes the sentence of the page where there is one alone", () => {
    expect(verdict({ failed: 1 }, { complete: true }).message).toEqual({ vi: "failed", en: "failed" });
  });

  it("says that nothing was there to measure only where all was read", () => {
    expect(verdict({}).reason).toBe("site-unreachable");
  });

  it("binds nowhere where the pages read stand for all, and tells what was met most", () => {
    expect(verdict({ inapplicable: 3 }, { complete: true })).toMatchObject({
      outcome: "inapplicable",
      reason: "inapplicable",
      message: { en: "None of the 3 pages read is bound by this. Most often: inapplicable" },
    });
  });

  it("is untested where a few pages of a portal not read to its end are not bound", () => {
    expect(verdict({ inapplicable: 3 })).toMatchObject({ outcome: "untested", reason: "no-page-of-kind" });
  });

  it("is untested where the whole portal was asked for and many pages did not open", () => {
    expect(verdict({ inapplicable: 3 }, { complete: true, failedVisits: 3 }).outcome).toBe("untested");
  });

  it("does not bind the portal where the home page alone is asked, and is not bound", () => {
    const view = openSite({ ...sampleSite(home), complete: false }, [
      digestOf(home, null),
      digestOf(`${home}tin`, null),
    ]);
    const [result] = pages({ inapplicable: 1 });
    if (!result) throw new Error("one page was made");
    const ofHome = { ...result, url: home };
    expect(aggregate(subject, [ofHome], view, rubric, { everyPage: false }).outcome).toBe("inapplicable");
    expect(aggregate(subject, [result], view, rubric, { everyPage: false }).outcome).toBe("untested");
  });
});

describe("a requirement that every page must meet", () => {
  it("is broken by one page among a hundred, without partial credit", () => {
    expect(verdict({ passed: 99, failed: 1 }, { everyPage: true })).toMatchObject({
      outcome: "failed",
      measure: null,
      pagesAffected: 1,
    });
  });

  it("is a question while a person has to decide on one, and met where all comply", () => {
    expect(verdict({ passed: 99, cantTell: 1 }, { everyPage: true }).outcome).toBe("cantTell");
    expect(verdict({ passed: 100 }, { everyPage: true }).outcome).toBe("passed");
  });
});
