import type { Level } from "../judging/page-report.ts";

/** Shape and sign tell the levels apart; colour only repeats it. Decoration: the word stands beside it. */
export function LevelMark({ level }: { level: Level }) {
  return (
    <svg class={`mark mark-${level}`} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      {shapes[level]}
    </svg>
  );
}

const shapes: Record<Level, preact.JSX.Element> = {
  must: (
    <>
      <path class="body" d="M8 1.5h8L22.5 8v8L16 22.5H8L1.5 16V8z" />
      <path class="sign" d="M12 6.2v7.2M12 17.2v.4" />
    </>
  ),
  look: (
    <>
      <path class="body" d="M12 1.2 22.8 12 12 22.8 1.2 12z" />
      <path class="sign" d="M9.7 9.6c0-3.4 4.8-3.2 4.8-.2 0 2-2.4 2-2.4 4M12.1 16.6v.4" />
    </>
  ),
  hint: (
    <>
      <circle class="body" cx="12" cy="12" r="10.5" />
      <path class="sign" d="M12 11v6M12 6.8v.4" />
    </>
  ),
  untested: (
    <>
      <circle class="outline" cx="12" cy="12" r="9.8" />
      <path class="dash" d="M7.5 12h9" />
    </>
  ),
};
