import { axeCheckMessage, axeRuleHelp } from "../../checks/accessibility/axe-locale.ts";
import axeRules from "../../checks/accessibility/axe-rules.json" with { type: "json" };
import { ownRules } from "../../checks/accessibility/own-rules.ts";
import type { Place } from "../../checks/outcome.ts";
import type { PageView } from "../../checks/page-view.ts";
import type { Text } from "../../checks/text.ts";

const axeNames: Readonly<Record<string, Text>> = axeRules.rules;

/** A rule's fault, as a title. */
export function nameRule(rule: string): Text {
  const { vi, en } = ownRules.get(rule)?.name ?? axeNames[rule] ?? { vi: rule, en: rule };
  return { vi: capital(vi), en: capital(en) };
}

/**
 * What axe-core measured at the first of the places, else what the rule demands.
 * @returns null for rules that are not axe-core's
 */
export function explainRule(page: PageView, rule: string, places: readonly Place[]): Text | null {
  const measured = measuredAt(page, rule, places[0]?.node);
  const text = measured ?? axeRuleHelp(rule);
  if (!text) return null;
  const [vi, en] = [sentence(text.vi), sentence(text.en)];
  return measured && places.length > 1
    ? { vi: `Ở chỗ thứ nhất: ${vi}`, en: `At the first: ${en}` }
    : { vi, en };
}

/** Of the check that bears the rule's name: the others are ways to comply, of which one would do. */
function measuredAt({ rendered }: PageView, rule: string, node: number | undefined): Text | null {
  const found = rendered?.axe?.violations.find(({ id }) => id === rule);
  const measured = found?.nodes.find((each) => each.node === node)?.data ?? {};
  return rule in measured ? axeCheckMessage(rule, "fail", measured[rule]) : null;
}

function sentence(text: string): string {
  return /[.?!:]$/.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
