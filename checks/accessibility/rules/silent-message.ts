import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import words from "./message-words.json" with { type: "json" };
import type { PageRule } from "./page-rule.ts";

const live = "[aria-live], [role=status], [role=alert], [role=log], [role=timer], output";
const names = new Set(words.names);

/** WCAG 4.1.3: an empty box that is named as the place of messages to come, which nothing will announce. */
export default {
  id: "silent-message",
  find: (page) =>
    page
      .find("div, span, p")
      .filter(
        (box) => isNamedForMessages(page, box) && isEmpty(box) && page.$(box).closest(live).length === 0,
      )
      .map((at) => ({ at, outcome: "cantTell" as const })),
} satisfies PageRule;

function isNamedForMessages(page: PageView, box: Element): boolean {
  const said = `${page.attribute(box, "id") ?? ""} ${page.attribute(box, "class") ?? ""}`.toLowerCase();
  return said.split(/\s+/).some((name) => names.has(name));
}

function isEmpty(box: Element): boolean {
  return box.children.every((child) => child.type === "text" && child.data.trim() === "");
}
