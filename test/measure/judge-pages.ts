import type { AgencyKind } from "../../checks/agency.ts";
import { checks } from "../../checks/index.ts";
import { judge } from "../../checks/judge.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import type { RuleSet } from "../../checks/regulations/schema.ts";
import type { PageSnapshot } from "../../checks/snapshot.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { siteOf, snapshotOf } from "../checks/fixtures/snapshot-of.ts";
import type { Verdict } from "./check-tally.ts";
import type { ReadPage } from "./field-tally.ts";
import type { LabelledPage } from "./labelled-pages.ts";

/** The day the labelled pages show in their clocks. */
const visited = "2026-07-06T08:05:00+07:00";
/** What a browser without the makers' style sheets would not show. */
const notDisplayed = "[hidden], [style*='display:none'], [style*='display: none'], input[type=hidden]";

/** A page as the browser half would have stored it, but for what only drawing tells. */
export function displayed(url: string, html: string): PageSnapshot {
  const page = { url, rendered: { hidden: [notDisplayed], axe: false as const } };
  return { ...snapshotOf(page, html), fetchedAt: visited };
}

/** Reads each page as an HTTP visit brings it. */
export function readPages(pages: readonly LabelledPage[]): ReadPage[] {
  return pages.map((page) => {
    const snapshot = { ...snapshotOf({ url: page.url }, page.html), fetchedAt: visited };
    return { page, reading: new ParsedPage(snapshot, page.home).reading };
  });
}

/** The verdicts of the page checks that the labels answer. */
export function judgePages(pages: readonly LabelledPage[]): Verdict[] {
  const ruleSetFor = ruleSets();
  return pages.flatMap((page) => {
    const asked = Object.entries(page.labels.checks ?? {});
    if (asked.length === 0) return [];
    const { agency } = page.labels;
    const blank = { name: page.name, outcome: "passed" as const, reason: "" };
    const site = { ...siteOf({ ...blank, ...(agency && { agency }) }, page.url), homeUrl: page.home };
    const { results } = judge(site, [displayed(page.url, page.html)], ruleSetFor(agency), checks);
    return asked.flatMap(([check, truth]) => {
      const result = results.find(
        (one) => (one.check === check || one.requirement === check) && one.scope === "page",
      );
      if (!result) return [];
      return [{ check, where: page.name, said: result.outcome, reason: result.reason, truth }];
    });
  });
}

/** The rule set of each agency asked for, made once. */
function ruleSets(): (agency: LabelledPage["labels"]["agency"]) => RuleSet {
  const made = new Map<string, RuleSet>();
  return (agency) => {
    const { regulation, kind } = agency ?? { regulation: "ca-mau", kind: "so-nganh" as const };
    const ruleSet = made.get(`${regulation} ${kind}`) ?? everyDuty(regulation, kind);
    made.set(`${regulation} ${kind}`, ruleSet);
    return ruleSet;
  };
}

/** All the requirements of an agency as binding, those that its province leaves out too. */
function everyDuty(regulation: string, agencyKind: AgencyKind): RuleSet {
  const ruleSet = resolve(shippedLaw(), { regulation, date: visited.slice(0, 10), agencyKind });
  const requirements = ruleSet.requirements.map((requirement) => ({
    ...requirement,
    notApplicable: null,
    notApplicableText: null,
  }));
  return { ...ruleSet, requirements };
}
