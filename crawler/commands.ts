import { readFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { agencyKinds } from "../checks/agency.ts";
import { type Language, languages } from "../checks/text.ts";
import { UsageError } from "../checks/usage-error.ts";
import { auditDefaults } from "./audit-options.ts";
import { type AuditOrder, parseAddress, parsePageLimit } from "./audit-order.ts";
import { examineMachine } from "./browser/doctor.ts";
import { formatDoctor } from "./browser/format-doctor.ts";

/** Where the result of an audit goes. */
export interface Delivery {
  lang: Language;
  /** Names of formats, by commas. */
  format: string | null;
  out: string | null;
  /** Files in which people wrote their answers. */
  assessments: readonly string[];
}

const collect = (value: string, before: readonly string[]) => [...before, value];
const langOption = () =>
  new Option("--lang <vi|en>", "ngôn ngữ báo cáo / language of the report").choices(languages).default("vi");

/** `kiemcong audit <url>`: one portal, end to end. `run` acquires, judges and delivers. */
export function auditCommand(
  today: string,
  run: (order: AuditOrder, delivery: Delivery) => Promise<void>,
): Command {
  return new Command("audit")
    .description("kiểm một cổng, chấm điểm và lập báo cáo / audit one portal, score it and write the report")
    .argument("<url>", "địa chỉ trang chủ / address of the home page")
    .option("--regulation <id>", "quy chế áp dụng / regulation (kiemcong regulations)")
    .addOption(new Option("--agency-kind <kind>", "loại cơ quan / kind of agency").choices(agencyKinds))
    .option("--agency-name <name>", "tên cơ quan / name of the agency")
    .option("--date <YYYY-MM-DD>", "ngày áp dụng quy định / the law of which day", today)
    .option("--max-pages <n>", "số trang đọc nhiều nhất / most pages read", String(auditDefaults.maxPages))
    .option("--resolve <HOST=IP:PORT>", "ánh xạ tên miền, như curl / map a host, like curl's", collect, [])
    .option("--allow-private", "cho phép địa chỉ nội bộ / allow private addresses")
    .option("--static", "không dùng trình duyệt / without a browser")
    .option("--browser <path>", "tệp chạy Chromium, Chrome hoặc Edge / browser executable")
    .option("--performance [runs]", "đo hiệu năng bằng Lighthouse / measure loading with Lighthouse")
    .option("--dns <ip>", "máy chủ DNS để hỏi / resolver to ask", collect, [])
    .option("--ca <file>", "chứng thư gốc tin cậy thêm (PEM) / extra trusted root (PEM)")
    .option(
      "--contact <text>",
      "liên hệ ghi trong User-Agent / contact in the User-Agent",
      process.env.KIEMCONG_CONTACT,
    )
    .option("--seed <text>", "hạt giống chọn mẫu / seed of the sample", "kiemcong")
    .option("--assessments <file>", "kết luận của người đánh giá / what people concluded", collect, [])
    .option("--out <folder>", "thư mục kết quả / folder for the results")
    .option("--format <list>", "html,json,…")
    .addOption(langOption())
    .action(async (url: string, options) => {
      await run(await orderOf(url, options), {
        lang: options.lang,
        format: options.format ?? null,
        out: options.out ?? null,
        assessments: options.assessments,
      });
    });
}

interface AuditFlags {
  regulation?: string;
  agencyKind?: (typeof agencyKinds)[number];
  agencyName?: string;
  date: string;
  maxPages: string;
  resolve: string[];
  allowPrivate?: boolean;
  static?: boolean;
  browser?: string;
  performance?: string | true;
  dns: string[];
  ca?: string;
  contact?: string;
  seed: string;
}

async function orderOf(url: string, flags: AuditFlags): Promise<AuditOrder> {
  return {
    url: parseAddress(url),
    regulation: flags.regulation ?? null,
    agencyKind: flags.agencyKind ?? null,
    agencyName: flags.agencyName ?? null,
    date: flags.date,
    maxPages: parsePageLimit(flags.maxPages),
    resolve: flags.resolve,
    allowPrivate: flags.allowPrivate ?? false,
    resolvers: flags.dns,
    static: flags.static ?? false,
    browser: flags.browser ?? null,
    performanceRuns:
      flags.performance === undefined ? 0 : flags.performance === true ? 5 : parseRuns(flags.performance),
    seed: flags.seed,
    contact: flags.contact ?? null,
    extraAuthorities: flags.ca === undefined ? [] : [await readAuthority(flags.ca)],
  };
}

function parseRuns(text: string): number {
  const runs = Number(text);
  if (Number.isInteger(runs) && runs >= 1 && runs <= 20) return runs;
  throw new UsageError(
    `--performance phải là số lần đo từ 1 đến 20, không phải “${text}”.`,
    `--performance must be a number of runs from 1 to 20, not “${text}”.`,
  );
}

async function readAuthority(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text?.includes("BEGIN CERTIFICATE")) return text;
  throw new UsageError(
    `--ca: ${path} không phải tệp chứng thư PEM đọc được.`,
    `--ca: ${path} is no readable PEM certificate file.`,
  );
}

/** `kiemcong demo`: what a newcomer sees first. `run` gets a maker of orders with nothing but defaults. */
export function demoCommand(
  today: string,
  run: (orderFor: (url: string) => Promise<AuditOrder>, lang: Language) => Promise<void>,
): Command {
  const defaults = {
    date: today,
    maxPages: String(auditDefaults.maxPages),
    resolve: [],
    dns: [],
    seed: "kiemcong",
  };
  return new Command("demo")
    .description("kiểm các cổng trình diễn kèm sẵn / audit the demonstration portals that come with it")
    .addOption(langOption())
    .action(({ lang }: { lang: Language }) => run((url) => orderOf(url, defaults), lang));
}

/** `kiemcong doctor`: what is there, what is missing, how to get it. */
export function doctorCommand(print: (text: string) => void): Command {
  return new Command("doctor")
    .description("kiểm tra máy này đã đủ chưa / see whether this machine has all that is needed")
    .addOption(langOption())
    .action(async ({ lang }: { lang: Language }) =>
      print(formatDoctor(await examineMachine(process.cwd()), lang)),
    );
}
