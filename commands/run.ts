import { Command } from "commander";
import type { Language } from "../checks/text.ts";
import type { Console } from "./console.ts";
import { exitCodes } from "./exit-codes.ts";
import { langOption, workspaceArgument } from "./options.ts";

interface Flags {
  only?: string;
  now?: true;
  lang: Language;
}

/** `kiemcong run <workspace>`: one night. */
export function runCommand(console: Console): Command {
  return new Command("run")
    .description(
      "kiểm và chấm mọi cổng của không gian làm việc, chạy tiếp nếu dở dang / audit and judge every portal, going on where it stopped",
    )
    .addArgument(workspaceArgument())
    .option(
      "--only <agency>",
      "chỉ cơ quan có tên hoặc địa chỉ này / only the agency of this name or address",
    )
    .option("--now", "chạy cả ngoài khung giờ / outside the allowed hours, too")
    .addOption(langOption("ngôn ngữ hiển thị trước / language shown first"))
    .action(async (folder: string, { only, now, lang }: Flags) => {
      const { workThroughNight } = await import("./actions/work-through-night.ts");
      await workThroughNight({ folder, only: only ?? null, now: now ?? false, lang }, console);
      if (console.signal.aborted) process.exitCode = exitCodes.interrupted;
    });
}
