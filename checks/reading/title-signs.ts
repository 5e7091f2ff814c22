import { placing, prominence } from "./headline.ts";
import type { Line } from "./readable-text.ts";
import { weigh } from "./signs.ts";

/** What can be seen of a line that may be the title of its page. */
export interface TitleSigns {
  text: string;
  line: Line;
  /** How much it says what the head of the page declares (0 a part of it, 3 all of it); null where it does not. */
  worth: number | null;
  /** The address repeats its beginning; ends in it. */
  isRepeated: boolean;
  isEndOfAddress: boolean;
  /** A document's number is part of it. */
  holdsNumber: boolean;
  /** It begins with what the head or the breadcrumb calls the page: "Tin tức - Sự kiện" where they say "Tin tức". */
  extendsName: boolean;
  /** It names a section of a portal. */
  isSection: boolean;
  leadsAway: boolean;
  isFirst: boolean;
  dated: boolean;
  /** No other line of the content is marked up like it. */
  isApart: boolean;
  isSiteName: boolean;
  isLabelCell: boolean;
  /** It stands above the main content; else, so many lines after the first. */
  isAbove: boolean;
  linesAfterOpening: number;
  /** The line after it is long. */
  headsText: boolean;
}

/**
 * What counts for items and for sections alike. The weights are rounded from a linear model fitted to the labelled pages and to what other makers would have made
 * of them (`test/measure/perturbations.ts`): no sign is needed, and none decides by itself.
 */
export function sharedScore(signs: TitleSigns): number {
  const { text, line, worth } = signs;
  return weigh([
    [true, 0.6 * placing(line)],
    [prominence(line) >= 0.5, 1.2],
    [worth !== null, 0.5 + 0.6 * (worth ?? 0)],
    [signs.isRepeated, 0.8],
    [signs.isFirst, 0.7],
    [signs.isApart, 1.6],
    [signs.isAbove, -0.8],
    [true, -0.2 * Math.min(signs.linesAfterOpening, 10)],
    [/[.!;:…,]$/.test(text), -1.5],
    [/[•|·]/.test(text), -1.5],
    [signs.leadsAway, -3],
    [signs.isLabelCell, -3],
    [signs.isSiteName, -3],
  ]);
}

/** A short line of few words, a name of a section, is seldom the title of an item. */
export const sectionSign = 1.4;

/** How much speaks for a line as the title of one item; above 0, it may well be. */
export function scoreAsItem(signs: TitleSigns, shared: number): number {
  const { length } = signs.text;
  return weigh([
    [true, shared - 3],
    [length >= 25 || signs.holdsNumber, 2.4],
    [length >= 40, 1.4],
    [length > 90, -1.4],
    [length > 250, -1],
    [signs.dated, 0.9],
    [signs.isSection, -sectionSign],
    [signs.text === signs.text.toUpperCase(), -0.8],
  ]);
}

/** How much speaks for a line as the name of a section; what the head alone declares counts 0. */
export function scoreAsSection(signs: TitleSigns, shared: number): number {
  return weigh([
    [true, shared],
    [signs.isSection, 1.3],
    [signs.isEndOfAddress, 1],
    [signs.extendsName, 2],
    [signs.headsText, 1.4],
    [signs.dated, -0.8],
    [signs.text.length > 90, -2],
  ]);
}
