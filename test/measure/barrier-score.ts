import type { Element } from "domhandler";
import { z } from "zod";
import type { Barrier } from "../../checks/accessibility/find-barriers.ts";

/** A barrier that a person saw on a page. */
const labelSchema = z.strictObject({
  /** Id of the element, or its name where it stands for the page. */
  at: z.string(),
  /** Success criteria of WCAG, any of which names the fault. */
  criteria: z.array(z.string()).min(1),
  what: z.string(),
});
type Label = z.infer<typeof labelSchema>;

/** Path of a page in its folder → its barriers; none on a page that only looks as if it had some. */
export const barrierLabelsSchema = z.record(z.string(), z.array(labelSchema));

interface Named {
  rule: string;
  criteria: readonly string[];
  outcome: Barrier["outcome"];
  /** What it names, as a label would. */
  place: string;
  labels: readonly Label[];
}

export interface BarrierScore {
  caught: Label[];
  /** Labelled, and left to a person. */
  asked: Label[];
  missed: Label[];
  /** Accusations and questions about what is no barrier, by rule and place. */
  falselyAccused: string[];
  falselyAsked: string[];
}

/** Compares what was found with what a person saw. Advice beyond levels A and AA counts nowhere. */
export function scoreBarriers(found: readonly Barrier[], labels: readonly Label[]): BarrierScore {
  const named = found.filter(({ level }) => level !== null).flatMap((barrier) => nameAll(barrier, labels));
  const says = (label: Label, outcome: Barrier["outcome"]) =>
    named.some((each) => each.outcome === outcome && each.labels.includes(label));
  const caught = labels.filter((label) => says(label, "failed"));
  const asked = labels.filter((label) => !caught.includes(label) && says(label, "cantTell"));
  const strays = (outcome: Barrier["outcome"]) =>
    named
      .filter((each) => each.outcome === outcome && each.labels.length === 0)
      .map(({ rule, place }) => `${rule} ${place}`);
  return {
    caught,
    asked,
    missed: labels.filter((label) => !caught.includes(label) && !asked.includes(label)),
    falselyAccused: strays("failed"),
    falselyAsked: strays("cantTell"),
  };
}

function nameAll({ rule, criteria, outcome, at }: Barrier, labels: readonly Label[]): Named[] {
  const same = labels.filter((label) => label.criteria.some((each) => criteria.includes(each)));
  return at.map((where) => {
    const isElement = "attribs" in where;
    const place = (isElement ? (where.attribs.id ?? where.name) : where.selector) ?? "";
    const own = same.filter((label) => (isElement ? stands(where, label.at) : place.includes(label.at)));
    return { rule, criteria, outcome, place, labels: own };
  });
}

/** The labelled element itself, one around it, or one in it; the whole page holds whatever stands for it. */
function stands(element: Element, label: string): boolean {
  for (let at: Element | null = element; at; at = at.parent?.type === "tag" ? at.parent : null) {
    if (at.attribs.id === label || at.name === label) return true;
  }
  const isWhole = element.name === "html" || element.name === "meta";
  return isWhole || holds(element, label);
}

function holds(element: Element, label: string): boolean {
  return element.children.some(
    (child) => child.type === "tag" && (child.attribs.id === label || holds(child, label)),
  );
}
