import { Command } from "commander";
import type { Console } from "./console.ts";

/** `kiemcong init <folder>`: a workspace to fill in. */
export function initCommand({ print }: Console): Command {
  return new Command("init")
    .description("tạo không gian làm việc cho một tỉnh / make a workspace for a province")
    .argument("<folder>", "thư mục mới / new folder")
    .requiredOption("--regulation <id>", "quy định áp dụng / regulation (kiemcong regulations)")
    .action(async (folder: string, { regulation }: { regulation: string }) => {
      const { shippedLaw } = await import("../crawler/law-files.ts");
      const { initWorkspace } = await import("../crawler/workspace/init-workspace.ts");
      const files = await initWorkspace(shippedLaw(), folder, regulation);
      print(["Đã tạo / Made:", ...files.map((file) => `  ${file}`)].join("\n"));
    });
}
