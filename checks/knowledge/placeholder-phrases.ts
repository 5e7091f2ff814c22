import { z } from "zod";
import data from "./placeholder-phrases.json" with { type: "json" };
import { clean, containsPhrase, fold, isAccented } from "./vietnamese-text.ts";

/** What a page says instead of content: that it is being filled, that there is nothing, or a maker's sample. */
export type PlaceholderKind = keyof typeof data;

export interface FoundPlaceholder {
  kind: PlaceholderKind;
  /** The phrase as in the list. */
  phrase: string;
}

const list = z.array(z.string().min(1)).min(1);
const phrases = z.strictObject({ updating: list, nothing: list, sample: list }).parse(data);
const known = (["updating", "nothing", "sample"] as const).flatMap((kind) =>
  phrases[kind].map((phrase) => ({ kind, phrase })),
);

/**
 * The phrase in a text that stands for missing content; `more` are phrases an office adds. Diacritics count where
 * the text has any: "Đảng xây dựng" is not "đang xây dựng".
 */
export function findPlaceholder(text: string, more: readonly string[] = []): FoundPlaceholder | null {
  const candidates = [...known, ...more.map((phrase) => ({ kind: "nothing" as const, phrase }))];
  const comparable = isAccented(text) ? (words: string) => clean(words).toLowerCase() : fold;
  const compared = comparable(text);
  return candidates.find(({ phrase }) => containsPhrase(compared, comparable(phrase))) ?? null;
}
