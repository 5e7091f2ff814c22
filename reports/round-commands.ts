import { Command, Option } from "commander";
import { type Language, languages } from "../checks/text.ts";
import { type ColumnOrder, columnOrders } from "./papers/mau-01.ts";

/** What `kiemcong report` was asked for. */
export interface ReportOrder {
  folder: string;
  /** Null: the newest. */
  round: string | null;
  formats: string;
  /** Part of an agency's name or address; null for the round itself. */
  agency: string | null;
  lang: Language;
  out: string | null;
  columnOrder: ColumnOrder;
}

/** What `kiemcong rejudge` was asked for. */
export interface RejudgeOrder {
  folder: string;
  round: string | null;
  /** YYYY-MM-DD: the law of which day; null: the round's own. */
  date: string | null;
}

const langOption = () =>
  new Option("--lang <vi|en>", "ngôn ngữ văn bản / language of the papers").choices(languages).default("vi");
const roundOption = () =>
  new Option("--round <id>", "đợt, mặc định là đợt mới nhất / round, the newest by default");

/** `kiemcong report <workspace>`: the papers of a round, or of one agency in it. */
export function reportCommand(run: (order: ReportOrder) => Promise<void>): Command {
  return new Command("report")
    .description("lập văn bản của một đợt hoặc của một cơ quan / papers of a round or of one agency")
    .argument("<workspace>", "thư mục không gian làm việc / folder of the workspace")
    .addOption(roundOption())
    .requiredOption(
      "--format <list>",
      "đợt: html,xlsx,docx,pdf,csv,json; cơ quan: thêm earl,sarif,junit,mau-01,mau-01-nam,ton-tai,ton-tai-6-thang,6-thang,nam,zip / of a round; of an agency also …",
    )
    .option("--agency <name>", "cơ quan có tên hoặc địa chỉ này / agency of this name or address")
    .addOption(langOption())
    .addOption(
      new Option(
        "--column-order <order>",
        "Mẫu 01 Bắc Ninh: cột 4 và 5 theo tiêu đề (header) hay ghi chú (notes) / columns 4 and 5 of Bắc Ninh's Mẫu 01 by its header or its notes",
      )
        .choices(columnOrders)
        .default("header"),
    )
    .option("--out <folder>", "thư mục kết quả / folder for the results")
    .action(
      (
        folder: string,
        options: Partial<ReportOrder> & Pick<ReportOrder, "lang" | "columnOrder"> & { format: string },
      ) =>
        run({
          folder,
          round: options.round ?? null,
          formats: options.format,
          agency: options.agency ?? null,
          lang: options.lang,
          out: options.out ?? null,
          columnOrder: options.columnOrder,
        }),
    );
}

/** `kiemcong rejudge <workspace>`: stored evidence under another rule set. */
export function rejudgeCommand(run: (order: RejudgeOrder) => Promise<void>): Command {
  return new Command("rejudge")
    .description(
      "chấm lại bằng chứng đã lưu theo quy định của ngày khác / judge stored evidence by the law of another day",
    )
    .argument("<workspace>", "thư mục không gian làm việc / folder of the workspace")
    .addOption(roundOption())
    .option("--date <YYYY-MM-DD>", "ngày áp dụng quy định / the law of which day")
    .action((folder: string, options: Partial<RejudgeOrder>) =>
      run({ folder, round: options.round ?? null, date: options.date ?? null }),
    );
}

/** `kiemcong verify <dossier.zip>`: whether a dossier is whole and unchanged. */
export function verifyCommand(run: (file: string) => Promise<void>): Command {
  return new Command("verify")
    .description("kiểm tra hồ sơ bằng chứng còn nguyên vẹn / see whether a dossier of evidence is intact")
    .argument("<file>", "tệp ZIP / the ZIP file")
    .action((file: string) => run(file));
}
