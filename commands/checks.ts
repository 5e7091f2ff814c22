import { Command } from "commander";
import type { Language } from "../checks/text.ts";
import type { Console } from "./console.ts";
import { langOption } from "./options.ts";

/** `kiemcong checks [show ID]`: every requirement, and how it is judged. */
export function checksCommand({ print, width }: Console): Command {
  const command = new Command("checks")
    .description("các yêu cầu và phép kiểm / the requirements and checks")
    .addOption(langOption("ngôn ngữ / language"))
    .action(async ({ lang }: { lang: Language }) => {
      const { shippedLaw } = await import("../crawler/law-files.ts");
      const { listChecks } = await import("../reports/catalogue/list-checks.ts");
      print(listChecks(shippedLaw(), { lang, width }));
    });
  command
    .command("show <id>")
    .description("một yêu cầu hoặc phép kiểm / one requirement or check")
    .addOption(langOption("ngôn ngữ / language"))
    .action(async (id: string, { lang }: { lang: Language }) => {
      const { checks } = await import("../checks/index.ts");
      const { shippedLaw } = await import("../crawler/law-files.ts");
      const { shippedMeasures } = await import("../reports/catalogue/measured.ts");
      const { showCheck } = await import("../reports/catalogue/show-check.ts");
      print(showCheck(shippedLaw(), { checks, measured: shippedMeasures() }, id, { lang, width }));
    });
  return command;
}
