import type { Assessment } from "../../checks/assessments/assessment.ts";
import { checks } from "../../checks/index.ts";
import { judge } from "../../checks/judge.ts";
import type { Language } from "../../checks/text.ts";
import { acquire } from "../../crawler/acquire.ts";
import type { AuditOrder } from "../../crawler/audit-order.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { progressLine } from "../../crawler/progress-line.ts";
import { toolVersion } from "../../crawler/user-agent.ts";
import { buildReport } from "../../reports/build-report.ts";
import { writeReport } from "../../reports/deliver.ts";
import type { Report } from "../../reports/model.ts";
import { pagePictures } from "../../reports/page-pictures.ts";
import type { ReportExtras, ReportFormat } from "../../reports/report-format.ts";
import { summarise } from "../../reports/writers/terminal.ts";
import type { Console } from "../console.ts";
import { withPress } from "./with-press.ts";

export interface Outcome {
  report: Report;
  extras: ReportExtras;
}

interface Asked {
  /** Of the database and the evidence. */
  folder: string;
  lang: Language;
  assessments: readonly Assessment[];
}

/** Audits one portal and makes its report. */
export async function reportOn(
  order: AuditOrder,
  { folder, lang, assessments }: Asked,
  { signal }: Console,
): Promise<Outcome> {
  const line = progressLine(process.stderr, new URL(order.url).hostname, lang);
  const means = { law: shippedLaw(), folder, signal, onEvent: line.onEvent };
  try {
    return await acquire(order, means, async ({ auditId, site, pages, evidence, ruleSet, seal }) => {
      const facts = { id: auditId, lang, seal, toolVersion, assessments };
      const report = buildReport(judge(site, pages, ruleSet, checks), ruleSet, site, facts);
      return { report, extras: { pictures: pagePictures(site, pages, report, evidence) } };
    });
  } finally {
    line.end();
  }
}

/** Writes the report into the folder and its summary to the terminal. */
export async function deliver(
  { report, extras }: Outcome,
  formats: readonly ReportFormat[],
  folder: string,
  console: Console,
): Promise<void> {
  const files = await withPress((press) =>
    writeReport(report, { ...extras, press, law: shippedLaw() }, formats, folder),
  );
  console.print(summarise(report, { colour: process.stdout.isTTY, files }));
}
