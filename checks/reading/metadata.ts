import { load } from "cheerio";
import { clean } from "../knowledge/vietnamese-text.ts";
import type { JsonLdNode, Metadata, PageView } from "../page-view.ts";
import { elementsNamed } from "./readable-text.ts";

/** Reads the declared metadata; JSON-LD that does not parse is left out. */
export function readMetadata(page: PageView): Metadata {
  const meta = readMeta(page);
  const title = elementsNamed(page.readable, "title").find(
    (element) => page.$(element).closest("svg").length === 0,
  );
  const { root } = page;
  return {
    documentTitle: title ? declared(page.$(title).text()) : null,
    description: meta.get("description") ?? meta.get("og:description") ?? null,
    declaredLanguage: declared(root.attribs.lang ?? root.attribs["xml:lang"] ?? ""),
    generator: meta.get("generator") ?? null,
    canonical: canonicalAddress(page),
    meta,
    jsonLd: readJsonLd(page),
  };
}

function canonicalAddress(page: PageView): string | null {
  const link = elementsNamed(page.readable, "link").find(
    ({ attribs }) => attribs.rel?.toLowerCase() === "canonical",
  );
  return link?.attribs.href?.trim() || null;
}

function readMeta(page: PageView): Map<string, string> {
  const values = new Map<string, string>();
  for (const { attribs } of elementsNamed(page.readable, "meta")) {
    const name = (attribs.property ?? attribs.name ?? attribs.itemprop)?.trim().toLowerCase();
    const value = declared(attribs.content ?? "");
    if (name && value && !values.has(name)) values.set(name, value);
  }
  return values;
}

/** Many makers encode entities twice in the head; null where nothing is declared. */
function declared(value: string): string | null {
  const decoded = /&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(value) ? load(value, null, false).text() : value;
  return clean(decoded) || null;
}

function readJsonLd(page: PageView): JsonLdNode[] {
  const scripts = elementsNamed(page.readable, "script").filter(
    ({ attribs }) => attribs.type === "application/ld+json",
  );
  return scripts.flatMap((script) => {
    try {
      return flatten(
        JSON.parse(
          page
            .$(script)
            .text()
            .replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, ""),
        ),
      );
    } catch {
      return [];
    }
  });
}

function flatten(value: unknown): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  const open: unknown[] = [value];
  for (let at = 0; at < open.length; at += 1) {
    const next = open[at];
    if (Array.isArray(next)) for (const item of next) open.push(item);
    else if (isNode(next)) {
      nodes.push(next);
      if (next["@graph"] !== undefined) open.push(next["@graph"]);
      if (next.mainEntity !== undefined) open.push(next.mainEntity);
    }
  }
  return nodes;
}

function isNode(value: unknown): value is JsonLdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the node's `@type` is one of these. */
export function isOfType(node: JsonLdNode, types: readonly string[]): boolean {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).some((one) => types.includes(String(one)));
}
