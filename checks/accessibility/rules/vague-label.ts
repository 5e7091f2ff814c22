import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { Found, PageRule } from "./page-rule.ts";
import { isVague, plainName } from "./vague-words.ts";

const fields =
  "input:not([type]), input[type=text], input[type=tel], input[type=email], input[type=number], input[type=date], textarea, [role=textbox]";
const groups = "fieldset, [role=group], [role=region], section, tr, li, td";
const groupNames = "legend, h1, h2, h3, h4, h5, h6, [role=heading], caption, th";

interface Labelled {
  field: Element;
  name: string;
}

/**
 * WCAG 2.4.6: a field whose label does not say what to enter, or fields of one form with one label, which no group
 * with a visible name of its own tells apart.
 */
export default {
  id: "vague-label",
  find: (page) => {
    const labelled = page.find(fields).flatMap((field) => {
      const name = page.facts(field)?.name ?? "";
      return page.isVisible(field) && name !== ""
        ? [{ field, name, form: page.$(field).closest("form").get(0) }]
        : [];
    });
    const isUntold = ({ field, name }: Labelled) =>
      isVague(name, "labels") || isVague(seenLabelOf(page, field) ?? name, "labels");
    const vague = labelled.filter(isUntold).map(({ field }) => field);
    const byForm = Map.groupBy(labelled, ({ form }) => form);
    const doubles = [...byForm.values()].flatMap((inForm) => doublesOf(page, inForm));
    return [
      ...vague.map((at): Found => ({ at, outcome: "failed" })),
      ...doubles.filter((at) => !vague.includes(at)).map((at): Found => ({ at, outcome: "failed" })),
    ];
  },
} satisfies PageRule;

/** What is seen of a label put together from several elements; null where there is no such label. */
function seenLabelOf(page: PageView, field: Element): string | null {
  const ids = page.attribute(field, "aria-labelledby")?.split(/\s+/) ?? [];
  const parts = ids.flatMap((id) => page.find(`[id="${id.replace(/["\\]/g, "\\$&")}"]`));
  const seen = parts.filter((part) => page.isVisible(part)).map((part) => page.text(part));
  return seen.length > 0 && seen.length < parts.length ? seen.join(" ") : null;
}

function doublesOf(page: PageView, fields: readonly Labelled[]): Element[] {
  const byName = Map.groupBy(fields, ({ name }) => plainName(name));
  return [...byName].flatMap(([name, same]) => {
    const groupNames = new Set(same.map(({ field }) => groupNameOf(page, field)));
    const isTold = same.length === 1 || name === "" || groupNames.size === same.length;
    // Fields of one group with one label may be parts of one value, such as a date.
    return isTold || hasCommonGroup(page, same) ? [] : same.map(({ field }) => field);
  });
}

/** Grouped each in its own way: only then was telling them apart left to the groups. */
function hasCommonGroup(page: PageView, same: readonly Labelled[]): boolean {
  const own = same.map(({ field }) => page.$(field).closest("fieldset, [role=group]").get(0));
  return own.some((group) => group === undefined) || new Set(own).size < own.length;
}

/** The visible name of the nearest group that has one. */
function groupNameOf(page: PageView, field: Element): string {
  for (const group of page.$(field).parents(groups).toArray()) {
    const shown = page.find(groupNames, group).find((each) => page.isVisible(each) && page.text(each) !== "");
    if (shown) return plainName(page.text(shown));
  }
  return "";
}
