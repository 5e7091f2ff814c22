import type { PageRule } from "./page-rule.ts";

const leaves = /location|window\.open|\bsubmit\(|__doPostBack|MM_jumpMenu|\.href\s*=/i;
const choices =
  "select[onchange], input[type=radio][onchange], input[type=radio][onclick], input[type=checkbox][onchange]";

/** WCAG 3.2.2 (failures F36, F37): choosing something leaves the page at once, unless visitors were told before. */
export default {
  id: "leaving-on-choice",
  find: (page) =>
    page
      .find(choices)
      .filter(
        (each) =>
          page.isVisible(each) && leaves.test(`${each.attribs.onchange ?? ""} ${each.attribs.onclick ?? ""}`),
      )
      .map((at) => ({ at, outcome: "cantTell" as const })),
} satisfies PageRule;
