import type { Element } from "domhandler";
import { columnWidth } from "./column-width.ts";
import type { ContentWeight } from "./content-weight.ts";
import { parentOf } from "./element-path.ts";
import { saysRights } from "./footer-text.ts";
import type { Headline } from "./headline.ts";
import { prominence } from "./headline.ts";
import { declaredRegion, namedRegion } from "./markup-names.ts";
import { isMenuShaped } from "./menu-shape.ts";
import { foldedLine, isElement, linesOf, type ReadableText } from "./readable-text.ts";
import { isRelatedHeading } from "./related-headings.ts";

/** A child that holds at least this share of its parent's weight is where the content is. */
const dominantShare = 0.6;
/** Enough for the one wide column between side columns. */
const widestShare = 0.35;
/** A column narrower than this, relative to the widest beside it, never is the main one. */
const sideColumn = 0.6;
/** Columns that together take less of the row stand beside the main one. */
const sideColumns = 0.7;
const fullWidth = 0.95;
/** The narrowest column still counts for this share of its weight. */
const narrowest = 0.2;
/** How much the headline draws the search towards it: an article may be shorter than the side column. */
const headlinePull = 3;
const headlineBonus = 250;
/** What the last block counts where it reads like the foot of the page. */
const footShare = 0.1;
const mostFootLines = 40;
const mostAbsorbedLines = 12;

const wrappers = new Set(
  "html body div section article main form center table tbody tr td fieldset span font b dl dd blockquote".split(
    " ",
  ),
);
const tableParts = new Set(["table", "tbody", "tr", "td"]);

/**
 * The element that holds what visitors came for. Goes down from the body as long as one child carries most of the
 * content, weighed by prose, headlines, names of makers and column widths, and drawn towards the headline; then
 * takes in again the heading, date and attachments that stand just beside the text.
 */
export function findMainContent(
  readable: ReadableText,
  root: Element,
  weight: ContentWeight,
  headline: Headline | null,
): Element {
  let main = root;
  for (;;) {
    const child = dominantChild(readable, main, weight, headline);
    if (!child) break;
    main = child;
  }
  return absorbNeighbours(readable, main, root);
}

interface Candidate {
  child: Element;
  score: number;
  /** Relative to the widest column beside it; 1 where the markup tells no widths. */
  width: number;
  holdsHeadline: boolean;
}

function dominantChild(
  readable: ReadableText,
  parent: Element,
  weight: ContentWeight,
  headline: Headline | null,
): Element | null {
  const candidates = candidatesIn(readable, parent, weight, headline);
  const best = strongest(candidates);
  if (!best) return null;
  // Beside an almost empty wide column a side column is still a side column.
  if (best.width < sideColumn && !best.holdsHeadline) {
    return strongest(candidates.filter(({ width }) => width === 1))?.child ?? null;
  }
  const total = candidates.reduce((sum, { score }) => sum + score, 0);
  const isOnlyWide =
    candidates.length > 1 && candidates.every((one) => one === best || one.width < sideColumn);
  const share = isOnlyWide ? widestShare : dominantShare;
  if (best.score === 0 || best.score < total * share) return null;
  return canHoldContent(readable, best.child, headline) ? best.child : null;
}

function strongest(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (one, other) => (one && one.score >= other.score ? one : other),
    null,
  );
}

function candidatesIn(
  readable: ReadableText,
  parent: Element,
  weight: ContentWeight,
  headline: Headline | null,
): Candidate[] {
  const children = parent.children.filter(isElement);
  const widths = columnWidths(children);
  const widest = widths.reduce<number>((most, width) => Math.max(most, width ?? 0), 0);
  const foot = children.findLast((child) => linesOf(readable, child).length > 0);
  return children.map((child, index) => {
    const width = widest === 0 ? 1 : (widths[index] ?? widest) / widest;
    const holdsHeadline = headline !== null && holds(readable, child, headline.line.order);
    const isFoot = child === foot && !holdsHeadline && isFootText(readable, child);
    const plain = weight.of(child) * Math.max(narrowest, width) * (isFoot ? footShare : 1);
    return {
      child,
      width,
      holdsHeadline,
      score: holdsHeadline ? plain * headlinePull + headlineBonus : plain,
    };
  });
}

