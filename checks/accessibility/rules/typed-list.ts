import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { Found, PageRule } from "./page-rule.ts";

/** Lines in a row from which they are a list; two may be a talk. */
const fewest = 3;
const bullet = /^\s*[-–—+*•●▪►✓✔]\s*\p{L}/u;

/** WCAG 1.3.1: paragraphs that typed dashes or dots make look like a list. */
export default {
  id: "typed-list",
  find: (page) =>
    page.find("p + p + p, div + div + div").flatMap((last): Found[] => {
      const run = runBefore(page, last);
      const next = page.$(last).next().get(0);
      const goesOn = next !== undefined && isItem(page, next);
      const [first] = run;
      return first && run.length >= fewest && !goesOn ? [{ at: first, outcome: "cantTell" }] : [];
    }),
} satisfies PageRule;

/** The item and those straight before it, first to last. */
function runBefore(page: PageView, last: Element): Element[] {
  const run: Element[] = [];
  for (let at: Element | undefined = last; at && isItem(page, at); at = page.$(at).prev().get(0))
    run.unshift(at);
  return run;
}

function isItem(page: PageView, element: Element): boolean {
  if (element.name !== "p" && element.name !== "div") return false;
  return (
    page.isVisible(element) &&
    bullet.test(page.text(element)) &&
    page.find("p, div, li", element).length === 0
  );
}
