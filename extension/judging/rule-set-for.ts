import law from "virtual:law";
import { resolve } from "../../checks/regulations/resolve.ts";
import type { RuleSet } from "../../checks/regulations/schema.ts";
import type { Profile } from "../profile.ts";

let last: { key: string; ruleSet: RuleSet } | null = null;

/** What binds the person's agency on a day, YYYY-MM-DD; made once as long as the same is asked for. */
export function ruleSetFor({ regulation, agencyKind }: Profile, date: string): RuleSet {
  const key = `${regulation} ${agencyKind} ${date}`;
  if (last?.key !== key) last = { key, ruleSet: resolve(law, { regulation, agencyKind, date }) };
  return last.ruleSet;
}
