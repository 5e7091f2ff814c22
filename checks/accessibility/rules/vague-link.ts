import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { Found, PageRule } from "./page-rule.ts";
import { isVague, saysNothingMore } from "./vague-words.ts";

const passages = new Set("p li td th dd dt blockquote figcaption caption".split(" "));
const headings = "h1, h2, h3, h4, h5, h6, [role=heading]";

/**
 * WCAG 2.4.4: a link whose name ("Xem thêm") tells nothing, and neither does the sentence, list item or table cell
 * around it. A heading before it may tell a reader enough: then a person decides.
 */
export default {
  id: "vague-link",
  find: (page) => {
    const firstHeading = orderOf(
      page,
      page.find(headings).find((heading) => page.isVisible(heading)),
    );
    return page.find("a[href], [role=link]").flatMap((link): Found[] => {
      if (!page.isVisible(link)) return [];
      const isSign = isNamedBySign(page, link);
      if ((!isSign && !isVague(nameOf(page, link), "links")) || isTold(page, link)) return [];
      const mayBeTold = isSign || firstHeading < orderOf(page, link) || isInTable(page, link);
      return [{ at: link, outcome: mayBeTold ? "cantTell" : "failed" }];
    });
  },
} satisfies PageRule;

function nameOf(page: PageView, link: Element): string {
  return page.facts(link)?.name ?? (page.text(link) || page.$(link).text());
}

/** ">>", "…": but for the arrows beside the numbers of pages, which everybody knows. */
function isNamedBySign(page: PageView, link: Element): boolean {
  if (!/^[^\p{L}\p{N}]+$/u.test(nameOf(page, link).trim())) return false;
  const beside = page.$(link).closest("li").parent().add(page.$(link).parent()).find("a, span, strong, em");
  return !beside.toArray().some((each) => /^\s*\d+\s*$/.test(page.$(each).text()));
}

function isTold(page: PageView, link: Element): boolean {
  if (["aria-describedby", "title"].some((name) => tells(page, link, name))) return true;
  return !saysNothingMore(`${contextOf(page, link)} ${rowHeaderOf(page, link)}`);
}

/** A cell that heads its row is read out with the cells of the row. */
function rowHeaderOf(page: PageView, link: Element): string {
  return page.$(link).closest("td").siblings("th").text();
}

function tells(page: PageView, link: Element, name: string): boolean {
  const value = page.attribute(link, name) ?? "";
  if (name === "title") return value !== "" && !saysNothingMore(value);
  const said = value.split(/\s+/).flatMap((id) => (id === "" ? [] : page.find(`[id="${quoted(id)}"]`)));
  return said.some((element) => !saysNothingMore(page.$(element).text()));
}

function quoted(id: string): string {
  return id.replace(/["\\]/g, "\\$&");
}

/** The paragraph, cell or item around the link, and the items around that; else the block it stands in. */
function contextOf(page: PageView, link: Element): string {
  const around: string[] = [];
  for (let at = link.parent; at && at.type === "tag"; at = at.parent) {
    if (passages.has(at.name)) around.push(page.text(at));
  }
  if (around.length > 0) return around.join(" ");
  const parent = link.parent;
  return parent && parent.type === "tag" && parent.name !== "body" ? page.text(parent) : "";
}

function isInTable(page: PageView, link: Element): boolean {
  return page.$(link).closest("td").siblings().length > 0;
}

function orderOf(page: PageView, element: Element | undefined): number {
  return (element && page.readable.extents.get(element)?.order) ?? Number.POSITIVE_INFINITY;
}
