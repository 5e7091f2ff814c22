import { Faults } from "./faults.tsx";
import { Grounds } from "./grounds.tsx";
import { Prose } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { Entry, View } from "./view.ts";

/** Questions for a person, with the evidence gathered and room for the answer on paper. */
export function QuestionsSection({ view }: { view: View }) {
  const { r } = view;
  const open = view.inState("needs-person");
  if (open.length === 0) return <p>{r.t(words.noQuestions)}</p>;
  return (
    <>
      <p>{r.t(words.questionsIntro)}</p>
      {open.map((entry) => (
        <Question key={entry.criterion.requirement} view={view} entry={entry} />
      ))}
    </>
  );
}

function Question({ view, entry }: { view: View; entry: Entry }) {
  const { r } = view;
  const { requirement, result } = entry;
  return (
    <div class="question">
      <h3>
        <Prose>{r.t(words.question(r.t(requirement.title)))}</Prose>
      </h3>
      <dl class="detail">
        <dt>{r.t(words.reason)}</dt>
        <dd>
          <Prose>{r.t(result.message)}</Prose>
        </dd>
        {entry.findings.length > 0 && (
          <>
            <dt>{r.t(words.evidence)}</dt>
            <dd>
              <Faults view={view} entry={entry} />
            </dd>
          </>
        )}
        <Grounds view={view} requirement={requirement} />
      </dl>
      <p class="on-paper">{r.t(words.personDecides)}</p>
    </div>
  );
}
