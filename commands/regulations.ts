import { Command } from "commander";
import type { AgencyKind } from "../checks/agency.ts";
import type { Language } from "../checks/text.ts";
import type { Console } from "./console.ts";
import { agencyKindOption, langOption } from "./options.ts";

interface ShowFlags {
  date: string;
  agencyKind: AgencyKind;
  lang: Language;
}

/** `kiemcong regulations [show ID]`: what the law says, province by province. */
export function regulationsCommand({ print, width, today }: Console): Command {
  const command = new Command("regulations")
    .description("các quy chế đã có / the regulations known")
    .addOption(langOption("ngôn ngữ / language"))
    .action(async ({ lang }: { lang: Language }) => {
      const { shippedLaw } = await import("../crawler/law-files.ts");
      const { listRegulations } = await import("../reports/catalogue/list-regulations.ts");
      print(listRegulations(shippedLaw(), { lang, width }));
    });
  command
    .command("show <id>")
    .description(
      "một quy chế: thông số, yêu cầu, điều khoản / one regulation: parameters, requirements, clauses",
    )
    .option("--date <YYYY-MM-DD>", "ngày áp dụng / date in force", today())
    .addOption(agencyKindOption().default("so-nganh"))
    .addOption(langOption("ngôn ngữ / language"))
    .action(async (regulation: string, { date, agencyKind, lang }: ShowFlags) => {
      const { shippedLaw } = await import("../crawler/law-files.ts");
      const { showRegulation } = await import("../reports/catalogue/show-regulation.ts");
      print(showRegulation(shippedLaw(), { regulation, date, agencyKind }, { lang, width }));
    });
  return command;
}
