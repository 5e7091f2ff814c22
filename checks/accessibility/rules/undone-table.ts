import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { Found, PageRule } from "./page-rule.ts";

/**
 * WCAG 1.3.1 (failure F92): a table of data that a role takes its meaning as a table from. Header cells over two rows
 * and columns or more make it one of data.
 */
export default {
  id: "undone-table",
  find: (page) =>
    page.find("table[role=presentation], table[role=none]").flatMap((table): Found[] => {
      if (!page.isVisible(table) || page.find("table", table).length > 0) return [];
      const headers = page.find("th", table).filter((each) => page.text(each) !== "");
      if (headers.length === 0) return [];
      return [{ at: table, outcome: isOfData(page, table) ? "failed" : "cantTell" }];
    }),
} satisfies PageRule;

function isOfData(page: PageView, table: Element): boolean {
  const [head, ...rows] = page.find("tr", table).map((row) => page.$(row).children("th, td").toArray());
  if (!head || head.length < 2 || !head.every((cell) => cell.name === "th" && page.text(cell) !== ""))
    return false;
  return rows.length >= 2 && rows.every((row) => row.length === head.length);
}
