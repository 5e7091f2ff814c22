import type { Element } from "domhandler";
import { agencyNameIn } from "../../knowledge/agency-names.ts";
import { isAccented } from "../../knowledge/vietnamese-text.ts";
import type { PageView } from "../../page-view.ts";
import { readPageTop } from "../../reading/page-top.ts";
import type { Found, PageRule } from "./page-rule.ts";

/** CSS pixels, and width to height: a banner across the top, not an emblem, nor a photograph of the news. */
const banner = { width: 500, height: 50, ratio: 2.5, top: 300 };
/** With so many words a picture's description is asked about by itself: pictured-text. */
const sentence = 4;

/**
 * WCAG 1.4.5 and 1.1.1: no text at the top of the page names an agency, but a wide picture stands there, be it a
 * background: the name is probably drawn in it. What a picture says a person has to see.
 */
export default {
  id: "pictured-banner",
  find(page): Found[] {
    const { lines, pictures, blanks } = readPageTop(page);
    if (lines.some((line) => isAccented(line) && agencyNameIn(line) !== null)) return [];
    // Of boxes around one another the innermost.
    const [largest] = [...pictures, ...blanks]
      .toReversed()
      .filter((element) => isBanner(page, element) && !isDescribed(page, element))
      .toSorted((a, b) => areaOf(page, b) - areaOf(page, a));
    return largest ? [{ at: largest, outcome: "cantTell" }] : [];
  },
} satisfies PageRule;

function isBanner(page: PageView, element: Element): boolean {
  const [, top, width, height] = page.facts(element)?.box ?? [0, 0, 0, 0];
  const isWide = width >= banner.width && width >= height * banner.ratio;
  return isWide && height >= banner.height && top < banner.top;
}

function isDescribed(page: PageView, picture: Element): boolean {
  return (page.attribute(picture, "alt")?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= sentence;
}

function areaOf(page: PageView, element: Element): number {
  const [, , width, height] = page.facts(element)?.box ?? [0, 0, 0, 0];
  return width * height;
}
