const vietnamOffsetMs = 7 * 3_600_000;

/** ISO 8601 in Vietnamese local time: `2026-11-22T09:00:00.000+07:00`. */
export function localInstant(ms: number): string {
  return new Date(ms + vietnamOffsetMs).toISOString().replace("Z", "+07:00");
}

/** The day in Vietnam, YYYY-MM-DD: the law of that day is applied. */
export function localDay(ms: number): string {
  return localInstant(ms).slice(0, 10);
}
