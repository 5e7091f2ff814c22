import { Command } from "commander";
import type { Console } from "./console.ts";
import { roundOption, workspaceArgument } from "./options.ts";

/** `kiemcong rejudge <workspace>`: stored evidence under another rule set. */
export function rejudgeCommand({ print }: Console): Command {
  return new Command("rejudge")
    .description(
      "chấm lại bằng chứng đã lưu theo quy định của ngày khác / judge stored evidence by the law of another day",
    )
    .addArgument(workspaceArgument())
    .addOption(roundOption())
    .option("--date <YYYY-MM-DD>", "ngày áp dụng quy định / the law of which day")
    .action(async (folder: string, { round, date }: { round?: string; date?: string }) => {
      const { rejudge } = await import("./actions/rejudge.ts");
      const order = { folder, round: round ?? null, date: date ?? null };
      for await (const { path, isSame } of rejudge(order)) {
        print(
          `${path}: ${isSame ? "trùng khớp / identical" : "khác kết quả đã lưu / differs from what was kept"}`,
        );
      }
    });
}
