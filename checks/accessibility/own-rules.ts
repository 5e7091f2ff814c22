import type { Text } from "../text.ts";
import data from "./own-rules.json" with { type: "json" };
import type { Level } from "./rule.ts";

/** What one of the product's own accessibility rules is about. Its code stands where it runs. */
export interface OwnRule {
  id: string;
  /** Success criteria of WCAG 2.2, their level, and the W3C's ACT rules that it tests. */
  criteria: readonly string[];
  level: Level;
  act: readonly string[];
  /** The fault, as a list of findings names it. */
  name: Text;
  /** What a person is asked where the rule cannot tell. */
  question: Text;
}

const levelOf = (level: string): Level => (level === "A" ? "A" : "AA");

export const ownRules: ReadonlyMap<string, OwnRule> = new Map(
  Object.entries(data).map(([id, rule]) => [id, { ...rule, id, level: levelOf(rule.level) }]),
);

/** @throws where no rule has that id: code and data differ. */
export function ownRule(id: string): OwnRule {
  const rule = ownRules.get(id);
  if (!rule) throw new Error(`no rule is described as "${id}"`);
  return rule;
}
