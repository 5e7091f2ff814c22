import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import type { Language, Text } from "../../checks/text.ts";
import { ownerNames } from "../../reports/wording.ts";
import { type Decision, findDecision, ownFindings } from "../decisions.ts";
import type { Issue, PageReport } from "../judging/page-report.ts";
import { type Pictures, pictureKey } from "../pictures.ts";
import { levelNames, words } from "../words.ts";
import { byLevel, ReportHead } from "./report-head.tsx";

const css = readFileSync(new URL("./print.css", import.meta.url), "utf8");

interface PageHtml {
  report: PageReport;
  decisions: readonly Decision[];
  pictures: Pictures;
  lang: Language;
  version: string;
  ruleSetHash: string;
}

/** All findings of the page, one after the other. The portal's report, with its score, is the crawler's. */
export function writePageHtml({ report, decisions, pictures, lang, ...by }: PageHtml): string {
  const title = words.pageReportTitle;
  const saidOf = ({ key, fingerprint }: Issue) =>
    findDecision(decisions, { issue: key, page: report.canonical, fingerprint });
  const page = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title[lang]}: ${report.facts.title ?? report.url}`}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body class="report">
        <main>
          <ReportHead report={report} lang={lang} title={title} />
          {byLevel(report.issues).map((issue) => (
            <Finding
              key={issue.key}
              issue={issue}
              said={saidOf(issue)}
              picture={pictures[pictureKey(issue)] ?? null}
              lang={lang}
            />
          ))}
          <OwnFindings own={ownFindings(decisions, report.canonical)} lang={lang} />
        </main>
        <footer>{words.sheetMade(by.version, by.ruleSetHash)[lang]}</footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

interface FindingProps {
  issue: Issue;
  said: Decision | null;
  picture: string | null;
  lang: Language;
}

function Finding({ issue, said, picture, lang }: FindingProps) {
  const say = (text: Text) => text[lang];
  const { places, citations } = issue;
  const texts = [
    [words.why, issue.why],
    [words.fix, issue.fix],
  ] as const;
  return (
    <section class="finding">
      <h2>
        <span class="level">{say(levelNames[issue.level])}:</span> {say(issue.title)}
      </h2>
      <p>{say(issue.message)}</p>
      {texts.map(([name, text]) => text && <Line key={name.en} name={say(name)} text={say(text)} />)}
      <Listed
        name={say(words.where)}
        items={places.map(({ excerpt, selector }) => excerpt || selector || "")}
      />
      <Listed name={say(words.basis)} items={citations.map(({ citation }) => say(citation))} />
      <Line name={say(words.owner)} text={say(ownerNames[issue.owner])} />
      {said && <Line name={say(words.ofEditor)} text={say(words.said(said))} />}
      {picture && <img class="picture" src={picture} alt={say(words.pictureOf(say(issue.title)))} />}
    </section>
  );
}

function OwnFindings({ own, lang }: { own: readonly Decision[]; lang: Language }) {
  if (own.length === 0) return null;
  return (
    <section class="finding">
      <h2>{words.ownFindingsTitle[lang]}</h2>
      <ul>
        {own.map((finding) => (
          <li key={finding.issue}>{words.said(finding)[lang]}</li>
        ))}
      </ul>
    </section>
  );
}

function Line({ name, text }: { name: string; text: string }) {
  return (
    <p>
      <strong>{name}:</strong> {text}
    </p>
  );
}

function Listed({ name, items }: { name: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <p>
        <strong>{name}:</strong>
      </p>
      <ul>
        {items.map((item, index) => (
          <li key={`${index} ${item}`}>{item}</li>
        ))}
      </ul>
    </>
  );
}
