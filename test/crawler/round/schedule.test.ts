import { describe, expect, it } from "vitest";
import { UsageError } from "../../../checks/usage-error.ts";
import { keepSchedule, nextRun } from "../../../crawler/round/schedule.ts";

function job(line: string, run: () => Promise<void> = async () => {}) {
  return { setting: "schedule", line, run };
}

describe("the schedule", () => {
  it("reads the cron line in Vietnamese time, whatever the machine's own", () => {
    const next = nextRun(job("0 20 * * 1-5"), new Date("2026-11-20T14:00:00Z"));
    expect(next?.toISOString()).toBe("2026-11-23T13:00:00.000Z");
  });

  it("says where a line is no cron line", () => {
    expect(() => nextRun(job("tám giờ tối"))).toThrow(UsageError);
  });

  it("names the setting whose line is wrong, and runs nothing of the others", async () => {
    const planned: Date[] = [];
    const jobs = [
      { ...job("* * * * * *"), onNext: (at: Date) => planned.push(at) },
      { ...job("30 phút"), setting: "probes" },
    ];
    const kept = keepSchedule(jobs, { signal: new AbortController().signal, onError: () => {} });
    await expect(kept).rejects.toThrow("workspace.yaml, mục “probes”: “30 phút” không phải dòng lịch cron");
    expect(planned).toEqual([]);
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
