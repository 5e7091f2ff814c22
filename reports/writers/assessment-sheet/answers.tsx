import type { ComponentChildren } from "preact";
import type { Text } from "../../../checks/text.ts";
import type { Reader } from "../../reader.ts";
import { sheetWords } from "./sheet-sentences.ts";

/** Rows to tick and write in, on paper or on the screen. */
export function Answers({ children }: { children: ComponentChildren }) {
  return <ul class="answers">{children}</ul>;
}

export function AnswerRow({
  r,
  label,
  about,
  choices,
  note,
}: {
  r: Reader;
  label: string | null;
  /** What the row is about, for those who hear one field at a time. */
  about: string;
  choices: readonly Text[];
  note: string | null;
}) {
  return (
    <li>
      {label !== null && <span class="answer-label">{label}</span>}
      {choices.map((choice) => (
        <label key={choice.en}>
          <input type="checkbox" /> {r.t(choice)}
          <span class="unseen"> ({about})</span>
        </label>
      ))}
      <input type="text" class="answer-note" aria-label={r.t(sheetWords.evidenceOf(about))} />
      {note !== null && <span class="small quiet">{note}</span>}
    </li>
  );
}
