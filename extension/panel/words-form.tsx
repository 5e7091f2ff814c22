import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { Text } from "../../checks/text.ts";
import type { Decision } from "../decisions.ts";
import { words } from "../words.ts";
import { useSay } from "./language.ts";
import { localInstant } from "./local-time.ts";
import { usePanelStore } from "./store-context.ts";

interface WordsFormProps {
  label: Text;
  /** Said where the text is left empty. */
  needed: Text;
  /** What else is missing; null where nothing. */
  missing?: Text | null;
  initial?: string;
  onSave(said: Pick<Decision, "reason" | "author" | "at">): void;
  onDone(): void;
  /** What stands above the text. */
  children?: ComponentChildren;
}

/** A few words of the person's, with their name, which is asked once. */
export function WordsForm({ label, needed, missing = null, initial = "", ...rest }: WordsFormProps) {
  const { onSave, onDone, children } = rest;
  const say = useSay();
  const faultId = useId();
  const [fault, setFault] = useState<Text | null>(null);
  const save = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const reason = String(given.get("reason")).trim();
    if (missing) return setFault(missing);
    if (reason === "") return setFault(needed);
    onSave({ reason, author: String(given.get("author")).trim(), at: localInstant(Date.now()) });
    onDone();
  };
  return (
    <form class="decision" onSubmit={save} noValidate>
      {children}
      <label>
        {say(label)}
        <textarea
          name="reason"
          rows={2}
          defaultValue={initial}
          required
          maxLength={2_000}
          aria-invalid={fault !== null}
          aria-describedby={fault ? faultId : undefined}
        />
      </label>
      <AuthorField />
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

function AuthorField() {
  const say = useSay();
  const hintId = useId();
  const { author } = usePanelStore().state.settings;
  if (author !== "") return <input type="hidden" name="author" value={author} />;
  return (
    <>
      <label>
        {say(words.author)}
        <input name="author" autocomplete="name" maxLength={200} aria-describedby={hintId} />
      </label>
      <p id={hintId} class="fine">
        {say(words.authorHint)}
      </p>
    </>
  );
}
