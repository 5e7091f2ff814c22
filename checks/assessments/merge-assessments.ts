import { type GuidedCriterion, guidedCriterion } from "../accessibility/guided-criteria.ts";
import { aggregate } from "../aggregate.ts";
import type { Judgement } from "../judge.ts";
import type { RuleSet } from "../regulations/schema.ts";
import type { Result } from "../result.ts";
import { openSite, type SiteView } from "../site-view.ts";
import type { SiteSnapshot } from "../snapshot.ts";
import type { Assessment } from "./assessment.ts";
import { fingerprintOfResult } from "./fingerprint.ts";
import { conclusion, falseAlarm, personFoundFault } from "./sentences.ts";
import { pageFinder, type WeighedAssessment, weighAssessments } from "./weigh-assessments.ts";

/** A result as the machine and people left it. */
export interface AssessedResult extends Result {
  /** Of the machine's evidence; null where the machine decided in the portal's favour and nobody need look. */
  fingerprint: string | null;
  /** The assessment that decided it; null where the machine did. */
  assessment: Assessment | null;
}

export interface AssessedJudgement extends Judgement {
  results: AssessedResult[];
  assessments: WeighedAssessment[];
}

/** What people said, by what it is about; only what stands. */
interface Answers {
  ofPortal: ReadonlyMap<string, Assessment>;
  /** By requirement and page. */
  ofPage: ReadonlyMap<string, Assessment>;
  /** Faults of WCAG criteria that people saw, by requirement. */
  faults: ReadonlyMap<string, readonly PersonFault[]>;
}

interface PersonFault {
  criterion: GuidedCriterion;
  assessment: Assessment;
  /** Hash of the template of the page it was seen on. */
  template: string;
  /** Final address of that page. */
  url: string;
}

/**
 * Puts people's answers in the place of what the machine left open, or of what it got wrong and a person called a
 * false alarm. An answer is used only while the evidence it judged is unchanged. Pure; the machine's judgement
 * is not altered.
 */
export function mergeAssessments(
  judgement: Judgement,
  assessments: readonly Assessment[],
  ruleSet: RuleSet,
  site: SiteSnapshot,
): AssessedJudgement {
  const weighed = weighAssessments(assessments, judgement, ruleSet);
  const answers = answersFrom(weighed, judgement);
  const signed = sign(judgement, ruleSet);
  const templates = new Map(judgement.pages.map((page) => [page.finalUrl, page.template]));
  const pageResults = signed
    .filter(({ scope }) => scope === "page")
    .map((result) => settlePage(result, answers, templates));
  const ofRequirement = Map.groupBy(pageResults, ({ requirement }) => requirement);
  const view = openSite(site, judgement.pages);
  const siteResults = signed
    .filter(({ scope }) => scope === "site")
    .map((result) => settleSite(result, ofRequirement.get(result.requirement) ?? [], answers, view, ruleSet));
  return { results: [...siteResults, ...pageResults], pages: judgement.pages, assessments: weighed };
}

function sign({ results, pages }: Judgement, ruleSet: RuleSet): AssessedResult[] {
  const requirements = new Map(ruleSet.requirements.map((requirement) => [requirement.id, requirement]));
  const pageAt = pageFinder(pages);
  return results.map((result) => {
    const requirement = requirements.get(result.requirement);
    const open = result.outcome !== "passed" && result.outcome !== "inapplicable";
    const fingerprint = open && requirement ? fingerprintOfResult(result, requirement, pageAt) : null;
    return { ...result, fingerprint, assessment: null };
  });
}

function answersFrom(weighed: readonly WeighedAssessment[], { pages }: Judgement): Answers {
  const pageAt = pageFinder(pages);
  const standing = weighed.flatMap(({ assessment, standing, requirement }) => {
    if (standing !== "stands" || requirement === null) return [];
    const page = assessment.page === null ? null : (pageAt(assessment.page) ?? null);
    return [{ assessment, requirement, page }];
  });
  const ofPortal = new Map<string, Assessment>();
  const ofPage = new Map<string, Assessment>();
  for (const { assessment, requirement, page } of standing) {
    if (assessment.criterion !== null) continue;
    if (page) ofPage.set(pageKey(requirement, page.finalUrl), assessment);
    else ofPortal.set(requirement, assessment);
  }
  const faults = standing.flatMap(({ assessment, requirement, page }) => {
    const criterion = assessment.criterion === null ? null : guidedCriterion(assessment.criterion);
    if (!criterion || !page || assessment.outcome !== "failed") return [];
    return [{ requirement, criterion, assessment, template: page.template, url: page.finalUrl }];
  });
  return { ofPortal, ofPage, faults: Map.groupBy(faults, ({ requirement }) => requirement) };
}

