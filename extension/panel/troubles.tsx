import { words } from "../words.ts";
import { useSay } from "./language.ts";
import { usePanelStore } from "./store-context.ts";
import type { TabState, Trouble } from "./tab-check.ts";

/** What stands in the way of a check, or of believing the one shown; each with what to do. */
export function Troubles({ tab }: { tab: TabState }) {
  const say = useSay();
  const store = usePanelStore();
  const { trouble, notice, unscanned, report } = tab;
  return (
    <div class="notices">
      {trouble && <p class="notice warn">{say(explain(trouble))}</p>}
      {notice === "navigated" && <p class="notice">{say(words.navigated)}</p>}
      {notice === "changed" && <p class="notice">{say(words.changed)}</p>}
      {notice === "not-on-page" && <p class="notice">{say(words.notOnPage)}</p>}
      {notice === "no-picture" && <p class="notice">{say(words.noPicture)}</p>}
      {report?.isPart && <p class="notice">{say(words.asArticle)}</p>}
      {unscanned !== null && (
        <p class="notice">
          {say(words.largePage(unscanned))}{" "}
          <button
            type="button"
            class="link"
            disabled={tab.phase !== "done"}
            onClick={() => store.tab?.scanAnyway()}
          >
            {say(words.scanAnyway)}
          </button>
        </p>
      )}
    </div>
  );
}

function explain({ kind, detail }: Trouble) {
  switch (kind) {
    case "restricted":
      return words.restricted;
    case "not-html":
      return words.notHtml(detail);
    case "needs-click":
      return words.needsClick;
    case "page-too-complex":
      return words.tooComplex;
    case "nothing-selected":
      return words.nothingSelected;
    case "part-gone":
      return words.partGone;
    case "check-crashed":
      return words.crashed(detail);
  }
}
