import type { PageView } from "../../checks/page-view.ts";
import type { ResolvedRequirement, RuleSet } from "../../checks/regulations/schema.ts";
import type { Result } from "../../checks/result.ts";
import type { Text } from "../../checks/text.ts";
import { citeProvision } from "../../reports/citation.ts";
import type { CitedProvision } from "../../reports/model.ts";
import { issuesOfBarriers } from "./barrier-issues.ts";
import { copyHelpFor } from "./copy-help.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { levelOf } from "./issue-level.ts";
import type { Issue } from "./page-report.ts";
import { isBreachOfPortal, messageOf } from "./seen-here.ts";
import reasons from "./why.json" with { type: "json" };

const barriersCheck = "accessibility/barriers";
const whyOfCheck: Readonly<Record<string, Text>> = reasons.checks;
const whyOfGroup: Readonly<Record<string, Text>> = reasons.groups;

export interface Judged {
  results: readonly Result[];
  page: PageView;
  ruleSet: RuleSet;
}

/**
 * What of a judgement is told to the person at the page: what was judged of this page, and of the whole portal
 * only what this page alone decides. In the order of the page.
 */
export function issuesOf(judged: Judged): Issue[] {
  const requirements = new Map(judged.ruleSet.requirements.map((each) => [each.id, each]));
  const issues = judged.results.filter(isOfThisPage).flatMap((result) => {
    const requirement = requirements.get(result.requirement);
    return requirement ? issuesFrom(result, requirement, judged) : [];
  });
  return [...issues, ...closedFrames(judged.page)].sort(byPlace);
}

/** Clauses that stand by themselves come before those that need a remark. */
export function citationsOf({ provisions }: ResolvedRequirement, { instruments }: RuleSet): CitedProvision[] {
  return provisions
    .map((provision) => citeProvision(provision, instruments))
    .sort((a, b) => Number(a.note !== null) - Number(b.note !== null));
}

function isOfThisPage(result: Result): boolean {
  const { scope, outcome } = result;
  return scope === "page" ? outcome !== "passed" && outcome !== "inapplicable" : isBreachOfPortal(result);
}

function byPlace(a: Issue, b: Issue): number {
  return (a.places[0]?.node ?? Number.POSITIVE_INFINITY) < (b.places[0]?.node ?? Number.POSITIVE_INFINITY)
    ? -1
    : 1;
}

function issuesFrom(result: Result, requirement: ResolvedRequirement, judged: Judged): Issue[] {
  const whole = wholeIssue(result, requirement, judged);
  if (result.check !== barriersCheck || result.outcome === "untested") return [whole];
  const barriers = issuesOfBarriers(whole, result, requirement, judged.page);
  return barriers.length > 0 ? barriers : [whole];
}

function wholeIssue(result: Result, requirement: ResolvedRequirement, { page, ruleSet }: Judged): Issue {
  const { outcome, reason, places, check } = result;
  return {
    key: requirement.id,
    requirement: requirement.id,
    level: levelOf(result, requirement),
    owner: requirement.owner,
    outcome,
    reason,
    title: requirement.title,
    message: messageOf(result),
    why: whyOfCheck[check ?? ""] ?? whyOfGroup[requirement.group] ?? null,
    fix: outcome === "untested" ? null : requirement.fix,
    selfCheck: requirement.selfCheck,
    citations: citationsOf(requirement, ruleSet),
    places,
    total: places.length,
    help: copyHelpFor(requirement, result, page, ruleSet),
    fingerprint: fingerprintOf(reason, places),
  };
}

/** Content of frames from elsewhere is closed to us: said, never passed over. */
function closedFrames(page: PageView): Issue[] {
  return [...new Set(page.rendered?.unreadableFrames ?? [])].map((address) => {
    const element = page.find("iframe, frame").find(({ attribs }) => {
      return attribs.src !== undefined && URL.parse(attribs.src, page.url)?.href === address;
    });
    const places = element ? [page.place(element)] : [];
    return {
      key: `frame:${address}`,
      requirement: "",
      level: "untested",
      owner: "editor",
      outcome: "untested",
      reason: "foreign-frame",
      title: { vi: "Nội dung nhúng từ nơi khác", en: "Content embedded from elsewhere" },
      message: {
        vi: `Khung ${address} thuộc máy chủ khác nên trình duyệt không cho xem bên trong. Mở riêng địa chỉ này để kiểm tra.`,
        en: `The frame ${address} belongs to another server, so the browser does not let us look inside. Open the address by itself to check it.`,
      },
      why: null,
      fix: null,
      selfCheck: null,
      citations: [],
      places,
      total: places.length,
      help: [],
      fingerprint: fingerprintOf("foreign-frame", places),
    };
  });
}
