import { z } from "zod";
import type { Sighting } from "./history.ts";
import { fold, wordsOf } from "./knowledge/vietnamese-text.ts";
import type { PageView } from "./page-view.ts";
import { ParsedPage } from "./parsed-page.ts";
import { bodyParagraphs } from "./reading/article-body.ts";
import { readMainText } from "./reading/main-text.ts";
import { isStandingPage } from "./reading/standing-page.ts";
import type { PageSnapshot } from "./snapshot.ts";

/**
 * What of an article is enough to find it again on another portal: a MinHash over its runs of five words
 * (Broder 1997), by which the share of common runs is estimated to about ±0.04.
 */
export const articleSketchSchema = z.strictObject({
  url: z.string(),
  /** Host of the portal. */
  portal: z.string(),
  title: z.string().nullable(),
  /** Day, as the page says. */
  postedOn: z.string().nullable(),
  /** When the auditor first met it; null where no history is kept. */
  firstSeenAt: z.string().nullable(),
  words: z.int(),
  minima: z.array(z.int()),
});
export type ArticleSketch = z.infer<typeof articleSketchSchema>;

const shingle = 5;
const permutations = 128;
/** Announcements in a sentence or two resemble each other without being copied. */
const fewestWords = 80;
const seeds = Array.from({ length: permutations }, (_, index) => ({
  factor: (Math.imul(index + 1, 0x9e3779b1) | 1) >>> 0,
  shift: Math.imul(index + 1, 0x85ebca6b) >>> 0,
}));

/** The sketches of a portal's articles, for the other portals of its round. */
export function sketchArticles(
  pages: Iterable<PageSnapshot>,
  sightings: readonly Sighting[] = [],
): ArticleSketch[] {
  const firstSeen = new Map(sightings.map(({ url, firstSeenAt }) => [url, firstSeenAt]));
  const sketches: ArticleSketch[] = [];
  for (const snapshot of pages) {
    const sketch = snapshot.failure === null ? sketchOf(new ParsedPage(snapshot, null)) : null;
    if (sketch) sketches.push({ ...sketch, firstSeenAt: firstSeen.get(sketch.url) ?? null });
  }
  return sketches;
}

/** Null for what is no article or too short to tell. */
export function sketchOf(page: PageView): ArticleSketch | null {
  const { kind, title, publishedAt } = page.reading;
  if (kind !== "article" && kind !== "english-article") return null;
  // Policies and notices on the portal itself are alike by right.
  if (isStandingPage(page)) return null;
  const words = wordsOf(fold(bodyParagraphs(readMainText(page)).join(" ")));
  if (words.length < fewestWords) return null;
  return {
    url: page.snapshot.finalUrl,
    portal: page.url.hostname.replace(/^www\./, ""),
    title,
    postedOn: publishedAt?.slice(0, 10) ?? null,
    firstSeenAt: null,
    words: words.length,
    minima: minimaOf(words),
  };
}

/** Estimated share of runs of five words that two articles have in common, 0 to 1. */
export function overlap(a: ArticleSketch, b: ArticleSketch): number {
  return a.minima.filter((minimum, index) => minimum === b.minima[index]).length / permutations;
}

/** Estimated share of an article's runs of five words that another one has too, 0 to 1. */
export function containment(part: ArticleSketch, whole: ArticleSketch): number {
  const jaccard = overlap(part, whole);
  const common = (jaccard / (1 + jaccard)) * (part.words + whole.words);
  return Math.min(1, common / part.words);
}

/** The earlier of two articles; null where their days do not tell. */
export function earlierOf(a: ArticleSketch, b: ArticleSketch): ArticleSketch | null {
  const [dayA, dayB] = [a.postedOn, b.postedOn];
  if (dayA === null || dayB === null || dayA === dayB) return null;
  return dayA < dayB ? a : b;
}

function minimaOf(words: readonly string[]): number[] {
  const minima = new Array<number>(permutations).fill(0xffffffff);
  const hashes = new Set<number>();
  for (let start = 0; start + shingle <= words.length; start++) {
    hashes.add(hash(words.slice(start, start + shingle).join(" ")));
  }
  for (const value of hashes) {
    for (const [index, { factor, shift }] of seeds.entries()) {
      const permuted = mix((Math.imul(value, factor) + shift) >>> 0);
      if (permuted < (minima[index] ?? 0)) minima[index] = permuted;
    }
  }
  return minima;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Spreads neighbouring values over the whole range (finaliser of MurmurHash3). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
