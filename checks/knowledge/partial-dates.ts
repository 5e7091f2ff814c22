import { calendarDate, englishMonth, findDates, monthNumber, vietnameseMonth } from "./dates.ts";
import { foldAligned } from "./vietnamese-text.ts";

export interface FoundMonth {
  /** "YYYY-MM". */
  month: string;
  /** Offsets in `text.normalize("NFC")`. */
  start: number;
  end: number;
}

export interface MisprintedDate {
  /** As written. */
  text: string;
  start: number;
  end: number;
}

const vietnameseMonthYear = new RegExp(
  `(?<![\\p{L}\\p{N}])thang\\s+(?<month>${vietnameseMonth})(?:\\s*[/.-]\\s*|,?\\s+(?:nam\\s+)?)(?<year>\\d{4})(?![\\p{L}\\p{N}]|[/.-][\\p{L}\\p{N}])`,
  "gu",
);
const englishMonthYear = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?<month>${englishMonth})\\.?,?\\s+(?<year>\\d{4})(?![\\p{L}\\p{N}]|[/.-][\\p{L}\\p{N}])`,
  "gu",
);
/** Bare "7/2025", but not a document's number ("12/2024/QĐ-UBND", "số 12/2024"). */
const bareMonthYear =
  /(?<![\p{L}\p{N}/.-]|(?:so|luat|qd|nq|nd|tt|dieu)\s?:?\s?)(?<month>\d{1,2})\/(?<year>\d{4})(?![\p{L}\p{N}]|\s?[/.-]\s?[\p{L}\p{N}])/gu;

/** Months without a day, in order: "tháng 7/2025", "tháng Bảy năm 2025", "7/2025", "July 2025". */
export function findMonths(text: string): FoundMonth[] {
  const folded = foldAligned(text);
  const dates = [...findDates(text), ...findMisprintedDates(text)];
  const matches = [
    ...folded.matchAll(vietnameseMonthYear),
    ...folded.matchAll(bareMonthYear),
    ...text.normalize("NFC").toLowerCase().matchAll(englishMonthYear),
  ];
  const found = new Map<number, FoundMonth>();
  for (const match of matches) {
    const span = { start: match.index, end: match.index + match[0].length };
    const { year = "", month = "" } = match.groups ?? {};
    const date = calendarDate(year, monthNumber(month), "1");
    const isInDate = dates.some((other) => other.start < span.end && span.start < other.end);
    if (date && !isInDate) found.set(span.end, found.get(span.end) ?? { month: date.slice(0, 7), ...span });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const numericTriple =
  /(?<![\p{L}\p{N}/.-])(?<a>\d{1,2})(?<gap>[/-])(?<b>\d{1,2})\k<gap>(?<year>\d{3,5})(?![\p{L}\p{N}]|[/.-][\p{L}\p{N}])/gu;
const wordsTriple =
  /(?<![\p{L}\p{N}])ngay\s+(?<a>\d{1,2})\s+thang\s+(?<b>\d{1,2})\s+nam\s+(?<year>\d{3,5})(?![\p{L}\p{N}])/gu;
const isoTriple = /(?<![\p{L}\p{N}/.-])(?<year>\d{4})-(?<b>\d{2})-(?<a>\d{2})(?![\p{L}\p{N}]|[/.-]\d)/gu;

/** Written like dates but impossible, in order: 16/72/2020, 31/02/2024, 08/01/218. */
export function findMisprintedDates(text: string): MisprintedDate[] {
  const folded = foldAligned(text);
  const original = text.normalize("NFC");
  return [numericTriple, wordsTriple, isoTriple]
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .filter(isMisprint)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .map((span) => ({ text: original.slice(span.start, span.end), ...span }))
    .sort((a, b) => a.start - b.start);
}

function isMisprint(match: RegExpExecArray): boolean {
  const { a = "", b = "", year = "" } = match.groups ?? {};
  if (/^(?:19|20)\d\d$/.test(year)) {
    const mayBeMonthFirst = match.groups?.gap !== undefined;
    const isMonthFirst = mayBeMonthFirst && calendarDate(year, a, b) !== null;
    return calendarDate(year, b, a) === null && !isMonthFirst;
  }
  // A year gone wrong: only where all else is a full date, lest plots of land and scores be taken for one.
  const isFullDate = a.length === 2 && b.length === 2 && calendarDate("2024", b, a) !== null;
  return isFullDate && /^(?:19|20|21|0001)/.test(year);
}
