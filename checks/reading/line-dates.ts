import { type FoundDate, findDates } from "../knowledge/dates.ts";
import type { Line } from "./readable-text.ts";

const found = new WeakMap<Line, readonly FoundDate[]>();
const none: readonly FoundDate[] = [];

/** Dates of a line, looked for once for all readers; day first where both orders are possible. */
export function datesOf(line: Line): readonly FoundDate[] {
  if (!mayHoldDate(line.text)) return none;
  let dates = found.get(line);
  if (!dates) {
    dates = findDates(line.text);
    found.set(line, dates);
  }
  return dates;
}

/** Whether a text has digits as a date has them: a cheap look before the full search. */
export function mayHoldDate(text: string): boolean {
  return /\d{4}|\d\s?[/.-]\s?\d/.test(text);
}
