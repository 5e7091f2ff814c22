/** A time of day beside a date; offsets in the text it was looked for in. */
export interface ClockTime {
  /** "HH:MM" of a 24-hour clock, "HH:MM:SS" where seconds are shown. */
  time: string;
  start: number;
  end: number;
}

const clock =
  "(?<![\\p{N}:./])(?<hour>\\d{1,2})\\s?(?:(?::\\s?|h\\s?|g\\s?|gio\\s?)(?<minute>\\d{2})|h|gio)(?!\\d)" +
  "(?:\\s?[:']\\s?(?<second>\\d{2})(?!\\d)|\\s?phut)?(?:\\s?(?<half>am|pm|a\\.m\\.|p\\.m\\.|sa|ch|sang|chieu|toi)(?!\\p{L}))?";
const zone = "(?:\\s*\\(?(?:gmt|utc)\\s?\\+?\\s?0?7(?::?00)?\\)?)?";
const weekday =
  "(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun))\\.?,?\\s*)?";

const after = new RegExp(`^\\s*(?:[,|•·–-]|\\(|luc|vao luc|at)?\\s*${weekday}${clock}${zone}`, "u");
const before = new RegExp(`${clock}${zone}\\s*(?:phut)?\\s*[,|•·–-]?\\s*${weekday}(?:ngay|on)?\\s*$`, "u");
/** A cheap look before the full search. */
const likeClock = /\d\s?[:hg]/;
/** No writing of a time and a weekday between is longer. */
const reach = 60;

/** The time written directly after a date, from a folded text and the offset where the date ends. */
export function timeAfter(folded: string, end: number): ClockTime | null {
  return read(after, folded.slice(end, end + reach), end);
}

/** The time written directly before a date, not reaching back beyond `from`. */
export function timeBefore(folded: string, from: number, start: number): ClockTime | null {
  const earliest = Math.max(from, start - reach);
  return read(before, folded.slice(earliest, start), earliest);
}

function read(pattern: RegExp, text: string, offset: number): ClockTime | null {
  const match = likeClock.test(text) ? pattern.exec(text) : null;
  if (!match) return null;
  const { hour = "", minute = "00", second = "00", half } = match.groups ?? {};
  const hours = twentyFourHours(Number(hour), half);
  if (hours > 23 || Number(minute) > 59) return null;
  return {
    time: clockTime(`${String(hours).padStart(2, "0")}:${minute}:${second}`),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  };
}

/** "HH:MM:SS" without the seconds where there are none, or no possible ones. */
export function clockTime(time: string): string {
  const second = Number(time.slice(6));
  return second > 0 && second < 60 ? time : time.slice(0, 5);
}

function twentyFourHours(hour: number, half: string | undefined): number {
  const isAfternoon = /^(?:p|ch|toi)/.test(half ?? "");
  if (isAfternoon) return hour < 12 ? hour + 12 : hour;
  return half !== undefined && hour === 12 ? 0 : hour;
}
