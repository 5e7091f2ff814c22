import { z } from "zod";
import { type ArticleSketch, articleSketchSchema } from "./article-sketch.ts";
import { bareHost } from "./knowledge/host-names.ts";
import type { PageDigest } from "./page-digest.ts";

/** What of one portal others of its round are compared with. */
const portalFactsSchema = z.strictObject({
  /** Host of its home page, without `www.`. */
  host: z.string(),
  agency: z.string().nullable(),
  /** EMC site ids on its pages. */
  measuringIds: z.array(z.string()),
  /** Its articles, see `sketchArticles`. */
  articles: z.array(articleSketchSchema),
});
export type PortalFacts = z.infer<typeof portalFactsSchema>;

/**
 * What a round gives a check that compares portals: the facts of all portals of the round, the judged one among
 * them or not. A single audit has none.
 */
export const roundFactsSchema = z.strictObject({ portals: z.array(portalFactsSchema) });
export type RoundFacts = z.infer<typeof roundFactsSchema>;

/** The part of a portal's judgement that its round hands to the others. */
export function portalFacts(
  host: string,
  agency: string | null,
  pages: readonly PageDigest[],
  articles: readonly ArticleSketch[],
): PortalFacts {
  return { host, agency, measuringIds: measuringIdsOf(pages), articles: [...articles] };
}

/** The articles of the other portals of a round. */
export function articlesOfOthers({ portals }: RoundFacts, host: string): ArticleSketch[] {
  return portals
    .filter((portal) => bareHost(portal.host) !== bareHost(host))
    .flatMap(({ articles }) => articles);
}

/** Site ids that can identify a portal: numbers, each once, in order. */
export function measuringIdsOf(pages: readonly PageDigest[]): string[] {
  const ids = pages.flatMap(({ measuringIds }) => measuringIds).filter((id) => /^\d+$/.test(id));
  return [...new Set(ids)].toSorted();
}
