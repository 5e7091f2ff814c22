import {
  attributesOf,
  bodyOf,
  childNodesOf,
  frameContentOf,
  isElement,
  isHtml,
  isText,
  localNameOf,
  rootOf,
  shadowRootOf,
} from "./dom-access.ts";

/** A part of the page that may stand on other pages of the portal too. */
export interface Block {
  /** Equal for parts of equal build, text and surroundings. */
  key: string;
  /** Stamp of its outermost element. */
  node: number;
  /** Elements in it, those of frames too; their stamps follow one another. */
  size: number;
  /** A frame of the same origin stands in it. */
  hasFrame: boolean;
}

/** Elements below which remembering a part costs more than looking at it again. */
const smallest = 12;
/** Pages may nest without end; what stands deeper is no part worth remembering, nor is what holds it. */
const deepest = 250;
/** Class names that say where a visitor is, which a menu changes from page to page. */
const state = /^(?:is-)?(?:active|current|selected|open|opened|hover|focus|here|show|current[-_]\S+)$/i;
const ignored = new Set([
  "aria-current",
  "data-kc",
  "href",
  "src",
  "srcset",
  "value",
  "nonce",
  "content",
  "datetime",
]);

/**
 * Finds the parts of the page with a key each. Two parts of one key look and behave alike as far as style sheets,
 * words and attributes decide: numbers, addresses and the mark of the current page are left out of it.
 */
export function findBlocks(nodeOf: (element: Element) => number | undefined): Block[] {
  const blocks: Block[] = [];
  const root = rootOf(document);
  visit(root, 0, `${sheetsOf(document)} ${innerWidth}`, nodeOf, blocks);
  return blocks.toSorted((a, b) => a.node - b.node);
}

function sheetsOf({ styleSheets }: Document): string {
  return [...styleSheets]
    .map(({ href, ownerNode }) => href ?? ownerNode?.textContent?.length ?? "")
    .join(" ");
}

interface Part {
  hash: string;
  size: number;
  /** Holds what cannot be compared: a shadow tree, a closed frame, or more than is looked at. */
  isOpen: boolean;
  hasFrame: boolean;
}

function visit(
  element: Element,
  depth: number,
  around: string,
  nodeOf: (element: Element) => number | undefined,
  blocks: Block[],
): Part {
  if (depth > deepest) return { hash: "", size: 0, isOpen: true, hasFrame: false };
  const frame = isHtml(element, "iframe", "frame") ? frameContentOf(element) : undefined;
  const own = `${describe(element)}${frame ? describeFrame(frame) : ""}`;
  const inside = hash(`${around}>${own}`);
  const texts: string[] = [own];
  const part: Part = {
    hash: "",
    size: 1,
    isOpen: shadowRootOf(element) !== null || frame === null || isHtml(element, "object", "slot"),
    hasFrame: frame !== undefined,
  };
  for (const child of childNodesOf((frame && bodyOf(frame)) ?? element)) {
    if (isText(child)) texts.push(plain(child.data));
    if (!isElement(child)) continue;
    const inner = visit(child, depth + 1, inside, nodeOf, blocks);
    texts.push(inner.hash);
    part.size += inner.size;
    part.isOpen ||= inner.isOpen;
    part.hasFrame ||= inner.hasFrame;
  }
  part.hash = hash(texts.join("|"));
  const node = nodeOf(element);
  if (node !== undefined && part.size >= smallest && !part.isOpen) {
    blocks.push({ key: `${hash(around)}${part.hash}`, node, size: part.size, hasFrame: part.hasFrame });
  }
  return part;
}

function describeFrame(frame: Document): string {
  const body = bodyOf(frame);
  return ` ${describe(rootOf(frame))} ${body ? describe(body) : ""} ${plain(frame.title)} ${sheetsOf(frame)}`;
}

function describe(element: Element): string {
  const attributes = [...attributesOf(element)]
    .filter(({ name }) => !ignored.has(name))
    .map(({ name, value }) => `${name}=${name === "class" ? stateless(value) : plain(value)}`);
  return `${localNameOf(element)} ${attributes.sort().join(" ")}`;
}

function stateless(classes: string): string {
  return plain(
    classes
      .split(/\s+/)
      .filter((name) => !state.test(name))
      .join(" "),
  );
}

function plain(text: string): string {
  return text.replace(/\d+/g, "0").replace(/\s+/g, " ").trim();
}

/** FNV-1a over two lanes, 64 bits in all: fast, and nobody gains by a collision. */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x1000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 13);
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}
