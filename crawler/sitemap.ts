import { gunzipSync } from "node:zlib";
import { XMLParser, XMLValidator } from "fast-xml-parser";

/** What one sitemap file holds: page addresses, or addresses of further sitemaps. */
export interface Sitemap {
  /** It could be read as one of the formats. */
  valid: boolean;
  pages: SitemapPage[];
  sitemaps: string[];
}

interface SitemapPage {
  url: string;
  /** As written: a W3C or RFC 822 date; null where there is none. */
  lastmod: string | null;
}

const unreadable: Sitemap = { valid: false, pages: [], sitemaps: [] };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  removeNSPrefix: true,
  // Named entities of a DOCTYPE are where XML bombs live; the five of XML itself are still decoded.
  processEntities: { enabled: true, maxExpandedLength: 100_000, maxTotalExpansions: 100_000 },
});

/**
 * Reads a sitemap (sitemaps.org), a sitemap index, an RSS or Atom feed or a plain list of addresses, gzipped or
 * not. At most `maxBytes` are unpacked.
 */
export function readSitemap(body: Buffer, maxBytes: number): Sitemap {
  try {
    const text = unpacked(body, maxBytes)
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .trim();
    return text.startsWith("<") ? readXml(text) : readList(text);
  } catch {
    return unreadable;
  }
}

function unpacked(body: Buffer, maxOutputLength: number): Buffer {
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  return isGzip ? gunzipSync(body, { maxOutputLength }) : body.subarray(0, maxOutputLength);
}

function readList(text: string): Sitemap {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0 || lines.some((line) => !URL.canParse(line))) return unreadable;
  return { valid: true, pages: lines.map((url) => ({ url, lastmod: null })), sitemaps: [] };
}

function readXml(text: string): Sitemap {
  const root = asNode(parser.parse(text));
  const pages = [
    ...listOf(asNode(root.urlset).url).map((entry) => pageOf(entry, "loc", "lastmod")),
    ...listOf(asNode(asNode(root.rss).channel).item).map((entry) => pageOf(entry, "link", "pubDate")),
    ...listOf(asNode(root.RDF).item).map((entry) => pageOf(entry, "link", "date")),
    ...listOf(asNode(root.feed).entry).map((entry) => pageOf(entry, "link", "updated")),
  ].filter((page) => page.url !== "");
  const sitemaps = listOf(asNode(root.sitemapindex).sitemap)
    .map((entry) => textOf(asNode(entry).loc))
    .filter((url) => url !== "");
  const isKnown = ["urlset", "sitemapindex", "rss", "RDF", "feed"].some((name) => name in root);
  return { valid: isKnown && XMLValidator.validate(text) === true, pages, sitemaps };
}

type XmlNode = Record<string, unknown>;

function asNode(value: unknown): XmlNode {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as XmlNode) : {};
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat();
}

function pageOf(entry: unknown, address: string, date: string): SitemapPage {
  const node = asNode(entry);
  const lastmod = textOf(node[date]);
  return { url: textOf(listOf(node[address])[0]), lastmod: lastmod === "" ? null : lastmod };
}

/** Text of an element; of an Atom link its address. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  const node = asNode(value);
  return String(node["@href"] ?? node["#text"] ?? "").trim();
}
