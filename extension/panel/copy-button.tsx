import { useState } from "preact/hooks";
import { words } from "../words.ts";
import { useSay } from "./language.ts";

/** Copies a text and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const say = useSay();
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={`${say(words.copy)}: ${label}`}
        onClick={async () => {
          await navigator.clipboard.writeText(text);
          setCopied(true);
        }}
      >
        {say(words.copy)}
      </button>
      <span role="status" class="fine">
        {isCopied ? say(words.copied) : ""}
      </span>
    </>
  );
}
