import { UsageError } from "../../checks/usage-error.ts";
import type { Report } from "../model.ts";
import type { Paper } from "../paper/paper.ts";
import { writePaperDocx } from "../paper/paper-docx.ts";
import { writePaperHtml } from "../paper/paper-html.tsx";
import type { ReportExtras, ReportFormat } from "../report-format.ts";
import { agencyPaper } from "./agency-paper.ts";
import { mau01Paper } from "./mau-01.ts";
import { periodicPaper } from "./periodic-paper.ts";
import { problemsPaper } from "./problems-paper.ts";

/** Papers on one portal. */
export type PaperName =
  | "agency"
  | "mau-01-six-months"
  | "mau-01-year"
  | "problems-six-months"
  | "problems-year"
  | "six-months"
  | "year";

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function docxOf(fileName: string, name: PaperName): ReportFormat {
  return {
    fileName: `${fileName}.docx`,
    mediaType: docxType,
    write: (report, extras) => writePaperDocx(compose(name, report, extras), extras.press ?? null),
  };
}

export function pdfOf(fileName: string, name: PaperName): ReportFormat {
  return {
    fileName: `${fileName}.pdf`,
    mediaType: "application/pdf",
    write(report, extras) {
      if (!extras.press) throw noPress();
      return extras.press.print(writePaperHtml(compose(name, report, extras)));
    },
  };
}

function compose(
  name: PaperName,
  report: Report,
  { law, round = null, lang = report.audit.lang, history = null, columnOrder }: ReportExtras,
): Paper {
  if (name === "agency") return agencyPaper(report, lang, round, history);
  const forms = { round, law, columnOrder, history };
  if (name === "problems-six-months") return problemsPaper(report, lang, { ...forms, period: "six-months" });
  if (name === "problems-year") return problemsPaper(report, lang, { ...forms, period: "year" });
  if (name === "mau-01-six-months") return mau01Paper(report, lang, { ...forms, period: "six-months" });
  if (name === "mau-01-year") return mau01Paper(report, lang, { ...forms, period: "year" });
  if (!law) throw new Error("a periodic report needs the law it answers to");
  return periodicPaper(report, lang, { period: name, round }, law);
}

function noPress(): UsageError {
  return new UsageError(
    "Cần Chromium để in PDF. Chạy kiemcong doctor để biết cách cài.",
    "Chromium is needed to print PDF. kiemcong doctor tells how to get it.",
  );
}
