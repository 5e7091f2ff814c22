import { useState } from "preact/hooks";
import { type Decision, ownFindings } from "../decisions.ts";
import { words } from "../words.ts";
import { useSay } from "./language.ts";
import { Said } from "./said.tsx";
import { usePanelStore } from "./store-context.ts";
import { WordsForm } from "./words-form.tsx";

/** What the person finds on the page and the machine does not: written down and exported, not counted. */
export function OwnFindings({ page, decisions }: { page: string; decisions: readonly Decision[] }) {
  const say = useSay();
  const store = usePanelStore();
  const found = ownFindings(decisions, page);
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="own">
      <h3 class="part">{say(words.ownFindings(found.length))}</h3>
      {found.map((finding) => (
        <Said key={finding.issue} said={finding} />
      ))}
      {isOpen ? (
        <WordsForm
          label={words.ownFindingLabel}
          needed={words.noteNeeded}
          onSave={(said) => {
            const key = `own:${said.at}`;
            void store.decide({ issue: key, page, fingerprint: key, answer: "found", ...said });
          }}
          onDone={() => setOpen(false)}
        />
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          {say(words.addOwnFinding)}
        </button>
      )}
    </section>
  );
}
