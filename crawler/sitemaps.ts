import type { SiteSnapshot } from "../checks/snapshot.ts";
import type { Answer } from "./fetcher.ts";
import { readSitemap } from "./sitemap.ts";
import { isSameSite, normaliseUrl } from "./url.ts";

export interface SitemapReport {
  facts: SiteSnapshot["sitemaps"];
  /** Addresses of pages of the portal, normalised. */
  pages: URL[];
}

export interface SitemapLimits {
  files: number;
  addresses: number;
  /** After unpacking, for one file. */
  bytes: number;
}

const sitemapLimits: SitemapLimits = { files: 20, addresses: 50_000, bytes: 16 * 1024 * 1024 };

/**
 * Reads sitemaps and those they name, within limits.
 * @param fetch gets one file; null ends the reading
 */
export async function readSitemaps(
  addresses: readonly string[],
  home: URL,
  fetch: (url: string) => Promise<Answer | null>,
  limits: SitemapLimits = sitemapLimits,
): Promise<SitemapReport> {
  const waiting = [...addresses];
  const seen = new Set<string>();
  const facts: SiteSnapshot["sitemaps"] = [];
  const pages = new Map<string, URL>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const address = normaliseUrl(next, home.href)?.href;
    if (address === undefined || seen.has(address) || seen.size >= limits.files) continue;
    seen.add(address);
    const answer = await fetch(address);
    if (!answer) break;
    const { status, failure, body } = answer;
    const isHad = failure === null && status === 200;
    const map = readSitemap(isHad ? body : Buffer.alloc(0), limits.bytes);
    const own = map.pages.flatMap(({ url }) => ownAddress(url, home) ?? []);
    facts.push({ url: address, status, addresses: map.pages.length, own: own.length, valid: map.valid });
    waiting.push(...map.sitemaps);
    for (const page of own) if (pages.size < limits.addresses) pages.set(page.href, page);
  }
  return { facts, pages: [...pages.values()] };
}

function ownAddress(address: string, home: URL): URL | null {
  const page = normaliseUrl(address, home.href);
  return page && isSameSite(page, home) ? page : null;
}
