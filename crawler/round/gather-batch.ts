import { type ArticleSketch, sketchOf } from "../../checks/article-sketch.ts";
import { digest } from "../../checks/digest.ts";
import type { PageDigest } from "../../checks/page-digest.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { type PortalFacts, portalFacts, type RoundFacts } from "../../checks/round-facts.ts";
import type { Store } from "../store/audit-store.ts";
import type { Batch } from "../store/batch.ts";
import { readPages, readSite } from "../store/read-audit.ts";

/** A portal of the round whose pages were read. */
export interface ReadPortal {
  url: string;
  agencyName: string | null;
  auditId: string;
}

/** Main texts shorter than this are notices and forms, which portals of one maker share rightly. */
const shortestArticle = 600;

/**
 * The one place where the portals of a round are looked at together: gathers what no single audit can see, before
 * anything is judged. Portals are taken one by one; of each only a sketch is kept in memory. `facts` are for the
 * checks, `batch` for the round's report.
 */
export async function gatherBatch(
  store: Store,
  portals: readonly ReadPortal[],
): Promise<{ batch: Batch; facts: RoundFacts }> {
  const ids = new Map<string, Set<string>>();
  const articles = new Map<string, Batch["articles"][number]["pages"]>();
  const facts: PortalFacts[] = [];
  for (const { url, agencyName, auditId } of portals) {
    const gleaned = await glean(store, auditId);
    const portal = portalFacts(new URL(url).hostname, agencyName, gleaned.digests, gleaned.articles);
    facts.push(portal);
    for (const id of portal.measuringIds) ids.set(id, (ids.get(id) ?? new Set()).add(url));
    for (const page of gleaned.digests) {
      if (page.kind !== "article" || page.mainText < shortestArticle) continue;
      const entry = { portal: url, url: page.finalUrl, title: page.title };
      articles.set(page.content, [...(articles.get(page.content) ?? []), entry]);
    }
  }
  const batch: Batch = {
    measuringIds: [...ids]
      .filter(([, on]) => on.size > 1)
      .map(([id, on]) => ({ id, portals: [...on].sort() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    articles: [...articles]
      .filter(([, pages]) => new Set(pages.map(({ portal }) => portal)).size > 1)
      .map(([content, pages]) => ({ content, pages: pages.toSorted((a, b) => (a.url < b.url ? -1 : 1)) }))
      .sort((a, b) => (a.content < b.content ? -1 : 1)),
  };
  return { batch, facts: { portals: facts } };
}

/** What is kept of a portal's pages while the others are read. */
interface Gleaned {
  digests: PageDigest[];
  articles: ArticleSketch[];
}

async function glean(store: Store, auditId: string): Promise<Gleaned> {
  const site = await readSite(store, auditId);
  const firstSeen = new Map(site?.sightings?.map(({ url, firstSeenAt }) => [url, firstSeenAt]));
  const digests: PageDigest[] = [];
  const articles: ArticleSketch[] = [];
  for (const snapshot of await readPages(store, auditId)) {
    if (snapshot.failure !== null) continue;
    const page = new ParsedPage(snapshot, site?.homeUrl ?? null);
    digests.push(digest(page));
    const sketch = sketchOf(page);
    if (sketch) articles.push({ ...sketch, firstSeenAt: firstSeen.get(sketch.url) ?? null });
  }
  return { digests, articles };
}
