import { Command } from "commander";

/** What `kiemcong run` was asked for. */
export interface RunOrder {
  folder: string;
  /** Part of an agency's name or address. */
  only: string | null;
  /** Visits portals outside the hours that the workspace allows, too. */
  now: boolean;
}

/** `kiemcong init <folder>`: a workspace to fill in. */
export function initCommand(run: (folder: string, regulation: string) => Promise<void>): Command {
  return new Command("init")
    .description("tạo không gian làm việc cho một tỉnh / make a workspace for a province")
    .argument("<folder>", "thư mục mới / new folder")
    .requiredOption("--regulation <id>", "quy định áp dụng / regulation (kiemcong regulations)")
    .action((folder: string, { regulation }: { regulation: string }) => run(folder, regulation));
}

/** `kiemcong run <workspace>`: one night. */
export function runCommand(run: (order: RunOrder) => Promise<void>): Command {
  return new Command("run")
    .description(
      "kiểm và chấm mọi cổng của không gian làm việc, chạy tiếp nếu dở dang / audit and judge every portal, going on where it stopped",
    )
    .argument("<workspace>", "thư mục không gian làm việc / folder of the workspace")
    .option(
      "--only <agency>",
      "chỉ cơ quan có tên hoặc địa chỉ này / only the agency of this name or address",
    )
    .option("--now", "chạy cả ngoài khung giờ / outside the allowed hours, too")
    .action((folder: string, options: { only?: string; now?: true }) =>
      run({ folder, only: options.only ?? null, now: options.now ?? false }),
    );
}

/** `kiemcong schedule <workspace>`: stays up and runs at the times of the workspace's cron line. */
export function scheduleCommand(run: (folder: string) => Promise<void>): Command {
  return new Command("schedule")
    .description("chạy thường trực theo lịch, giờ Việt Nam / stay up and run on schedule, Vietnamese time")
    .argument("<workspace>", "thư mục không gian làm việc / folder of the workspace")
    .action((folder: string) => run(folder));
}
