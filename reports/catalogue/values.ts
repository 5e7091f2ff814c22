import type { Vocabulary } from "../../checks/regulations/schema.ts";
import type { Language } from "../../checks/text.ts";
import { words } from "./words.ts";

/** Name of a parameter for people. */
export function parameterName(name: string, { names }: Vocabulary, lang: Language): string {
  return names[name]?.[lang] ?? name;
}

/** A parameter's value for people: lists in one line, known words spelled out. */
export function parameterValue(value: unknown, vocabulary: Vocabulary, lang: Language): string {
  if (Array.isArray(value)) {
    return value.map((each) => parameterValue(each, vocabulary, lang)).join(", ") || words.none[lang];
  }
  if (typeof value === "boolean") return (value ? words.yes : words.no)[lang];
  if (typeof value === "string") return vocabulary.values[value]?.[lang] ?? value;
  return String(value);
}
