import { z } from "zod";
import {
  type GuidedCriterion,
  guidedCriteria,
  isBinding,
  requirementOf,
} from "../checks/accessibility/guided-criteria.ts";
import { rulesFound } from "../checks/accessibility/rules-found.ts";
import { fingerprintOfCriterion } from "../checks/assessments/fingerprint.ts";
import type { AssessedJudgement } from "../checks/assessments/merge-assessments.ts";
import type { WeighedAssessment } from "../checks/assessments/weigh-assessments.ts";
import type { PageDigest } from "../checks/page-digest.ts";
import type { ResolvedRequirement, RuleSet } from "../checks/regulations/schema.ts";
import type { Result } from "../checks/result.ts";
import type { AccessibilityOverview } from "./model.ts";

/** Templates a person is asked to look at: more than these nobody gets through in a day. */
const templatesAsked = 6;

type Asked = AccessibilityOverview["criteria"][number];

/**
 * Who looked at which WCAG criterion on which page: the machine's rules, a person, nobody yet (WCAG-EM: one page
 * of each common template). Null where no accessibility requirement is in force or no page was read.
 */
export function overviewAccessibility(
  { results, pages, assessments }: AssessedJudgement,
  { requirements }: Pick<RuleSet, "requirements">,
): AccessibilityOverview | null {
  const standing = assessments.filter(
    (each) => each.standing === "stands" && each.assessment.criterion !== null,
  );
  const sample = samplePages(pages, new Set(standing.flatMap(({ assessment }) => assessment.page ?? [])));
  const asked = sample.map(({ page }) => page);
  const bound = guidedCriteria.flatMap((criterion) => {
    const requirement = requirementOf(criterion, requirements);
    return requirement ? [{ criterion, requirement }] : [];
  });
  if (bound.length === 0 || sample.length === 0) return null;
  const judging = new Set(bound.map(({ requirement }) => requirement.id));
  const machine = results.filter(({ requirement, scope }) => scope === "page" && judging.has(requirement));
  const byRules = new Set(bound.flatMap(({ requirement: { id, params } }) => ("level" in params ? id : [])));
  const scanned = machine.filter(
    ({ requirement, data, outcome }) => byRules.has(requirement) && wasScanned(data, outcome),
  );
  return {
    scannedPages: new Set(scanned.map(({ url }) => url)).size,
    sample: sample.map(({ page, pages }) => ({
      url: page.finalUrl,
      title: page.title,
      kind: page.kind,
      pages,
    })),
    criteria: bound.map(({ criterion, requirement }) =>
      askOf(criterion, requirement, asked, machine, standing),
    ),
  };
}

/** What the machine said before a person put another answer in its place is kept in `data.machine`. */
function wasScanned({ machine }: Record<string, unknown>, outcome: string): boolean {
  const before = said.safeParse(machine);
  return (before.success ? before.data.outcome : outcome) !== "untested";
}

const said = z.object({ outcome: z.string() });

interface Sampled {
  page: PageDigest;
  /** Pages read that share its template. */
  pages: number;
}

/** One page of each template: the home page's first, then by number of pages; one already assessed where there is. */
function samplePages(pages: readonly PageDigest[], assessed: ReadonlySet<string>): Sampled[] {
  const read = pages.filter(({ failure, kind }) => failure === null && kind !== "login");
  const worth = ({ url, finalUrl, visit, kind }: PageDigest) =>
    (kind === "home" ? 4 : 0) +
    (assessed.has(url) || assessed.has(finalUrl) ? 2 : 0) +
    (visit === "static" ? 0 : 1);
  return [...Map.groupBy(read, ({ template }) => template).values()]
    .flatMap((group) => {
      const [page] = group.toSorted((a, b) => worth(b) - worth(a));
      return page ? [{ page, pages: group.length }] : [];
    })
    .toSorted((a, b) => Number(b.page.kind === "home") - Number(a.page.kind === "home") || b.pages - a.pages)
    .slice(0, templatesAsked);
}

function askOf(
  criterion: GuidedCriterion,
  requirement: ResolvedRequirement,
  sample: readonly PageDigest[],
  machine: readonly Result[],
  standing: readonly WeighedAssessment[],
): Asked {
  const own = standing.filter(({ assessment }) => assessment.criterion === criterion.id);
  const asked = criterion.scope === "site" ? sample.slice(0, 1) : sample;
  const broken = machine.flatMap((result) =>
    rulesFound(result)
      .filter(({ criteria }) => criteria.includes(criterion.id))
      .map(({ id }) => ({ url: result.url, rule: id })),
  );
  return {
    criterion: criterion.id,
    requirement: requirement.id,
    binding: isBinding(criterion, requirement),
    machine: {
      failedPages: [...new Set(broken.map(({ url }) => url))],
      rules: [...new Set(broken.map(({ rule }) => rule))].sort(),
    },
    people: own.map(({ assessment: { page, outcome, author, at, reason } }) => ({
      page,
      outcome,
      author,
      at,
      reason,
    })),
    asked: asked.map((page) => ({
      url: page.finalUrl,
      fingerprint: fingerprintOfCriterion(criterion, page),
      answered: own.some(
        ({ assessment }) => assessment.page === page.finalUrl || assessment.page === page.url,
      ),
    })),
  };
}
