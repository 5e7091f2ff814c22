import { Command } from "commander";
import type { Language } from "../checks/text.ts";
import { type AuditFlags, defaultFlags, orderOf } from "./audit-flags.ts";
import type { Console } from "./console.ts";
import { agencyKindOption, collect, langOption } from "./options.ts";

interface Flags extends AuditFlags {
  lang: Language;
  assessments: string[];
  format?: string;
  out?: string;
}

/** `kiemcong audit <url>`: one portal, end to end. */
export function auditCommand(console: Console): Command {
  const defaults = defaultFlags(console.today());
  return new Command("audit")
    .description("kiểm một cổng, chấm điểm và lập báo cáo / audit one portal, score it and write the report")
    .argument("<url>", "địa chỉ trang chủ / address of the home page")
    .option("--regulation <id>", "quy chế áp dụng / regulation (kiemcong regulations)")
    .addOption(agencyKindOption())
    .option("--agency-name <name>", "tên cơ quan / name of the agency")
    .option("--date <YYYY-MM-DD>", "ngày áp dụng quy định / the law of which day", defaults.date)
    .option("--max-pages <n>", "số trang đọc nhiều nhất / most pages read", defaults.maxPages)
    .option(
      "--resolve <HOST=IP:PORT>",
      "ánh xạ tên miền, như curl / map a host, like curl's",
      collect,
      defaults.resolve,
    )
    .option("--allow-private", "cho phép địa chỉ nội bộ / allow private addresses")
    .option("--static", "không dùng trình duyệt / without a browser")
    .option("--browser <path>", "tệp chạy Chromium, Chrome hoặc Edge / browser executable")
    .option("--performance [runs]", "đo hiệu năng bằng Lighthouse / measure loading with Lighthouse")
    .option("--dns <ip>", "máy chủ DNS để hỏi / resolver to ask", collect, defaults.dns)
    .option("--ca <file>", "chứng thư gốc tin cậy thêm (PEM) / extra trusted root (PEM)")
    .option(
      "--contact <text>",
      "liên hệ ghi trong User-Agent / contact in the User-Agent",
      process.env.KIEMCONG_CONTACT,
    )
    .option("--seed <text>", "hạt giống chọn mẫu / seed of the sample", defaults.seed)
    .option("--assessments <file>", "kết luận của người đánh giá / what people concluded", collect, [])
    .option("--out <folder>", "thư mục kết quả / folder for the results")
    .option("--format <list>", "html,json,…")
    .addOption(langOption("ngôn ngữ báo cáo / language of the report"))
    .action(async (url: string, flags: Flags) => {
      const order = await orderOf(url, flags);
      const { lang, assessments, format = null, out = null } = flags;
      const { audit } = await import("./actions/audit.ts");
      await audit(order, { lang, assessments, format, out }, console);
    });
}
