/** A local day or instant as it is written in Vietnam: `2026-11-22T09:05:00+07:00` as `22/11/2026 09:05`. */
export function localDate(value: string): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)(?:T(\d+:\d+))?/.exec(value) ?? [];
  if (!year) return value;
  return `${day}/${month}/${year}${time ? ` ${time}` : ""}`;
}
