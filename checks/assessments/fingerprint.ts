import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { GuidedCriterion } from "../accessibility/guided-criteria.ts";
import type { PageDigest } from "../page-digest.ts";
import { canonicalJson } from "../regulations/canonical-json.ts";
import type { ResolvedRequirement } from "../regulations/schema.ts";
import type { Result } from "../result.ts";

/** Enough of the hash to tell a change, short enough for a form. */
const hexDigits = 16;

/**
 * Fingerprint of what a person judges when answering a result: what the machine found, where, the text that
 * stands there, and what the law asks. Another of these is another question.
 */
export function fingerprintOfResult(
  result: Result,
  { params, provisions }: ResolvedRequirement,
  pageAt: (url: string) => PageDigest | undefined,
): string {
  const { requirement, scope, url, outcome, reason, data } = result;
  const places = result.places.map(({ url, selector, excerpt }) => ({ url, selector, excerpt }));
  const pages = new Set([...(scope === "page" ? [url] : []), ...places.map((place) => place.url)]);
  return fingerprint({
    requirement,
    params,
    provisions: provisions.map(({ instrument, article, clause, point }) => [
      instrument,
      article,
      clause,
      point,
    ]),
    subject: scope === "site" ? new URL(url).hostname : url,
    outcome,
    reason,
    data,
    places,
    contents: [...pages].map((page) => pageAt(page)?.content ?? null),
  });
}

/** Of a WCAG criterion on a page: its template and, for criteria that depend on it, its main text. */
export function fingerprintOfCriterion({ id, restsOn }: GuidedCriterion, page: PageDigest): string {
  const { finalUrl, template, content } = page;
  return fingerprint({
    criterion: id,
    page: finalUrl,
    template,
    content: restsOn === "content" ? content : null,
  });
}

function fingerprint(evidence: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(evidence)))).slice(0, hexDigits);
}
