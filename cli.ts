import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import type { Assessment } from "./checks/assessments/assessment.ts";
import { judge } from "./checks/judge.ts";
import type { Language } from "./checks/text.ts";
import { UsageError } from "./checks/usage-error.ts";
import { acquire } from "./crawler/acquire.ts";
import type { AuditOrder } from "./crawler/audit-order.ts";
import { openPress } from "./crawler/browser/press.ts";
import { toInstant } from "./crawler/clock.ts";
import { auditCommand, type Delivery, demoCommand, doctorCommand } from "./crawler/commands.ts";
import { shippedLaw } from "./crawler/law-files.ts";
import { progressLine } from "./crawler/progress-line.ts";
import { type JudgedPortal, rejudgeRound, type StoredPortal } from "./crawler/round/judge-round.ts";
import { roundFolder } from "./crawler/round/round-folder.ts";
import { roundProgress } from "./crawler/round/round-progress.ts";
import { runNight } from "./crawler/round/run-night.ts";
import { keepSchedule } from "./crawler/round/schedule.ts";
import { initCommand, type RunOrder, runCommand, scheduleCommand } from "./crawler/round-commands.ts";
import { openStore, type Store } from "./crawler/store/audit-store.ts";
import { findRoundBefore, type RoundSummary, readReport } from "./crawler/store/read-round.ts";
import { toolVersion } from "./crawler/user-agent.ts";
import { initWorkspace } from "./crawler/workspace/init-workspace.ts";
import { readWorkspace } from "./crawler/workspace/read-workspace.ts";
import { buildReport } from "./reports/build-report.ts";
import { type Console, checksCommand, regulationsCommand } from "./reports/commands.ts";
import { writeReport } from "./reports/deliver.ts";
import { verifyDossier } from "./reports/dossier/verify-dossier.ts";
import { parseFormats } from "./reports/formats.ts";
import { sightingsOf } from "./reports/history/sightings-of.ts";
import { loadAssessments } from "./reports/load-assessments.ts";
import type { Report } from "./reports/model.ts";
import { pagePictures } from "./reports/page-pictures.ts";
import type { Press } from "./reports/paper/press.ts";
import type { ReportExtras, ReportFormat } from "./reports/report-format.ts";
import { alertsOf, messageOf } from "./reports/round/alerts.ts";
import { buildRound } from "./reports/round/build-round.ts";
import { agencyFolder, writeAgency, writeRound, writeWhole } from "./reports/round/deliver-round.ts";
import { nightFormats } from "./reports/round/formats.ts";
import { summariseRound } from "./reports/round/summary.ts";
import { chooseRound, writePapers } from "./reports/round/write-papers.ts";
import {
  type RejudgeOrder,
  type ReportOrder,
  rejudgeCommand,
  reportCommand,
  verifyCommand,
} from "./reports/round-commands.ts";
import { writeJson } from "./reports/writers/json.ts";
import { summarise } from "./reports/writers/terminal.ts";

/** Exit codes are part of the contract (design §8). */
const exitCodes = { toolFailed: 1, badArguments: 2, siteUnreachable: 3 } as const;

