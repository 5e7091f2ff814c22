import {
  assignedSlotOf,
  bodyOf,
  childNodesOf,
  firstChildOf,
  frameContentOf,
  isComment,
  isElement,
  isHtml,
  isText,
  nextSiblingOf,
  shadowRootOf,
} from "./dom-access.ts";

/** Told of each node of the page as a visitor meets it: shadow trees in place, slots filled, frames opened. */
export interface Visitor {
  enter(element: Element): void;
  leave(element: Element): void;
  /** Content of a same-origin frame follows, between `enter` and `leave` of the frame's element. */
  enterFrame(frame: Element, document: Document): void;
  leaveFrame(): void;
  closedFrame(frame: Element): void;
  text(node: Text): void;
  comment(node: Comment): void;
}

/** Content being walked, and what is to be told when it ends. */
interface Level {
  nodes: readonly Node[];
  next: number;
  end(): void;
}

/**
 * Walks the live document once, in document order and without recursion: pages may nest without end. Comes back
 * after each node, so that whoever walks may pause.
 */
export function* walk(document: Document, visitor: Visitor): Generator<void, void, void> {
  const open: Level[] = [{ nodes: [...childNodesOf(document)], next: 0, end: () => {} }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.nodes[level.next++];
    if (node === undefined) open.pop()?.end();
    else if (isElement(node)) open.push(...enter(node, visitor));
    else if (isText(node)) visitor.text(node);
    else if (isComment(node)) visitor.comment(node);
    yield;
  }
}

function enter(element: Element, visitor: Visitor): Level[] {
  visitor.enter(element);
  const own = { nodes: contentOf(element), next: 0, end: () => visitor.leave(element) };
  const document = frameContentOf(element);
  if (document === null) visitor.closedFrame(element);
  const body = document ? bodyOf(document) : null;
  if (!document || !body || childNodesOf(body).length === 0) return [own];
  visitor.enterFrame(element, document);
  return [own, { nodes: [...childNodesOf(body)], next: 0, end: () => visitor.leaveFrame() }];
}

function contentOf(element: Element): readonly Node[] {
  // What stands between a frame's tags is for browsers without frames.
  if (isHtml(element, "iframe", "frame")) return [];
  const shadow = shadowRootOf(element);
  if (shadow) return [...childNodesOf(shadow), ...[...childNodesOf(element)].filter(isUnslotted)];
  const assigned = isHtml(element, "slot") ? (element as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : childrenOf(element);
}

/** Spreading the browser's own list takes a tenth of the walk's time. */
function childrenOf(element: Element): readonly Node[] {
  const children: Node[] = [];
  for (let at = firstChildOf(element); at; at = nextSiblingOf(at)) children.push(at);
  return children;
}

/** Children that no slot takes are never displayed, but they are part of the page's code. */
function isUnslotted(node: Node): boolean {
  return isElement(node) ? assignedSlotOf(node) === null : isComment(node);
}
