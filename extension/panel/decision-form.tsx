import { useState } from "preact/hooks";
import type { Text } from "../../checks/text.ts";
import { type Answer, answers } from "../decisions.ts";
import type { Issue, Level } from "../judging/page-report.ts";
import { answerNames, words } from "../words.ts";
import { useSay } from "./language.ts";
import { localInstant } from "./local-time.ts";
import { usePanelStore } from "./store-context.ts";

/** For what is to be reviewed, an answer; for what is certain, a complaint. Never without a reason. */
export function DecisionForm({ issue, level, page }: { issue: Issue; level: Level; page: string }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const isReview = level === "look";
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {say(isReview ? words.decide : words.reportWrong)}
      </button>
    );
  }
  return <OpenForm issue={issue} isReview={isReview} page={page} onDone={() => setOpen(false)} />;
}

interface OpenFormProps {
  issue: Issue;
  isReview: boolean;
  page: string;
  onDone(): void;
}

function OpenForm({ issue, isReview, page, onDone }: OpenFormProps) {
  const say = useSay();
  const store = usePanelStore();
  const [answer, setAnswer] = useState<Answer | null>(isReview ? null : "wrong");
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<Text | null>(null);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (answer === null) return setFault(words.answerNeeded);
    if (reason.trim() === "") return setFault(words.reasonNeeded);
    const { key, fingerprint } = issue;
    const at = localInstant(Date.now());
    void store.decide({ issue: key, page, fingerprint, answer, reason: reason.trim(), at });
    onDone();
  };
  const faultId = `fault-${issue.key}`;
  return (
    <form class="decision" onSubmit={save} noValidate>
      {isReview ? (
        <Answers name={issue.key} chosen={answer} onChoose={setAnswer} />
      ) : (
        <p class="fine">{say(words.reportWrongHint)}</p>
      )}
      <label>
        {say(words.reason)}
        <textarea
          rows={2}
          value={reason}
          required
          aria-invalid={fault !== null}
          aria-describedby={fault ? faultId : undefined}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <p id={faultId} class="fault" role="alert">
        {fault && say(fault)}
      </p>
      <div class="bar">
        <button type="submit" class="primary">
          {say(words.save)}
        </button>
        <button type="button" onClick={onDone}>
          {say(words.cancel)}
        </button>
      </div>
    </form>
  );
}

interface AnswersProps {
  name: string;
  chosen: Answer | null;
  onChoose(answer: Answer): void;
}

function Answers({ name, chosen, onChoose }: AnswersProps) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(words.decide)}</legend>
      {answers
        .filter((answer) => answer !== "wrong")
        .map((answer) => (
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
