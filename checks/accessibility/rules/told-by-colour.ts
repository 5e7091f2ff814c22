import words from "./colour-words.json" with { type: "json" };
import type { Found, PageRule } from "./page-rule.ts";

const meanings = words.patterns.map((pattern) => new RegExp(pattern.normalize("NFC"), "iu"));
/** Longer passages tell a story; a legend is short. */
const longest = 200;

/** WCAG 1.4.1 (failure F81): a sentence gives colours a meaning, which nothing else may show. */
export default {
  id: "told-by-colour",
  find: (page) => {
    const legends = page.readable.lines.filter(
      ({ hidden, text }) =>
        !hidden && text.length <= longest && meanings.some((pattern) => pattern.test(text)),
    );
    return [...new Set(legends.map(({ element }) => element))].map(
      (at): Found => ({ at, outcome: "cantTell" }),
    );
  },
} satisfies PageRule;
