import { Command, Option } from "commander";
import { agencyKinds } from "../checks/agency.ts";
import { checks } from "../checks/index.ts";
import type { Law } from "../checks/regulations/load.ts";
import { languages } from "../checks/text.ts";
import { listChecks } from "./catalogue/list-checks.ts";
import { listRegulations } from "./catalogue/list-regulations.ts";
import { showCheck } from "./catalogue/show-check.ts";
import { showRegulation } from "./catalogue/show-regulation.ts";
import type { Terminal } from "./catalogue/terminal.ts";

/** Where a command prints, and what it needs of the world. */
export interface Console {
  law: Law;
  print(text: string): void;
  /** Columns of the terminal. */
  width: number;
  /** YYYY-MM-DD, local. */
  today: string;
}

const langOption = () => new Option("--lang <vi|en>", "ngôn ngữ / language").choices(languages).default("vi");

/** `kiemcong regulations [show ID]`: what the law says, province by province. */
export function regulationsCommand({ law, print, width, today }: Console): Command {
  const terminal = (options: Pick<Terminal, "lang">): Terminal => ({ lang: options.lang, width });
  const command = new Command("regulations")
    .description("các quy chế đã có / the regulations known")
    .addOption(langOption())
    .action((options) => print(listRegulations(law, terminal(options))));
  command
    .command("show <id>")
    .description(
      "một quy chế: thông số, yêu cầu, điều khoản / one regulation: parameters, requirements, clauses",
    )
    .option("--date <YYYY-MM-DD>", "ngày áp dụng / date in force", today)
    .addOption(
      new Option("--agency-kind <kind>", "loại cơ quan / kind of agency")
        .choices(agencyKinds)
        .default("so-nganh"),
    )
    .addOption(langOption())
    .action((id: string, options) => {
      const question = { regulation: id, date: options.date, agencyKind: options.agencyKind };
      print(showRegulation(law, question, terminal(options)));
    });
  return command;
}

/** `kiemcong checks [show ID]`: every requirement, and how it is judged. */
export function checksCommand({ law, print, width }: Console): Command {
  const terminal = (options: Pick<Terminal, "lang">): Terminal => ({ lang: options.lang, width });
  const command = new Command("checks")
    .description("các yêu cầu và phép kiểm / the requirements and checks")
    .addOption(langOption())
    .action((options) => print(listChecks(law, terminal(options))));
  command
    .command("show <id>")
    .description("một yêu cầu hoặc phép kiểm / one requirement or check")
    .addOption(langOption())
    .action((id: string, options) => print(showCheck(law, checks, id, terminal(options))));
  return command;
}
