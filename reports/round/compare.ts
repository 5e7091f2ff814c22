import type { Text } from "../../checks/text.ts";
import type { CriterionState, Finding, Report, ScoredCriterion } from "../model.ts";

/**
 * What became of a criterion since an earlier round. `rule-changed` is a break, never progress; `no-longer-seen`
 * was decided then and is not now; `newly-seen` the other way round.
 */
export const changeKinds = [
  "improved",
  "worse",
  "same",
  "rule-changed",
  "no-longer-seen",
  "newly-seen",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface CriterionChange {
  requirement: string;
  title: Text;
  kind: ChangeKind;
  before: CriterionState;
  now: CriterionState;
}

/** What of a report is compared. */
type Compared = Pick<Report, "score" | "requirements" | "findings">;

/** Every criterion of both rounds, in the order of the later one; those alike in both are `same`. */
export function compareReports(before: Compared, now: Compared): CriterionChange[] {
  const earlier = new Map(criteriaOf(before).map((criterion) => [criterion.requirement, criterion]));
  const rules = ruleOf(before);
  const rulesNow = ruleOf(now);
  return criteriaOf(now).flatMap((criterion) => {
    const { requirement } = criterion;
    const old = earlier.get(requirement);
    if (!old) return [];
    const isSameRule = rules.get(requirement) === rulesNow.get(requirement);
    const kind = isSameRule ? changeOf(old, criterion) : "rule-changed";
    return [{ requirement, title: criterion.title, kind, before: old.state, now: criterion.state }];
  });
}

function changeOf(before: ScoredCriterion, now: ScoredCriterion): ChangeKind {
  if (before.credit !== null && now.credit !== null) {
    if (Math.abs(before.credit - now.credit) < 1e-9) return "same";
    return now.credit > before.credit ? "improved" : "worse";
  }
  if (before.credit !== null) return "no-longer-seen";
  return now.credit === null ? "same" : "newly-seen";
}

export interface FindingChanges {
  appeared: Finding[];
  /** Gone although its requirement was judged again. */
  mended: Finding[];
  /** Not met with again, and nobody can say whether it was mended. */
  noLongerSeen: Finding[];
}

/** Failed findings that came and went. */
export function compareFindings(before: Compared, now: Compared): FindingChanges {
  const failed = ({ findings }: Compared) => findings.filter(({ outcome }) => outcome === "failed");
  const [old, current] = [failed(before), failed(now)];
  const known = new Set(old.map(findingKey));
  const still = new Set(current.map(findingKey));
  const decided = new Set(
    criteriaOf(now).flatMap(({ requirement, credit }) => (credit === null ? [] : requirement)),
  );
  const gone = old.filter((finding) => !still.has(findingKey(finding)));
  return {
    appeared: current.filter((finding) => !known.has(findingKey(finding))),
    mended: gone.filter(({ requirement }) => decided.has(requirement)),
    noLongerSeen: gone.filter(({ requirement }) => !decided.has(requirement)),
  };
}

/** The same fault in two rounds: its requirement, reason and kind of element, wherever it stands. */
export function findingKey({ requirement, reason, selector, places }: Finding): string {
  return [requirement, reason, selector ?? places[0]?.url ?? ""].join(" · ");
}

function criteriaOf({ score }: Compared): ScoredCriterion[] {
  return [...score.groups.flatMap(({ criteria }) => criteria), ...score.annex];
}

function ruleOf({ requirements }: Compared): ReadonlyMap<string, string> {
  return new Map(requirements.map(({ id, rule }) => [id, rule]));
}
