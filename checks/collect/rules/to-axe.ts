import type { Check, Rule, Spec } from "axe-core";
import { ownRule } from "../../accessibility/own-rules.ts";
import { tagOf } from "../../accessibility/rule.ts";
import { renderedRules } from "./index.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** Tells the product's own rules from axe-core's. */
export const ownTag = "kiemcong";
const marks = { A: "wcag2a", AA: "wcag2aa" };

/**
 * The product's rendered rules as an addition to axe-core, which then finds their elements in frames and shadow
 * trees, times them and reports them like its own: `axe.configure(axeAddition())`.
 */
export function axeAddition(): Spec {
  return { rules: renderedRules.map(toRule), checks: renderedRules.map(toCheck) };
}

function toRule({ id, selector, evenHidden = false }: RenderedRule): Rule {
  const { criteria, level, act, name } = ownRule(id);
  const tags = [ownTag, marks[level], ...criteria.map(tagOf)];
  return {
    id,
    selector,
    excludeHidden: !evenHidden,
    tags,
    actIds: [...act],
    all: [id],
    metadata: { description: name.en, help: name.en, helpUrl: "" },
  };
}

function toCheck({ id, judge }: RenderedRule): Check {
  return {
    id,
    evaluate(node) {
      const fault = judge(node);
      if (!fault) return true;
      if (fault.data) this.data(fault.data);
      if (fault.at) this.relatedNodes([fault.at]);
      return fault.outcome === "failed" ? false : undefined;
    },
    metadata: { impact: "serious", messages: { pass: "", fail: "", incomplete: "" } },
  };
}
