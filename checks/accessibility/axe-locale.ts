import english from "axe-core/locales/_template.json" with { type: "json" };
import type { Text } from "../text.ts";
import vietnamese from "./locales/axe-vi.json" with { type: "json" };

/** A message of one of axe's checks: fixed, or chosen by what the check measured. */
type Message = string | Readonly<Record<string, string>>;
type State = "fail" | "incomplete";

interface Locale {
  rules: Readonly<Record<string, { description: string; help: string }>>;
  checks: Readonly<Record<string, Partial<Record<State, Message>>>>;
}
const locales: Readonly<Record<keyof Text, Locale>> = { vi: vietnamese, en: english };

/** What an axe rule demands; null where the installed axe-core has no such rule. */
export function axeRuleHelp(rule: string): Text | null {
  const [vi, en] = [locales.vi.rules[rule], locales.en.rules[rule]];
  return vi && en ? { vi: vi.help, en: en.help } : null;
}

/**
 * What one of axe's checks says of an element, from what it measured there.
 * @param data `CheckResult.data` of axe-core, as kept in the snapshot
 * @returns null where the check has nothing to say in that state
 */
export function axeCheckMessage(check: string, state: State, data: unknown): Text | null {
  const [vi, en] = [locales.vi.checks[check]?.[state], locales.en.checks[check]?.[state]];
  if (vi === undefined || en === undefined) return null;
  return { vi: fill(chosen(vi, data), data), en: fill(chosen(en, data), data) };
}

/** As axe-core chooses: by `messageKey`, else by how many values there are, else the default. */
function chosen(message: Message, data: unknown): string {
  if (typeof message === "string") return message;
  const { messageKey, values } = isRecord(data) ? data : {};
  const number =
    (Array.isArray(values) ? values : Array.isArray(data) ? data : []).length > 1 ? "plural" : "singular";
  const keyed = typeof messageKey === "string" ? message[messageKey] : undefined;
  return keyed ?? message[number] ?? message.default ?? "";
}

function fill(template: string, data: unknown): string {
  return template.replace(/\$\{\s*data(?:\.(\w+))?\s*\}/g, (_hole, key?: string) => {
    if (key === undefined) return spell(data);
    if (isRecord(data)) return spell(data[key]);
    return key === "values" ? spell(data) : "";
  });
}

function spell(value: unknown): string {
  if (Array.isArray(value)) return value.map(spell).join(", ");
  return value === undefined || value === null ? "" : String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
