import type { PageView } from "../checks/page-view.ts";
import { isSameSite, normaliseUrl, pageKey, skipReason } from "./url.ts";

/** What a page of the portal linked to when it was read. */
export interface Listing {
  url: string;
  seenAt: string;
  /** A page read plainly and the same page in a browser do not list the same. */
  visit: "static" | "rendered";
  /** Keys of the addresses of this portal that it links to. */
  links: readonly string[];
}

/** An article, a document or a page of questions that was opened. */
interface OpenedItem {
  kind: "article" | "document" | "qa";
  url: string;
  finalUrl: string;
  title: string | null;
  openedAt: string;
}

/** Collects what the portal's history is made of. Both by page key. */
export interface HistoryNotes {
  note(view: PageView): void;
  readonly listings: ReadonlyMap<string, Listing>;
  readonly items: ReadonlyMap<string, OpenedItem>;
}

const mostLinks = 500;

export function noteHistory(): HistoryNotes {
  const listings = new Map<string, Listing>();
  const items = new Map<string, OpenedItem>();

  function note(view: PageView): void {
    const { url, finalUrl, fetchedAt: seenAt, visit } = view.snapshot;
    const key = keyOf(url);
    if (key === null) return;
    const links = new Set(view.links.flatMap((link) => linkKey(link.url, view.url)));
    const how = visit === "rendered" ? "rendered" : "static";
    listings.set(key, { url: finalUrl, seenAt, visit: how, links: [...links].slice(0, mostLinks) });
    const { kind, title } = view.reading;
    if (kind === "article" || kind === "document" || kind === "qa")
      items.set(key, { kind, url, finalUrl, title, openedAt: seenAt });
  }

  return { note, listings, items };
}

function keyOf(address: string): string | null {
  const url = normaliseUrl(address);
  return url ? pageKey(url) : null;
}

function linkKey(url: URL, page: URL): string[] {
  const own = isSameSite(url, page) && (skipReason(url) ?? "file") === "file";
  const key = own ? keyOf(url.href) : null;
  return key === null ? [] : [key];
}
