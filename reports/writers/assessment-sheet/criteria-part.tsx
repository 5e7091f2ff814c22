import { ruleName } from "../../../checks/accessibility/rule-name.ts";
import type { AccessibilityOverview } from "../../model.ts";
import type { Reader } from "../../reader.ts";
import { pageKindNames } from "../../wording.ts";
import { Address, Prose, Quoted } from "../html/quoted.tsx";
import { AnswerRow, Answers } from "./answers.tsx";
import type { OpenCriterion } from "./questions-for-people.ts";
import { sheetWords } from "./sheet-sentences.ts";

/** "T2": how rows refer to the sample pages. */
const codeOf = (index: number) => `T${index + 1}`;

export function SamplePart({ r, overview }: { r: Reader; overview: AccessibilityOverview }) {
  return (
    <>
      <p>{r.t(sheetWords.sampleIntro)}</p>
      <table class="stacked sample">
        <thead>
          <tr>
            <th scope="col">{r.t(sheetWords.code)}</th>
            <th scope="col">{r.t(sheetWords.page)}</th>
          </tr>
        </thead>
        <tbody>
          {overview.sample.map(({ url, title, kind, pages }, index) => (
            <tr key={url}>
              <th scope="row">{codeOf(index)}</th>
              <td>
                {r.t(pageKindNames[kind])}
                {title !== null && (
                  <>
                    : <Quoted>{title}</Quoted>
                  </>
                )}
                <div class="under">
                  <Address url={url} /> · {r.t(sheetWords.sharing(pages))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function CriteriaPart({
  r,
  overview,
  criteria,
}: {
  r: Reader;
  overview: AccessibilityOverview;
  criteria: readonly OpenCriterion[];
}) {
  const byPrinciple = Map.groupBy(criteria, ({ criterion }) => criterion.id.charAt(0));
  return (
    <>
      <p>{r.t(sheetWords.criteriaIntro)}</p>
      {[...byPrinciple].map(([principle, own]) => {
        const name = sheetWords.principles[principle];
        return (
          <div key={principle}>
            <h3>{name && `${principle}. ${r.t(name)}`}</h3>
            {own.map((open) => (
              <Criterion key={open.criterion.id} r={r} overview={overview} open={open} />
            ))}
          </div>
        );
      })}
    </>
  );
}

function Criterion({
  r,
  overview,
  open,
}: {
  r: Reader;
  overview: AccessibilityOverview;
  open: OpenCriterion;
}) {
  const { criterion, looked } = open;
  const { id, name, level, since, question, test, whom, evidence } = criterion;
  const codes = new Map(overview.sample.map(({ url }, index) => [url, codeOf(index)]));
  return (
    <div class="ask">
      <h4>
        {id} {r.t(name)}{" "}
        <span class="small quiet">
          ({r.t(sheetWords.level(level, since))},{" "}
          {r.t(looked.binding ? sheetWords.binding : sheetWords.recommended)})
        </span>
      </h4>
      <p>
        <strong>
          <Prose>{r.t(question)}</Prose>
        </strong>
      </p>
      <dl class="detail">
        <dt>{r.t(sheetWords.test)}</dt>
        <dd>
          <Prose>{r.t(test)}</Prose>
        </dd>
        <dt>{r.t(sheetWords.whom)}</dt>
        <dd>{r.t(whom)}</dd>
        <dt>{r.t(sheetWords.machine)}</dt>
        <dd>{machineSays(r, overview, open, codes)}</dd>
        <dt>{r.t(sheetWords.note)}</dt>
        <dd>{r.t(evidence)}</dd>
      </dl>
      <Answers>
        {looked.asked.map(({ url, answered }) => {
          const code = codes.get(url) ?? url;
          const label = criterion.scope === "site" ? r.t(sheetWords.wholePortal) : code;
          return (
            <AnswerRow
              key={url}
              r={r}
              label={label}
              about={`${id}, ${label}`}
              choices={[sheetWords.met, sheetWords.notMet, sheetWords.notApplicable]}
              note={answered ? r.t(sheetWords.answered) : null}
            />
          );
        })}
      </Answers>
    </div>
  );
}

/** What the rules of the machine found of a criterion, by the pages of the sample. */
function machineSays(
  r: Reader,
  { scannedPages }: AccessibilityOverview,
  { criterion, looked }: OpenCriterion,
  codes: ReadonlyMap<string, string>,
): string {
  const { failedPages, rules } = looked.machine;
  if (failedPages.length === 0) {
    if (criterion.machine === "none") return r.t(sheetWords.machineCannot);
    return r.t(scannedPages > 0 ? sheetWords.machineClean : sheetWords.machineNotRun);
  }
  const sampled = failedPages.flatMap((url) => codes.get(url) ?? []).sort();
  const others = failedPages.length - sampled.length;
  const pages = [...sampled, ...(others > 0 ? [r.t(sheetWords.otherPages(others))] : [])].join(", ");
  const names = rules.map((rule) => r.t(ruleName(rule))).join("; ");
  return r.t(sheetWords.machineFound(pages, names));
}
