import { describe, expect, it } from "vitest";
import { keepSchedule } from "../../../crawler/round/schedule.ts";

function job(line: string, run: () => Promise<void> = async () => {}) {
  return { line, run };
}

describe("the schedule", () => {
  it("reads the cron line in Vietnamese time, whatever the machine's own", async () => {
    const ending = new AbortController();
    const planned: Date[] = [];
    const onNext = (at: Date) => planned.push(at);
    const kept = keepSchedule([{ ...job("0 20 * * 1-5"), onNext }], {
      signal: ending.signal,
      onError: () => {},
    });
    ending.abort();
    await kept;
    expect(planned.map((at) => [at.getUTCHours(), at.getUTCMinutes()])).toEqual([[13, 0]]);
  });

  it("goes on after a run that failed, and ends with its signal", async () => {
    const ending = new AbortController();
    const errors: unknown[] = [];
    const planned: Date[] = [];
    let runs = 0;
    const run = async () => {
      runs += 1;
      if (runs === 2) ending.abort();
      throw new Error("lần thử hỏng");
    };
    await keepSchedule([{ ...job("* * * * * *", run), onNext: (at) => planned.push(at) }], {
      signal: ending.signal,
      onError: (error) => errors.push(error),
    });
    expect(runs).toBe(2);
    expect(errors.length).toBeGreaterThanOrEqual(1);
    expect(planned.length).toBeGreaterThanOrEqual(1);
  });

  it("keeps several lines, none of which waits for another, and ends after what is under way", async () => {
    const ending = new AbortController();
    const slow = Promise.withResolvers<void>();
    let quick = 0;
    let isOver = false;
    await keepSchedule(
      [
        job("* * * * * *", async () => {
          await slow.promise;
          isOver = true;
        }),
        job("* * * * * *", async () => {
          quick += 1;
          if (quick < 2) return;
          ending.abort();
          slow.resolve();
        }),
      ],
      { signal: ending.signal, onError: () => {} },
    );
    expect({ quick, isOver }).toEqual({ quick: 2, isOver: true });
  });

  it("ends at once where it was told to before it had begun", async () => {
    const planned: Date[] = [];
    await keepSchedule([{ ...job("0 20 * * 1-5"), onNext: (at) => planned.push(at) }], {
      signal: AbortSignal.abort(),
      onError: () => {},
    });
    expect(planned).toEqual([]);
  });
});
