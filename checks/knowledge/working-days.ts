import type { Calendar } from "../regulations/schema.ts";

const sunday = 0;
const saturday = 6;

/**
 * Whether officials work on that day ("YYYY-MM-DD"). Null where the calendar cannot say: a year it does not
 * hold, or one not wholly announced, whose announced days off and Sundays alone are sure.
 */
export function isWorkingDay(date: string, calendar: Calendar): boolean | null {
  const year = calendar.find((candidate) => candidate.year === Number(date.slice(0, 4)));
  if (!year) return null;
  if (year.workedWeekends.some((day) => day.date === date)) return true;
  if (year.daysOff.some((day) => day.date === date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === sunday) return false;
  if (!year.complete) return null;
  return weekday !== saturday;
}

/**
 * Number of working days d with from < d ≤ to: the day after the trigger is day 1, so a limit of N days is kept
 * while the number is at most N. 0 where `to` does not come after `from`; null where a day cannot be told.
 */
export function workingDaysAfter(from: string, to: string, calendar: Calendar): number | null {
  let count = 0;
  for (let day = nextDay(from); day <= to; day = nextDay(day)) {
    const works = isWorkingDay(day, calendar);
    if (works === null) return null;
    if (works) count += 1;
  }
  return count;
}

/** The last day of a limit of `days` working days from a trigger; null where a day before it cannot be told. */
export function deadline(from: string, days: number, calendar: Calendar): string | null {
  let day = from;
  let left = days;
  while (left > 0) {
    day = nextDay(day);
    const works = isWorkingDay(day, calendar);
    if (works === null) return null;
    if (works) left -= 1;
  }
  return day;
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
