import { z } from "zod";
import type { Check, Say, Sayings } from "../../checks/define-check.ts";
import { type Text, textSchema } from "../../checks/text.ts";
import shipped from "./example-sentences.json" with { type: "json" };

export const decided = ["passed", "failed", "cantTell", "inapplicable"] as const;
export type Decided = (typeof decided)[number];

/** What a check said in one of its sample cases, by check and reason; the catalogue's test keeps the file true. */
type Examples = Readonly<Record<string, Readonly<Record<string, Text>>>>;

const shippedExamples: Examples = z.record(z.string(), z.record(z.string(), textSchema)).parse(shipped);

/** Every reason of a check with its sentence: the case's data left open as "…", else as in an example. */
export function sentencesOf(
  check: Check,
  outcome: Decided,
  examples = shippedExamples,
): { reason: string; sentence: Text }[] {
  const sayings: Sayings = check[outcome];
  return Object.entries(sayings).map(([reason, say]) => ({
    reason,
    sentence: openSentence(say) ?? examples[check.id]?.[reason] ?? { vi: reason, en: reason },
  }));
}

/** Null for a sentence that works on its data and so needs a real case. */
export function openSentence(say: Say<unknown>): Text | null {
  try {
    const { vi, en } = say(open);
    return { vi: tidy(vi), en: tidy(en) };
  } catch {
    return null;
  }
}

/** Whatever is asked of the data, the answer is again open; in a sentence it reads "…". */
const open: unknown = new Proxy(() => undefined, {
  get: (_target, property) => (property === Symbol.toPrimitive ? () => "…" : open),
  apply: () => open,
});

/** Sums over open data are no numbers, and several open parts in a row say no more than one. */
function tidy(sentence: string): string {
  return sentence.replace(/NaN|undefined/g, "…").replace(/…([\s,;/-]*…)+/g, "…");
}
