import { type Decision, findDecision } from "../decisions.ts";
import type { Issue, Level, PageReport } from "../judging/page-report.ts";
import { words } from "../words.ts";
import type { Phase } from "./tab-check.ts";

/** What an editor said of an issue; null where nothing. */
export function decisionOn(
  issue: Issue,
  report: PageReport,
  decisions: readonly Decision[],
): Decision | null {
  return findDecision(decisions, {
    issue: issue.key,
    page: report.canonical,
    fingerprint: issue.fingerprint,
  });
}

/** Settled by a person: what was to be reviewed leaves the count, what is certain never does. */
export function isSettled(issue: Issue, said: Decision | null): boolean {
  return issue.level === "look" && (said?.answer === "met" || said?.answer === "not-applicable");
}

/** The level that counts: what a person found to break a requirement must be fixed. */
export function levelOf(issue: Issue, said: Decision | null): Level {
  return issue.level === "look" && said?.answer === "not-met" ? "must" : issue.level;
}

/** A check that ended after its first glance says so among what was not checked. */
export function shownIssues(report: PageReport, phase: Phase): readonly Issue[] {
  const isEnded = phase === "stopped" || phase === "done";
  return report.isGlance && isEnded ? [...report.issues, stoppedIssue] : report.issues;
}

const stoppedIssue: Issue = {
  key: "stopped",
  requirement: "",
  level: "untested",
  owner: "editor",
  outcome: "untested",
  reason: "stopped",
  title: words.stoppedTitle,
  message: words.stoppedMessage,
  why: null,
  fix: null,
  selfCheck: null,
  citations: [],
  places: [],
  total: 0,
  help: [],
  fingerprint: "stopped",
};

/** Level and owner of the issues that count. */
export function openLevels(
  report: PageReport,
  phase: Phase,
  decisions: readonly Decision[],
): Pick<Issue, "level" | "owner">[] {
  return shownIssues(report, phase).flatMap((issue) => {
    const said = decisionOn(issue, report, decisions);
    return isSettled(issue, said) ? [] : [{ level: levelOf(issue, said), owner: issue.owner }];
  });
}
