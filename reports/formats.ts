import { UsageError } from "../checks/usage-error.ts";
import type { ReportFormat } from "./report-format.ts";
import { writeBlankAssessments } from "./writers/assessment-sheet/blank-assessments.ts";
import { writeAssessmentSheet } from "./writers/assessment-sheet/write-assessment-sheet.tsx";
import { writeHtml } from "./writers/html/write-html.tsx";
import { writeJson } from "./writers/json.ts";

/** Every format of the product, by its name in `--format`. */
export const formats: Readonly<Record<string, ReportFormat>> = {
  html: { fileName: "report.html", mediaType: "text/html; charset=utf-8", write: writeHtml },
  json: { fileName: "report.json", mediaType: "application/json", write: writeJson },
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
