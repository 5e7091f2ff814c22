import type { PageRule } from "./page-rule.ts";

const naming = ["aria-label", "aria-labelledby", "title"];

/** WCAG 4.1.2: a dialog without a name, which its role must have (WAI-ARIA, "dialog"). */
export default {
  id: "nameless-dialog",
  find: (page) =>
    page
      .find("[role=dialog], [role=alertdialog], dialog[open]:not([role])")
      .filter(
        (each) => page.isVisible(each) && naming.every((name) => (page.attribute(each, name) ?? "") === ""),
      )
      .map((at) => ({ at, outcome: "failed" as const })),
} satisfies PageRule;
