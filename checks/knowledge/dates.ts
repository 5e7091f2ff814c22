import { clockTime, timeAfter, timeBefore } from "./clock-times.ts";
import { type SaidOrder, saidOrder } from "./date-order.ts";
import { foldAligned } from "./vietnamese-text.ts";

/** How a date is written. */
type DateForm = "day-month-year" | "month-day-year" | "iso" | "vietnamese-words" | "english-words";

export interface FoundDate {
  /** "YYYY-MM-DD", local time. */
  date: string;
  /** "HH:MM" of a 24-hour clock, "HH:MM:SS" where seconds are shown, null where no time stands beside the date. */
  time: string | null;
  /** Offsets in `text.normalize("NFC")`; a time beside the date belongs to the range. */
  start: number;
  end: number;
  form: DateForm;
  /** False where day and month may be the other way round, or the year has two digits. */
  certain: boolean;
}

export interface DateOptions {
  /** Language of the page: on English ones day and month may stand either way round. */
  language?: "vi" | "en";
}

interface Candidate {
  date: string;
  /** Set where the form itself holds the time. */
  time?: string;
  start: number;
  end: number;
  form: DateForm;
  certain: boolean;
  /** Written with a two-digit year: only believed beside a word or a time that says it is a date. */
  needsWitness?: boolean;
}

const vietnameseMonths = [
  "gieng|mot",
  "hai",
  "ba",
  "tu|bon",
  "nam",
  "sau",
  "bay",
  "tam",
  "chin",
  "muoi",
  "muoi mot",
  "muoi hai|chap",
];
const englishMonths = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
];
/** Longest first, so that "mười một" is not read as "mười". */
export const vietnameseMonth = `\\d{1,2}|${vietnameseMonths.toReversed().join("|")}`.replace(
  "|nam|",
  // "ngày … tháng … năm 2025" left blank is no May.
  "|nam(?=\\s+nam)|",
);
export const englishMonth = englishMonths.join("|");

/** Neither a longer number nor a document's number (12/5/2024/QĐ), nor a date of the lunar calendar. */
const notInside = "(?<![\\p{L}\\p{N}][/.]|[\\p{L}\\p{N}]|\\p{L}-)";
const notGoingOn = "(?![\\p{L}\\p{N}]|[/.]\\d|/\\p{L})(?!\\s*\\(?\\s*(?:am lich|al\\b))";

const numeric = new RegExp(
  `${notInside}(?<a>\\d{1,2})\\s?(?<gap>[/.-])\\s?(?<b>\\d{1,2})\\s?\\k<gap>\\s?(?<year>\\d{4}|\\d{2})${notGoingOn}`,
  "gu",
);
const iso =
  /(?<![\p{L}\p{N}/.-])(?<year>\d{4})(?<gap>[-/])(?<month>\d{1,2})\k<gap>(?<day>\d{1,2})(?:[t ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?<zone>z|[+-]\d{2}:?\d{2})?)?(?![\p{L}\p{N}]|[/.-]\d)/gu;
/** As feeds write it: "Mon, 28 Jun 2010 02:06:00 GMT". */
const rfc = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?<day>\\d{1,2}) (?<month>${englishMonth}) (?<year>\\d{4}) (?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))? (?<zone>(?:gmt|utc|z)(?! ?[+-])|[+-]\\d{2}:?\\d{2})(?![\\p{L}\\p{N}])`,
  "gu",
);
const vietnameseWords = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:ngay\\s+)?(?:mung\\s+)?(?<day>\\d{1,2})[\\s,./-]+(?:thang\\s*|th\\.?\\s?)(?<month>${vietnameseMonth})(?:[\\s,./-]+nam)?[\\s,./-]+(?<year>\\d{4})${notGoingOn}`,
  "gu",
);
const vietnameseMonthFirst = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:thang\\s+|th\\.?\\s?)(?<month>${vietnameseMonth})\\s+(?<day>\\d{1,2})\\s*,\\s*(?<year>\\d{4})${notGoingOn}`,
  "gu",
);
const englishDayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s,-]+(?<month>${englishMonth})\\.?[\\s,-]+(?<year>\\d{4})(?![\\p{L}\\p{N}])`,
  "gu",
);
const englishMonthFirst = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?<month>${englishMonth})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(?<year>\\d{4})(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Cheap looks before the full search. */
const yearFirst = /\d{4}[-/]\d/;
const anyVietnameseMonth = new RegExp(`th(?:ang)?[.\\s]*(?:${vietnameseMonth})`);
const anyEnglishMonth = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;
/** What stands before a date written with a two-digit year. */
const dateWord = /(?:ngay|dang|cap nhat|ban hanh|date|posted|updated)\s*:?\s*$/;
const firstYearOfLastCentury = 50;
const localOffset = 7 * 3_600_000;

/**
 * Dates in a text, in order. Numeric dates are read day first; on an English page the ambiguous ones are not
 * certain. Impossible dates, months without a day and relative times are found by functions of their own.
 */
export function findDates(text: string, options: DateOptions = {}): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const folded = foldAligned(text);
  const all = (texts: string, pattern: RegExp, read: (match: RegExpExecArray) => Candidate | null) =>
    Array.from(texts.matchAll(pattern), read);
  const inVietnamese = (match: RegExpExecArray) => wordsCandidate(match, "vietnamese-words");
  const inEnglish = (match: RegExpExecArray) => wordsCandidate(match, "english-words");
  const candidates = all(folded, numeric, (match) => numericCandidate(match, options.language ?? "vi"));
  if (yearFirst.test(folded)) candidates.push(...all(folded, iso, (match) => instantCandidate(match, "iso")));
  if (anyVietnameseMonth.test(folded)) {
    candidates.push(
      ...all(folded, vietnameseWords, inVietnamese),
      ...all(folded, vietnameseMonthFirst, inVietnamese),
    );
  }
  // English months on the text with its diacritics: "máy 5, 2024" is no May.
  if (anyEnglishMonth.test(folded)) {
    const original = text.normalize("NFC").toLowerCase();
    candidates.push(
      ...all(folded, rfc, (match) => instantCandidate(match, "english-words")),
      ...all(original, englishDayFirst, inEnglish),
      ...all(original, englishMonthFirst, inEnglish),
    );
  }
  return withTimes(folded, withoutOverlaps(candidates.filter((candidate) => candidate !== null)));
}

