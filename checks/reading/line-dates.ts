import { type FoundDate, findDates } from "../knowledge/dates.ts";
import { oncePer } from "../once-per.ts";
import type { Line } from "./readable-text.ts";

/** Dates of a line, looked for once for all readers; day first where both orders are possible. */
export const datesOf = oncePer(({ text }: Line): readonly FoundDate[] =>
  mayHoldDate(text) ? findDates(text) : none,
);

const none: readonly FoundDate[] = [];

/** Whether a text has digits as a date has them: a cheap look before the full search. */
export function mayHoldDate(text: string): boolean {
  return /\d{4}|\d\s?[/.-]\s?\d/.test(text);
}
