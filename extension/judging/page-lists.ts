import type { Element } from "domhandler";
import { fold } from "../../checks/knowledge/vietnamese-text.ts";
import type { PageView } from "../../checks/page-view.ts";
import { elementsNamed } from "../../checks/reading/readable-text.ts";
import type { Heading, LinkLine, LinkProblem, Picture } from "./page-report.ts";
import words from "./unclear-words.json" with { type: "json" };

const unclear = new Set(words.links.map(fold));
const fileLike = /\.(?:jpe?g|png|gif|webp|bmp|svg|tiff?)$|^(?:img|dsc|image|screenshot|z)[\s_-]*\d+/i;
const most = 2_000;

/** The headings in order, with the levels that are left out between them. */
export function listHeadings(page: PageView): Heading[] {
  let last = 0;
  return page.readable.elements.flatMap((element) => {
    const level = levelOf(element);
    if (level === null) return [];
    const visible = page.isVisible(element);
    const skipped = visible ? Math.max(0, level - last - 1) : 0;
    if (visible) last = level;
    return [{ level, text: page.text(element).slice(0, 300), node: page.node(element), visible, skipped }];
  });
}

function levelOf({ name, attribs }: Element): number | null {
  const [, digit] = /^h([1-6])$/.exec(name) ?? [];
  if (digit && attribs.role === undefined) return Number(digit);
  return attribs.role === "heading" ? Number(attribs["aria-level"] ?? 2) || 2 : null;
}

export function listPictures(page: PageView): Picture[] {
  return elementsNamed(page.readable, "img")
    .filter((element) => page.isVisible(element))
    .slice(0, most)
    .map((element) => {
      const alt = page.attribute(element, "alt");
      return {
        node: page.node(element),
        alt,
        state: altState(element, alt),
        source: element.attribs.src ?? "",
        inMain: page.regionOf(element) === "main",
      };
    });
}

function altState({ attribs }: Element, alt: string | null): Picture["state"] {
  if (alt === null) return attribs["aria-label"] || attribs.title ? "present" : "missing";
  if (alt === "") return "decorative";
  return fileLike.test(alt) || words.alternatives.map(fold).includes(fold(alt)) ? "doubtful" : "present";
}

/** The links a visitor sees, with what is wrong with them as far as the page alone tells. */
export function listLinks(page: PageView): LinkLine[] {
  const targets = new Map(page.links.map(({ element, url, text }) => [element, { url, text }]));
  return elementsNamed(page.readable, "a")
    .filter((element) => element.attribs.href !== undefined && page.isVisible(element))
    .slice(0, most)
    .map((element) => {
      const read = targets.get(element);
      const text = read?.text || page.facts(element)?.name || page.text(element);
      return {
        node: page.node(element),
        text: text.slice(0, 200),
        target: read?.url.href ?? element.attribs.href ?? "",
        problem: problemOf(page, element, text, read?.url ?? null),
        inMain: page.regionOf(element) === "main",
      };
    });
}

function problemOf(page: PageView, element: Element, text: string, url: URL | null): LinkProblem | null {
  const address = element.attribs.href?.trim() ?? "";
  if (text === "") return "nameless";
  if (/^(?:file:|[a-z]:\\|\\\\)/i.test(address) || (url && isLocal(url) && !isLocal(page.url)))
    return "local";
  if ((address === "" || address === "#") && element.attribs.onclick === undefined) return "leads-nowhere";
  if (unclear.has(fold(text))) return "unclear";
  if (url?.protocol === "http:" && page.url.protocol === "https:") return "plain-http";
  return null;
}

/** An address that only the editor's own network reaches. */
function isLocal({ hostname }: URL): boolean {
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])|\.(?:local|lan|internal)$/.test(
    hostname,
  );
}