const pageKey = (requirement: string, url: string) => JSON.stringify([requirement, url]);

function settlePage(
  result: AssessedResult,
  { ofPortal, ofPage, faults }: Answers,
  templates: ReadonlyMap<string, string>,
): AssessedResult {
  const own = ofPage.get(pageKey(result.requirement, result.url));
  if (own) return decide(result, own);
  const ofAll = ofPortal.get(result.requirement);
  // What was said of the whole portal settles what its pages left open, so that both tell the same.
  if (ofAll && ofAll.outcome !== "failed") return isOpen(result, ofAll) ? decide(result, ofAll) : result;
  const template = templates.get(result.url);
  const fault = faults.get(result.requirement)?.find((each) => reaches(each, result.url, template));
  return fault && result.outcome !== "failed" ? fail(result, fault) : result;
}

function isOpen({ outcome }: Result, { falseAlarm }: Assessment): boolean {
  return outcome === "cantTell" || (outcome === "failed" && falseAlarm);
}

function reaches({ criterion, template, url }: PersonFault, page: string, pageTemplate?: string): boolean {
  if (criterion.scope === "site") return true;
  return url === page || (criterion.restsOn === "template" && template === pageTemplate);
}

function settleSite(
  result: AssessedResult,
  pages: readonly AssessedResult[],
  { ofPortal, faults }: Answers,
  view: SiteView,
  ruleSet: RuleSet,
): AssessedResult {
  const own = ofPortal.get(result.requirement);
  if (own) return decide(result, own);
  const { fingerprint, requirement, check, scope, url } = result;
  const rule = ruleSet.requirements.find(({ id }) => id === requirement);
  if (rule && pages.some(({ assessment }) => assessment !== null)) {
    const again = aggregate({ requirement, check, scope, url }, pages, view, ruleSet.rubric, rule);
    return { ...again, fingerprint, assessment: null };
  }
  const [fault] = faults.get(requirement) ?? [];
  return fault && pages.length === 0 && result.outcome !== "failed" ? fail(result, fault) : result;
}

/** The result as a person decided it; the machine's places stay, as the evidence that was judged. */
function decide(result: AssessedResult, assessment: Assessment): AssessedResult {
  const { outcome } = assessment;
  const wasFailed = result.outcome === "failed";
  const overturned = wasFailed && outcome !== "failed";
  const machine = { outcome: result.outcome, reason: result.reason };
  return {
    ...result,
    outcome,
    confidence: "high",
    reason: overturned ? "false-alarm" : `person-${outcome}`,
    message: overturned ? falseAlarm(assessment, result.message) : conclusion(assessment, result.message),
    data: { ...result.data, machine },
    pagesAffected: outcome === "failed" ? Math.max(1, result.pagesAffected, countPages(result)) : 0,
    measure: outcome === "failed" ? result.measure : null,
    assessment,
  };
}

function countPages({ places }: Result): number {
  return new Set(places.map(({ url }) => url)).size;
}

const excerptLength = 200;

function fail(result: AssessedResult, { criterion, assessment }: PersonFault): AssessedResult {
  const url = result.scope === "page" ? result.url : (assessment.page ?? result.url);
  return {
    ...result,
    outcome: "failed",
    confidence: "high",
    reason: "person-found-fault",
    message: personFoundFault(assessment, criterion),
    data: { criterion: criterion.id, machine: { outcome: result.outcome, reason: result.reason } },
    places: [{ url, selector: null, excerpt: assessment.reason?.slice(0, excerptLength) ?? null }],
    pagesAffected: 1,
    measure: null,
    assessment,
  };
}
