import type { Element } from "domhandler";
import { oncePer } from "../once-per.ts";
import type { Place } from "../outcome.ts";
import { type PageView, stamp } from "../page-view.ts";
import type { AxeRule } from "../snapshot.ts";
import data from "./axe-rules.json" with { type: "json" };
import { ownRule } from "./own-rules.ts";
import { criterionOf, type Level, levelOf } from "./rule.ts";
import { pageRules } from "./rules/index.ts";

/** What one rule says of a page: a fault, or a question only a person can answer. */
export interface Barrier {
  rule: string;
  outcome: "failed" | "cantTell";
  criteria: readonly string[];
  /** Null for good practice beyond WCAG's levels A and AA. */
  level: Level | null;
  /** How many elements; `at` may name fewer. */
  count: number;
  at: readonly (Element | Place)[];
  /** A question only because the rule is known to be sometimes wrong. */
  isDoubtful: boolean;
}

/** Rules of axe-core that are sometimes wrong: what they find is a question. */
const doubtful: ReadonlySet<string> = new Set(data.doubtful);

/** What axe-core and the product's own rules find on a rendered page. */
export const findBarriers = oncePer(gather);

function gather(page: PageView): Barrier[] {
  const scan = page.rendered?.axe;
  if (!scan) return [];
  const faults = scan.violations.map((rule) =>
    scanned(page, rule, doubtful.has(rule.id) ? "doubtful" : "failed"),
  );
  const questions = scan.incomplete.map((rule) => scanned(page, rule, "cantTell"));
  return [...faults, ...questions, ...readBarriers(page), ...triedBarriers(page)];
}

/** What came to light when the page was tried out by keyboard, zoom and the like. */
function triedBarriers(page: PageView): Barrier[] {
  const faults = page.rendered?.probes?.flatMap((probe) => probe.faults) ?? [];
  return faults.map(({ rule, outcome, nodes, total }) => {
    const { criteria, level } = ownRule(rule);
    return { rule, outcome, criteria, level, count: total, at: placesOf(page, nodes), isDoubtful: false };
  });
}

/** The rules that need the page's text alone. */
function readBarriers(page: PageView): Barrier[] {
  return pageRules.flatMap(({ id, find }) => {
    const { criteria, level } = ownRule(id);
    const found = find(page);
    return (["failed", "cantTell"] as const).flatMap((outcome) => {
      const at = found.filter((each) => each.outcome === outcome).map((each) => each.at);
      return at.length > 0
        ? [{ rule: id, outcome, criteria, level, count: at.length, at, isDoubtful: false }]
        : [];
    });
  });
}

function scanned(page: PageView, rule: AxeRule, verdict: Barrier["outcome"] | "doubtful"): Barrier {
  const { id, tags, nodes, total } = rule;
  return {
    rule: id,
    outcome: verdict === "failed" ? "failed" : "cantTell",
    criteria: tags.flatMap(criterionOf),
    level: levelOf(tags),
    count: total,
    at: placesOf(page, nodes),
    isDoubtful: verdict === "doubtful",
  };
}

/** Elements of the stored page; those without a stamp as they were named when they were found. */
function placesOf(page: PageView, nodes: AxeRule["nodes"]): (Element | Place)[] {
  return nodes.map(({ node, selector, excerpt }) => {
    const [element] = node === null ? [] : page.find(`[${stamp}="${node}"]`);
    return element ?? { url: page.snapshot.finalUrl, selector, excerpt };
  });
}
