import type { Text } from "../../../checks/text.ts";
import type { Reader } from "../../reader.ts";
import { Clauses } from "../html/clauses.tsx";
import { PlaceLine } from "../html/faults.tsx";
import { Prose } from "../html/quoted.tsx";
import { AnswerRow, Answers } from "./answers.tsx";
import type { OpenRequirement } from "./questions-for-people.ts";
import { sheetWords } from "./sheet-sentences.ts";

const placesShown = 5;

/** Requirements with the machine's evidence and room for the answer. */
export function RequirementsPart({
  r,
  intro,
  open,
  choices,
}: {
  r: Reader;
  intro: Text;
  open: readonly OpenRequirement[];
  choices: readonly Text[];
}) {
  if (open.length === 0) return <p>{r.t(sheetWords.nothing)}</p>;
  return (
    <>
      <p>{r.t(intro)}</p>
      {open.map((each) => (
        <Asked key={each.requirement.id} r={r} open={each} choices={choices} />
      ))}
    </>
  );
}

function Asked({ r, open, choices }: { r: Reader; open: OpenRequirement; choices: readonly Text[] }) {
  const { requirement, result } = open;
  const title = r.t(requirement.title);
  const places = result.places.slice(0, placesShown);
  return (
    <div class="ask">
      <h3>
        <Prose>{requirement.evidence ? title : r.t(sheetWords.meets(title))}</Prose>
      </h3>
      {requirement.evidence && (
        <p>
          <Prose>{r.t(requirement.evidence)}</Prose>
        </p>
      )}
      <dl class="detail">
        <dt>{r.t(sheetWords.machine)}</dt>
        <dd>
          <Prose>{r.t(result.message)}</Prose>
        </dd>
        {places.length > 0 && (
          <>
            <dt>{r.t(sheetWords.where)}</dt>
            <dd>
              <ul class="plain">
                {places.map((place, index) => (
                  <li key={index}>
                    <PlaceLine r={r} place={place} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{r.t(sheetWords.test)}</dt>
        <dd>
          <Prose>{r.t(requirement.selfCheck)}</Prose>
        </dd>
        <dt>{r.t(sheetWords.basis)}</dt>
        <dd>
          <Clauses view={{ r }} provisions={requirement.provisions} />
        </dd>
      </dl>
      <Answers>
        <AnswerRow r={r} label={null} about={title} choices={choices} note={null} />
      </Answers>
    </div>
  );
}
