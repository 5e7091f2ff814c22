import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import type { Assessment } from "./checks/assessments/assessment.ts";
import { judge } from "./checks/judge.ts";
import type { Language } from "./checks/text.ts";
import { UsageError } from "./checks/usage-error.ts";
import { acquire } from "./crawler/acquire.ts";
import type { AuditOrder } from "./crawler/audit-order.ts";
import { auditCommand, type Delivery, demoCommand, doctorCommand } from "./crawler/commands.ts";
import { shippedLaw } from "./crawler/law-files.ts";
import { progressLine } from "./crawler/progress-line.ts";
import { toolVersion } from "./crawler/user-agent.ts";
import { buildReport } from "./reports/build-report.ts";
import { type Console, checksCommand, regulationsCommand } from "./reports/commands.ts";
import { writeReport } from "./reports/deliver.ts";
import { parseFormats } from "./reports/formats.ts";
import { loadAssessments } from "./reports/load-assessments.ts";
import type { Report } from "./reports/model.ts";
import { pagePictures } from "./reports/page-pictures.ts";
import type { ReportExtras, ReportFormat } from "./reports/report-format.ts";
import { summarise } from "./reports/writers/terminal.ts";

/** Exit codes are part of the contract (design §8). */
const exitCodes = { toolFailed: 1, badArguments: 2, siteUnreachable: 3 } as const;

const out: Console = {
  law: shippedLaw(),
  print: (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
  width: Math.min(process.stdout.columns ?? 100, 120),
  today: new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date()),
};
const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped.abort());

const program = new Command("kiemcong")
  .description(
    "Kiểm cổng thông tin điện tử theo quy định của tỉnh / Checks state portals against provincial rules",
  )
  .version(toolVersion)
  .addCommand(auditCommand(out.today, audit))
  .addCommand(regulationsCommand(out))
  .addCommand(checksCommand(out))
  .addCommand(doctorCommand(out.print))
  .addCommand(demoCommand(out.today, demonstrate));
speakForItself(program);

try {
  await program.parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, "--help"]);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Acquire, judge, weigh, say: one portal (design §2). */
async function audit(order: AuditOrder, delivery: Delivery): Promise<void> {
  const { lang, format, out: asked } = delivery;
  const formats = parseFormats(format ?? "html,json");
  const assessments = await loadAssessments(delivery.assessments, out.law);
  // One format and no folder: the report itself is the result, on stdout.
  const toStdout = asked === null && format !== null && formats.length === 1;
  const folder = toStdout ? await mkdtemp(join(tmpdir(), "kiemcong-")) : (asked ?? folderFor(order.url));
  try {
    const { report, extras } = await reportOn(order, folder, lang, assessments);
    if (toStdout) for (const each of formats) process.stdout.write(await each.write(report, extras));
    else await deliver({ report, extras }, formats, folder);
    const answered = report.pages.some(({ status }) => status !== null);
    if (!answered) process.exitCode = exitCodes.siteUnreachable;
  } finally {
    if (toStdout) await rm(folder, { recursive: true, force: true });
  }
}

interface Outcome {
  report: Report;
  extras: ReportExtras;
}

async function reportOn(
  order: AuditOrder,
  folder: string,
  lang: Language,
  assessments: readonly Assessment[] = [],
): Promise<Outcome> {
  const line = progressLine(process.stderr, new URL(order.url).hostname, lang);
  const means = { law: out.law, folder, signal: stopped.signal, onEvent: line.onEvent };
  try {
    return await acquire(order, means, async ({ auditId, site, pages, evidence, ruleSet, seal }) => {
      const facts = { id: auditId, lang, seal, toolVersion, assessments };
      const report = buildReport(judge(site, pages, ruleSet), ruleSet, site, facts);
      return { report, extras: { pictures: pagePictures(pages, report, evidence) } };
    });
  } finally {
    line.end();
  }
}

async function deliver(
  { report, extras }: Outcome,
  formats: readonly ReportFormat[],
  folder: string,
): Promise<void> {
  const files = await writeReport(report, extras, formats, folder);
  out.print(summarise(report, { colour: process.stdout.isTTY, files }));
}

/** The demonstration portals, served here and audited one after the other as any portal would be. */
async function demonstrate(orderFor: (url: string) => Promise<AuditOrder>, lang: Language): Promise<void> {
  const { serveDemonstration } = await import("./test/sites/demo/serve.ts");
  const { portals, resolve, ca, close } = await serveDemonstration({ today: out.today });
  try {
    for (const url of portals) {
      const order = { ...(await orderFor(url)), resolve, extraAuthorities: [ca] };
      const folder = join("kiemcong-out", "trinh-dien", new URL(url).hostname);
      await deliver(await reportOn(order, folder, lang), parseFormats("html,json"), folder);
    }
  } finally {
    await close();
  }
}

function folderFor(url: string): string {
  const moment = new Date().toISOString().slice(0, 19).replace(/[T:]/g, "-");
  return join("kiemcong-out", new URL(url).hostname, moment);
}

/** Commander neither ends the process nor prints errors: this file does, in both languages. */
function speakForItself(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: () => {} });
  command.commands.forEach(speakForItself);
}

/** Says what went wrong, in a sentence to the user or in full to the developer. */
function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.badArguments;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(`${explain(error)}\n`);
    return exitCodes.badArguments;
  }
  const detail = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    `Chương trình gặp lỗi ngoài dự kiến. / The program met an unexpected error.\n${detail}\n`,
  );
  return exitCodes.toolFailed;
}

/** Commander speaks English only; its message keeps the name that was wrong. */
function explain({ code, message }: CommanderError): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? "";
  const vietnamese: Record<string, string> = {
    "commander.unknownCommand": `Không có lệnh “${name}”.`,
    "commander.unknownOption": `Không có tùy chọn “${name}”.`,
    "commander.missingArgument": `Thiếu tham số “${name}”.`,
    "commander.optionMissingArgument": `Tùy chọn “${name}” thiếu giá trị.`,
    "commander.invalidArgument": `Giá trị của “${name}” không hợp lệ.`,
    "commander.excessArguments": "Thừa tham số.",
  };
  const english = message.replace(/^error: |\.$/g, "");
  return `${vietnamese[code] ?? "Lệnh không hợp lệ."} Xem: kiemcong --help\n${english}. See: kiemcong --help`;
}
