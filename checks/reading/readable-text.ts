import type { AnyNode, Element } from "domhandler";
import { clean, fold } from "../knowledge/vietnamese-text.ts";
import { oncePer } from "../once-per.ts";
import { iconLigature } from "./icon-ligature.ts";

/** One line as a visitor reads it: the text between two block boundaries. */
export interface Line {
  /** One line, NFC. Never empty. */
  text: string;
  /** Innermost element around the beginning of the line. */
  element: Element;
  /** Innermost block (paragraph, cell, list item …) around it. */
  block: Element;
  /** Characters that are part of a link, of all its links and of the longest one. */
  linked: number;
  longestLink: number;
  hidden: boolean;
  /** Position among all elements, in document order, of `element`. */
  order: number;
}

/** Where an element stands among the elements and lines of the page. */
export interface Extent {
  /** Position in document order, and that of its last descendant. */
  order: number;
  last: number;
  /** Its lines: from `firstLine` up to but not including `endLine`. */
  firstLine: number;
  endLine: number;
  /** It or an element around it is not displayed. */
  hidden: boolean;
}

/** The whole page's text laid out once, so that every reader slices it instead of walking the tree again. */
export interface ReadableText {
  elements: readonly Element[];
  lines: readonly Line[];
  extents: ReadonlyMap<Element, Extent>;
}

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary
  table tbody td tfoot th thead tr ul`.split(/\s+/),
);
/** What stands inside these is not read by a visitor, or not as running text. */
const unread = new Set(
  `head script style template noscript select datalist textarea iframe object svg canvas audio video math
  noembed noframes`.split(/\s+/),
);

function isUnread(element: Element): boolean {
  return unread.has(element.name) || iconLigature(element) !== null;
}

/** An anchor without an address is the target of one, or holds a word that leads nowhere. */
function isLink({ name, attribs }: Element): boolean {
  return name === "a" && ("href" in attribs || "onclick" in attribs);
}

/** Says whether an element is not displayed, given whether the one around it is not. */
export type Hides = (element: Element, parentHidden: boolean) => boolean;

/** Lays out the text below `root`. */
export function layOutText(root: Element, hides: Hides): ReadableText {
  const elements: Element[] = [];
  const extents = new Map<Element, Extent>();
  const writer = lineWriter(extents);
  let open: Open = { element: root, block: root, link: null, unread: false, hidden: false };
  const around: Open[] = [];

  const enter = (element: Element) => {
    around.push(open);
    const hidden = hides(element, open.hidden);
    const isBlock = blocks.has(element.name) || hidden !== open.hidden;
    if (isBlock || element.name === "br") writer.breakLine();
    else if (standsApart(element) || iconLigature(element) !== null) writer.write(" ", open);
    open = {
      element,
      block: isBlock ? element : open.block,
      link: isLink(element) ? element : open.link,
      unread: open.unread || isUnread(element),
      hidden,
    };
    const order = elements.push(element) - 1;
    extents.set(element, { order, last: order, firstLine: writer.lines.length, endLine: 0, hidden });
  };
  const leave = (element: Element) => {
    if (open.block === element) writer.breakLine();
    const extent = extents.get(element);
    if (extent) {
      extent.last = elements.length - 1;
      extent.endLine = writer.lineCount();
    }
    open = around.pop() ?? open;
  };

  walk(root, enter, leave, (data) => {
    if (!open.unread) writer.write(data, open);
  });
  writer.breakLine();
  return { elements, lines: writer.lines, extents };
}

/** "Ngày trả lời: …" */
const label = /^\s*\p{Lu}\p{Ll}+(?: \p{L}+){1,4}\s*:/u;

/**
 * Whether an inline element that follows another without a space is set apart from it by style: links side by
 * side, pieces that each bear a class or begin with a label. Others are words that an editor has cut in two.
 */
function standsApart({ name, attribs, prev, children }: Element): boolean {
  if (prev?.type !== "tag") return false;
  if (name === "a" && prev.name === "a") return true;
  const [first] = children;
  if (first?.type === "text" && first.data.includes(":") && label.test(first.data)) return true;
  const isNamed = (of: Element["attribs"]) => of.class !== undefined || of.id !== undefined;
  return (isNamed(attribs) && isNamed(prev.attribs)) || isNumberAfterNumber(prev, first, attribs);
}

/** `<span>02/07/2026 09:50</span><span>313</span>`; pieces of one number that an editor has cut bear its styles. */
function isNumberAfterNumber(
  { attribs: before, lastChild }: Element,
  first: AnyNode | undefined,
  after: Element["attribs"],
): boolean {
  if (before.style !== undefined || after.style !== undefined) return false;
  return (
    lastChild?.type === "text" &&
    /\d$/.test(lastChild.data) &&
    first?.type === "text" &&
    /^\d/.test(first.data)
  );
}

interface Open {
  element: Element;
  block: Element;
  link: Element | null;
  unread: boolean;
  hidden: boolean;
}

/** Visits a tree in document order without recursion: hostile pages nest tens of thousands deep. */
function walk(
  root: Element,
  enter: (element: Element) => void,
  leave: (element: Element) => void,
  text: (data: string) => void,
): void {
  const open = [{ element: root, next: 0 }];
  enter(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.element.children[top.next];
    top.next += 1;
    if (!child) {
      leave(top.element);
      open.pop();
    } else if (isElement(child)) {
      enter(child);
      open.push({ element: child, next: 0 });
    } else if (child.type === "text") text(child.data);
  }
}

export function isElement(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

function lineWriter(extents: ReadonlyMap<Element, Extent>) {
  const lines: Line[] = [];
  let text = "";
  let links = new Map<Element, number>();
  let begin: Open | null = null;
  const countLink = (link: Element | null, length: number) => {
    if (link) links.set(link, (links.get(link) ?? 0) + length);
  };
  return {
    lines,
    /** Lines so far, the unfinished one included. */
    lineCount: () => lines.length + (begin ? 1 : 0),
    write(data: string, open: Open) {
      const words = /\S/.test(data) ? clean(data) : "";
      const space = /^\s/.test(data) && text !== "" ? " " : "";
      if (words === "") {
        if (text !== "" && data !== "") text += " ";
        return;
      }
      begin ??= open;
      countLink(open.link, words.length);
      text += space + words + (/\s$/.test(data) ? " " : "");
    },
    breakLine() {
      if (begin) {
        const { element, block, hidden } = begin;
        const order = extents.get(element)?.order ?? 0;
        const lengths = [...links.values()];
        const linked = lengths.reduce((sum, length) => sum + length, 0);
        const longestLink = Math.max(0, ...lengths);
        lines.push({ text: clean(text), element, block, linked, longestLink, hidden, order });
      }
      text = "";
      links = new Map();
      begin = null;
    },
  };
}

/** A line's text for comparison, folded once for all readers. */
export const foldedLine = oncePer((line: Line): string => fold(line.text));

/** Lines of an element, those that are not displayed left out unless asked for. */
export function linesOf(page: ReadableText, element: Element, withHidden = false): readonly Line[] {
  const extent = page.extents.get(element);
  if (!extent) return [];
  const lines = page.lines.slice(extent.firstLine, extent.endLine);
  return withHidden ? lines : lines.filter((line) => !line.hidden);
}

const byName = oncePer(({ elements }: ReadableText) => Map.groupBy(elements, ({ name }) => name));

/** Elements of that name anywhere on the page, in document order. */
export function elementsNamed(page: ReadableText, name: string): readonly Element[] {
  return byName(page).get(name) ?? [];
}

/** An element and everything below it, in document order. */
export function elementsWithin(page: ReadableText, element: Element): readonly Element[] {
  const extent = page.extents.get(element);
  return extent ? page.elements.slice(extent.order, extent.last + 1) : [];
}

/** Text of an element on one line; hidden parts belong to it, scripts and the like do not. */
export function textOf(page: ReadableText, element: Element): string {
  const extent = page.extents.get(element);
  if (!extent || !blocks.has(element.name)) return ownText(element);
  return linesOf(page, element, true)
    .map((line) => line.text)
    .join(" ");
}

/** Text below an element gathered from the tree itself: for inline elements and for those never laid out. */
function ownText(element: Element): string {
  let text = "";
  let muted = 0;
  walk(
    element,
    (inner) => {
      if (inner !== element && isUnread(inner)) muted += 1;
      if (blocks.has(inner.name) || inner.name === "br") text += " ";
    },
    (inner) => {
      if (inner !== element && isUnread(inner)) muted -= 1;
      if (blocks.has(inner.name)) text += " ";
    },
    (data) => {
      if (muted === 0) text += data;
    },
  );
  return clean(text);
}

/** Paragraphs, cells and list items of an element as a visitor reads them, in order. */
export function paragraphsOf(page: ReadableText, element: Element): string[] {
  return linesOf(page, element).map((line) => line.text);
}
