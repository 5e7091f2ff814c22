import type { Found, PageRule } from "./page-rule.ts";
import { isVague } from "./vague-words.ts";

/** WCAG 2.4.6: a heading that somebody forgot to write ("Tiêu đề", "New block"). */
export default {
  id: "placeholder-heading",
  find: (page) =>
    page
      .find("h1, h2, h3, h4, h5, h6, [role=heading]")
      .filter((heading) => page.isVisible(heading) && isVague(page.text(heading), "headings"))
      .map((at): Found => ({ at, outcome: "failed" })),
} satisfies PageRule;
