import type { Decision } from "../decisions.ts";
import { words } from "../words.ts";
import { useSay } from "./language.ts";
import { usePanelStore } from "./store-context.ts";

/** What a person said, and the way to take it back. */
export function Said({ said }: { said: Decision }) {
  const say = useSay();
  const store = usePanelStore();
  return (
    <div class="said">
      <p>{say(words.said(said))}</p>
      <button type="button" class="link" onClick={() => void store.withdraw(said)}>
        {say(words.withdraw)}
      </button>
    </div>
  );
}
