import { Cron } from "croner";
import { z } from "zod";

/** Minute, hour, day, month and weekday; told in the words of setting-problem.ts where it is none. */
export const cronLine = z.string().refine(isCronLine);

function isCronLine(line: string): boolean {
  try {
    new Cron(line, { paused: true });
    return true;
  } catch {
    return false;
  }
}
