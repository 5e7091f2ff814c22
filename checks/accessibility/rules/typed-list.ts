import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { Found, PageRule } from "./page-rule.ts";

/** Lines in a row from which they are a list; two may be a talk. */
const fewest = 3;
const bullet = /^\s*[-–—+*•●▪►✓✔]\s*\p{L}/u;

/** WCAG 1.3.1: lines that typed dashes or dots make look like a list. */
export default {
  id: "typed-list",
  find: (page) => {
    const found: Found[] = [];
    let run: Element[] = [];
    for (const { hidden, text, element } of page.readable.lines) {
      if (hidden) continue;
      if (bullet.test(text) && !isListed(page, element)) {
        run.push(element);
        continue;
      }
      found.push(...listAt(run));
      run = [];
    }
    return [...found, ...listAt(run)];
  },
} satisfies PageRule;

function isListed(page: PageView, element: Element): boolean {
  return page.$(element).closest("li, [role=listitem], dd, select").length > 0;
}

function listAt(run: readonly Element[]): Found[] {
  const [at] = run;
  return at && run.length >= fewest ? [{ at, outcome: "cantTell" }] : [];
}
