import { setTimeout as delay } from "node:timers/promises";

/** Time as the crawler knows it, so that tests need not wait and runs can be dated. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    if (ms > 0) await delay(ms, undefined, signal ? { signal } : {});
  },
};

const vietnamOffsetMs = 7 * 3_600_000;

/** ISO 8601 in Vietnamese local time, with milliseconds: `2026-11-22T09:00:00.000+07:00`. */
export function toInstant(ms: number): string {
  return new Date(ms + vietnamOffsetMs).toISOString().replace("Z", "+07:00");
}