const out: Console = {
  law: shippedLaw(),
  print: (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
  width: Math.min(process.stdout.columns ?? 100, 120),
  today: today(),
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
  .addCommand(demoCommand(out.today, demonstrate))
  .addCommand(initCommand(init))
  .addCommand(runCommand(run))
  .addCommand(scheduleCommand(schedule))
  .addCommand(reportCommand(report))
  .addCommand(rejudgeCommand(rejudge))
  .addCommand(verifyCommand(verify));
speakForItself(program);

try {
  await program.parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, "--help"]);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
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
    if (toStdout) await print(report, extras, formats);
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

async function print(report: Report, extras: ReportExtras, formats: readonly ReportFormat[]): Promise<void> {
  await withPress(async (press) => {
    const means = { ...extras, press, law: out.law };
    for (const each of formats) process.stdout.write(await each.write(report, means));
  });
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
      return { report, extras: { pictures: pagePictures(site, pages, report, evidence) } };
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
  const files = await withPress((press) =>
    writeReport(report, { ...extras, press, law: out.law }, formats, folder),
  );
  out.print(summarise(report, { colour: process.stdout.isTTY, files }));
}

/** A browser to print with, which starts only where something is printed. */
async function withPress<Result>(use: (press: Press) => Promise<Result>): Promise<Result> {
  const press = openPress();
  try {
    return await use(press);
  } finally {
    await press.close();
  }
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

async function init(folder: string, regulation: string): Promise<void> {
  const files = await initWorkspace(out.law, folder, regulation);
  out.print(["Đã tạo / Made:", ...files.map((file) => `  ${file}`)].join("\n"));
}

/** One night over a whole workspace. */
async function run({ folder, only, now }: RunOrder): Promise<void> {
  const line = roundProgress(process.stderr);
  const workspace = await readWorkspace(folder);
  try {
    await withPress((press) =>
      runNight(workspace, {
        only,
        now,
        today: today(),
        signal: stopped.signal,
        onEvent: line.onEvent,
        judge: judgePortal,
        publish: (store, round, into) => publishNight(store, round, into, press),
        smtpPassword: process.env.KIEMCONG_SMTP_PASSWORD,
        onUnsent: (problem) =>
          process.stderr.write(`Không gửi được tin báo / A message was not sent: ${problem}\n`),
      }),
    );
  } finally {
    line.end();
  }
}

async function schedule(folder: string): Promise<void> {
  const { settings } = await readWorkspace(folder);
  await keepSchedule(settings.schedule, () => run({ folder, only: null, now: false }), {
    signal: stopped.signal,
    onError: (error) => void exitCodeOf(error),
    onNext: (at) => out.print(`Lượt tới / Next run: ${toInstant(at.getTime())}`),
  });
}

function judgePortal({
  site,
  pages,
  ruleSet,
  auditId,
  seal,
  round,
  confirmedGates,
}: StoredPortal): JudgedPortal {
  const facts = { id: auditId, lang: "vi", seal, toolVersion, confirmedGates } as const;
  const report = buildReport(judge(site, pages, ruleSet, undefined, round), ruleSet, site, facts);
  return { report: writeJson(report), sightings: sightingsOf(report) };
}

/** What a night leaves behind: the round's files, each portal's own, the summary, and what people are told. */
async function publishNight(store: Store, round: RoundSummary, folder: string, press: Press) {
  const report = await buildRound(store, round, toolVersion);
  const { files, problems } = await writeRound(report, nightFormats(), { lang: "vi", press }, folder);
  for (const agency of report.agencies) {
    await writeAgency(store, report, agency, parseFormats("html,json"), {}, folder);
  }
  const summary = [summariseRound(report, "vi"), ...files, ...problems].join("\n");
  await writeFile(join(folder, "summary.txt"), `${summary}\n`);
  out.print(summary);
  const before = await findRoundBefore(store, round);
  return messageOf(report, alertsOf(report, before && (await buildRound(store, before, toolVersion))));
}

async function report(order: ReportOrder): Promise<void> {
  const files = await withPress((press) => writePapers(order, { law: out.law, press, toolVersion }));
  out.print(files.join("\n"));
}

/** Judges stored evidence again; under the round's own law and tool the reports come out byte for byte the same. */
async function rejudge({ folder, round: id, date }: RejudgeOrder): Promise<void> {
  const { law } = await readWorkspace(folder);
  const store = await openStore(folder);
  try {
    const round = await chooseRound(store, id);
    const day = date ?? round.plan.date;
    for await (const { portal, report: text } of rejudgeRound(
      round,
      { store, law, judge: judgePortal },
      day,
    )) {
      const path = join(
        roundFolder(folder, round.id),
        `rejudged-${day}`,
        agencyFolder(portal.url),
        "report.json",
      );
      const isSame = portal.report !== null && readReport(store, portal.report) === text;
      await writeWhole(path, text);
      out.print(
        `${path}: ${isSame ? "trùng khớp / identical" : "khác kết quả đã lưu / differs from what was kept"}`,
      );
    }
  } finally {
    await store.close();
  }
}

async function verify(file: string): Promise<void> {
  const { dossier, flaws } = verifyDossier(await readFile(file));
  if (flaws.length > 0) process.exitCode = exitCodes.toolFailed;
  for (const { vi, en } of flaws) out.print(`${vi} / ${en}`);
  if (!dossier || flaws.length > 0) return;
  out.print(`${dossier.agency}: ${dossier.files.length} tệp nguyên vẹn / files intact`);
  out.print(`Niêm phong, đối chiếu với báo cáo / Seal, to compare with the report: ${dossier.seal}`);
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
