import { Command } from "commander";
import type { Language } from "../checks/text.ts";
import { defaultFlags, orderOf } from "./audit-flags.ts";
import type { Console } from "./console.ts";
import { langOption } from "./options.ts";

/** `kiemcong demo`: what a newcomer sees first: audits with nothing but defaults. */
export function demoCommand(console: Console): Command {
  return new Command("demo")
    .description("kiểm các cổng trình diễn kèm sẵn / audit the demonstration portals that come with it")
    .addOption(langOption("ngôn ngữ báo cáo / language of the report"))
    .action(async ({ lang }: { lang: Language }) => {
      const { demonstrate } = await import("./actions/demonstrate.ts");
      await demonstrate((url) => orderOf(url, defaultFlags(console.today())), lang, console);
    });
}
