import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { Found, PageRule } from "./page-rule.ts";
import { plainName } from "./vague-words.ts";

const groups = "fieldset, [role=radiogroup], [role=group]";

/**
 * WCAG 1.3.1: radio buttons that no group ties to their question. Where the same answers come again under another
 * name, a listener cannot tell the questions apart; else the answers may say enough.
 */
export default {
  id: "ungrouped-choices",
  find: (page) => {
    const radios = page.find("input[type=radio][name]").filter((each) => page.isVisible(each));
    const questions = [...Map.groupBy(radios, (each) => page.attribute(each, "name") ?? "").values()].filter(
      (same) => same.length > 1 && !same.some((each) => isGrouped(page, each)),
    );
    const answersOf = (same: readonly Element[]) =>
      same.map((each) => plainName(page.facts(each)?.name ?? "")).join("|");
    const byAnswers = Map.groupBy(questions, answersOf);
    return questions.flatMap((same): Found[] => {
      const answers = answersOf(same);
      const [at] = same;
      // Without any name they are at fault for that: label.
      if (!at || !/\p{L}/u.test(answers)) return [];
      const isAgain = (byAnswers.get(answers)?.length ?? 0) > 1 && !hasRowHeader(page, at);
      return [{ at, outcome: isAgain ? "failed" : "cantTell" }];
    });
  },
} satisfies PageRule;

/** By an element of that meaning, or because each answer names its question too. */
function isGrouped(page: PageView, radio: Element): boolean {
  const refersTo = ["aria-labelledby", "aria-describedby"].some(
    (name) => page.attribute(radio, name) !== null,
  );
  return refersTo || page.$(radio).closest(groups).length > 0;
}

function hasRowHeader(page: PageView, radio: Element): boolean {
  return page.$(radio).closest("tr").children("th").length > 0;
}
