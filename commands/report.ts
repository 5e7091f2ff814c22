import { Command, Option } from "commander";
import type { Language } from "../checks/text.ts";
import type { ColumnOrder } from "../reports/papers/column-order.ts";
import type { Console } from "./console.ts";
import { langOption, roundOption, workspaceArgument } from "./options.ts";

interface Flags {
  round?: string;
  format: string;
  agency?: string;
  lang: Language;
  out?: string;
  columnOrder: ColumnOrder;
}

// Said again here: commands load no part of the reports until they are called.
const columnOrders = ["header", "notes"] satisfies ColumnOrder[];

/** `kiemcong report <workspace>`: the papers of a round, or of one agency in it. */
export function reportCommand({ print }: Console): Command {
  return new Command("report")
    .description("lập văn bản của một đợt hoặc của một cơ quan / papers of a round or of one agency")
    .addArgument(workspaceArgument())
    .addOption(roundOption())
    .requiredOption(
      "--format <list>",
      "đợt: html,xlsx,docx,pdf,csv,json; cơ quan: thêm earl,sarif,junit,mau-01,mau-01-nam,ton-tai,ton-tai-6-thang,6-thang,nam,zip / of a round; of an agency also …",
    )
    .option("--agency <name>", "cơ quan có tên hoặc địa chỉ này / agency of this name or address")
    .addOption(langOption("ngôn ngữ văn bản / language of the papers"))
    .addOption(
      new Option(
        "--column-order <order>",
        "Mẫu 01 Bắc Ninh: cột 4 và 5 theo tiêu đề (header) hay ghi chú (notes) / columns 4 and 5 of Bắc Ninh's Mẫu 01 by its header or its notes",
      )
        .choices(columnOrders)
        .default("header"),
    )
    .option("--out <folder>", "thư mục kết quả / folder for the results")
    .action(async (folder: string, { round, format: formats, agency, lang, out, columnOrder }: Flags) => {
      const { shippedLaw } = await import("../crawler/law-files.ts");
      const { toolVersion } = await import("../crawler/user-agent.ts");
      const { writePapers } = await import("../reports/round/write-papers.ts");
      const { withPress } = await import("./actions/with-press.ts");
      const order = {
        folder,
        round: round ?? null,
        formats,
        agency: agency ?? null,
        lang,
        out: out ?? null,
        columnOrder,
      };
      const files = await withPress((press) => writePapers(order, { law: shippedLaw(), press, toolVersion }));
      print(files.join("\n"));
    });
}
