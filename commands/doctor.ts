import { Command } from "commander";
import type { Language } from "../checks/text.ts";
import type { Console } from "./console.ts";
import { langOption } from "./options.ts";

/** `kiemcong doctor`: what is there, what is missing, how to get it. */
export function doctorCommand({ print }: Console): Command {
  return new Command("doctor")
    .description("kiểm tra máy này đã đủ chưa / see whether this machine has all that is needed")
    .addOption(langOption("ngôn ngữ báo cáo / language of the report"))
    .action(async ({ lang }: { lang: Language }) => {
      const { examineMachine } = await import("../crawler/browser/doctor.ts");
      const { formatDoctor } = await import("../crawler/browser/format-doctor.ts");
      print(formatDoctor(await examineMachine(process.cwd()), lang));
    });
}