/**
 * What fills the whole width is a row of its own. Beside side columns of a fixed width the one that has none takes
 * the rest of the row.
 */
function columnWidths(children: readonly Element[]): (number | null)[] {
  const given = children.map(columnWidth);
  // Grids of 24 columns (NukeViet) give twice the width.
  const row = given.some((width) => (width ?? 0) > 1) ? 2 : 1;
  const widths = given.map((width) => (width !== null && width < fullWidth * row ? width / row : null));
  const cells = children.filter(({ name }) => name === "td" || name === "div").length;
  const open = widths.filter((width) => width === null).length;
  const taken = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  if (open !== 1 || cells < 2 || taken === 0 || taken >= sideColumns) return widths;
  return widths.map((width) => width ?? 1 - taken);
}

function isFootText(readable: ReadableText, element: Element): boolean {
  const lines = linesOf(readable, element);
  return lines.length <= mostFootLines && saysRights(lines.map(({ text }) => text));
}

function canHoldContent(readable: ReadableText, element: Element, headline: Headline | null): boolean {
  // Applications wrap their content in elements of their own making: <app-root>.
  if (!wrappers.has(element.name) && !element.name.includes("-")) return false;
  const lines = linesOf(readable, element);
  if (lines.length === 1 && lines[0] === headline?.line) return false;
  return !tableParts.has(element.name) || lines.length >= 3;
}

function holds(readable: ReadableText, element: Element, order: number): boolean {
  const extent = readable.extents.get(element);
  return extent !== undefined && extent.order <= order && order <= extent.last;
}

/** Climbs while what stands around is only a heading, a date line, tools or attachments of the same item. */
function absorbNeighbours(readable: ReadableText, start: Element, root: Element): Element {
  let main = start;
  let at = start;
  for (
    let parent = parentOf(at);
    parent && parent !== root && parent.name !== "html";
    parent = parentOf(at)
  ) {
    const neighbours = parent.children.filter(isElement).filter((child) => child !== at);
    const isColumn =
      columnWidth(at) !== null && neighbours.some((neighbour) => columnWidth(neighbour) !== null);
    const end = readable.extents.get(at)?.last ?? 0;
    const isOfItem = (neighbour: Element) =>
      belongsToItem(readable, neighbour) ||
      (isOthersBelow(readable, neighbour, end) && hasHeadAbove(readable, neighbours, end));
    if (isColumn || !neighbours.every(isOfItem)) break;
    at = parent;
    if (neighbours.some((neighbour) => linesOf(readable, neighbour).length > 0)) main = parent;
  }
  return main;
}

/** A few links to other items under the text, without a word that says so. */
function isOthersBelow(readable: ReadableText, neighbour: Element, end: number): boolean {
  const lines = linesOf(readable, neighbour);
  const region = declaredRegion(neighbour) ?? namedRegion(neighbour);
  const isBelow = (readable.extents.get(neighbour)?.order ?? 0) > end;
  const links = lines.filter(({ text, linked }) => linked >= text.length / 2).length;
  return isBelow && region !== "footer" && lines.length <= mostAbsorbedLines && links >= lines.length / 2;
}

/** Whether a heading, or what its maker named one, stands above the text. */
function hasHeadAbove(readable: ReadableText, neighbours: readonly Element[], end: number): boolean {
  return neighbours.some(
    (neighbour) =>
      (readable.extents.get(neighbour)?.order ?? 0) < end &&
      linesOf(readable, neighbour).some((line) => prominence(line) >= 2),
  );
}

function belongsToItem(readable: ReadableText, neighbour: Element): boolean {
  const lines = linesOf(readable, neighbour);
  const [first] = lines;
  // "Tin liên quan" below an item: where the text itself ends is found by that heading.
  if (!first || isRelatedHeading(first.text, foldedLine(first))) return true;
  const region = declaredRegion(neighbour) ?? namedRegion(neighbour);
  if (lines.some((line) => prominence(line) >= 2) && lines.length <= 3) return region !== "footer";
  if (region === "footer" || region === "aside") return false;
  if (isMenuShaped(readable, neighbour)) return false;
  if (region === "navigation") return lines.length <= 3;
  if (lines.length > mostAbsorbedLines) return false;
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  return linked < all * 0.7 || lines.length <= 3;
}
