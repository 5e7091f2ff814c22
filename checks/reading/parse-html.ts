import { type CheerioAPI, load } from "cheerio";
import { browserDepth } from "./browser-depth.ts";

/** No page that people made leaves more elements open. */
const deepest = 5000;
/** Elements that stay open until they are closed. `<p>`, `<li>` and cells may do without an end tag. */
const nesting =
  /<(\/?)(?:div|span|section|article|main|aside|header|footer|nav|table|ul|ol|dl|blockquote|center|form|fieldset|details|font|svg|g)\b/gi;

/**
 * Parses a page as a browser does. The parser's work grows with the square of what is left open, so a page that
 * nests beyond reason is read only up to there.
 */
export function parseHtml(html: string): CheerioAPI {
  return load(html.slice(0, reasonableLength(html)), { treeAdapter: browserDepth });
}

function reasonableLength(html: string): number {
  let depth = 0;
  for (const match of html.matchAll(nesting)) {
    depth = Math.max(0, depth + (match[1] === "/" ? -1 : 1));
    if (depth > deepest) return match.index;
  }
  return html.length;
}
