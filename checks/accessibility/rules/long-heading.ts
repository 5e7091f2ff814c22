import type { PageRule } from "./page-rule.ts";

/** Characters: titles of legal documents stay below. */
const longest = 180;

/** WCAG 1.3.1 (failure F43): a whole passage marked as a heading, for how it looks. */
export default {
  id: "long-heading",
  find: (page) =>
    page
      .find("h2, h3, h4, h5, h6")
      .filter(
        (each) =>
          page.isVisible(each) && page.text(each).length > longest && page.find("a[href]", each).length === 0,
      )
      .map((at) => ({ at, outcome: "cantTell" as const })),
} satisfies PageRule;
