import { createColourReader } from "./colour.ts";
import {
  firstChildOf,
  isElement,
  isHtml,
  isText,
  localNameOf,
  nextSiblingOf,
  rectOf,
  rootOf,
  shadowRootOf,
} from "./dom-access.ts";

type Colour = ReturnType<ReturnType<typeof createColourReader>>;

/** A rendered element as far as painting goes. */
export interface Painted {
  element: Element;
  parent: Painted | null;
  style: CSSStyleDeclaration;
  rect: DOMRect;
  /** The nearest opaque colour behind it and what that covers; null where more than one colour paints it. */
  ground: { colour: Colour; rect: DOMRect | null } | null;
  /** Opacity, filters, clipping and the like around it: only the engine tells what is seen. */
  isTouched: boolean;
  /** It covers what lies behind it, wholly or in part. */
  paints: boolean;
  hasText: boolean;
  /** It stands in a part that is not to be judged; it may cover what is. */
  isLeftOut: boolean;
}

/** Pages may nest without end; what stands deeper is left to the engine. */
const deepest = 250;
const replaced = new Set(
  "img video canvas iframe frame embed object svg input select textarea meter progress audio".split(" "),
);
const white: Colour = [255, 255, 255, 1];

export interface Paint {
  /** Every rendered element outside shadow trees in document order. */
  painted: readonly Painted[];
  /** Those that are not rendered at all. */
  hidden: ReadonlySet<Element>;
}

/** @param leftOut outermost elements of the parts that are not to be judged */
export function readPaint(leftOut: ReadonlySet<Element>): Paint {
  const painted: Painted[] = [];
  const hidden = new Set<Element>();
  const colourOf = createColourReader();
  const visit = (element: Element, parent: Painted | null, depth: number): void => {
    const style = getComputedStyle(element);
    if (style.display === "none") {
      for (const each of [element, ...element.querySelectorAll("*")]) hidden.add(each);
      return;
    }
    const isLeftOut = parent?.isLeftOut === true || leftOut.has(element);
    const one = describe({ element, parent, style, isLeftOut }, colourOf);
    painted.push(one);
    if (depth > deepest || shadowRootOf(element) !== null) return;
    for (let at = firstChildOf(element); at; at = nextSiblingOf(at)) {
      if (isElement(at)) visit(at, one, depth + 1);
    }
  };
  visit(rootOf(document), null, 0);
  return { painted, hidden };
}

/** Of what is left out only that counts which it may cover. */
function describe(
  one: Pick<Painted, "element" | "parent" | "style" | "isLeftOut">,
  colourOf: (computed: string) => Colour,
): Painted {
  const { element, parent, style, isLeftOut } = one;
  const colour = colourOf(style.backgroundColor);
  const hasImage = style.backgroundImage !== "none";
  const [, , , alpha] = colour;
  const rect = rectOf(element);
  const paints = alpha > 0 || hasImage || replaced.has(localNameOf(element));
  if (isLeftOut) return { ...one, rect, paints, ground: null, isTouched: true, hasText: false };
  const isCanvas = isHtml(element, "html") || (isHtml(element, "body") && parent?.ground?.colour === white);
  const isPlain = alpha === 1 && !hasImage;
  const inherited = parent ? parent.ground : { colour: white, rect: null };
  return {
    ...one,
    rect,
    paints,
    ground: isPlain ? { colour, rect: isCanvas ? null : rect } : alpha === 0 && !hasImage ? inherited : null,
    isTouched: parent?.isTouched === true || isTouchedBy(style),
    hasText: hasWords(element),
  };
}

function hasWords(element: Element): boolean {
  for (let at = firstChildOf(element); at; at = nextSiblingOf(at))
    if (isText(at) && /\S/.test(at.data)) return true;
  return false;
}

function isTouchedBy(style: CSSStyleDeclaration): boolean {
  return (
    style.opacity !== "1" ||
    style.filter !== "none" ||
    style.mixBlendMode !== "normal" ||
    style.transform !== "none" ||
    style.clipPath !== "none" ||
    style.clip !== "auto" ||
    style.maskImage !== "none" ||
    style.textShadow !== "none" ||
    style.backgroundClip.includes("text") ||
    style.zIndex.startsWith("-") ||
    style.writingMode !== "horizontal-tb"
  );
}
