import type { Language } from "../../checks/text.ts";
import { writeCsv } from "../../reports/csv.ts";
import { ownerNames } from "../../reports/wording.ts";
import { type Decision, findDecision, ownFindings } from "../decisions.ts";
import type { PageReport } from "../judging/page-report.ts";
import { answerNames, csvColumns, levelNames, words } from "../words.ts";

/** One line a finding, the machine's first, then the person's own. */
export function writeIssuesCsv(report: PageReport, decisions: readonly Decision[], lang: Language): string {
  const extent = (report.isPart ? words.ofPart : words.wholePage)[lang];
  const rows = report.issues.map((issue) => {
    const said = findDecision(decisions, {
      issue: issue.key,
      page: report.canonical,
      fingerprint: issue.fingerprint,
    });
    return [
      report.url,
      report.checkedAt,
      extent,
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
      said?.author ?? "",
    ];
  });
  const own = ownFindings(decisions, report.canonical).map(({ answer, reason, at, author }) => {
    const said = answerNames[answer][lang];
    return [report.url, at, extent, "", "", "", "", "", "", "", "", said, reason, author];
  });
  return writeCsv([csvColumns.map((name) => name[lang]), ...rows, ...own]);
}
