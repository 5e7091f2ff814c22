import type { Element } from "domhandler";
import { clean } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { isUnloaded } from "./unloaded-picture.ts";

/** What a visitor meets above the content of a page: banner, menu and what stands between them. */
export interface PageTop {
  /** Displayed lines of text. */
  lines: readonly string[];
  /** Alternatives, titles and accessible names of the pictures. */
  alternatives: readonly string[];
  /** Displayed pictures of more than an icon's size, those drawn as an element's own background among them. */
  pictures: readonly Element[];
  /** Where a picture may be that is not known: parts with a size and nothing of their own, pictures that did not load. */
  blanks: readonly Element[];
}

/** Icons, flags and counters are smaller (CSS pixels). */
const smallestPicture = 30;
const tallestIcon = /(?:^|[^a-z])(?:flag|search|icon|menu|login|arrow|spacer|pixel)/i;

export function readPageTop(page: PageView): PageTop {
  const { elements, lines, extents } = page.readable;
  const start = extents.get(page.main)?.order ?? 0;
  const { header } = page.landmarks;
  const banner = header && extents.get(header);
  const isAbove = (element: Element) => {
    const extent = extents.get(element);
    if (!extent || (extent.hidden && !isUnloaded(page, element))) return false;
    const isInBanner = banner && banner.order <= extent.order && extent.order <= banner.last;
    return isInBanner || (extent.last < start && page.regionOf(element) !== "aside");
  };
  const above = elements.filter(isAbove);
  const pictures = above.filter((element) => page.isVisible(element) && isPicture(page, element));
  const inTop = new Set(above);
  return {
    lines: lines.filter(({ element, hidden }) => !hidden && inTop.has(element)).map(({ text }) => text),
    alternatives: pictures.flatMap((picture) => alternativesOf(page, picture)),
    pictures,
    blanks: above.filter((element) => isBlank(page, element)),
  };
}

function isPicture(page: PageView, element: Element): boolean {
  const { name, attribs } = element;
  const isDrawn = /^(?:img|svg|object|embed|canvas|picture|video)$/.test(name);
  const hasBackground = attribs.background !== undefined || /background[^;]*url\(/i.test(attribs.style ?? "");
  if (!isDrawn && !hasBackground) return false;
  const box = page.facts(element)?.box;
  if (box) return box[2] >= smallestPicture && box[3] >= smallestPicture;
  return !tallestIcon.test(`${attribs.src ?? ""} ${attribs.class ?? ""}`);
}

function alternativesOf(page: PageView, picture: Element): string[] {
  const { alt, title } = picture.attribs;
  const link = page.$(picture).closest("a").attr("title");
  return [alt, title, link, page.facts(picture)?.name]
    .map((text) => clean(text ?? ""))
    .filter((text) => text !== "");
}

function isBlank(page: PageView, element: Element): boolean {
  if (isUnloaded(page, element)) return true;
  const box = page.facts(element)?.box;
  if (!box || box[3] < smallestPicture || box[2] < smallestPicture) return false;
  return page.text(element) === "" && page.find("img, svg, input, select, button", element).length === 0;
}
