import { computeAccessibleName } from "dom-accessibility-api";
import type { NodeFacts } from "../snapshot.ts";
import { blend, createColourReader } from "./colour.ts";
import {
  attributeOf,
  attributesOf,
  firstChildOf,
  isHtml,
  isText,
  localNameOf,
  nextSiblingOf,
} from "./dom-access.ts";
import type { Box, Rect } from "./visibility.ts";

const controls = new Set("button input select textarea summary".split(" "));
const controlRoles = new Set(
  `button link checkbox radio switch tab menuitem menuitemcheckbox menuitemradio option textbox searchbox
  combobox listbox slider spinbutton treeitem`.split(/\s+/),
);
const landmarks = new Set("header footer nav main aside section article form search table".split(" "));
const landmarkRoles = new Set(
  "banner contentinfo navigation main complementary search form region heading img".split(" "),
);
const pictures = new Set("img svg canvas video audio object embed iframe frame area".split(" "));
const headings = new Set("h1 h2 h3 h4 h5 h6".split(" "));

/** A header or footer without a name is found by its place: a wide block at an end of the page. */
const wideShare = 0.6;
const blockHeights = { least: 24, most: 700 };
const topReach = 300;
const bottomReach = 700;

/** In square CSS pixels. */
const leastFloatingArea = 10_000;

const longestName = 300;

export interface Page {
  width: number;
  height: number;
}

export type FindFacts = (box: Box, shown: boolean) => NodeFacts | null;

/**
 * Gathers the rendered facts of the elements that checks ask about.
 * @param typed what people wrote into fields; left out of names that repeat it
 */
export function createFactFinder(page: Page, typed: readonly string[]): FindFacts {
  const colourOf = createColourReader();

  function paint(box: Box): NodeFacts {
    const layers = [];
    for (let at: Box | null = box; at; at = at.parent) {
      if (at.style) layers.push(colourOf(at.style.backgroundColor));
    }
    return {
      background: blend(layers),
      ...(box.style ? { colour: blend([colourOf(box.style.color), ...layers]) } : {}),
    };
  }

  return (box, shown) => {
    const checked = checkedness(box.element);
    const found = { ...(shown ? look(box) : {}), ...checked };
    return Object.keys(found).length > 0 ? found : null;
  };

  function look(box: Box): NodeFacts {
    const { element, rect } = box;
    const role = attributeOf(element, "role")?.trim().toLowerCase() ?? "";
    const isNamed = hasName(element, role);
    const isEnd = rect !== null && (isLandmark(element, role) || isWideEnd(rect, page));
    const floats = isFloating(box);
    const isOfInterest = isNamed || isEnd || floats || isMeasured(element, role);
    return {
      ...(isOfInterest && rect ? { box: boxOf(rect) } : {}),
      ...(isNamed ? nameOf(element, typed) : {}),
      ...(isEnd ? paint(box) : {}),
      ...(floats ? { floating: true as const } : {}),
    };
  }
}

/** Smaller ones are buttons: "back to top", chat. */
function isFloating({ rect, style }: Box): boolean {
  if (!rect || style?.position !== "fixed") return false;
  return (rect.right - rect.left) * (rect.bottom - rect.top) >= leastFloatingArea;
}

function hasName(element: Element, role: string): boolean {
  const name = localNameOf(element);
  if (controlRoles.has(role) || role === "img") return true;
  if (name === "a" || name === "area") return attributeOf(element, "href") !== null;
  if (name === "input") return attributeOf(element, "type")?.toLowerCase() !== "hidden";
  return controls.has(name) || pictures.has(name) || attributeOf(element, "onclick") !== null;
}

function isMeasured(element: Element, role: string): boolean {
  const name = localNameOf(element);
  return headings.has(name) || landmarks.has(name) || landmarkRoles.has(role);
}

function isLandmark(element: Element, role: string): boolean {
  return isHtml(element, "header", "footer", "nav") || /^(?:banner|contentinfo|navigation)$/.test(role);
}

function isWideEnd({ left, top, right, bottom }: Rect, { width, height }: Page): boolean {
  const tall = bottom - top;
  if (right - left < width * wideShare || tall < blockHeights.least || tall > blockHeights.most) return false;
  return top < topReach || bottom > height - bottomReach;
}

function boxOf({ left, top, right, bottom }: Rect): [number, number, number, number] {
  return [round(left), round(top), round(right - left), round(bottom - top)];
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function nameOf(element: Element, typed: readonly string[]): NodeFacts {
  try {
    const name =
      nameOfPlainLink(element) ??
      computeAccessibleName(element, { computedStyleSupportsPseudoElements: true });
    const shown = typed.reduce((text, value) => text.replaceAll(value, "…"), name);
    return { name: shown.normalize("NFC").slice(0, longestName) };
  } catch {
    // A page may cover the properties the computation reads (see dom-access.ts): then there is no name to tell.
    return {};
  }
}

/** Attributes by which a link may be named, hidden or made something else. */
const naming = /^(?:aria-|role$|title$)/;

/** The text of a link that holds nothing but text, as most do: computing it takes a fifth of the time. Else null. */
function nameOfPlainLink(element: Element): string | null {
  if (!isHtml(element, "a") || attributeOf(element, "href") === null) return null;
  for (const { name } of attributesOf(element)) if (naming.test(name)) return null;
  let text = "";
  for (let at = firstChildOf(element); at; at = nextSiblingOf(at)) {
    if (!isText(at)) return null;
    text += at.data;
  }
  const isDrawn = ["::before", "::after"].some(
    (pseudo) => !/^(?:none|normal)$/.test(getComputedStyle(element, pseudo).content),
  );
  return isDrawn ? null : text.trim().replace(/\s\s+/g, " ");
}

function checkedness(element: Element): NodeFacts | undefined {
  if (!isHtml(element, "input")) return undefined;
  const type = attributeOf(element, "type")?.toLowerCase();
  if (type !== "checkbox" && type !== "radio") return undefined;
  return { checked: (element as HTMLInputElement).checked };
}
