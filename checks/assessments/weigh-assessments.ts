import { guidedCriterion, requirementOf } from "../accessibility/guided-criteria.ts";
import { rulesFound } from "../accessibility/rules-found.ts";
import type { Judgement } from "../judge.ts";
import type { PageDigest } from "../page-digest.ts";
import type { ResolvedRequirement, RuleSet } from "../regulations/schema.ts";
import type { Result } from "../result.ts";
import type { Assessment } from "./assessment.ts";
import { fingerprintOfCriterion, fingerprintOfResult } from "./fingerprint.ts";

/**
 * What becomes of an assessment. `stands`: it is used · `superseded`: a later one of the same thing is ·
 * `stale`: the evidence has changed since · `expired`: its last day is over · `unseen`: what it is about was not
 * seen in this audit · `machine-decided`: the machine decided otherwise, and no false alarm was said.
 */
export const standings = ["stands", "superseded", "stale", "expired", "unseen", "machine-decided"] as const;
export type Standing = (typeof standings)[number];

export interface WeighedAssessment {
  assessment: Assessment;
  standing: Standing;
  /** The requirement it serves; of a criterion, the one that asks for its level. Null where none is in force. */
  requirement: string | null;
  /** What the machine said of the same thing; null where it saw nothing of it. */
  machine: Said | null;
}

type Said = Pick<Result, "outcome" | "reason" | "message">;

interface Subject {
  requirement: string;
  fingerprint: string;
  machine: Said;
  /** The machine found this very thing broken. */
  failed: boolean;
}

/** Finds for each assessment what it is about in this judgement, and whether it may be used. Pure. */
export function weighAssessments(
  assessments: readonly Assessment[],
  judgement: Judgement,
  ruleSet: RuleSet,
): WeighedAssessment[] {
  const find = subjectFinder(judgement, ruleSet);
  const weighed = assessments.map((assessment) => {
    const subject = find(assessment);
    return {
      assessment,
      standing: standingOf(assessment, subject, ruleSet.date),
      requirement: subject?.requirement ?? assessment.requirement,
      machine: subject?.machine ?? null,
    };
  });
  return supersede(weighed);
}

function standingOf(assessment: Assessment, subject: Subject | null, date: string): Standing {
  if (!subject) return "unseen";
  if (assessment.validUntil !== null && assessment.validUntil < date) return "expired";
  if (assessment.fingerprint !== subject.fingerprint) return "stale";
  if (subject.failed && assessment.outcome !== "failed" && !assessment.falseAlarm) return "machine-decided";
  const decided = subject.machine.outcome === "passed" || subject.machine.outcome === "inapplicable";
  return decided && assessment.criterion === null ? "machine-decided" : "stands";
}

function supersede(weighed: readonly WeighedAssessment[]): WeighedAssessment[] {
  const latest = new Map<string, WeighedAssessment>();
  for (const each of weighed) {
    if (each.standing !== "stands") continue;
    const other = latest.get(subjectKey(each.assessment));
    if (!other || Date.parse(other.assessment.at) <= Date.parse(each.assessment.at)) {
      latest.set(subjectKey(each.assessment), each);
    }
  }
  return weighed.map((each) =>
    each.standing === "stands" && latest.get(subjectKey(each.assessment)) !== each
      ? { ...each, standing: "superseded" }
      : each,
  );
}

function subjectKey({ requirement, criterion, page }: Assessment): string {
  return JSON.stringify([requirement, criterion, page]);
}

function subjectFinder({ results, pages }: Judgement, ruleSet: RuleSet) {
  const requirements = new Map(ruleSet.requirements.map((each) => [each.id, each]));
  const pageAt = pageFinder(pages);
  const resultOf = new Map(results.map((result) => [resultKey(result), result]));
  const find = (requirement: string, page: string | null) =>
    resultOf.get(JSON.stringify(page === null ? [requirement, "site"] : [requirement, "page", page]));
  const resultSubject = (id: string, page: PageDigest | undefined): Subject | null => {
    const result = find(id, page?.finalUrl ?? null);
    const requirement = requirements.get(id);
    if (!result || !requirement) return null;
    const fingerprint = fingerprintOfResult(result, requirement, pageAt);
    return { requirement: id, fingerprint, machine: said(result), failed: result.outcome === "failed" };
  };
  return ({ requirement, criterion, page: url }: Assessment): Subject | null => {
    const page = url === null ? undefined : pageAt(url);
    if (url !== null && !page) return null;
    if (requirement !== null) return resultSubject(requirement, page);
    return criterion !== null && page ? criterionSubject(criterion, page, ruleSet.requirements, find) : null;
  };
}

function said({ outcome, reason, message }: Result): Said {
  return { outcome, reason, message };
}

function resultKey({ requirement, scope, url }: Result): string {
  return JSON.stringify(scope === "site" ? [requirement, "site"] : [requirement, "page", url]);
}

/** Finds a page by the address asked for or the one it ended at. */
export function pageFinder(pages: readonly PageDigest[]): (url: string) => PageDigest | undefined {
  const read = pages.filter(({ failure }) => failure === null);
  const byUrl = new Map(read.flatMap((page) => [page.url, page.finalUrl].map((url) => [url, page])));
  return (url) => byUrl.get(url);
}

function criterionSubject(
  id: string,
  page: PageDigest,
  requirements: readonly ResolvedRequirement[],
  find: (requirement: string, page: string | null) => Result | undefined,
): Subject | null {
  const criterion = guidedCriterion(id);
  const requirement = criterion && requirementOf(criterion, requirements);
  if (!requirement) return null;
  const result = find(requirement.id, page.finalUrl) ?? find(requirement.id, null);
  if (!result) return null;
  return {
    requirement: requirement.id,
    fingerprint: fingerprintOfCriterion(criterion, page),
    machine: said(result),
    failed: rulesFound(result).some(({ criteria }) => criteria.includes(id)),
  };
}
