import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { PageRule } from "./page-rule.ts";

/** WCAG 4.1.2: a control says that what it opens is closed although it is seen, or the other way round. */
export default {
  id: "stale-expansion",
  find: (page) =>
    page
      .find("[aria-expanded][aria-controls]")
      .filter((control) => page.isVisible(control) && isContradicted(page, control))
      .map((at) => ({ at, outcome: "cantTell" as const })),
} satisfies PageRule;

function isContradicted(page: PageView, control: Element): boolean {
  const [id = ""] = (page.attribute(control, "aria-controls") ?? "").split(/\s+/);
  const [part] = id === "" ? [] : page.find(`[id="${id.replace(/["\\]/g, "\\$&")}"]`);
  // Without words there is nothing to be seen yet.
  if (!part || page.$(part).text().trim() === "") return false;
  return String(page.isVisible(part)) !== page.attribute(control, "aria-expanded")?.toLowerCase();
}
