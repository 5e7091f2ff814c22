import axe from "axe-core";
import { ownRules } from "../../checks/accessibility/own-rules.ts";
import { criterionOf } from "../../checks/accessibility/rule.ts";

/** The success criteria and the W3C's ACT rules that a rule stands for. */
export interface RuleScope {
  sc: readonly string[];
  act: readonly string[];
}

/** Every rule that the product, or axe-core alone, may report. */
export function listRules(): Record<string, RuleScope> {
  const ofAxe = axe
    .getRules()
    .map(
      ({ ruleId, tags, actIds }) => [ruleId, { sc: tags.flatMap(criterionOf), act: actIds ?? [] }] as const,
    );
  const ours = [...ownRules.values()].map(({ id, criteria, act }) => [id, { sc: criteria, act }] as const);
  return Object.fromEntries([...ofAxe, ...ours]);
}
