import axeRules from "../../checks/accessibility/axe-rules.json" with { type: "json" };
import { checks } from "../../checks/index.ts";
import type { Place } from "../../checks/outcome.ts";
import { type PageView, stamp } from "../../checks/page-view.ts";
import type { ResolvedRequirement, RuleSet } from "../../checks/regulations/schema.ts";
import type { Result } from "../../checks/result.ts";
import type { AxeRule } from "../../checks/snapshot.ts";
import type { Text } from "../../checks/text.ts";
import { citeProvision } from "../../reports/citation.ts";
import type { CitedProvision } from "../../reports/model.ts";
import { alternativeHint, copyHelpFor } from "./copy-help.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Issue, Level } from "./page-report.ts";
import ruleHelp from "./rule-help.json" with { type: "json" };
import unseenHere from "./unseen-here.json" with { type: "json" };
import reasons from "./why.json" with { type: "json" };

const axeCheck = "accessibility/axe-findings";
const ruleNames: Readonly<Record<string, Text>> = axeRules.rules;
const helps: Readonly<Record<string, { editor: boolean; why: Text; fix: Text }>> = ruleHelp;
const whyOfCheck: Readonly<Record<string, Text>> = reasons.checks;
const whyOfGroup: Readonly<Record<string, Text>> = reasons.groups;
/** Why something was not tested, in words for one who sits at the page; the crawler's speak of its visits. */
const unseen: Readonly<Record<string, Text>> = unseenHere;
const siteChecks = new Set(checks.filter(({ scope }) => scope === "site").map(({ id }) => id));

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

export function messageOf({
  outcome,
  reason,
  message,
}: Pick<Result, "outcome" | "reason" | "message">): Text {
  return outcome === "untested" ? (unseen[reason] ?? message) : message;
}

function isOfThisPage({ scope, check, outcome }: Result): boolean {
  if (scope === "page") return outcome !== "passed" && outcome !== "inapplicable";
  return outcome === "failed" && check !== null && siteChecks.has(check);
}

function byPlace(a: Issue, b: Issue): number {
  return (a.places[0]?.node ?? Number.POSITIVE_INFINITY) < (b.places[0]?.node ?? Number.POSITIVE_INFINITY)
    ? -1
    : 1;
}

function issuesFrom(result: Result, requirement: ResolvedRequirement, judged: Judged): Issue[] {
  const whole = wholeIssue(result, requirement, judged);
  const isAboutRules = result.check === axeCheck && Array.isArray(result.data.rules);
  return isAboutRules ? issuesOfRules(whole, result, judged.page) : [whole];
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

/** Only what breaks a binding, verified clause is a must; what is certain otherwise is advice. */
function levelOf(
  { outcome, confidence }: Pick<Result, "outcome" | "confidence">,
  { strength, severity, verified }: ResolvedRequirement,
): Level {
  if (outcome === "untested") return "untested";
  if (confidence === "low") return "hint";
  if (outcome === "cantTell") return "look";
  return strength === "must" && severity !== "info" && verified ? "must" : "hint";
}

/** One issue a rule, and of rules an editor can mend two: what stands in the content, and what in the template. */
function issuesOfRules(whole: Issue, result: Result, page: PageView): Issue[] {
  const listed = new Set((result.data.rules as readonly { id: string }[]).map(({ id }) => id));
  const found = page.rendered?.axe?.violations.filter(({ id }) => listed.has(id)) ?? [];
  return found.flatMap((rule) => {
    const places = placesOf(rule, page);
    const isMain = ({ node }: Place) => node !== undefined && isInMain(page, node);
    if (helps[rule.id]?.editor !== true) return [ofRule(whole, rule, places, "page", rule.total)];
    const inMain = places.filter(isMain);
    const elsewhere = places.filter((place) => !isMain(place));
    return [
      ...(inMain.length > 0
        ? [{ ...ofRule(whole, rule, inMain, "main", inMain.length), owner: "editor" as const }]
        : []),
      ...(elsewhere.length > 0
        ? [ofRule(whole, rule, elsewhere, "template", rule.total - inMain.length)]
        : []),
    ];
  });
}

function ofRule(whole: Issue, rule: AxeRule, places: readonly Place[], part: string, total: number): Issue {
  const name = ruleNames[rule.id] ?? { vi: rule.id, en: rule.id };
  const help = helps[rule.id];
  return {
    ...whole,
    key: `${whole.requirement}:${rule.id}:${part}`,
    title: { vi: capital(name.vi), en: capital(name.en) },
    message: {
      vi: `${capital(name.vi)}: ${total} chỗ.`,
      en: `${capital(name.en)}: ${total} ${total === 1 ? "place" : "places"}.`,
    },
    why: help?.why ?? whole.why,
    fix: help?.fix ?? whole.fix,
    places,
    total,
    help: rule.id === "image-alt" ? [alternativeHint] : [],
    fingerprint: fingerprintOf(rule.id, places),
  };
}

function placesOf(rule: AxeRule, page: PageView): Place[] {
  const url = page.snapshot.finalUrl;
  return rule.nodes.map(({ node, selector, excerpt }) => {
    const [element] = node === null ? [] : page.find(`[${stamp}="${node}"]`);
    return element ? page.place(element) : { url, selector, excerpt };
  });
}

function isInMain(page: PageView, node: number): boolean {
  const [element] = page.find(`[${stamp}="${node}"]`);
  return element !== undefined && page.regionOf(element) === "main";
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
