import words from "./own-data-words.json" with { type: "json" };
import type { PageRule } from "./page-rule.ts";
import { plainName } from "./vague-words.ts";

const fields =
  "input:not([type]), input[type=text], input[type=tel], input[type=email], input[type=date], input[type=password]";
const ownData = words.patterns.map((pattern) => new RegExp(pattern.normalize("NFC"), "iu"));

/** WCAG 1.3.5: a field for visitors' own name, telephone or the like that does not declare so for filling it in. */
export default {
  id: "undeclared-own-data",
  find: (page) =>
    page
      .find(fields)
      .filter((field) => {
        const name = plainName(page.facts(field)?.name ?? "");
        const isOwn = ownData.some((pattern) => pattern.test(name));
        return isOwn && page.isVisible(field) && (page.attribute(field, "autocomplete") ?? "") === "";
      })
      .map((at) => ({ at, outcome: "cantTell" as const })),
} satisfies PageRule;
