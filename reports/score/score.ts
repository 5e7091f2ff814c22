import type { ResolvedRequirement, Rubric, RuleSet } from "../../checks/regulations/schema.ts";
import type { Result } from "../../checks/result.ts";
import type { Text } from "../../checks/text.ts";
import type { CriterionState, Score, ScoredCriterion, ScoredGroup } from "../model.ts";
import { creditOf, type Grading } from "./credit.ts";
import { distribute, isTested, shareOf, sum } from "./distribute.ts";

/**
 * Weighs the results of scope `site` under the rule set's rubric. Pure. `confirmed` names the gates whose
 * failure a person has confirmed. Throws where the rubric and the results do not belong to the rule set.
 */
export function score(
  results: readonly Result[],
  ruleSet: RuleSet,
  confirmed: ReadonlySet<string> = new Set(),
): Score {
  const { rubric } = ruleSet;
  const cases = casesOf(results, ruleSet);
  const groups = distribute(gradeGroups(cases, rubric));
  const inRubric = new Set(groups.flatMap(({ criteria }) => criteria.map(({ requirement }) => requirement)));
  const annex = [...cases.values()].filter(({ requirement }) => !inRubric.has(requirement.id));

  const totals = total(groups);
  const rankable = isRankable(totals.coverage, groups, rubric);
  const raised = raisedGates(cases, rubric);
  // A failed gate forbids the best band; one only in question accuses nobody yet (scoring §3.4).
  const capped = raised.some(
    ({ requirement, result }) =>
      requirement.verified && (result.outcome === "failed" || confirmed.has(requirement.id)),
  );
  return {
    ...totals,
    rankable,
    rank: null,
    band: rankable && totals.value !== null ? bandOf(totals.value, capped, rubric) : null,
    groups,
    annex: annex.map((unscored) => gradeCriterion(unscored, "all-or-nothing", 0, rubric)),
    flags: raised.map(({ requirement: { id }, result }) => ({
      requirement: id,
      text: result.message,
      confirmed: confirmed.has(id),
    })),
  };
}

/** The decimal at which scores are shown, banded and ranked; noise of binary fractions is cut first. */
export function toOneDecimal(points: number): number {
  return Math.round(Number((points * 10).toFixed(6))) / 10;
}

interface Case {
  requirement: ResolvedRequirement;
  result: Result;
}
type Cases = ReadonlyMap<string, Case>;

function casesOf(results: readonly Result[], ruleSet: RuleSet): Cases {
  const resultOf = new Map(results.filter(({ scope }) => scope === "site").map((r) => [r.requirement, r]));
  return new Map(
    ruleSet.requirements.map((requirement) => {
      const result = resultOf.get(requirement.id);
      if (!result) throw new Error(`no result of scope site for ${requirement.id}`);
      return [requirement.id, { requirement, result }];
    }),
  );
}

function gradeGroups(cases: Cases, rubric: Rubric) {
  return rubric.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map(({ requirement, weight, grading }) => {
      const found = cases.get(requirement);
      if (!found)
        throw new Error(`rubric ${rubric.id} names ${requirement}, which the rule set does not have`);
      return gradeCriterion(found, grading, weight, rubric);
    }),
  }));
}

function raisedGates(cases: Cases, rubric: Rubric): Case[] {
  return rubric.gates
    .flatMap((id) => cases.get(id) ?? [])
    .filter(({ result: { outcome } }) => outcome === "failed" || outcome === "cantTell");
}

/** Grades a criterion; `max` and `points` are 0 until the points are distributed. */
function gradeCriterion(
  { requirement, result }: Case,
  grading: Grading,
  weight: number | null,
  rubric: Rubric,
): ScoredCriterion {
  const credit = creditOf(result, grading, rubric);
  const carriesPoints =
    rubric.scored &&
    requirement.verified &&
    requirement.strength === "must" &&
    requirement.observability !== "manual";
  return {
    requirement: requirement.id,
    title: requirement.title,
    state: stateOf(result, requirement, credit),
    grading,
    weight: carriesPoints ? (weight ?? rubric.severityWeights[requirement.severity]) : 0,
    max: 0,
    points: credit === null ? null : 0,
    credit,
    unverified: !requirement.verified,
    reason: result.reason,
  };
}

function stateOf(result: Result, requirement: ResolvedRequirement, credit: number | null): CriterionState {
  if (result.outcome === "passed") return "met";
  if (credit !== null) return credit > 0 ? "partly-met" : "not-met";
  if (result.outcome === "inapplicable") return "not-applicable";
  if (result.outcome === "cantTell") return "needs-person";
  return requirement.observability === "manual" ? "needs-document" : "not-tested";
}

function total(groups: readonly ScoredGroup[]): Pick<Score, "value" | "lowest" | "highest" | "coverage"> {
  const criteria = groups.flatMap((group) => group.criteria);
  const earned = sum(criteria, ({ points }) => points ?? 0);
  const tested = sum(criteria.filter(isTested), ({ max }) => max);
  const untested = sum(criteria, (criterion) => (isTested(criterion) ? 0 : criterion.max));
  return {
    value: tested > 0 ? (100 * earned) / tested : null,
    lowest: earned,
    highest: earned + untested,
    coverage: tested > 0 ? shareOf(tested, tested + untested) : 0,
  };
}

function isRankable(coverage: number, groups: readonly ScoredGroup[], rubric: Rubric): boolean {
  return (
    coverage >= rubric.coverage.overall &&
    groups.every((group) => group.coverage === null || group.coverage >= rubric.coverage.group)
  );
}

function bandOf(value: number, capped: boolean, rubric: Rubric): Text | null {
  const points = toOneDecimal(capped ? Math.min(value, rubric.gateCap) : value);
  const reached = rubric.bands.filter(({ from }) => points >= from).sort((a, b) => b.from - a.from);
  return reached[0]?.title ?? null;
}
