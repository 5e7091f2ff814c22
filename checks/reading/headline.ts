import type { Element } from "domhandler";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { Metadata, PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import { declaredRegion, markupWords, namedRegion } from "./markup-names.ts";
import { isMenuShaped } from "./menu-shape.ts";
import { isOfType } from "./metadata.ts";
import { ownerLines } from "./owner-lines.ts";
import { addressEndsIn, addressRepeats } from "./page-url.ts";
import { foldedLine, type Line, type ReadableText } from "./readable-text.ts";
import { namesPortal } from "./site-name.ts";

/** A line of the page that says the same as its declared title. */
export interface Headline {
  line: Line;
  score: number;
}

export const titleSeparators = /\s+[-–—|•·»›‹«:/]+\s+|\s*[|»›‹«]\s*|\s+::\s*/;
const shortestTitle = 4;
const longestTitle = 500;

/** Texts the page declares as its title, folded: whole, and without what stands before or after a separator. */
export function declaredTitles({ documentTitle, meta, jsonLd }: Metadata): Map<string, number> {
  const titles = new Map<string, number>();
  const add = (text: string, worth: number) => {
    const folded = fold(text)
      .replace(/(?:\.{3}|…)$/, "")
      .trim();
    if (folded.length >= shortestTitle) titles.set(folded, Math.max(worth, titles.get(folded) ?? 0));
  };
  for (const node of jsonLd) {
    if (isOfType(node, articleTypes) && typeof node.headline === "string") add(node.headline, 3);
  }
  for (const given of [
    meta.get("og:title"),
    meta.get("dc.title"),
    meta.get("twitter:title"),
    documentTitle,
  ]) {
    if (!given) continue;
    const declared = given.slice(0, longestTitle);
    add(declared, 3);
    const parts = declared.split(titleSeparators);
    for (const [index, part] of parts.entries()) add(part, index === 0 ? 1 : 0);
    for (const separator of declared.matchAll(new RegExp(titleSeparators, "g"))) {
      add(declared.slice(0, separator.index), 2);
      add(declared.slice(separator.index + separator[0].length), 0);
    }
    // "Hội Mẫu: Trao học bổng", as blogs put their name before the title.
    add(declared.split(": ").slice(1).join(": "), 0);
  }
  return titles;
}

export const articleTypes = [
  "NewsArticle",
  "Article",
  "BlogPosting",
  "Report",
  "WebPage",
  "GovernmentService",
];

/** What a line is worth that the address repeats and the head of the page does not. */
const addressWorth = 1;

/** The line that best repeats a declared title, or else the address; null where none does. */
export function findHeadline(page: PageView, metadata: Metadata): Headline | null {
  const titles = declaredTitles(metadata);
  const inAddress = addressTest(page.url);
  const owners = new Set(ownerLines(page.readable));
  let best: Headline | null = null;
  for (const line of page.readable.lines) {
    if (line.hidden || line.text.length < shortestTitle || owners.has(line)) continue;
    const worth = matchWorth(foldedLine(line), titles) ?? (inAddress(line.text) ? addressWorth : null);
    if (worth === null || namesPortal(line.text, metadata) || isInMenu(page.readable, line)) continue;
    const score = worth + prominence(line) + placing(line) + (line.text.length >= 25 ? 1 : 0);
    if (score > (best?.score ?? 0)) best = { line, score };
  }
  return best;
}

function addressTest(url: URL): (text: string) => boolean {
  const [repeats, endsIn] = [addressRepeats(url), addressEndsIn(url)];
  return (text) => repeats(text) || endsIn(text);
}

/** An entry of a menu says the same as the section's own heading. */
function isInMenu(readable: ReadableText, { block, linked, text }: Line): boolean {
  if (linked < text.length / 2) return false;
  const around = [block, parentOf(block), parentOf(parentOf(block) ?? block)];
  return around.some((element) => element !== null && isMenuShaped(readable, element));
}

function matchWorth(folded: string, titles: ReadonlyMap<string, number>): number | null {
  const exact = titles.get(folded);
  if (exact !== undefined) return exact;
  if (folded.length < 30) return null;
  for (const [title, worth] of titles) {
    if (title.length >= 30 && (folded.startsWith(title) || title.startsWith(folded))) return worth;
  }
  return null;
}

/** How much the markup around a line speaks for a heading: tag, class, emphasis. */
export function prominence(line: Line): number {
  let score = line.linked > line.text.length / 2 ? -2 : 0;
  for (const element of ancestorsWithin(line.element, line.block)) {
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    if (level !== undefined) score += Math.max(1, 5 - Number(level));
    if (element.attribs.itemprop === "headline") score += 3;
    if (titleWords.test(markupWords(element))) score += 2;
    if (element.name === "b" || element.name === "strong") score += 0.5;
    if (element.name === "font" && Number(element.attribs.size) >= 3) score += 0.5;
  }
  return Math.min(score, 7);
}

const titleWords =
  / (?:\w*title\w*|tieu ?de\w*|tieude\w*|headline|heading|head|subject|ten ?bai\w*|tenvb|lawh3) /;

/** From an element up to its block and the block's own parent, where makers put the class of a title. */
function* ancestorsWithin(element: Element, block: Element): Generator<Element> {
  let at: Element | null = element;
  while (at && at !== block) {
    yield at;
    at = parentOf(at);
  }
  yield block;
}

const placeWeights = { main: 1, navigation: -6, footer: -6, aside: -4, header: -1.5 } as const;
const reach = 12;

/** Titles in the banner, the menu, the breadcrumb or a side box are not the item's own. */
export function placing(line: Line): number {
  let score = 0;
  let at: Element | null = line.element;
  for (let climbed = 0; at && climbed < reach; climbed += 1) {
    const region = at.name === "article" ? "main" : (declaredRegion(at) ?? namedRegion(at));
    if (region) score += placeWeights[region];
    if (region && region !== "header") return score;
    if (at.name === "label" || at.name === "button") score -= 3;
    at = parentOf(at);
  }
  return score;
}
