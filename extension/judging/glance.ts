import { pageChecks } from "../../checks/page-checks.ts";
import type { RuleSet } from "../../checks/regulations/schema.ts";
import type { Profile } from "../profile.ts";
import { judgePage, type OpenedPage, openPage } from "./judge-page.ts";
import type { PageReport } from "./page-report.ts";
import { ruleSetFor } from "./rule-set-for.ts";
import type { Case } from "./worker-messages.ts";

/** What needs nothing but the page itself, and not the accessibility rules, which take their time. */
const glanced = new Map(
  pageChecks.filter(({ needs }) => !needs.includes("axe")).map((check) => [check.id, check]),
);

/** Judges what the page alone decides at once. */
export function glanceAt(
  { seen, profile, date }: Case,
  opened: OpenedPage = openPage(seen, profile),
): PageReport {
  const ruleSet = ofThePageAlone(ruleSetFor(profile, date));
  return judgePage(opened, ruleSet, [...glanced.values()], true).report;
}

/** Makes ready what binds the person's agency. */
export function prepareGlance(profile: Profile, date: string): void {
  ruleSetFor(profile, date);
}

function ofThePageAlone(ruleSet: RuleSet): RuleSet {
  const requirements = ruleSet.requirements.filter(({ check }) => check !== null && glanced.has(check));
  // Not a copy: to copy the hash would be to make it.
  return Object.create(ruleSet, { requirements: { value: requirements } });
}
