import type { Language } from "../../checks/text.ts";
import tool from "../../package.json" with { type: "json" };
import { buildReport } from "../../reports/build-report.ts";
import type { Report } from "../../reports/model.ts";
import { writeEarl } from "../../reports/writers/earl.ts";
import { writeJson } from "../../reports/writers/json.ts";
import { type Decision, findDecision } from "../decisions.ts";
import type { PageJudgement } from "../judging/judge-page.ts";
import type { PageReport } from "../judging/page-report.ts";
import { isBreachOfPortal } from "../judging/seen-here.ts";
import type { ExportedFile, ExportFormat } from "../judging/tasks.ts";
import type { Pictures } from "../pictures.ts";
import { concludedBy } from "./conclude.ts";
import { writeIssuesCsv } from "./issues-csv.ts";
import { writePageHtml } from "./page-html.tsx";
import { writeSheet } from "./self-check-sheet.tsx";

/** What the editor adds to the machine's judgement. */
interface Given {
  decisions: readonly Decision[];
  pictures: Pictures;
}

/** Writes the page's judgement, and what its editor said of it, as a file. */
export function exportJudgement(
  judgement: PageJudgement,
  format: ExportFormat,
  lang: Language,
  { decisions, pictures }: Given,
): ExportedFile {
  const { report, ruleSet } = judgement;
  const made = { decisions, lang, version: tool.version, ruleSetHash: ruleSet.hash };
  const full = () => withDecisions(fullReport(judgement, lang), report, decisions);
  const file = (extension: string, mediaType: string, text: string) => ({
    name: `kiemcong-${fileStem(report)}.${extension}`,
    mediaType,
    text,
  });
  switch (format) {
    case "json":
      return file("json", "application/json", writeJson(full()));
    case "html":
      return file("html", "text/html", writePageHtml({ report, pictures, ...made }));
    case "csv":
      return file("csv", "text/csv", writeIssuesCsv(report, decisions, lang));
    case "earl":
      return file("jsonld", "application/ld+json", writeEarl(ofThePage(full())));
    case "sheet":
      return file("phieu.html", "text/html", writeSheet({ report, ...made }));
  }
}

/** The crawler's report of the same. */
function fullReport({ report, judgement, ruleSet, site }: PageJudgement, lang: Language): Report {
  const audit = { id: `page-${fileStem(report)}`, lang, seal: null, toolVersion: tool.version };
  return buildReport(judgement, ruleSet, site, audit);
}

/** The machine's outcome stays as it is; what the editor said stands beside it. */
function withDecisions(full: Report, report: PageReport, decisions: readonly Decision[]): Report {
  const said = report.issues.flatMap((issue) => {
    const subject = { issue: issue.key, page: report.canonical, fingerprint: issue.fingerprint };
    const decision = findDecision(decisions, subject);
    return decision ? [{ requirement: issue.requirement, decision }] : [];
  });
  const byRequirement = Map.groupBy(said, ({ requirement }) => requirement);
  const results = full.results.map((result) => {
    const isTold = result.scope === "page" || isBreachOfPortal(result);
    const editorSaid = byRequirement.get(result.requirement)?.map(({ decision }) => decision);
    return isTold && editorSaid ? { ...result, data: { ...result.data, editorSaid } } : result;
  });
  return { ...full, results, assessments: concludedBy(full, report, decisions) };
}

/** What was judged of this page; of the whole portal one page says little. */
function ofThePage(full: Report): Report {
  return { ...full, results: full.results.filter(({ scope }) => scope === "page") };
}

/** Host, date and time: `sokhcn.camau.gov.vn-20261122-0905`. */
function fileStem({ url, checkedAt }: PageReport): string {
  const [day = "", time = ""] = checkedAt.split("T");
  return `${new URL(url).hostname}-${day.replaceAll("-", "")}-${time.slice(0, 5).replace(":", "")}`;
}
