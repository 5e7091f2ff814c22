import { type GuidedCriterion, guidedCriterion } from "../../../checks/accessibility/guided-criteria.ts";
import type { AccessibilityOverview, Report, ReportedRequirement, ReportedResult } from "../../model.ts";

/** A requirement that waits for a person, or whose failure a person may call a false alarm. */
export interface OpenRequirement {
  requirement: ReportedRequirement;
  result: ReportedResult & { fingerprint: string };
}

export interface OpenCriterion {
  criterion: GuidedCriterion;
  looked: AccessibilityOverview["criteria"][number];
}

/** All that a person may still answer in this audit; what an assessment decided is left out. */
export interface QuestionsForPeople {
  criteria: readonly OpenCriterion[];
  /** The machine gathered evidence or could not test. */
  undecided: readonly OpenRequirement[];
  /** To be shown by papers. */
  papers: readonly OpenRequirement[];
  failed: readonly OpenRequirement[];
}

export function questionsForPeople({ results, requirements, accessibility }: Report): QuestionsForPeople {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const open = results.flatMap((result): OpenRequirement[] => {
    const requirement = byId.get(result.requirement);
    const { scope, assessment, fingerprint } = result;
    if (!requirement || scope !== "site" || assessment !== null || fingerprint === null) return [];
    return [{ requirement, result: { ...result, fingerprint } }];
  });
  const isPaper = ({ requirement }: OpenRequirement) => requirement.observability === "manual";
  const isFailed = ({ result }: OpenRequirement) => result.outcome === "failed";
  return {
    criteria: (accessibility?.criteria ?? []).flatMap((looked) => {
      const criterion = guidedCriterion(looked.criterion);
      return criterion ? [{ criterion, looked }] : [];
    }),
    undecided: open.filter((each) => !isFailed(each) && !isPaper(each)),
    papers: open.filter((each) => !isFailed(each) && isPaper(each)),
    failed: open.filter(isFailed),
  };
}
