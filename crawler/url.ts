import {
  actingPages,
  fileExtensions,
  sessionInPath,
  sessionLikeValue,
  sessionParameters,
  sometimesSessionParameters,
  systemParameters,
  trackingParameters,
  variantPages,
} from "./url-noise.ts";

/**
 * One address for one page: without fragment, tracking, session ids and what the maker's system adds; slashes,
 * percent-encoding and the order of parameters made uniform. Null for what is no http address.
 */
export function normaliseUrl(address: string, base?: string): URL | null {
  const url = URL.parse(address.trim(), base);
  if (url?.protocol !== "http:" && url?.protocol !== "https:") return null;
  url.hash = "";
  url.username = "";
  url.password = "";
  url.hostname = url.hostname.replace(/\.$/, "");
  url.pathname = normalisePath(url.pathname);
  url.search = normaliseQuery(url.search);
  return url;
}

function normalisePath(path: string): string {
  const clean = sessionInPath.reduce((rest, pattern) => rest.replace(pattern, ""), path);
  return normaliseEscapes(clean.replace(/\/{2,}/g, "/")) || "/";
}

/** Works on the text, not on URLSearchParams, which would re-encode bytes of old encodings as UTF-8. */
function normaliseQuery(search: string): string {
  const parameters = search
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "" && !isNoise(parameter))
    .map(normaliseEscapes);
  return [...new Set(parameters)].sort((a, b) => compare(nameOf(a), nameOf(b))).join("&");
}

function isNoise(parameter: string): boolean {
  const name = nameOf(parameter).toLowerCase();
  const value = parameter.slice(name.length + 1);
  const matches = (pattern: RegExp) => pattern.test(name);
  if (name === "") return true;
  if (trackingParameters.some(matches) || sessionParameters.some(matches)) return true;
  if (systemParameters.some(matches)) return true;
  return sometimesSessionParameters.test(name) && sessionLikeValue.test(value);
}

function nameOf(parameter: string): string {
  return parameter.split("=", 1)[0] ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Unreserved characters stand as they are, all other escapes in capitals (RFC 3986 §6.2.2). */
function normaliseEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
  });
}

/** The same page by http or https, with www. or without, has one key. */
export function pageKey(url: URL): string {
  return `${siteKey(url)}${url.pathname}${url.search}`;
}

/** Whether two addresses belong to one portal: the same host, `www.` and the scheme left aside. */
export function isSameSite(a: URL, b: URL): boolean {
  return siteKey(a) === siteKey(b);
}

/** Name of a portal: its host without `www.`, with its port where that is unusual. */
export function siteKey({ hostname, port }: URL): string {
  const host = hostname.replace(/^www\./, "");
  return port === "" ? host : `${host}:${port}`;
}

/** Whether the path ends like a file that is no page. */
export function isFile(url: URL): boolean {
  return fileExtensions.test(url.pathname);
}

/**
 * Why an address of the portal is not worth opening as a page; null where it is. `too-deep` marks addresses
 * that grow without end, as spider traps make them.
 */
export type SkipReason = "file" | "variant" | "acting" | "too-deep";

const maxAddressLength = 1_500;
const maxPathSegments = 14;

export function skipReason(url: URL): SkipReason | null {
  const rest = url.pathname + url.search;
  if (isFile(url)) return "file";
  if (actingPages.some((pattern) => pattern.test(rest))) return "acting";
  if (variantPages.some((pattern) => pattern.test(rest))) return "variant";
  return isTooDeep(url) ? "too-deep" : null;
}

function isTooDeep(url: URL): boolean {
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  if (url.href.length > maxAddressLength || segments.length > maxPathSegments) return true;
  // Relative links on a page that answers any address: /tin/tin/tin/…, or /a/b/a/b/a/b/…
  const counts = Map.groupBy(segments, (segment) => segment);
  return [...counts.values()].some((same) => same.length > 3);
}
