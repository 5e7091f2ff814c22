import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Place } from "../../checks/outcome.ts";

/** Hash of what was found and where it reads so; the place in the page's tree may change without a new finding. */
export function fingerprintOf(reason: string, places: readonly Place[]): string {
  const read = places.map(({ excerpt }) => excerpt ?? "");
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([reason, ...read])))).slice(0, 32);
}

/** The address by which a page is known: without marks of where a visitor came from, and without a fragment. */
export function canonicalAddress(finalUrl: string, declared: string | null): string {
  const page = new URL(finalUrl);
  const canonical = declared === null ? null : URL.parse(declared, page);
  // A template that names the home page on every page names none of them.
  const url = canonical && canonical.host === page.host && canonical.pathname !== "/" ? canonical : page;
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_\w+|fbclid|gclid|zarsrc)$/.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}
