import { checks } from "../../checks/index.ts";
import type { Judgement } from "../../checks/judge.ts";
import type { RuleSet } from "../../checks/regulations/schema.ts";
import { type Result, untested } from "../../checks/result.ts";

const siteChecks = new Set(checks.filter(({ scope }) => scope === "site").map(({ id }) => id));

/**
 * The verdicts that one page bears. Of the whole portal it shows breaches only: that nothing was found wrong, or is
 * in doubt, says nothing of pages that were not seen, of scripts' errors, of the network or of trials nobody made.
 */
export function boundToThePage(judgement: Judgement, { requirements }: RuleSet): Judgement {
  const notBinding = new Set(requirements.filter((each) => each.notApplicable !== null).map(({ id }) => id));
  const isBorne = (result: Result) =>
    result.scope === "page" || notBinding.has(result.requirement) || isBreachOfPortal(result);
  const results = judgement.results.map((result) =>
    isBorne(result) || result.outcome === "untested"
      ? result
      : untested(subjectOf(result), "needs-whole-site"),
  );
  return { ...judgement, results };
}

/** A duty of the portal itself that this page alone breaks. */
export function isBreachOfPortal({ scope, check, outcome }: Result): boolean {
  return scope === "site" && outcome === "failed" && check !== null && siteChecks.has(check);
}

function subjectOf({ requirement, check, scope, url }: Result) {
  return { requirement, check, scope, url };
}
