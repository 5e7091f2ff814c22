import type { Heading } from "../judging/page-report.ts";
import { words } from "../words.ts";
import { useSay } from "./language.ts";
import { usePanelStore } from "./store-context.ts";

/** The headings as a screen reader lists them, with the levels that are missing between them. */
export function OutlineTab({ headings }: { headings: readonly Heading[] }) {
  const say = useSay();
  const store = usePanelStore();
  if (headings.length === 0) return <p class="empty">{say(words.noHeadings)}</p>;
  return (
    <ol class="outline">
      {headings.map(({ level, text, node, visible, skipped }, index) => (
        <li key={index} class={`level-${Math.min(level, 6)}`}>
          <span class="tag" role="img" aria-label={say(words.headingLevel(level))}>
            h{level}
          </span>
          <span class="what">
            {node !== null && visible ? (
              <button type="button" class="link" onClick={() => store.tab?.show(node, text)}>
                {text || say(words.headingEmpty)}
              </button>
            ) : (
              <span>{text || say(words.headingEmpty)}</span>
            )}
            {!visible && <span class="note"> ({say(words.headingHidden)})</span>}
            {skipped > 0 && <span class="flag"> {say(words.headingSkipped(skipped))}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
