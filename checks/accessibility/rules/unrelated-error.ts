import type { Element } from "domhandler";
import { clean } from "../../knowledge/vietnamese-text.ts";
import type { PageView } from "../../page-view.ts";
import words from "./error-words.json" with { type: "json" };
import type { Found, PageRule } from "./page-rule.ts";
import { plainName } from "./vague-words.ts";

const errorWords = new RegExp(words.errors.join("|").normalize("NFC"), "iu");
const marked = /(?:^|[-_ ])(?:error|errors|err|invalid|loi)(?:$|[-_ ])/i;
const fields =
  "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=image]):not([type=reset]), select, textarea";
const longest = 200;

/** WCAG 3.3.1: an error message in a form of several fields that neither names a field nor belongs to one. */
export default {
  id: "unrelated-error",
  find: (page) =>
    page.find("form").flatMap((form): Found[] => {
      const inForm = page.find(fields, form).filter((field) => page.isVisible(field));
      const names = inForm
        .map((field) => plainName(page.facts(field)?.name ?? ""))
        .filter((name) => name !== "");
      if (inForm.length < 2 || names.length < 2) return [];
      return page
        .find("[role=alert], [id], [class]", form)
        .filter((element) => isErrorMessage(page, element) && !isRelated(page, element, form, names))
        .map((at) => ({ at, outcome: "failed" }));
    }),
} satisfies PageRule;

function isErrorMessage(page: PageView, element: Element): boolean {
  const isMarked = [element.attribs.id ?? "", element.attribs.class ?? ""].some((name) => marked.test(name));
  if (!isMarked && page.attribute(element, "role") !== "alert") return false;
  if (!page.isVisible(element) || page.find(fields, element).length > 0) return false;
  const text = page.text(element);
  return text !== "" && text.length <= longest && errorWords.test(text);
}

/** Pointed at by a field, standing right beside one in a group of its own, or naming one. */
function isRelated(page: PageView, message: Element, form: Element, names: readonly string[]): boolean {
  const id = message.attribs.id ?? "";
  const pointing = ["aria-describedby", "aria-errormessage", "aria-labelledby"];
  const isPointedAt = page
    .find("*", form)
    .some((each) => pointing.some((name) => page.attribute(each, name)?.split(/\s+/).includes(id)));
  if (id !== "" && isPointedAt) return true;
  const parent = message.parent;
  if (parent && parent !== form && parent.type === "tag" && page.find(fields, parent).length === 1)
    return true;
  const said = plainName(page.text(message));
  return names.some(
    (name) =>
      clean(said).includes(name) || name.split(" ").some((word) => word.length > 3 && said.includes(word)),
  );
}
