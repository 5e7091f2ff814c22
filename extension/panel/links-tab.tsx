import { useState } from "preact/hooks";
import type { LinkLine } from "../judging/page-report.ts";
import { linkProblemNames, words } from "../words.ts";
import { useSay } from "./language.ts";
import { ShowMore, useShown } from "./show-more.tsx";
import { usePanelStore } from "./store-context.ts";

/** Words and target of every link a visitor sees. */
export function LinksTab({ links }: { links: readonly LinkLine[] }) {
  const say = useSay();
  const store = usePanelStore();
  const problems = links.filter(({ problem }) => problem !== null);
  const [onlyProblems, setOnlyProblems] = useState(problems.length > 0);
  const { shown, left, showMore } = useShown(onlyProblems ? problems : links);
  if (links.length === 0) return <p class="empty">{say(words.noLinks)}</p>;
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={onlyProblems}
          onChange={({ currentTarget }) => setOnlyProblems(currentTarget.checked)}
        />
        {say(words.onlyProblems)} ({problems.length})
      </label>
      <ul class="links">
        {shown.map(({ node, text, target, problem }, index) => (
          <li key={index}>
            {node === null ? (
              <span>{text || target}</span>
            ) : (
              <button type="button" class="link" onClick={() => store.tab?.show(node, text || target)}>
                {text || target}
              </button>
            )}
            {problem && <span class="flag"> {say(linkProblemNames[problem])}</span>}
            <span class="fine address">{target}</span>
          </li>
        ))}
      </ul>
      <ShowMore left={left} onMore={showMore} />
      <p class="fine">{say(words.linksNotOpened)}</p>
    </>
  );
}
