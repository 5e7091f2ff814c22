import type { Check, Say, Sayings } from "../../checks/define-check.ts";
import type { Text } from "../../checks/text.ts";

export const decided = ["passed", "failed", "cantTell", "inapplicable"] as const;
export type Decided = (typeof decided)[number];

/** Every reason of a check with its sentence, the case's data left open as "…". */
export function sentencesOf(check: Check, outcome: Decided): { reason: string; sentence: Text }[] {
  const sayings: Sayings = check[outcome];
  return Object.entries(sayings).map(([reason, say]) => ({ reason, sentence: openSentence(say, reason) }));
}

function openSentence(say: Say<unknown>, reason: string): Text {
  try {
    const { vi, en } = say(open);
    return { vi: tidy(vi), en: tidy(en) };
  } catch {
    // A sentence that works on its data needs a real case; the reason names it until then.
    return { vi: reason, en: reason };
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
