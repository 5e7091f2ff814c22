import type {
  AxeResults,
  CheckResult,
  NodeResult,
  Result,
  RunOptions,
  UnlabelledFrameSelector,
} from "axe-core";
import type { AxeRule, Rendered } from "../snapshot.ts";
import { frameContentOf, outerHtmlOf, shadowRootOf } from "./dom-access.ts";
import { type AxeAudit, withPlainCases } from "./plain-cases.ts";
import { ownTag } from "./rules/to-axe.ts";
import { lookAgain } from "./second-look.ts";

/** The engine, injected unchanged beside this code; it is not part of the bundle. */
export interface Axe {
  version: string;
  _audit: AxeAudit;
  run(context: Document | { exclude: (string | Element)[] }, options: RunOptions): Promise<AxeResults>;
  getRules(tags: string[]): { ruleId: string }[];
}

export type AxeFindings = Pick<NonNullable<Rendered["axe"]>, "violations" | "incomplete" | "passes">;

/** WCAG 2.x A and AA (TCVN 12225 and Circular 26/2020 refer to WCAG 2), and what helps editors most beyond it. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const alsoRun = ["empty-heading", "heading-order", "landmark-one-main", "page-has-heading-one", "skip-link"];
/** Not exact, or blind without fetching style sheets and media again; rules of our own stand in their place. */
const replaced = ["css-orientation-lock", "label-content-name-mismatch", "no-autoplay-audio"];
/** These three take two thirds of the time, so that on large pages they run by themselves, last. */
const slow = ["color-contrast", "link-in-text-block", "target-size"];

export type ScanPart = "all" | "quick" | "slow" | "targets" | readonly string[];

const limits = { nodes: 400, excerpt: 200, data: 1_000, passes: 1 };

/**
 * Runs the rules on the page as it stands and reduces what they found. Nothing is fetched.
 *
 * @param exclude what is not to be looked at: elements, or selectors of what is no part of the page, such as an
 *   extension's own marks
 */
export async function scan(
  axe: Axe,
  part: ScanPart,
  nodeOf: (element: Element) => number | undefined,
  exclude: readonly (string | Element)[] = [],
): Promise<AxeFindings> {
  const context = exclude.length > 0 ? { exclude: [...exclude] } : document;
  const run = () =>
    axe.run(context, {
      ...rulesOf(part),
      resultTypes: ["violations", "incomplete"],
      elementRef: true,
      ancestry: true,
      // Selectors that are told apart from all others of the page take an index of it; paths tell the same.
      selectors: false,
      // Else it fetches style sheets and media of other hosts.
      preload: false,
      pingWaitTime: 200,
      frameWaitTime: 5_000,
    });
  const leftOut = new Set(exclude.filter((each) => typeof each !== "string"));
  const { results, passes } = await withPlainCases(axe._audit, {
    run,
    runs: (rule) => isIn(part, rule),
    leftOut,
  });
  const reduce = (result: Result) => reduceRule(result, nodeOf);
  const { violations, incomplete } = lookAgain(results);
  const faulty = new Set([...violations, ...incomplete].map(({ id }) => id));
  return {
    violations: violations.map(reduce),
    incomplete: incomplete.map(reduce),
    passes: [...new Set([...results.passes.map(({ id }) => id), ...passes])].filter((id) => !faulty.has(id)),
  };
}

/** All rules in lots, the slow ones last: for pages that somebody is using, who must get a word in between. */
export function ruleLots(axe: Axe, size: { quick: number; slow: number }): string[][] {
  const ofTags = axe.getRules(tags).map(({ ruleId }) => ruleId);
  const left = new Set([...slow, ...replaced]);
  const quick = [...new Set([...ofTags, ...alsoRun])].filter((id) => !left.has(id));
  return [...inLots(quick, size.quick), ...inLots(slow, size.slow)];
}

function inLots(rules: readonly string[], size: number): string[][] {
  const count = Math.ceil(rules.length / size);
  return Array.from({ length: count }, (_, index) => rules.slice(index * size, (index + 1) * size));
}

/** Whether one of the slow rules belongs to the part. */
function isIn(part: ScanPart, rule: string): boolean {
  if (typeof part === "object") return part.includes(rule);
  return part === "all" || part === "slow" || (part === "targets" && rule === "target-size");
}

function rulesOf(part: ScanPart): RunOptions {
  if (part === "targets") return { runOnly: { type: "rule", values: ["target-size"] } };
  if (typeof part === "object") return { runOnly: { type: "rule", values: [...part] } };
  if (part === "slow") return { runOnly: { type: "rule", values: slow } };
  const switched = [
    ...alsoRun.map((id) => [id, { enabled: true }] as const),
    ...replaced.map((id) => [id, { enabled: false }] as const),
    ...(part === "quick" ? slow.map((id) => [id, { enabled: false }] as const) : []),
  ];
  return { runOnly: { type: "tag", values: tags }, rules: Object.fromEntries(switched) };
}

function reduceRule(result: Result, nodeOf: (element: Element) => number | undefined): AxeRule {
  return {
    id: result.id,
    impact: result.impact ?? null,
    tags: result.tags,
    nodes: result.nodes.slice(0, limits.nodes).map((found) => {
      const element = placeOf(found, result.tags);
      return {
        node: (element && nodeOf(element)) ?? null,
        selector: (found.ancestry ?? []).flat().join(" "),
        excerpt: element ? outerHtmlOf(element).slice(0, limits.excerpt) : "",
        data: dataOf(found),
      };
    }),
    total: result.nodes.length,
  };
}

/** A rule of the product may judge the whole page and name the element that it found. */
function placeOf({ element, ancestry, all }: NodeResult, tags: readonly string[]): Element | null {
  const related = tags.includes(ownTag) ? all[0]?.relatedNodes?.[0] : undefined;
  if (related) return related.element ?? elementAt(related.ancestry ?? []);
  return element ?? elementAt(ancestry ?? []);
}

/** What each check of the rule measured, by the check's id. */
function dataOf({ any, all, none }: NodeResult): Record<string, unknown> {
  const measured = [...any, ...all, ...none].filter(
    ({ data }: CheckResult) => data !== null && data !== undefined,
  );
  return Object.fromEntries(
    measured
      .filter(({ data }) => JSON.stringify(data).length <= limits.data)
      .map(({ id, data }) => [id, data]),
  );
}

/** Follows a path of selectors through frames and, where a step is a list, through shadow roots. */
function elementAt(path: UnlabelledFrameSelector): Element | null {
  let root: Document | ShadowRoot | null = document;
  let element: Element | null = null;
  for (const step of path) {
    if (element) root = frameContentOf(element) ?? null;
    for (const selector of [step].flat()) {
      element = root?.querySelector(selector) ?? null;
      root = element && shadowRootOf(element);
    }
  }
  return element;
}
