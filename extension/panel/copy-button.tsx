import { useState } from "preact/hooks";
import { words } from "../words.ts";
import { useSay } from "./language.ts";
import { usePanelStore } from "./store-context.ts";

/** Copies a text and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const say = useSay();
  const store = usePanelStore();
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={`${say(words.copy)}: ${label}`}
        onClick={async () => {
          await navigator.clipboard.writeText(text);
          setCopied(true);
          store.tell(words.copied);
        }}
      >
        {say(words.copy)}
      </button>
      {/* Told by the panel's one status. */}
      <span aria-hidden="true" class="fine">
        {isCopied ? say(words.copied) : ""}
      </span>
    </>
  );
}
