import type { CrawlWindow } from "../workspace/settings.ts";

const minuteMs = 60_000;
const dayMinutes = 24 * 60;
const vietnamOffsetMinutes = 7 * 60;

/** Minutes until portals may no longer be visited; 0 where they may not be now, Infinity where there is no bound. */
export function minutesLeft(window: CrawlWindow | null, now: number): number {
  if (window === null) return Number.POSITIVE_INFINITY;
  const local = Math.floor(now / minuteMs) + vietnamOffsetMinutes;
  let left = 0;
  while (left < 14 * dayMinutes && isOpenAt(window, local + left)) left += 1;
  return left;
}

/** @param minute minutes since 1970 in Vietnamese time */
function isOpenAt({ from, to, weekends }: CrawlWindow, minute: number): boolean {
  const weekday = (Math.floor(minute / dayMinutes) + 4) % 7;
  if (weekends && (weekday === 0 || weekday === 6)) return true;
  const time = minute % dayMinutes;
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start < end ? time >= start && time < end : time >= start || time < end;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
