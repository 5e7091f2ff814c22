import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import type { Language, Text } from "../../checks/text.ts";
import { type Decision, findDecision } from "../decisions.ts";
import { countLevels } from "../judging/count-levels.ts";
import type { PageReport } from "../judging/page-report.ts";
import { answerNames, levelNames, words } from "../words.ts";

const css = readFileSync(new URL("./self-check-sheet.css", import.meta.url), "utf8");
/** As many as one printed page holds. */
const mostRows = 14;

/** One page to print, sign and file with the approval of an article. */
export function writeSheet(
  report: PageReport,
  decisions: readonly Decision[],
  lang: Language,
  version: string,
): string {
  const page = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{words.sheetTitle[lang]}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <Sheet report={report} decisions={decisions} lang={lang} version={version} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

interface SheetProps {
  report: PageReport;
  decisions: readonly Decision[];
  lang: Language;
  version: string;
}

function Sheet({ report, decisions, lang, version }: SheetProps) {
  const say = (text: Text) => text[lang];
  const { ruleSet } = report;
  return (
    <main>
      <h1>{say(words.sheetTitle)}</h1>
      <dl>
        <Fact name={say(words.sheetPage)} value={report.facts.title ?? ""} />
        <Fact name="URL" value={report.url} />
        <Fact
          name={say(words.sheetBasis)}
          value={`${say(ruleSet.instrument)} (${say(ruleSet.province)}), ${ruleSet.date}`}
        />
        <Fact name={say(words.sheetTime)} value={report.checkedAt.slice(0, 16).replace("T", " ")} />
        <Fact name={say(words.sheetResult)} value={say(words.verdict(countLevels(report.issues)))} />
      </dl>
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
      <footer>{say(words.sheetMade(version, ruleSet.hash.slice(0, 12)))}</footer>
    </main>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Findings({ report, decisions, lang }: Omit<SheetProps, "version">) {
  const issues = report.issues.filter(({ level, owner }) => owner === "editor" && level !== "hint");
  if (issues.length === 0) return <p>{words.sheetNoFindings[lang]}</p>;
  return (
    <>
      <table>
        <caption>{words.sheetFindings[lang]}</caption>
        <tbody>
          {issues.slice(0, mostRows).map((issue) => {
            const { key, fingerprint } = issue;
            const said = findDecision(decisions, { issue: key, page: report.canonical, fingerprint });
            return (
              <tr key={key}>
                <th scope="row">{levelNames[issue.level][lang]}</th>
                <td>
                  <strong>{issue.title[lang]}.</strong> {issue.message[lang]}
                  {said && (
                    <em>
                      {" "}
                      {words.decide[lang]}: {words.decided(answerNames[said.answer][lang], said.reason)[lang]}
                    </em>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {issues.length > mostRows && <p>{words.sheetMore(issues.length - mostRows)[lang]}</p>}
    </>
  );
}
