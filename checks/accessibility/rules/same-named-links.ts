import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { Found, PageRule } from "./page-rule.ts";
import { plainName } from "./vague-words.ts";

const passages = "p, li, td, th, dd, dt";

/** WCAG 2.4.4: links of one name in one sentence or block that lead to different places. */
export default {
  id: "same-named-links",
  find: (page) => {
    const links = page
      .find("a[href], [role=link]")
      .filter((link) => page.isVisible(link) && !isAriaHidden(page, link));
    const byContext = Map.groupBy(links, (link) => page.$(link).closest(passages).get(0) ?? link.parent);
    return [...byContext.values()].flatMap((together) =>
      together.length > 1 ? differing(page, together) : [],
    );
  },
} satisfies PageRule;

function differing(page: PageView, links: readonly Element[]): Found[] {
  const byName = Map.groupBy(links, (link) => plainName(page.facts(link)?.name ?? page.text(link)));
  return [...byName].flatMap(([name, same]) => {
    const leadsTo = new Set(same.map((link) => targetOf(page, link)));
    return name !== "" && leadsTo.size > 1 ? same.map((at): Found => ({ at, outcome: "cantTell" })) : [];
  });
}

function targetOf(page: PageView, link: Element): string {
  const href = page.attribute(link, "href") ?? page.attribute(link, "xlink:href");
  if (href === null) return page.attribute(link, "onclick") ?? "";
  return URL.parse(href, page.url)?.href.replace(/\/$/, "") ?? href;
}

function isAriaHidden(page: PageView, link: Element): boolean {
  return page.$(link).closest("[aria-hidden=true]").length > 0;
}
