import { digest } from "../../checks/digest.ts";
import type { PageDigest } from "../../checks/page-digest.ts";
import { PageView } from "../../checks/page-view.ts";
import type { SiteSnapshot } from "../../checks/snapshot.ts";
import type { Store } from "../store/audit-store.ts";
import type { Batch } from "../store/batch.ts";
import { readPages, readSite } from "../store/read-audit.ts";

/** A portal of the round whose pages were read. */
export interface ReadPortal {
  url: string;
  auditId: string;
}

/** Main texts shorter than this are notices and forms, which portals of one maker share rightly. */
const shortestArticle = 600;

/**
 * The one place where the portals of a round are looked at together: gathers what no single audit can see, before
 * anything is judged. Portals are taken one by one; of each only a sketch is kept in memory.
 */
export async function gatherBatch(store: Store, portals: readonly ReadPortal[]): Promise<Batch> {
  const ids = new Map<string, Set<string>>();
  const articles = new Map<string, Batch["articles"][number]["pages"]>();
  for (const { url, auditId } of portals) {
    for (const page of await digestsOf(store, auditId)) {
      for (const id of page.measuringIds) ids.set(id, (ids.get(id) ?? new Set()).add(url));
      if (page.kind !== "article" || page.mainText < shortestArticle) continue;
      const entry = { portal: url, url: page.finalUrl, title: page.title };
      articles.set(page.content, [...(articles.get(page.content) ?? []), entry]);
    }
  }
  return {
    measuringIds: [...ids]
      .filter(([, on]) => on.size > 1)
      .map(([id, on]) => ({ id, portals: [...on].sort() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    articles: [...articles]
      .filter(([, pages]) => new Set(pages.map(({ portal }) => portal)).size > 1)
      .map(([content, pages]) => ({ content, pages: pages.toSorted((a, b) => (a.url < b.url ? -1 : 1)) }))
      .sort((a, b) => (a.content < b.content ? -1 : 1)),
  };
}

/**
 * The snapshot of a portal as it is judged within its round: what the batch knows of this portal is put here, so
 * that checks find it in their view of the site.
 */
export async function readSiteInBatch(
  store: Store,
  auditId: string,
  _batch: Batch,
): Promise<SiteSnapshot | null> {
  return readSite(store, auditId);
}

async function digestsOf(store: Store, auditId: string): Promise<PageDigest[]> {
  const site = await readSite(store, auditId);
  const digests: PageDigest[] = [];
  for (const snapshot of await readPages(store, auditId)) {
    if (snapshot.failure === null) digests.push(digest(new PageView(snapshot, site?.homeUrl ?? null)));
  }
  return digests;
}
