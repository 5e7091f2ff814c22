import type { Element } from "domhandler";
import type { PageView } from "../page-view.ts";
import { saysFooter } from "./footer-text.ts";
import { declaredRegion, namedRegion } from "./markup-names.ts";
import { type Line, paragraphsOf } from "./readable-text.ts";
import { isUnloaded } from "./unloaded-picture.ts";

/** Of the page's lines, at most, in a footer that only its words tell. */
const footShare = 0.5;

export interface FootLine {
  text: string;
  /** Mostly a link: what it names is elsewhere. */
  isLink: boolean;
}

/** The foot of a page: what its makers mark as such, and whatever else stands below the content. */
export interface PageFoot {
  /** The parts that are the footer, outermost first; empty where none was found. */
  parts: readonly Element[];
  /** Displayed lines of the footer, and the addresses behind its links to mail and call. */
  lines: readonly FootLine[];
  /** Displayed lines below the main content, the footer's among them. */
  below: readonly FootLine[];
  /** Pictures of the footer that are displayed or did not load, or of what is named a footer but has no text. */
  pictures: readonly Element[];
}

export function readPageFoot(page: PageView): PageFoot {
  const { elements, lines, extents } = page.readable;
  const orderOf = (element: Element) => extents.get(element)?.order ?? 0;
  const end = extents.get(page.main)?.last ?? 0;
  const footer = page.landmarks.footer ?? lastPartLikeFooter(page);
  const isFoot = (element: Element) =>
    element === footer ||
    (orderOf(element) > end && (declaredRegion(element) ?? namedRegion(element)) === "footer");
  const parts: Element[] = [];
  for (const element of elements.filter(isFoot)) {
    const around = parts.at(-1);
    if (!around || orderOf(element) > (extents.get(around)?.last ?? 0)) parts.push(element);
  }
  const isIn = (element: Element) =>
    parts.some(
      (part) => orderOf(part) <= orderOf(element) && orderOf(element) <= (extents.get(part)?.last ?? 0),
    );
  const shown = lines.filter(({ hidden }) => !hidden);
  return {
    parts,
    lines: [...shown.filter(({ element }) => isIn(element)).map(footLine), ...addressesIn(page, parts)],
    below: shown.filter(({ element, order }) => order > end || isIn(element)).map(footLine),
    pictures: parts
      .flatMap((part) => page.find("img, object, embed, canvas", part))
      .filter((picture) => page.isVisible(picture) || isUnloaded(page, picture)),
  };
}

/** In layouts without any name: the largest part at the end of the page that reads like a footer and little else. */
function lastPartLikeFooter({ readable }: PageView): Element | null {
  const { elements, lines, extents } = readable;
  const last = lines.findLastIndex(({ hidden }) => !hidden);
  const endsPage = (element: Element) => {
    const { firstLine, endLine } = extents.get(element) ?? { firstLine: 0, endLine: 0 };
    return firstLine <= last && last < endLine && endLine - firstLine <= lines.length * footShare;
  };
  return elements.find((element) => endsPage(element) && saysFooter(paragraphsOf(readable, element))) ?? null;
}

function footLine({ text, linked }: Line): FootLine {
  return { text, isLink: linked >= text.length / 2 };
}

/** "mailto:" and "tel:" addresses behind icons and words. */
function addressesIn(page: PageView, parts: readonly Element[]): FootLine[] {
  return parts
    .flatMap((part) => page.find('a[href^="mailto:" i], a[href^="tel:" i]', part))
    .filter((link) => page.isVisible(link))
    .map(({ attribs: { href = "" } }) => ({
      text: href.replace(/^mailto:([^?]*).*$/i, "Email: $1").replace(/^tel:/i, "Tel: "),
      isLink: true,
    }));
}
