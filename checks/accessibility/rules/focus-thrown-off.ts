import type { PageRule } from "./page-rule.ts";

/** WCAG 2.1.1 and 2.4.7 (failure F55): a script takes the focus away as soon as it comes. */
export default {
  id: "focus-thrown-off",
  find: (page) =>
    page
      .find("[onfocus]")
      .filter(
        (each) =>
          page.isVisible(each) &&
          /^\s*(?:if\s*\(\s*this\.blur\s*\)\s*)?(?:this|self)\.blur\(\)/.test(each.attribs.onfocus ?? ""),
      )
      .map((at) => ({ at, outcome: "failed" as const })),
} satisfies PageRule;
