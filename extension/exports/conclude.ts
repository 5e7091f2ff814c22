import type { Assessment } from "../../checks/assessments/assessment.ts";
import type { Report, ReportedResult } from "../../reports/model.ts";
import { type Decision, findDecision } from "../decisions.ts";
import type { PageReport } from "../judging/page-report.ts";

type Weighed = Report["assessments"][number];

/**
 * What the editor's answers come to for each requirement on the page, as assessments that the crawler reads
 * (`--assessments`). A requirement whose findings are not all answered stays open, and so does one answered without
 * a name: an evaluator could not stand by it.
 */
export function concludedBy(full: Report, page: PageReport, decisions: readonly Decision[]): Weighed[] {
  return full.results
    .filter(({ scope, fingerprint }) => scope === "page" && fingerprint !== null)
    .flatMap((result) => {
      const said = page.issues
        .filter(({ requirement }) => requirement === result.requirement)
        .map(({ key, fingerprint }) =>
          findDecision(decisions, { issue: key, page: page.canonical, fingerprint }),
        );
      const assessment = assess(result, said);
      const { requirement, outcome, reason, message } = result;
      return assessment
        ? [{ assessment, standing: "stands" as const, requirement, machine: { outcome, reason, message } }]
        : [];
    });
}

function assess(result: ReportedResult, said: readonly (Decision | null)[]): Assessment | null {
  const named = said.filter((each) => each !== null && each.author !== "" && each.answer !== "note");
  const answers = named.flatMap((each) => each ?? []);
  const outcome = outcomeOf(result, answers, said.length);
  const [latest] = answers.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (outcome === null || !latest) return null;
  return {
    requirement: result.requirement,
    criterion: null,
    page: result.url,
    outcome,
    falseAlarm: result.outcome === "failed",
    reason: [...new Set(answers.map(({ reason }) => reason))].join(" "),
    evidence: [],
    author: [...new Set(answers.map(({ author }) => author))].join(", "),
    at: latest.at,
    validUntil: null,
    fingerprint: result.fingerprint ?? "",
  };
}

/** Null where the answers decide nothing that the machine did not say. */
function outcomeOf(
  { outcome }: ReportedResult,
  answers: readonly Decision[],
  findings: number,
): Assessment["outcome"] | null {
  const all = (...wanted: Decision["answer"][]) =>
    answers.length === findings && answers.every(({ answer }) => wanted.includes(answer));
  if (outcome === "failed") return all("wrong", "met", "not-applicable") ? "passed" : null;
  if (outcome !== "cantTell") return null;
  if (answers.some(({ answer }) => answer === "not-met")) return "failed";
  if (all("not-applicable")) return "inapplicable";
  return all("met", "not-applicable") ? "passed" : null;
}
