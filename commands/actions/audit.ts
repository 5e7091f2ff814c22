import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "../../checks/text.ts";
import type { AuditOrder } from "../../crawler/audit-order.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { parseFormats } from "../../reports/formats.ts";
import { loadAssessments } from "../../reports/load-assessments.ts";
import type { ReportFormat } from "../../reports/report-format.ts";
import type { Console } from "../console.ts";
import { exitCodes } from "../exit-codes.ts";
import { deliver, type Outcome, reportOn } from "./report-on.ts";
import { withPress } from "./with-press.ts";

/** Where the result of an audit goes. */
interface Delivery {
  lang: Language;
  /** Names of formats, by commas. */
  format: string | null;
  out: string | null;
  /** Files in which people wrote their answers. */
  assessments: readonly string[];
}

/** Acquire, judge, weigh, say: one portal (design §2). */
export async function audit(order: AuditOrder, delivery: Delivery, console: Console): Promise<void> {
  const { lang, format, out } = delivery;
  const formats = parseFormats(format ?? "html,json");
  const assessments = await loadAssessments(delivery.assessments, shippedLaw());
  // One format and no folder: the report itself is the result, on stdout.
  const toStdout = out === null && format !== null && formats.length === 1;
  const folder = toStdout ? await mkdtemp(join(tmpdir(), "kiemcong-")) : (out ?? folderFor(order.url));
  try {
    const outcome = await reportOn(order, { folder, lang, assessments }, console);
    if (toStdout) await print(outcome, formats);
    else await deliver(outcome, formats, folder, console);
    const answered = outcome.report.pages.some(({ status }) => status !== null);
    if (!answered) process.exitCode = exitCodes.siteUnreachable;
    if (console.signal.aborted) process.exitCode = exitCodes.interrupted;
  } finally {
    if (toStdout) await rm(folder, { recursive: true, force: true });
  }
}

async function print({ report, extras }: Outcome, formats: readonly ReportFormat[]): Promise<void> {
  await withPress(async (press) => {
    const means = { ...extras, press, law: shippedLaw() };
    for (const each of formats) process.stdout.write(await each.write(report, means));
  });
}

function folderFor(url: string): string {
  const moment = new Date().toISOString().slice(0, 19).replace(/[T:]/g, "-");
  return join("kiemcong-out", new URL(url).hostname, moment);
}
