import type { Element } from "domhandler";
import { aggregate } from "./aggregate.ts";
import {
  type AnyVerdict,
  type Check,
  type Context,
  type Fact,
  type Gathered,
  type PageCheck,
  type SiteCheck,
  Untestable,
} from "./define-check.ts";
import { digest } from "./digest.ts";
import type { Place } from "./outcome.ts";
import type { PageDigest } from "./page-digest.ts";
import type { PageView } from "./page-view.ts";
import { ParsedPage } from "./parsed-page.ts";
import type { ResolvedRequirement, RuleSet } from "./regulations/schema.ts";
import { inapplicable, type Result, type Subject, untested } from "./result.ts";
import type { RoundFacts } from "./round-facts.ts";
import { openSite, type SiteView } from "./site-view.ts";
import type { PageSnapshot, SiteSnapshot } from "./snapshot.ts";
import type { StatusName } from "./visit-status.ts";

export interface Judgement {
  /** One result of scope `site` for each requirement, in the rule set's order, then the page results. */
  results: Result[];
  pages: PageDigest[];
}

/**
 * Judges a portal under a rule set. Pure: the same snapshots and rule set give the same judgement.
 * Pages are taken one by one and not kept, so that a large portal needs little memory; who needs a page beyond the
 * judgement hands its view over. `round` holds what the other portals of a round show, for checks that compare
 * portals.
 */
export function judge(
  site: SiteSnapshot,
  pages: Iterable<PageSnapshot | PageView>,
  ruleSet: RuleSet,
  checks: readonly Check[],
  round: RoundFacts | null = null,
): Judgement {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const context = contextOf(site, ruleSet);
  const duties = ruleSet.requirements.map((requirement) => ({
    requirement,
    check: requirement.check === null ? null : (byId.get(requirement.check) ?? null),
    gathered: [] as Gathered<unknown>[],
    crash: null as unknown,
  }));
  const binding = duties.filter(({ requirement }) => requirement.notApplicable === null);

  const digests: PageDigest[] = [];
  const pageResults: Result[] = [];
  for (const each of pages) {
    const page = viewOf(each, site);
    const read = digest(page);
    digests.push(read);
    if (page.snapshot.failure !== null) continue;
    for (const duty of binding) {
      if (duty.check?.scope === "page") {
        const result = judgePage(page, duty.requirement, duty.check, context);
        if (result) pageResults.push(result);
      } else if (duty.check) {
        gatherFrom(page, read, duty.check, duty);
      }
    }
  }

  const view = openSite(site, digests, round);
  const resultsOf = Map.groupBy(pageResults, (result) => result.requirement);
  const siteResults = duties.map(({ requirement, check, gathered, crash }) => {
    const subject = subjectOf(requirement, check, "site", view.address);
    const { notApplicable, notApplicableText } = requirement;
    if (notApplicable && notApplicableText) return inapplicable(subject, notApplicable, notApplicableText);
    if (requirement.observability === "manual") return untested(subject, "needs-document");
    if (!check) return untested(subject, "no-check-yet");
    if (check.scope === "site") {
      return crash === null
        ? judgeSite(view, requirement, check, context, gathered)
        : crashed(subject, crash);
    }
    return aggregate(subject, resultsOf.get(requirement.id) ?? [], view, ruleSet.rubric, requirement);
  });
  return { results: [...siteResults, ...pageResults], pages: digests };
}

function viewOf(page: PageSnapshot | PageView, { homeUrl }: SiteSnapshot): PageView {
  return "snapshot" in page ? page : new ParsedPage(page, homeUrl);
}

function contextOf(
  { agency, attachments = [], sightings = [] }: SiteSnapshot,
  { date: asOf, province, calendar }: RuleSet,
): Context {
  return { asOf, agency, province, calendar, attachments, sightings };
}

function subjectOf(
  requirement: ResolvedRequirement,
  check: Check | null,
  scope: Subject["scope"],
  url: string,
): Subject {
  return { requirement: requirement.id, check: check?.id ?? null, scope, url };
}

