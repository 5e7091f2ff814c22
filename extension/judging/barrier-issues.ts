import type { Element } from "domhandler";
import { type Barrier, findBarriers } from "../../checks/accessibility/find-barriers.ts";
import { ownRules } from "../../checks/accessibility/own-rules.ts";
import { guidanceFor } from "../../checks/accessibility/rule-guidance.ts";
import type { Place } from "../../checks/outcome.ts";
import type { PageView } from "../../checks/page-view.ts";
import type { ResolvedRequirement } from "../../checks/regulations/schema.ts";
import type { Result } from "../../checks/result.ts";
import type { Text } from "../../checks/text.ts";
import { alternativeHint } from "./copy-help.ts";
import mended from "./editor-rules.json" with { type: "json" };
import { fingerprintOf } from "./fingerprint.ts";
import { levelOf } from "./issue-level.ts";
import type { Issue } from "./page-report.ts";
import { explainRule, nameRule } from "./rule-texts.ts";

/** Rules whose faults an editor can mend where they stand in the content. */
const editorRules: ReadonlySet<string> = new Set(mended.rules);

interface Listed {
  rules?: readonly { id: string }[];
  questions?: readonly { id: string }[];
}

/**
 * One issue a rule that the verdict names, a fault or a question; and of rules an editor can mend two: what stands
 * in the content, and what in the template.
 */
export function issuesOfBarriers(
  whole: Issue,
  result: Result,
  requirement: ResolvedRequirement,
  page: PageView,
): Issue[] {
  const { rules = [], questions = [] } = result.data as Listed;
  const faults = new Set(rules.map(({ id }) => id));
  const asked = new Set(questions.map(({ id }) => id));
  const isListed = ({ rule, outcome }: Barrier) => (outcome === "failed" ? faults : asked).has(rule);
  return findBarriers(page)
    .filter(isListed)
    .flatMap((barrier) => issuesOfBarrier(asTold(whole, barrier, requirement), barrier, page));
}

/** A question stays one where other rules found faults. */
function asTold(whole: Issue, { outcome }: Barrier, requirement: ResolvedRequirement): Issue {
  const confidence = outcome === "cantTell" ? "medium" : "high";
  return { ...whole, outcome, level: levelOf({ outcome, confidence }, requirement) };
}

function issuesOfBarrier(whole: Issue, barrier: Barrier, page: PageView): Issue[] {
  const { rule, at, count } = barrier;
  const toPlace = (where: Element | Place) => ("type" in where ? page.place(where) : where);
  if (!editorRules.has(rule)) return [ofRule(whole, barrier, at.map(toPlace), "page", count, page)];
  const isMain = (where: Element | Place) => "type" in where && page.regionOf(where) === "main";
  const inMain = at.filter(isMain).map(toPlace);
  const elsewhere = at.filter((where) => !isMain(where)).map(toPlace);
  // Where more were found than are named, all that are named speak for the others.
  const countInMain = elsewhere.length === 0 ? count : inMain.length;
  const ofMain = { ...ofRule(whole, barrier, inMain, "main", countInMain, page), owner: "editor" as const };
  const ofTemplate = ofRule(whole, barrier, elsewhere, "template", count - countInMain, page);
  return [ofMain, ofTemplate].filter(({ places }) => places.length > 0);
}

function ofRule(
  whole: Issue,
  { rule, outcome }: Barrier,
  places: readonly Place[],
  part: string,
  total: number,
  page: PageView,
): Issue {
  const title = nameRule(rule);
  const guidance = guidanceFor(rule);
  const more = outcome === "cantTell" ? questionOf(rule) : explainRule(page, rule, places);
  return {
    ...whole,
    // A rule may both find faults and ask about others.
    key: `${whole.requirement}:${rule}:${part}${outcome === "cantTell" ? ":question" : ""}`,
    title,
    message: {
      vi: `${total} chỗ.${more ? ` ${more.vi}` : ""}`,
      en: `${total} ${total === 1 ? "place" : "places"}.${more ? ` ${more.en}` : ""}`,
    },
    why: guidance?.why ?? whole.why,
    fix: guidance?.fix ?? whole.fix,
    places,
    total,
    help: rule === "image-alt" || rule === "meaningless-alternative" ? [alternativeHint] : [],
    fingerprint: fingerprintOf(rule, places),
  };
}

function questionOf(rule: string): Text {
  return ownRules.get(rule)?.question ?? sometimesWrong;
}

/** Of rules of axe-core that ask. */
const sometimesWrong: Text = {
  vi: "Quy tắc này có khi báo nhầm: xem những chỗ được nêu, có đúng là lỗi không?",
  en: "This rule is sometimes wrong: are the places named really faults?",
};
