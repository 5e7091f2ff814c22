import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import type { Language, Text } from "../../checks/text.ts";
import { type Decision, findDecision, ownFindings } from "../decisions.ts";
import type { PageReport } from "../judging/page-report.ts";
import { levelNames, words } from "../words.ts";
import { byLevel, ReportHead } from "./report-head.tsx";

const css = readFileSync(new URL("./print.css", import.meta.url), "utf8");
/** As many as one printed page holds. */
const mostRows = 12;
const mostOwn = 3;

interface SheetProps {
  report: PageReport;
  decisions: readonly Decision[];
  lang: Language;
}

interface MadeBy {
  version: string;
  ruleSetHash: string;
}

/** One page to print, sign and file with the approval of an article. */
export function writeSheet({ report, decisions, lang, ...by }: SheetProps & MadeBy): string {
  const say = (text: Text) => text[lang];
  const page = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{say(words.sheetTitle)}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <ReportHead report={report} lang={lang} title={words.sheetTitle} />
          <Findings report={report} decisions={decisions} lang={lang} />
          <div class="signatures">
            {[words.sheetEditor, words.sheetApprover].map((who) => (
              <p key={who.en}>
                <strong>{say(who)}</strong>
                <br />
                <em>{say(words.sheetSign)}</em>
              </p>
            ))}
          </div>
        </main>
        <footer>{say(words.sheetMade(by.version, by.ruleSetHash.slice(0, 12)))}</footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function Findings({ report, decisions, lang }: SheetProps) {
  const wanted = byLevel(report.issues).filter(({ level, owner }) => owner === "editor" && level !== "hint");
  const shown = wanted.slice(0, mostRows);
  const own = ownFindings(decisions, report.canonical).slice(0, mostOwn);
  const left = report.issues.length - shown.length;
  return (
    <>
      {shown.length === 0 && <p>{words.sheetNoFindings[lang]}</p>}
      {shown.length > 0 && (
        <table>
          <caption>{words.sheetFindings[lang]}</caption>
          <tbody>
            {shown.map((issue) => (
              <tr key={issue.key}>
                <th scope="row">{levelNames[issue.level][lang]}</th>
                <td>
                  <strong>{issue.title[lang]}.</strong> {issue.message[lang]}
                  <Said
                    lang={lang}
                    said={findDecision(decisions, {
                      issue: issue.key,
                      page: report.canonical,
                      fingerprint: issue.fingerprint,
                    })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {own.map((finding) => (
        <p key={finding.issue}>{words.said(finding)[lang]}</p>
      ))}
      {left > 0 && <p>{words.sheetOthers(left)[lang]}</p>}
    </>
  );
}

function Said({ said, lang }: { said: Decision | null; lang: Language }) {
  if (!said) return null;
  return (
    <em>
      {" "}
      {words.ofEditor[lang]}: {words.said(said)[lang]}
    </em>
  );
}