/** Judges one page under one requirement; null where the check is not about such pages. */
function judgePage(
  page: PageView,
  requirement: ResolvedRequirement,
  check: PageCheck,
  context: Context,
): Result | null {
  if (check.on !== "every page" && !check.on.includes(page.reading.kind)) return null;
  const subject = subjectOf(requirement, check, "page", page.snapshot.finalUrl);
  const missing = missingOnPage(page.snapshot, check.needs);
  if (missing) return untested(subject, missing);
  return guarded(subject, () => {
    const verdict = check.judge(page, check.params.parse(requirement.params) as never, context);
    return spell(subject, check, verdict, (where) => ("type" in where ? page.place(where) : where));
  });
}

/** What a site check notes of one page. A failure to note is kept, for the check's verdict to name it. */
function gatherFrom(
  page: PageView,
  read: PageDigest,
  check: SiteCheck,
  duty: { requirement: ResolvedRequirement; gathered: Gathered<unknown>[]; crash: unknown },
): void {
  try {
    const facts = check.gather?.(page, check.params.parse(duty.requirement.params) as never) ?? null;
    if (facts !== null) duty.gathered.push({ page: read, facts });
  } catch (error) {
    duty.crash = error;
  }
}

function judgeSite(
  view: SiteView,
  requirement: ResolvedRequirement,
  check: SiteCheck,
  context: Context,
  gathered: readonly Gathered<unknown>[],
): Result {
  const subject = subjectOf(requirement, check, "site", view.address);
  const missing = missingOnSite(view, check.needs);
  if (missing) return untested(subject, missing);
  return guarded(subject, () => {
    const params = check.params.parse(requirement.params) as never;
    const verdict = check.judge(view, params, context, gathered as readonly Gathered<never>[]);
    const isOfSampleOnly = check.notMet?.includes(verdict.reason) && !view.representative;
    if (isOfSampleOnly) return untested(subject, "no-page-of-kind");
    return spell(subject, check, verdict, (where) => where);
  });
}

/** A check that throws costs its own verdict only. */
function guarded(subject: Subject, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof Untestable) return untested(subject, error.status);
    return crashed(subject, error);
  }
}

function crashed(subject: Subject, error: unknown): Result {
  return untested(subject, "check-crashed", {
    error: error instanceof Error ? error.message : String(error),
  });
}

function spell<Where extends Element | Place>(
  subject: Subject,
  check: Check,
  verdict: AnyVerdict<Where>,
  placeOf: (where: Where) => Place,
): Result {
  const say = check[verdict.outcome][verdict.reason];
  if (!say) throw new Error(`${check.id}: no sentence for ${verdict.outcome} ${verdict.reason}`);
  const places = (verdict.at ?? []).map(placeOf);
  return {
    ...subject,
    outcome: verdict.outcome,
    confidence: verdict.confidence ?? (verdict.outcome === "cantTell" ? "medium" : "high"),
    reason: verdict.reason,
    message: say(verdict.data),
    data: verdict.data,
    places,
    pagesAffected: verdict.outcome === "failed" ? Math.max(1, new Set(places.map(({ url }) => url)).size) : 0,
    measure: verdict.measure ?? null,
  };
}

function missingOnPage({ rendered, headers }: PageSnapshot, needs: readonly Fact[]): StatusName | null {
  if (needs.includes("headers") && !headers) return "needs-network-facts";
  const needsBrowser = needs.includes("rendering") || needs.includes("narrow") || needs.includes("axe");
  if (needsBrowser && !rendered) return "needs-rendering";
  if (needs.includes("narrow") && rendered?.narrow.length === 0) return "needs-rendering";
  if (needs.includes("axe") && !rendered?.axe) return "page-too-complex";
  return null;
}

function missingOnSite(view: SiteView, needs: readonly Fact[]): StatusName | null {
  if (needs.includes("network") && !view.network) return "needs-network-facts";
  if (needs.includes("performance") && view.performance.length === 0) return "performance-not-measured";
  if (needs.includes("links") && !view.online) return "network-unavailable";
  const judgesHostOnly = needs.includes("network") || needs.includes("performance");
  if (!judgesHostOnly && view.home === null) return view.site.failure ?? "site-unreachable";
  return null;
}
