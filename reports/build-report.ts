import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Assessment } from "../checks/assessments/assessment.ts";
import {
  type AssessedJudgement,
  type AssessedResult,
  mergeAssessments,
} from "../checks/assessments/merge-assessments.ts";
import type { Judgement } from "../checks/judge.ts";
import { canonicalJson } from "../checks/regulations/canonical-json.ts";
import type { Instrument, ResolvedRequirement, RuleSet } from "../checks/regulations/schema.ts";
import type { Result } from "../checks/result.ts";
import type { SiteSnapshot } from "../checks/snapshot.ts";
import type { Language } from "../checks/text.ts";
import { overviewAccessibility } from "./accessibility-overview.ts";
import { citeProvision } from "./citation.ts";
import { foldTemplates } from "./fold-templates.ts";
import type { Report, ReportedRequirement, ReportedResult } from "./model.ts";
import { prioritise } from "./priorities.ts";
import { score } from "./score/score.ts";

/** What the report says of the audit itself and no snapshot knows. */
export interface AuditFacts {
  id: string;
  /** The reader's first language. */
  lang: Language;
  /** SHA-256 over the manifest of stored evidence; null where none was stored. */
  seal: string | null;
  toolVersion: string;
  /** Gates whose failure a person has confirmed. */
  confirmedGates?: ReadonlySet<string>;
  /** What people concluded, to be put in the place of what the machine left open. */
  assessments?: readonly Assessment[];
}

/** The one report that every writer takes. The same judgement, rule set and facts give the same report. */
export function buildReport(
  judgement: Judgement,
  ruleSet: RuleSet,
  site: SiteSnapshot,
  audit: AuditFacts,
): Report {
  const assessed = mergeAssessments(judgement, audit.assessments ?? [], ruleSet, site);
  const results = inOrder(assessed.results, ruleSet);
  const requirements = ruleSet.requirements.map((requirement) => reportRequirement(requirement, ruleSet));
  const findings = foldTemplates(results, judgement.pages);
  const weighed = score(results, ruleSet, confirmedGates(assessed, audit));
  // What the network says of a portal nobody could open is no measure of the portal.
  const scored = site.failure === null ? weighed : { ...weighed, value: null };
  const { groups: _groups, ...rubric } = ruleSet.rubric;
  return {
    schemaVersion: 1,
    tool: { name: "kiemcong", version: audit.toolVersion },
    ruleSet: {
      regulation: ruleSet.regulation,
      date: ruleSet.date,
      hash: ruleSet.hash,
      province: ruleSet.province.name,
      agencyKind: ruleSet.agencyKind,
      notices: [...ruleSet.notices],
      rubric,
    },
    audit: {
      id: audit.id,
      startedAt: site.startedAt,
      finishedAt: site.finishedAt,
      seed: site.seed,
      lang: audit.lang,
      seal: audit.seal,
    },
    agency: site.agency,
    site: {
      startUrl: site.startUrl,
      homeUrl: site.homeUrl,
      failure: site.failure,
      complete: site.complete,
      discovered: site.discovered,
    },
    coverage: countCoverage(results),
    pages: judgement.pages,
    requirements,
    results: reportResults(results, requirements),
    findings,
    priorities: prioritise(results, requirements, findings, scored),
    instruments: citedInstruments(requirements, ruleSet),
    assessments: assessed.assessments,
    accessibility: overviewAccessibility(assessed, ruleSet),
    score: scored,
  };
}

/** A person who calls a requirement failed confirms its gate. */
function confirmedGates(
  { results }: AssessedJudgement,
  { confirmedGates = new Set() }: AuditFacts,
): Set<string> {
  const confirmed = results.filter(
    ({ scope, outcome, assessment }) =>
      scope === "site" && outcome === "failed" && assessment?.outcome === "failed",
  );
  return new Set([...confirmedGates, ...confirmed.map(({ requirement }) => requirement)]);
}

/** Results for the portal in the rule set's order, then the pages' by requirement and address. */
function inOrder(results: readonly AssessedResult[], ruleSet: RuleSet): AssessedResult[] {
  const place = new Map(ruleSet.requirements.map(({ id }, index) => [id, index]));
  const placeOf = ({ requirement }: Result) => place.get(requirement) ?? place.size;
  return [...results].sort(
    (a, b) =>
      Number(a.scope === "page") - Number(b.scope === "page") ||
      placeOf(a) - placeOf(b) ||
      (a.url < b.url ? -1 : Number(a.url > b.url)),
  );
}

function reportRequirement(requirement: ResolvedRequirement, ruleSet: RuleSet): ReportedRequirement {
  const { id, group, title, strength, severity, observability, owner, fix, selfCheck, evidence } =
    requirement;
  return {
    id,
    group,
    title,
    strength,
    severity,
    observability,
    owner,
    fix,
    selfCheck,
    evidence,
    provisions: requirement.provisions.map((provision) => citeProvision(provision, ruleSet.instruments)),
    verified: requirement.verified,
    conflict: requirement.conflict?.text ?? null,
    rule: ruleHash(requirement, ruleSet),
  };
}

function ruleHash(requirement: ResolvedRequirement, { rubric }: RuleSet): string {
  const { params, strength, severity, observability, check, notApplicable, verified } = requirement;
  const criterion = rubric.groups
    .flatMap(({ criteria }) => criteria)
    .find((c) => c.requirement === requirement.id);
  const graded = [criterion ?? null, rubric.share, rubric.thresholdSlack, rubric.severityWeights];
  const rule = { params, strength, severity, observability, check, notApplicable, verified, graded };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(rule)))).slice(0, 16);
}

function reportResults(
  results: readonly AssessedResult[],
  requirements: readonly ReportedRequirement[],
): ReportedResult[] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return results.map((result) => {
    const requirement = byId.get(result.requirement);
    if (!requirement) throw new Error(`result for ${result.requirement}, which the rule set does not have`);
    const { provisions, severity, owner, fix } = requirement;
    return { ...result, provisions, severity, owner, fix };
  });
}

function countCoverage(results: readonly Result[]): Report["coverage"] {
  const applicable = results.filter(({ scope, outcome }) => scope === "site" && outcome !== "inapplicable");
  const tested = applicable.filter(({ outcome }) => outcome === "passed" || outcome === "failed").length;
  return {
    tested,
    applicable: applicable.length,
    ratio: applicable.length > 0 ? tested / applicable.length : 0,
  };
}

/** The regulation first, then every instrument that a requirement cites or that replaced one, by id. */
function citedInstruments(
  requirements: readonly ReportedRequirement[],
  ruleSet: RuleSet,
): Report["instruments"] {
  const cited = new Set(
    requirements.flatMap(({ provisions }) =>
      provisions.flatMap(({ instrument, replacedBy }) =>
        replacedBy ? [instrument, replacedBy] : [instrument],
      ),
    ),
  );
  cited.delete(ruleSet.instrument.id);
  const others = [...cited].sort().flatMap((id) => ruleSet.instruments[id] ?? []);
  return [ruleSet.instrument, ...others].map(reportInstrument);
}

function reportInstrument({
  outline: _outline,
  refersTo: _refersTo,
  ...instrument
}: Instrument): Report["instruments"][number] {
  return instrument;
}
