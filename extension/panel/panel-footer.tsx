import { useId, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import type { PageReport } from "../judging/page-report.ts";
import { type ExportFormat, formatsFor } from "../judging/tasks.ts";
import { formatNames, words } from "../words.ts";
import { useSay } from "./language.ts";
import type { PanelState } from "./panel-store.ts";
import { saveFile } from "./save-file.ts";
import { usePanelStore } from "./store-context.ts";

/** What is done less often: files, checking by itself, options. */
export function PanelFooter({ state }: { state: PanelState }) {
  const say = useSay();
  const store = usePanelStore();
  const { url, always, settings, tab } = state;
  const host = url !== null && /^https?:/.test(url) ? new URL(url).hostname : null;
  return (
    <footer class="bottom">
      {tab.report && <ExportRow report={tab.report} isBusy={store.tab?.isBusy ?? false} />}
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.autoRecheck}
          onChange={({ currentTarget }) => void store.setAutoRecheck(currentTarget.checked)}
        />
        {say(words.autoRecheck)}
      </label>
      {host !== null && (
        <div>
          <label class="choice">
            <input
              type="checkbox"
              checked={always}
              aria-describedby="always-hint"
              onChange={({ currentTarget }) => void store.setAlways(currentTarget.checked)}
            />
            {say(words.alwaysHere(host))}
          </label>
          <p id="always-hint" class="fine">
            {say(words.alwaysHereHint)}
          </p>
        </div>
      )}
      <p class="fine">
        {say(words.privacy)}{" "}
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {say(words.options)}
        </button>
      </p>
    </footer>
  );
}

function ExportRow({ report, isBusy }: { report: PageReport; isBusy: boolean }) {
  const say = useSay();
  const store = usePanelStore();
  const hintId = useId();
  const offered = formatsFor(report);
  const [chosen, setChosen] = useState<ExportFormat>("sheet");
  const format = offered.includes(chosen) ? chosen : "sheet";
  const isUnfinished = isBusy || report.isGlance;
  return (
    <div class="bar export">
      <label>
        <span class="unseen">{say(words.export)}</span>
        <select
          value={format}
          onChange={({ currentTarget }) => {
            setChosen(offered.find((each) => each === currentTarget.value) ?? format);
          }}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {say(formatNames[each])}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={isUnfinished}
        aria-describedby={isUnfinished ? hintId : undefined}
        onClick={async () => {
          const file = await store.export(format);
          if (file) saveFile(file);
        }}
      >
        {say(words.export)}
      </button>
      {isUnfinished && !isBusy && (
        <p id={hintId} class="fine">
          {say(words.notExportedYet)}
        </p>
      )}
    </div>
  );
}
