import { Cron } from "croner";
import { UsageError } from "../../checks/usage-error.ts";

const timezone = "Asia/Ho_Chi_Minh";

/** @throws UsageError where the line is no cron line */
export function nextRun(line: string, after: Date = new Date()): Date | null {
  return cronOf(line).nextRun(after);
}

/**
 * Runs by a cron line until the signal ends it. A run that is still under way when its next time comes is not
 * begun a second time; one that fails does not end the schedule.
 */
export async function keepSchedule(
  line: string,
  run: () => Promise<void>,
  { signal, onError, onNext }: { signal: AbortSignal; onError(error: unknown): void; onNext(at: Date): void },
): Promise<void> {
  const cron = cronOf(line);
  // Told to end while it was still starting: no event comes any more.
  if (signal.aborted) return;
  const announce = () => {
    const next = cron.nextRun();
    if (next) onNext(next);
  };
  const ended = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => ended.resolve(), { once: true });
  const job = new Cron(line, { timezone, protect: true, catch: onError }, async () => {
    await run();
    announce();
  });
  announce();
  await ended.promise;
  job.stop();
}

function cronOf(line: string): Cron {
  try {
    return new Cron(line, { timezone, paused: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `workspace.yaml, mục “schedule”: “${line}” không phải dòng lịch cron (phút giờ ngày tháng thứ), ví dụ "0 20 * * 1-5". ${detail}`,
      `workspace.yaml, “schedule”: “${line}” is no cron line (minute hour day month weekday), such as "0 20 * * 1-5". ${detail}`,
    );
  }
}
