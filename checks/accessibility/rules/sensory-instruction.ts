import type { Found, PageRule } from "./page-rule.ts";
import words from "./sensory-words.json" with { type: "json" };

const sensory = words.patterns.map((pattern) => new RegExp(pattern.normalize("NFC"), "iu"));
/** Longer passages tell a story; instructions are short. */
const longest = 300;

/** WCAG 1.3.3: an instruction that may be understood only by who sees colour, shape or place. */
export default {
  id: "sensory-instruction",
  find: (page) => {
    const lines = page.readable.lines.filter(
      ({ hidden, text }) =>
        !hidden && text.length <= longest && sensory.some((pattern) => pattern.test(text)),
    );
    return [...new Set(lines.map(({ element }) => element))].map(
      (at): Found => ({ at, outcome: "cantTell" }),
    );
  },
} satisfies PageRule;
