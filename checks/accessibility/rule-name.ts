import type { Text } from "../text.ts";
import { axeRuleHelp } from "./axe-locale.ts";
import axeRules from "./axe-rules.json" with { type: "json" };
import { ownRules } from "./own-rules.ts";

const axeNames: Readonly<Record<string, Text>> = axeRules.rules;

/** What a broken rule is called, axe-core's or our own; its id where nothing is known of it. */
export function ruleName(id: string): Text {
  return ownRules.get(id)?.name ?? axeNames[id] ?? axeRuleHelp(id) ?? { vi: id, en: id };
}
