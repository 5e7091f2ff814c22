import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import { nearest } from "../../reading/nearest.ts";
import type { Found, PageRule } from "./page-rule.ts";
import { plainName } from "./vague-words.ts";

const passages = new Set(["p", "li", "td", "th", "dd", "dt"]);

/** WCAG 2.4.4: links of one name in one sentence or block that lead to different places. */
export default {
  id: "same-named-links",
  find: (page) => {
    const links = page
      .find("a[href], [role=link]")
      .filter((link) => page.isVisible(link) && !isAriaHidden(link));
    const byContext = Map.groupBy(links, (link) => passageAround(link) ?? link.parent);
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

function isAriaHidden(link: Element): boolean {
  return nearest(link, ({ attribs }) => attribs["aria-hidden"] === "true") !== null;
}

function passageAround(link: Element): Element | null {
  return nearest(link, ({ name }) => passages.has(name));
}
