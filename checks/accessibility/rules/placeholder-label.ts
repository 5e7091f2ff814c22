import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { PageRule } from "./page-rule.ts";

const fields = "input[placeholder], textarea[placeholder]";
/** A field of search beside its button is understood without a label (technique G167). */
const search = /search|tìm|tim-?kiem|keyword|từ khóa|tukhoa|^[qs]$/iu;

/** WCAG 3.3.2: a field that only its placeholder names, which is gone as soon as something is typed. */
export default {
  id: "placeholder-label",
  find: (page) =>
    page
      .find(fields)
      .filter((field) => page.isVisible(field) && isNamedByPlaceholder(page, field) && !isSearch(page, field))
      .map((at) => ({ at, outcome: "cantTell" as const })),
} satisfies PageRule;

function isNamedByPlaceholder(page: PageView, field: Element): boolean {
  const placeholder = page.attribute(field, "placeholder") ?? "";
  const others = ["aria-label", "aria-labelledby", "title"];
  if (placeholder === "" || others.some((name) => page.attribute(field, name) !== null)) return false;
  const name = page.facts(field)?.name?.trim() ?? "";
  return name === "" || name === placeholder;
}

function isSearch(page: PageView, field: Element): boolean {
  const said = ["type", "name", "id", "placeholder"].map((name) => page.attribute(field, name) ?? "");
  return said.some((each) => search.test(each)) || page.$(field).closest("[role=search], search").length > 0;
}
