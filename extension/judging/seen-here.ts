import type { Judgement } from "../../checks/judge.ts";
import { pageChecks } from "../../checks/page-checks.ts";
import type { RuleSet } from "../../checks/regulations/schema.ts";
import { type Result, type Subject, untested } from "../../checks/result.ts";
import type { Text } from "../../checks/text.ts";
import type { StatusName } from "../../checks/visit-status.ts";
import unseenHere from "./unseen-here.json" with { type: "json" };

interface UnboundPass {
  /** The reason of the pass that is meant; absent where every one is. */
  only?: string;
  reason: StatusName;
  text: Text;
}

/** Why something was not tested, in words for one who sits at the page; the crawler's speak of its visits. */
const reasons: Readonly<Record<string, Text>> = unseenHere.reasons;
/** Checks that find faults in what is seen here, but whose pass leans on what is not: trials, answer headers. */
const passes = unseenHere.passes as Readonly<Record<string, UnboundPass>>;
const ofPages = new Set(pageChecks.map(({ id }) => id));

/**
 * The verdicts that one open page bears. Of the whole portal it shows breaches only: that nothing was found wrong,
 * or is in doubt, says nothing of pages, script errors, network and trials that were not seen.
 */
export function boundToThePage(judgement: Judgement, { requirements }: RuleSet): Judgement {
  const notBinding = new Set(requirements.filter((each) => each.notApplicable !== null).map(({ id }) => id));
  const bound = (result: Result): Result => {
    if (result.outcome === "untested" || notBinding.has(result.requirement)) return result;
    if (result.scope === "page") return boundPass(result);
    return isBreachOfPortal(result) ? result : untested(subjectOf(result), "needs-whole-site");
  };
  return { ...judgement, results: judgement.results.map(bound) };
}

/** A duty of the portal itself that this page alone breaks. */
export function isBreachOfPortal({ scope, check, outcome }: Result): boolean {
  return scope === "site" && outcome === "failed" && check !== null && !ofPages.has(check);
}

export function messageOf({ check, outcome, reason, message }: Result): Text {
  if (outcome !== "untested") return message;
  const pass = passes[check ?? ""];
  return (pass?.reason === reason ? pass.text : reasons[reason]) ?? message;
}

function boundPass(result: Result): Result {
  const pass = passes[result.check ?? ""];
  const isMeant = pass !== undefined && (pass.only ?? result.reason) === result.reason;
  return isMeant && result.outcome === "passed" ? untested(subjectOf(result), pass.reason) : result;
}

function subjectOf({ requirement, check, scope, url }: Result): Subject {
  return { requirement, check, scope, url };
}
