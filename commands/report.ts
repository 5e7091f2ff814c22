import { Command } from "commander";
import type { Language } from "../checks/text.ts";
import type { Console } from "./console.ts";
import { langOption, roundOption, workspaceArgument } from "./options.ts";

interface Flags {
  round?: string;
  format: string;
  agency?: string;
  lang: Language;
  out?: string;
}

/** `kiemcong report <workspace>`: the papers of a round, or of one agency in it. */
export function reportCommand({ print }: Console): Command {
  return new Command("report")
    .description("lập văn bản của một đợt hoặc của một cơ quan / papers of a round or of one agency")
    .addArgument(workspaceArgument())
    .addOption(roundOption())
    .requiredOption(
      "--format <list>",
      "đợt: html,xlsx,docx,pdf,csv,json; cơ quan: thêm earl,sarif,junit,mau-01,mau-01-nam,ton-tai,6-thang,nam,zip / of a round; of an agency also …",
    )
    .option("--agency <name>", "cơ quan có tên hoặc địa chỉ này / agency of this name or address")
    .addOption(langOption("ngôn ngữ văn bản / language of the papers"))
    .option("--out <folder>", "thư mục kết quả / folder for the results")
    .action(async (folder: string, { round, format: formats, agency, lang, out }: Flags) => {
      const { shippedLaw } = await import("../crawler/law-files.ts");
      const { toolVersion } = await import("../crawler/user-agent.ts");
      const { writePapers } = await import("../reports/round/write-papers.ts");
      const { withPress } = await import("./work/with-press.ts");
      const order = {
        folder,
        round: round ?? null,
        formats,
        agency: agency ?? null,
        lang,
        out: out ?? null,
      };
      const files = await withPress((press) => writePapers(order, { law: shippedLaw(), press, toolVersion }));
      print(files.join("\n"));
    });
}
