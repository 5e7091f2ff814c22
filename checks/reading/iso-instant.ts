import { type FoundDate, findDates } from "../knowledge/dates.ts";

/** A date as the contract writes it: with the time where one is shown, +07:00. Midnight is no time: migrated items bear it. */
export function isoInstant({ date, time }: Pick<FoundDate, "date" | "time">): string {
  if (time === null || time === "00:00") return date;
  return `${date}T${time.length === 5 ? `${time}:00` : time}+07:00`;
}

/** Before it no portal was there: 01/01/1970 is a sample value, other old dates are birthdays. */
export const earliestYear = 1995;

/** A date that a machine-readable value states as a whole; null for malformed ones and sample values of the CMS. */
export function declaredDate(value: string | undefined): FoundDate | null {
  const text = value?.trim() ?? "";
  const [found] = findDates(text);
  if (!found || found.start > 0 || found.end < text.length) return null;
  return Number(found.date.slice(0, 4)) < earliestYear ? null : found;
}
