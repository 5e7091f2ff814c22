import { Command } from "commander";
import type { Console } from "./console.ts";
import { exitCodeOf } from "./exit-codes.ts";
import { workspaceArgument } from "./options.ts";

/** `kiemcong schedule <workspace>`: stays up and runs at the times of the workspace's cron line. */
export function scheduleCommand(console: Console): Command {
  return new Command("schedule")
    .description("chạy thường trực theo lịch, giờ Việt Nam / stay up and run on schedule, Vietnamese time")
    .addArgument(workspaceArgument())
    .action(async (folder: string) => {
      const { toInstant } = await import("../crawler/clock.ts");
      const { keepSchedule } = await import("../crawler/round/schedule.ts");
      const { readWorkspace } = await import("../crawler/workspace/read-workspace.ts");
      const { workThroughNight } = await import("./work/work-through-night.ts");
      const { settings } = await readWorkspace(folder);
      await keepSchedule(
        settings.schedule,
        () => workThroughNight({ folder, only: null, now: false }, console),
        {
          signal: console.signal,
          onError: (error) => void exitCodeOf(error),
          onNext: (at) => console.print(`Lượt tới / Next run: ${toInstant(at.getTime())}`),
        },
      );
    });
}
