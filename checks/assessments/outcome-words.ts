import type { Text } from "../text.ts";
import type { PersonOutcome } from "./assessment.ts";

/** What a person writes in the file for each outcome; EARL's own words are read as well. */
export const outcomeWords: Record<PersonOutcome, Text> = {
  passed: { vi: "đạt", en: "passed" },
  failed: { vi: "không đạt", en: "failed" },
  inapplicable: { vi: "không áp dụng", en: "inapplicable" },
};

const byWord = new Map<string, PersonOutcome>([
  ["passed", "passed"],
  ["failed", "failed"],
  ["inapplicable", "inapplicable"],
  [outcomeWords.passed.vi, "passed"],
  [outcomeWords.failed.vi, "failed"],
  [outcomeWords.inapplicable.vi, "inapplicable"],
]);

/** Null for a word that is none of them. */
export function outcomeOf(word: string): PersonOutcome | null {
  return byWord.get(word.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ")) ?? null;
}
