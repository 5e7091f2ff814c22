import { describe, expect, it } from "vitest";
import { UsageError } from "../../../checks/usage-error.ts";
import { keepSchedule, nextRun } from "../../../crawler/round/schedule.ts";

describe("the schedule", () => {
  it("reads the cron line in Vietnamese time, whatever the machine's own", () => {
    const next = nextRun("0 20 * * 1-5", new Date("2026-11-20T14:00:00Z"));
    expect(next?.toISOString()).toBe("2026-11-23T13:00:00.000Z");
  });

  it("says where a line is no cron line", () => {
    expect(() => nextRun("tám giờ tối")).toThrow(UsageError);
  });

  it("goes on after a run that failed, and ends with its signal", async () => {
    const ending = new AbortController();
    const errors: unknown[] = [];
    const planned: Date[] = [];
    let runs = 0;
    await keepSchedule(
      "* * * * * *",
      async () => {
        runs += 1;
        if (runs === 2) ending.abort();
        throw new Error("lần thử hỏng");
      },
      { signal: ending.signal, onError: (error) => errors.push(error), onNext: (at) => planned.push(at) },
    );
    expect(runs).toBe(2);
    expect(errors.length).toBeGreaterThanOrEqual(1);
    expect(planned.length).toBeGreaterThanOrEqual(1);
  });

  it("ends at once where it was told to before it had begun", async () => {
    const planned: Date[] = [];
    await keepSchedule("0 20 * * 1-5", async () => {}, {
      signal: AbortSignal.abort(),
      onError: () => {},
      onNext: (at) => planned.push(at),
    });
    expect(planned).toEqual([]);
  });
});
