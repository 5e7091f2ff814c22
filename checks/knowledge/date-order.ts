/** Folded names of the days of the week, Sunday first. */
const weekdays = [
  "chu nhat|cn|sunday|sun",
  "thu (?:hai|2)|t2|monday|mon",
  "thu (?:ba|3)|t3|tuesday|tues?",
  "thu (?:tu|4)|t4|wednesday|wed",
  "thu (?:nam|5)|t5|thursday|thu(?:rs?)?",
  "thu (?:sau|6)|t6|friday|fri",
  "thu (?:bay|7)|t7|saturday|sat",
].map((names) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})\\.?[\\s,|-]*(?:ngay\\s*)?$`, "u"));
/** A cheap look before the search for each. */
const likeWeekday = /chu nhat|cn|sun|thu|t[2-7]|mon|tue|wed|fri|sat/;
/** As systems set to American English write the time: "3:15:00 PM". */
const americanClock = /^\s*,?\s*\d{1,2}:\d{2}(?::\d{2})?\s?[ap]m\b/;
const reach = 24;

/** A date whose day and month may stand either way round; both readings are days of the calendar. */
export interface AmbiguousDate {
  dayFirst: string;
  monthFirst: string;
  /** Neither number is filled up with a zero: "7/2/2026". */
  isUnpadded: boolean;
}

/** What is written around a date says of its order. */
export interface SaidOrder {
  monthFirst: boolean;
  isSure: boolean;
}

/**
 * Which number is the month, as far as what is written around the date tells. The day of the week before it, where
 * it fits one order only, is sure. A time after it as American systems write both is a likelihood. Null where nothing
 * tells.
 */
export function saidOrder(date: AmbiguousDate, before: string, after: string): SaidOrder | null {
  const closeBefore = before.slice(-reach);
  const named = likeWeekday.test(closeBefore) ? weekdays.findIndex((names) => names.test(closeBefore)) : -1;
  if (named >= 0) {
    const isOn = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === named;
    const fitsMonthFirst = isOn(date.monthFirst);
    if (fitsMonthFirst !== isOn(date.dayFirst)) return { monthFirst: fitsMonthFirst, isSure: true };
  }
  return date.isUnpadded && americanClock.test(after) ? { monthFirst: true, isSure: false } : null;
}
