import {
  isDisplayed,
  isHtml,
  isHtmlIn,
  localNameOf,
  namespaceOf,
  rectOf,
  rectsOfText,
} from "./dom-access.ts";

/** In CSS pixels, from the top left of the audited document. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What an element's own box shows, and what limits the boxes inside it. */
export interface Box {
  parent: Box | null;
  element: Element;
  /** Null where the element has no box of its own or was not looked at. */
  rect: Rect | null;
  style: CSSStyleDeclaration | null;
  /** Its own box is seen. */
  seen: boolean;
  /** Something inside it is seen. */
  seenInside: boolean;
  /** Nothing inside it can be seen, so it is not looked at. */
  closed: boolean;
  /** What boxes in the flow, and what absolutely positioned ones are cut to. */
  flowClip: Rect;
  absoluteClip: Rect;
}

/** Where the boxes of one document stand, and how far a visitor can scroll. */
export interface Canvas {
  /** Distance of the document's viewport from the audited document's top left. */
  dx: number;
  dy: number;
  /** Boxes that begin further right cannot be scrolled to. */
  right: number;
}

const everywhere: Rect = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};
const neverShown = new Set("head script style template noscript link meta title base datalist".split(" "));
/** Drawn as part of the element around them, without a box that says anything. */
const drawnByParent = new Set("option optgroup br wbr col colgroup map source track param".split(" "));
const svgNamespace = "http://www.w3.org/2000/svg";

/** Looks at an element on the way down. `parent` is null for the root element. */
export function openBox(element: Element, parent: Box | null, canvas: Canvas): Box {
  const box: Box = {
    parent,
    element,
    rect: null,
    style: null,
    seen: false,
    seenInside: false,
    closed: parent?.closed === true || isHtmlIn(element, neverShown),
    flowClip: parent?.flowClip ?? everywhere,
    absoluteClip: parent?.absoluteClip ?? everywhere,
  };
  if (box.closed) return box;
  if (parent && isDrawnByParent(element)) {
    box.seen = parent.seen;
    return box;
  }
  if (isDisplayed(element, { opacityProperty: true, visibilityProperty: true })) look(box, canvas);
  else box.closed = !isTransparent(element);
  return box;
}

/** Says on the way up whether the element, or anything inside it, is seen. */
export function closeBox(box: Box): boolean {
  const shown = box.seen || box.seenInside;
  if (shown && box.parent) box.parent.seenInside = true;
  return shown;
}

/** A box of no height may let its text flow out of it. */
export function noteText(text: Text, box: Box, canvas: Canvas): void {
  if (box.seen || box.closed || !box.rect || !/\S/.test(text.data)) return;
  const rects = rectsOfText(document, text).map((rect) => place(rect, canvas));
  box.seenInside ||= rects.some((rect) => hasArea(rect) && isOnCanvas(rect, box.flowClip, canvas));
}

/** Not displayed itself, while what is inside it may be. */
function isTransparent(element: Element): boolean {
  return getComputedStyle(element).display === "contents" || isDisplayed(element, { opacityProperty: true });
}

function isDrawnByParent(element: Element): boolean {
  if (namespaceOf(element) === svgNamespace) return localNameOf(element) !== "svg";
  return isHtmlIn(element, drawnByParent);
}

function look(box: Box, canvas: Canvas): void {
  const style = getComputedStyle(box.element);
  const rect = place(rectOf(box.element), canvas);
  const { position, overflowX, overflowY } = style;
  const clip = clipFor(position, box);
  box.style = style;
  box.rect = rect;
  box.closed = isCutAway(style);
  box.seen = !box.closed && hasArea(rect) && isOnCanvas(rect, clip, canvas) && !isTinyWindow(rect, style);
  if (!isHtml(box.element, "html", "body")) {
    const x = limits(overflowX, box.seen, [clip.left, clip.right], [rect.left, rect.right]);
    const y = limits(overflowY, box.seen, [clip.top, clip.bottom], [rect.top, rect.bottom]);
    box.flowClip = { left: x[0], right: x[1], top: y[0], bottom: y[1] };
  }
  if (position !== "static" || style.transform !== "none") box.absoluteClip = box.flowClip;
}

function clipFor(position: string, box: Box): Rect {
  if (position === "fixed") return everywhere;
  return position === "absolute" ? box.absoluteClip : box.flowClip;
}

type Span = readonly [number, number];

/** What a box leaves of its content along one axis. What can be scrolled into view is not cut. */
function limits(overflow: string, seen: boolean, clip: Span, own: Span): Span {
  if (overflow === "visible") return clip;
  if (overflow === "hidden" || overflow === "clip")
    return [Math.max(clip[0], own[0]), Math.min(clip[1], own[1])];
  return seen ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [0, 0];
}

function place(rect: DOMRect, { dx, dy }: Canvas): Rect {
  return { left: rect.left + dx, top: rect.top + dy, right: rect.right + dx, bottom: rect.bottom + dy };
}

function hasArea({ left, top, right, bottom }: Rect): boolean {
  return right - left > 0 && bottom - top > 0;
}

function isOnCanvas(rect: Rect, clip: Rect, canvas: Canvas): boolean {
  if (rect.right <= 0 || rect.bottom <= 0 || rect.left >= canvas.right) return false;
  return rect.right > clip.left && rect.left < clip.right && rect.bottom > clip.top && rect.top < clip.bottom;
}

/** The customary way to keep text for screen readers only: a window of one pixel. */
function isTinyWindow(
  { left, top, right, bottom }: Rect,
  { overflowX, overflowY }: CSSStyleDeclaration,
): boolean {
  return right - left <= 1 && bottom - top <= 1 && (overflowX !== "visible" || overflowY !== "visible");
}

/** `clip` and `clip-path` that leave nothing. */
function isCutAway({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  if (clipPath !== "none" && /^inset\((?:50|100)%|^circle\(0/.test(clipPath)) return true;
  if ((position !== "absolute" && position !== "fixed") || clip === "auto") return false;
  const [top, right, bottom, left] = clip.match(/-?[\d.]+(?=px)/g)?.map(Number) ?? [];
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false;
  return right - left <= 1 || bottom - top <= 1;
}

/** The part of a document that a frame shows of itself; closed where the frame is not seen. */
export function frameBox(frame: Box): Box {
  return {
    ...frame,
    parent: frame,
    style: null,
    closed: !frame.seen,
    flowClip: everywhere,
    absoluteClip: everywhere,
  };
}
