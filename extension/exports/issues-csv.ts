import type { Language } from "../../checks/text.ts";
import { ownerNames } from "../../reports/wording.ts";
import { type Decision, findDecision } from "../decisions.ts";
import type { PageReport } from "../judging/page-report.ts";
import { answerNames, csvColumns, levelNames } from "../words.ts";

const separator = ",";

/** One line a finding; opens in spreadsheets with its diacritics (RFC 4180, with a byte order mark). */
export function writeIssuesCsv(report: PageReport, decisions: readonly Decision[], lang: Language): string {
  const rows = report.issues.map((issue) => {
    const said = findDecision(decisions, {
      issue: issue.key,
      page: report.canonical,
      fingerprint: issue.fingerprint,
    });
    return [
      report.url,
      report.checkedAt,
      issue.requirement,
      levelNames[issue.level][lang],
      issue.title[lang],
      issue.message[lang],
      issue.places.map(({ excerpt, selector }) => excerpt ?? selector ?? "").join(" | "),
      issue.fix?.[lang] ?? "",
      issue.citations.map(({ citation }) => citation[lang]).join("; "),
      ownerNames[issue.owner][lang],
      said ? answerNames[said.answer][lang] : "",
      said?.reason ?? "",
    ];
  });
  const lines = [csvColumns.map((name) => name[lang]), ...rows].map((row) => row.map(cell).join(separator));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** A leading sign that a spreadsheet would take for a formula is kept as text. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
