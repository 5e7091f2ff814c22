import type { PageRule } from "./page-rule.ts";

/** Single letters in a row, spaces between them: "T H Ô N G". */
const spaced = /(?<![\p{L}\p{N}])(?:\p{Lu}[\s\u00a0]+){4,}\p{Lu}(?![\p{L}\p{N}])/u;

/** WCAG 1.3.2 (failure F32): a word set wide by typing spaces between its letters is read out letter by letter. */
export default {
  id: "spaced-letters",
  find: (page) =>
    page.readable.lines
      .filter(({ hidden, text }) => {
        const [found] = (!hidden && spaced.exec(text)) || [];
        return found !== undefined && !isAlphabet(found);
      })
      .map(({ element: at }) => ({ at, outcome: "failed" as const })),
} satisfies PageRule;

/** A row of letters in their order, as to choose from. */
function isAlphabet(found: string): boolean {
  const letters = found.split(/\s+/);
  return letters.every(
    (letter, index) => index === 0 || letter.localeCompare(letters[index - 1] ?? "", "vi") > 0,
  );
}
