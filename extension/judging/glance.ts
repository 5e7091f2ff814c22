import { pageChecks } from "../../checks/page-checks.ts";
import type { RuleSet } from "../../checks/regulations/schema.ts";
import { judgePage, type OpenedPage } from "./judge-page.ts";
import type { PageReport } from "./page-report.ts";
import { ruleSetFor } from "./rule-set-for.ts";
import type { Case } from "./tasks.ts";

/** What needs nothing but the page itself, and not the accessibility rules, which take their time. */
const glanced = new Map(
  pageChecks.filter(({ needs }) => !needs.includes("axe")).map((check) => [check.id, check]),
);

/** Judges what the page alone decides at once. */
export function glanceAt(opened: OpenedPage, { profile, date }: Omit<Case, "seen">): PageReport {
  const ruleSet = ofThePageAlone(ruleSetFor(profile, date));
  return judgePage(opened, ruleSet, [...glanced.values()], true).report;
}

function ofThePageAlone(ruleSet: RuleSet): RuleSet {
  const requirements = ruleSet.requirements.filter(({ check }) => check !== null && glanced.has(check));
  // Not a copy: to copy the hash would be to make it.
  return Object.create(ruleSet, { requirements: { value: requirements } });
}
