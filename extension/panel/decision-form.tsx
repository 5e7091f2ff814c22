import { useState } from "preact/hooks";
import { type Answer, findDecision } from "../decisions.ts";
import type { Issue, Level } from "../judging/page-report.ts";
import { answerNames, words } from "../words.ts";
import { useSay } from "./language.ts";
import { usePanelStore } from "./store-context.ts";
import { WordsForm } from "./words-form.tsx";

/** What a person may answer where the machine asks. */
const reviewAnswers: readonly Answer[] = ["met", "not-met", "not-applicable"];

interface DecisionFormProps {
  issue: Issue;
  level: Level;
  /** Canonical address of the page. */
  page: string;
}

/** For what is to be reviewed, an answer; for what is certain, a complaint; for all, a note. Never without words. */
export function DecisionForm({ issue, level, page }: DecisionFormProps) {
  const say = useSay();
  const [choices, setChoices] = useState<readonly Answer[] | null>(null);
  if (choices) {
    return <OpenForm issue={issue} choices={choices} page={page} onDone={() => setChoices(null)} />;
  }
  const isReview = level === "look";
  return (
    <>
      {level !== "untested" && (
        <button type="button" onClick={() => setChoices(isReview ? reviewAnswers : ["wrong"])}>
          {say(isReview ? words.decide : words.reportWrong)}
        </button>
      )}
      <button type="button" onClick={() => setChoices(["note"])}>
        {say(words.addNote)}
      </button>
    </>
  );
}

interface OpenFormProps extends Omit<DecisionFormProps, "level"> {
  /** One of several, or the only one. */
  choices: readonly Answer[];
  onDone(): void;
}

function OpenForm({ issue: { key, fingerprint }, choices, page, onDone }: OpenFormProps) {
  const say = useSay();
  const store = usePanelStore();
  const [first = null] = choices;
  const [answer, setAnswer] = useState<Answer | null>(choices.length === 1 ? first : null);
  const isNote = answer === "note";
  const before = findDecision(store.state.settings.decisions, { issue: key, page, fingerprint });
  return (
    <WordsForm
      label={isNote ? words.note : words.reason}
      needed={isNote ? words.noteNeeded : words.reasonNeeded}
      missing={answer === null ? words.answerNeeded : null}
      initial={before?.reason ?? ""}
      onSave={(said) => {
        if (answer) void store.decide({ issue: key, page, fingerprint, answer, ...said });
      }}
      onDone={onDone}
    >
      {choices.length > 1 && <Answers name={key} choices={choices} chosen={answer} onChoose={setAnswer} />}
      {answer === "wrong" && <p class="fine">{say(words.reportWrongHint)}</p>}
    </WordsForm>
  );
}

interface AnswersProps {
  name: string;
  choices: readonly Answer[];
  chosen: Answer | null;
  onChoose(answer: Answer): void;
}

function Answers({ name, choices, chosen, onChoose }: AnswersProps) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(words.decide)}</legend>
      {choices.map((answer) => (
        <label key={answer} class="choice">
          <input
            type="radio"
            name={`answer-${name}`}
            checked={answer === chosen}
            onChange={() => onChoose(answer)}
          />
          {say(answerNames[answer])}
        </label>
      ))}
    </fieldset>
  );
}
