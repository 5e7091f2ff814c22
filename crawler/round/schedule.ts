import { Cron } from "croner";

const timezone = "Asia/Ho_Chi_Minh";

/** Work that a cron line of the workspace calls for. */
export interface ScheduledJob {
  /** Cron line in Asia/Ho_Chi_Minh. */
  line: string;
  run(): Promise<void>;
  /** Told of each next time. */
  onNext?(at: Date): void;
}

/**
 * Runs each job by its cron line, whatever the others do, until the signal ends them. A job that is still under way
 * when its next time comes is not begun a second time; one that fails does not end the schedule. Ends once what is
 * under way has.
 */
export async function keepSchedule(
  jobs: readonly ScheduledJob[],
  { signal, onError }: { signal: AbortSignal; onError(error: unknown): void },
): Promise<void> {
  // Told to end while it was still starting: no event comes any more.
  if (signal.aborted) return;
  const ended = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => ended.resolve(), { once: true });
  const underWay = new Map<ScheduledJob, Promise<void>>();
  const running = jobs.map((job) => {
    const cron = new Cron(job.line, { timezone, protect: true, catch: onError }, async () => {
      const run = job.run();
      underWay.set(job, run);
      await run;
      announce();
    });
    const announce = () => {
      const next = cron.nextRun();
      if (next) job.onNext?.(next);
    };
    announce();
    return cron;
  });
  await ended.promise;
  for (const cron of running) cron.stop();
  await Promise.allSettled(underWay.values());
}
