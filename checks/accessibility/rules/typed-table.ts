import type { PageRule } from "./page-rule.ts";

/** Rows from which text set out in columns is a table. */
const fewest = 3;

/** WCAG 1.3.1 (failure F34): a table whose columns are made of spaces. */
export default {
  id: "typed-table",
  find: (page) =>
    page
      .find("pre")
      .filter((each) => page.isVisible(each) && page.find("code", each).length === 0)
      .filter((each) => {
        const gaps = page
          .$(each)
          .text()
          .split("\n")
          .map((line) => line.trim().split(/ {2,}|\t+/).length)
          .filter((columns) => columns > 2);
        return gaps.length >= fewest && gaps.every((columns) => columns === gaps[0]);
      })
      .map((at) => ({ at, outcome: "cantTell" as const })),
} satisfies PageRule;
