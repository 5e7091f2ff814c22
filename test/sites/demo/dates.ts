const dayMs = 86_400_000;

/** "YYYY-MM-DD" moved by a number of calendar days. */
export function shift(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
function weekday(date: string): number {
  return new Date(date).getUTCDay();
}

/**
 * The weekday that lies `days` before (negative) or after the given day; what would fall on a weekend moves
 * away from it, so that order is kept and nothing of the past comes nearer.
 */
export function weekdayFrom(date: string, days: number): string {
  const target = shift(date, days);
  if (weekday(target) === 6) return shift(target, days < 0 ? -1 : 2);
  if (weekday(target) === 0) return shift(target, days < 0 ? -2 : 1);
  return target;
}

/** "20/11/2026". */
export function vietnameseDate(date: string): string {
  const [year, month, day] = date.split("-");
  return `${day}/${month}/${year}`;
}

const englishMonths =
  "January February March April May June July August September October November December".split(" ");

/** "20 November 2026". */
export function englishDate(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`;
}

const vietnameseWeekdays = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];

export function vietnameseWeekday(date: string): string {
  return vietnameseWeekdays[weekday(date)] ?? "";
}

/** Day of the year, from 1. */
export function dayOfYear(date: string): number {
  return Math.round((Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / dayMs) + 1;
}

/** Today in Vietnam. */
export function todayInVietnam(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
}

/**
 * Writes the dates into a text:
 * `{-3}` the weekday three days ago, `{+10}` ten days ahead, `{en-3}` the same in English, `{year}`,
 * `{year-1}`, `{year+1}`, `{month}` last month ("10/2026"), `{en-month}` the same in English, `{monday}` to
 * `{friday}` of the current week, `{today}`.
 */
function fillDates(text: string, today: string): string {
  return text.replace(/\{([a-z]*-?[a-z]*)([+-]\d+)?\}/g, (token, name: string, offset?: string) => {
    const days = Number(offset ?? 0);
    if (name === "" && offset) return vietnameseDate(weekdayFrom(today, days));
    if (name === "en" && offset) return englishDate(weekdayFrom(today, days));
    if (name === "year") return String(Number(today.slice(0, 4)) + days);
    if (name === "today") return vietnameseDate(today);
    return monthOrWeekday(name, today) ?? token;
  });
}

function monthOrWeekday(name: string, today: string): string | null {
  const lastMonth = shift(`${today.slice(0, 8)}01`, -1);
  if (name === "month") return `${lastMonth.slice(5, 7)}/${lastMonth.slice(0, 4)}`;
  if (name === "en-month") return englishDate(lastMonth).replace(/^\d+ /, "");
  const index = ["monday", "tuesday", "wednesday", "thursday", "friday"].indexOf(name);
  if (index < 0) return null;
  const monday = shift(today, -((weekday(today) + 6) % 7));
  return vietnameseDate(shift(monday, index));
}

/** Writes the dates into every text of a structure. */
export function fillAll<T>(value: T, today: string): T;
export function fillAll(value: unknown, today: string): unknown {
  if (typeof value === "string") return fillDates(value, today);
  if (Array.isArray(value)) return value.map((item) => fillAll(item, today));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, today)]));
}