function instantCandidate(match: RegExpExecArray, form: DateForm): Candidate | null {
  const { year = "", month = "", day = "", hour, minute, second = "00", zone } = match.groups ?? {};
  const date = calendarDate(year, monthNumber(month), day);
  if (date === null) return null;
  const span = { start: match.index, end: match.index + match[0].length, form, certain: true };
  if (hour === undefined) return { date, ...span };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  if (zone === undefined) return { date, time: clockTime(`${hour}:${minute}:${second}`), ...span };
  const offset = /\d/.test(zone) ? zone.replace(/(\d{2}):?(\d{2})$/, "$1:$2") : "Z";
  const local = localTime(`${date}T${hour}:${minute}:${Number(second) < 60 ? second : "00"}${offset}`);
  return { date: local.slice(0, 10), time: clockTime(local.slice(11, 19)), ...span };
}

function localTime(instant: string): string {
  return new Date(Date.parse(instant) + localOffset).toISOString();
}

function numericCandidate(match: RegExpExecArray, language: "vi" | "en"): Candidate | null {
  const { a = "", b = "", gap = "", year = "" } = match.groups ?? {};
  const isPartOfDashedNumber =
    gap === "-" && /\d-/.test(match.input.slice(Math.max(0, match.index - 2), match.index));
  if (isPartOfDashedNumber) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  const full = fullYear(year);
  const dayFirst = calendarDate(full, b, a);
  const monthFirst = gap === "." ? null : calendarDate(full, a, b);
  const said = dayFirst !== null && monthFirst !== null ? orderOf(match, dayFirst, monthFirst) : null;
  const isMonthFirst = dayFirst === null || (said?.monthFirst ?? false);
  const date = isMonthFirst ? monthFirst : dayFirst;
  if (date === null) return null;
  const form = isMonthFirst ? "month-day-year" : "day-month-year";
  if (year.length === 2) return { date, ...span, form, certain: false, needsWitness: true };
  if (said !== null) return { date, ...span, form, certain: said.isSure };
  if (isMonthFirst) return { date, ...span, form, certain: language === "en" };
  const mayBeMonthFirst = language === "en" && monthFirst !== null && monthFirst !== dayFirst;
  return { date, ...span, form, certain: !mayBeMonthFirst };
}

/** What is written around a date that may be read either way; null where both readings are one day. */
function orderOf(match: RegExpExecArray, dayFirst: string, monthFirst: string): SaidOrder | null {
  if (dayFirst === monthFirst) return null;
  const { a = "", b = "", gap } = match.groups ?? {};
  const isUnpadded = gap === "/" && !/^0/.test(a) && !/^0/.test(b) && (a.length === 1 || b.length === 1);
  const before = match.input.slice(0, match.index);
  const after = match.input.slice(match.index + match[0].length);
  return saidOrder({ dayFirst, monthFirst, isUnpadded }, before, after);
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < firstYearOfLastCentury ? `20${year}` : `19${year}`;
}

function wordsCandidate(match: RegExpExecArray, form: DateForm): Candidate | null {
  const { year = "", month = "", day = "" } = match.groups ?? {};
  const date = calendarDate(year, monthNumber(month), day);
  if (date === null) return null;
  return { date, start: match.index, end: match.index + match[0].length, form, certain: true };
}

/** Month as digits, from digits or a Vietnamese or English name as the patterns here match it. */
export function monthNumber(month: string): string {
  if (/^\d/.test(month)) return month;
  const isNamed = (names: string) => new RegExp(`^(?:${names})$`).test(month);
  return String(Math.max(vietnameseMonths.findIndex(isNamed), englishMonths.findIndex(isNamed)) + 1);
}

/** "YYYY-MM-DD" of a day that exists, in a year a portal may speak of; null otherwise. */
export function calendarDate(year: string, month: string, day: string): string | null {
  if (!(Number(year) >= 1900 && Number(year) <= 2100)) return null;
  if (!isDayOf(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Whether "YYYY-MM-DD" is a day of the calendar. */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return isDayOf(year, month, day);
}

function isDayOf(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** In order; of two that overlap the one that begins first, then the longer. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  }
  return kept;
}

/** Gives each date the time beside it; a time between two dates belongs to one of them only. */
function withTimes(folded: string, candidates: readonly Candidate[]): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { needsWitness, ...date } of candidates) {
    const from = found.at(-1)?.end ?? 0;
    const clock =
      date.time === undefined ? (timeBefore(folded, from, date.start) ?? timeAfter(folded, date.end)) : null;
    const isWitnessed = () =>
      clock !== null || dateWord.test(folded.slice(Math.max(from, date.start - 30), date.start));
    if (needsWitness && !isWitnessed()) continue;
    found.push({
      ...date,
      time: clock?.time ?? date.time ?? null,
      start: Math.min(date.start, clock?.start ?? date.start),
      end: Math.max(date.end, clock?.end ?? date.end),
    });
  }
  return found;
}
