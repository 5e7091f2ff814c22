import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Place } from "../../checks/outcome.ts";

/** Hash of what was found and where it reads so; the place in the page's tree may change without a new finding. */
export function fingerprintOf(reason: string, places: readonly Place[]): string {
  const read = places.map(({ excerpt }) => excerpt ?? "");
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([reason, ...read])))).slice(0, 32);
}

/**
 * The address by which a page is known: without marks of where a visitor came from, and without a fragment, unless
 * that is how the page tells its views apart.
 */
export function canonicalAddress(finalUrl: string, declared: string | null): string {
  const page = new URL(finalUrl);
  const canonical = declared === null ? null : URL.parse(declared, page);
  // A template that names the home page on every page names none of them.
  const url = canonical && canonical.host === page.host && canonical.pathname !== "/" ? canonical : page;
  url.hash = routeOf(page);
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_\w+|fbclid|gclid|zarsrc)$/.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/** Whether two addresses are of one page: they may point at different places of it. */
export function isSamePage(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  a.hash = routeOf(a);
  b.hash = routeOf(b);
  return a.href === b.href;
}

/** The fragment where it is a path, as pages that draw their views themselves use it; else empty. */
function routeOf({ hash }: URL): string {
  return /^#!?\//.test(hash) ? hash : "";
}
