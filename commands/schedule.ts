import { Command } from "commander";
import type { Console } from "./console.ts";
import { workspaceArgument } from "./options.ts";

/** `kiemcong schedule <workspace>`: stays up and runs, and probes, at the times of the workspace's cron lines. */
export function scheduleCommand(console: Console): Command {
  return new Command("schedule")
    .description("chạy thường trực theo lịch, giờ Việt Nam / stay up and run on schedule, Vietnamese time")
    .addArgument(workspaceArgument())
    .action(async (folder: string) => {
      const { stayUp } = await import("./actions/stay-up.ts");
      await stayUp(folder, console);
    });
}
