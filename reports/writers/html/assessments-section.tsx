import { guidedCriterion } from "../../../checks/accessibility/guided-criteria.ts";
import { outcomeWords } from "../../../checks/assessments/outcome-words.ts";
import type { WeighedAssessment } from "../../../checks/assessments/weigh-assessments.ts";
import { capitalised } from "../../capitalised.ts";
import { peopleWords, standingNames } from "./people-sentences.ts";
import { Address, Prose, Quoted } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** Every assessment that was given, used or not; nothing is left out. */
export function AssessmentsSection({ view }: { view: View }) {
  const { r, report } = view;
  const used = report.assessments.filter(({ standing }) => standing === "stands");
  const falseAlarms = used.filter(isFalseAlarm).length;
  return (
    <>
      <p>
        {r.t(peopleWords.assessmentsIntro(used.length, falseAlarms, report.assessments.length - used.length))}
      </p>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{r.t(peopleWords.subject)}</th>
            <th scope="col">{r.t(peopleWords.conclusion)}</th>
            <th scope="col">{r.t(peopleWords.use)}</th>
          </tr>
        </thead>
        <tbody>
          {report.assessments.map((weighed, index) => (
            <AssessmentRow key={index} view={view} weighed={weighed} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function isFalseAlarm({ assessment, machine }: WeighedAssessment): boolean {
  return assessment.falseAlarm && machine?.outcome === "failed";
}

function AssessmentRow({ view, weighed }: { view: View; weighed: WeighedAssessment }) {
  const { r } = view;
  const { assessment, standing } = weighed;
  const { outcome, reason, evidence, author, at, validUntil, page } = assessment;
  return (
    <tr>
      <th scope="row">
        <Prose>{subjectOf(view, weighed)}</Prose>
        {page !== null && (
          <div class="under">
            <Address url={page} />
          </div>
        )}
      </th>
      <td>
        {capitalised(r.t(outcomeWords[outcome]))}{" "}
        {isFalseAlarm(weighed) && <span class="tag">{r.t(peopleWords.falseAlarm)}</span>}
        {reason !== null && (
          <q class="excerpt">
            <Quoted>{reason}</Quoted>
          </q>
        )}
        <div class="under">
          <Quoted>{r.t(peopleWords.by(author, r.date(at.slice(0, 10))))}</Quoted>
          {validUntil !== null && `; ${r.t(peopleWords.until(r.date(validUntil)))}`}
          {evidence.length > 0 && (
            <>
              {`. ${r.t(peopleWords.evidence)}: `}
              <Quoted>{evidence.join("; ")}</Quoted>
            </>
          )}
        </div>
      </td>
      <td data-label={r.t(peopleWords.use)}>
        {r.t(standingNames[standing])}
        {weighed.machine && standing !== "stands" && (
          <div class="under">
            {r.t(words.reason)}: <Prose>{r.t(weighed.machine.message)}</Prose>
          </div>
        )}
      </td>
    </tr>
  );
}

function subjectOf({ r, report }: View, { assessment, requirement }: WeighedAssessment): string {
  const criterion = assessment.criterion === null ? null : guidedCriterion(assessment.criterion);
  if (criterion) return r.t(peopleWords.criterion(criterion.id, r.t(criterion.name)));
  const known = report.requirements.find(({ id }) => id === requirement);
  return known ? r.t(known.title) : (requirement ?? "");
}
