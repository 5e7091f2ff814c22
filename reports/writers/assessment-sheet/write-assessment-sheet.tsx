import { readFileSync } from "node:fs";
import type { Report } from "../../model.ts";
import { createReader, type Reader } from "../../reader.ts";
import { writePage } from "../html/page.tsx";
import { Address, Quoted } from "../html/quoted.tsx";
import { words } from "../html/sentences.ts";
import { CriteriaPart, SamplePart } from "./criteria-part.tsx";
import { questionsForPeople } from "./questions-for-people.ts";
import { RequirementsPart } from "./requirements-part.tsx";
import { sheetWords } from "./sheet-sentences.ts";

const css = ["../html/style.css", "./sheet.css"]
  .map((path) => readFileSync(new URL(path, import.meta.url), "utf8"))
  .join("\n");

/** A sheet to print or tick on the screen: what only a person can judge of this portal, in both languages. */
export function writeAssessmentSheet(report: Report): string {
  const first = report.audit.lang;
  return writePage({
    first,
    title: `${sheetWords.title[first]}: ${report.agency.name ?? report.agency.url}`,
    css,
    half: (lang) => <Sheet r={createReader(lang)} report={report} />,
  });
}

function Sheet({ r, report }: { r: Reader; report: Report }) {
  const { criteria, undecided, papers, failed } = questionsForPeople(report);
  const overview = report.accessibility;
  const answers = [sheetWords.met, sheetWords.notMet, sheetWords.notApplicable];
  return (
    <>
      <Head r={r} report={report} />
      <section class="section">
        <h2>{r.t(sheetWords.howHeading)}</h2>
        <ol class="prose">
          {sheetWords.how.map((step) => (
            <li key={step.en}>{r.t(step)}</li>
          ))}
        </ol>
      </section>
      <section class="section">
        <h2>{r.t(sheetWords.undecidedHeading)}</h2>
        <RequirementsPart r={r} intro={sheetWords.undecidedIntro} open={undecided} choices={answers} />
      </section>
      <section class="section">
        <h2>{r.t(sheetWords.papersHeading)}</h2>
        <RequirementsPart r={r} intro={sheetWords.papersIntro} open={papers} choices={answers} />
      </section>
      {overview && (
        <section class="section">
          <h2>{r.t(sheetWords.criteriaHeading)}</h2>
          <h3>{r.t(sheetWords.sampleHeading)}</h3>
          <SamplePart r={r} overview={overview} />
          <CriteriaPart r={r} overview={overview} criteria={criteria} />
        </section>
      )}
      <section class="section">
        <h2>{r.t(sheetWords.failedHeading)}</h2>
        <RequirementsPart
          r={r}
          intro={sheetWords.failedIntro}
          open={failed}
          choices={[sheetWords.confirmed, sheetWords.falseAlarm]}
        />
      </section>
    </>
  );
}

function Head({ r, report }: { r: Reader; report: Report }) {
  const { agency, audit } = report;
  return (
    <div class="cover">
      <p class="kicker">{r.t(sheetWords.title)}</p>
      <h1>{agency.name === null ? r.t(words.unnamedAgency) : <Quoted>{agency.name}</Quoted>}</h1>
      <p>
        <Address url={agency.url} /> · {r.period(audit.startedAt, audit.finishedAt)} · <code>{audit.id}</code>
      </p>
      <p class="lead">{r.t(sheetWords.intro)}</p>
      <div class="signature">
        {[sheetWords.author, sheetWords.unit, sheetWords.day].map((slot) => (
          <label key={slot.en}>
            {r.t(slot)} <input type="text" class="answer-note" />
          </label>
        ))}
      </div>
    </div>
  );
}
