import type { PageView } from "../../page-view.ts";
import type { PageRule } from "./page-rule.ts";

const skips =
  /bỏ qua|(?:tới|đến|sang|vào) (?:phần )?nội dung|skip|jump to|(?:go|move) to (?:main )?content/iu;

/** WCAG 2.4.1: a link that promises to lead past the menus, to a place that the page does not have. */
export default {
  id: "broken-skip-link",
  find: (page) =>
    page
      .find("a[href^='#']")
      .filter(
        (link) =>
          skips.test(page.text(link) || page.$(link).text()) && !hasTarget(page, link.attribs.href ?? ""),
      )
      .map((at) => ({ at, outcome: "cantTell" as const })),
} satisfies PageRule;

function hasTarget(page: PageView, href: string): boolean {
  const id = decoded(href.slice(1)).replace(/["\\]/g, "\\$&");
  return id !== "" && page.find(`[id="${id}"], a[name="${id}"]`).length > 0;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
