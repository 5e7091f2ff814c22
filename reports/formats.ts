import { UsageError } from "../checks/usage-error.ts";
import { docxOf, pdfOf } from "./papers/report-papers.ts";
import type { ReportFormat } from "./report-format.ts";
import { writeBlankAssessments } from "./writers/assessment-sheet/blank-assessments.ts";
import { writeAssessmentSheet } from "./writers/assessment-sheet/write-assessment-sheet.tsx";
import { writeReportCsv } from "./writers/csv.ts";
import { writeEarl } from "./writers/earl.ts";
import { writeHtml } from "./writers/html/write-html.tsx";
import { writeJson } from "./writers/json.ts";
import { writeJunit } from "./writers/junit.ts";
import { writeSarif } from "./writers/sarif.ts";

/** Every format of the product, by its name in `--format`. */
export const formats: Readonly<Record<string, ReportFormat>> = {
  csv: { fileName: "report.csv", mediaType: "text/csv; charset=utf-8", write: writeReportCsv },
  docx: docxOf("report", "agency"),
  earl: { fileName: "report.earl.jsonld", mediaType: "application/ld+json", write: writeEarl },
  html: { fileName: "report.html", mediaType: "text/html; charset=utf-8", write: writeHtml },
  json: { fileName: "report.json", mediaType: "application/json", write: writeJson },
  junit: { fileName: "report.junit.xml", mediaType: "application/xml", write: writeJunit },
  pdf: pdfOf("report", "agency"),
  sarif: { fileName: "report.sarif.json", mediaType: "application/sarif+json", write: writeSarif },
  "mau-01": docxOf("mau-01-6-thang", "mau-01-six-months"),
  "mau-01-nam": docxOf("mau-01-nam", "mau-01-year"),
  "ton-tai": docxOf("ton-tai-kien-nghi", "problems-year"),
  "ton-tai-6-thang": docxOf("ton-tai-kien-nghi-6-thang", "problems-six-months"),
  "6-thang": docxOf("bao-cao-6-thang", "six-months"),
  nam: docxOf("bao-cao-nam", "year"),
  "danh-gia": { fileName: "danh-gia.yaml", mediaType: "application/yaml", write: writeBlankAssessments },
  "phieu-danh-gia": {
    fileName: "phieu-danh-gia.html",
    mediaType: "text/html; charset=utf-8",
    write: writeAssessmentSheet,
  },
};

/** Reads a list such as "html,json". Throws a UsageError that names what is unknown and what there is. */
export function parseFormats(list: string): ReportFormat[] {
  const names = list.split(",").map((name) => name.trim());
  return [...new Set(names)].map((name) => {
    const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (format) return format;
    const known = Object.keys(formats).join(", ");
    throw new UsageError(
      `Không có định dạng báo cáo “${name}”. Chọn trong: ${known}.`,
      `There is no report format “${name}”. Choose from: ${known}.`,
    );
  });
}
