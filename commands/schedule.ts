import { Command } from "commander";
import type { Language } from "../checks/text.ts";
import type { Console } from "./console.ts";
import { langOption, workspaceArgument } from "./options.ts";

/** `kiemcong schedule <workspace>`: stays up and runs, and probes, at the times of the workspace's cron lines. */
export function scheduleCommand(console: Console): Command {
  return new Command("schedule")
    .description("chạy thường trực theo lịch, giờ Việt Nam / stay up and run on schedule, Vietnamese time")
    .addArgument(workspaceArgument())
    .addOption(langOption("ngôn ngữ hiển thị trước / language shown first"))
    .action(async (folder: string, { lang }: { lang: Language }) => {
      const { stayUp } = await import("./actions/stay-up.ts");
      await stayUp(folder, lang, console);
    });
}
