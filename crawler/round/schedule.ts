import { Cron } from "croner";
import { UsageError } from "../../checks/usage-error.ts";

const timezone = "Asia/Ho_Chi_Minh";

/** Work that a cron line of the workspace calls for. */
export interface ScheduledJob {
  /** Name of the setting that holds the line. */
  setting: string;
  line: string;
  run(): Promise<void>;
  /** Told of each next time. */
  onNext?(at: Date): void;
}

/** @throws UsageError where the line is no cron line */
export function nextRun(job: Pick<ScheduledJob, "setting" | "line">, after: Date = new Date()): Date | null {
  return cronOf(job).nextRun(after);
}

/**
 * Runs each job by its cron line, whatever the others do, until the signal ends them. A job that is still under way
 * when its next time comes is not begun a second time; one that fails does not end the schedule. Ends once what is
 * under way has.
 * @throws UsageError where a line is no cron line, before anything is run
 */
export async function keepSchedule(
  jobs: readonly ScheduledJob[],
  { signal, onError }: { signal: AbortSignal; onError(error: unknown): void },
): Promise<void> {
  const planned = jobs.map((job) => ({ job, cron: cronOf(job) }));
  // Told to end while it was still starting: no event comes any more.
  if (signal.aborted) return;
  const ended = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => ended.resolve(), { once: true });
  const underWay = new Map<ScheduledJob, Promise<void>>();
  const running = planned.map(({ job, cron }) => {
    const announce = () => {
      const next = cron.nextRun();
      if (next) job.onNext?.(next);
    };
    const started = new Cron(job.line, { timezone, protect: true, catch: onError }, async () => {
      const run = job.run();
      underWay.set(job, run);
      await run;
      announce();
    });
    announce();
    return started;
  });
  await ended.promise;
  for (const cron of running) cron.stop();
  await Promise.allSettled(underWay.values());
}

function cronOf({ setting, line }: Pick<ScheduledJob, "setting" | "line">): Cron {
  try {
    return new Cron(line, { timezone, paused: true });
  } catch {
    throw new UsageError(
      `workspace.yaml, mục “${setting}”: “${line}” không phải dòng lịch cron (phút giờ ngày tháng thứ), ví dụ "0 20 * * 1-5".`,
      `workspace.yaml, “${setting}”: “${line}” is no cron line (minute hour day month weekday), such as "0 20 * * 1-5".`,
    );
  }
}
