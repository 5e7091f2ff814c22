import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { type ExportFormat, exportFormats } from "../judging/tasks.ts";
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
      {tab.report && <ExportRow />}
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

function ExportRow() {
  const say = useSay();
  const store = usePanelStore();
  const [format, setFormat] = useState<ExportFormat>("sheet");
  return (
    <div class="bar export">
      <label>
        <span class="unseen">{say(words.export)}</span>
        <select
          value={format}
          onChange={({ currentTarget }) => {
            setFormat(exportFormats.find((each) => each === currentTarget.value) ?? format);
          }}
        >
          {exportFormats.map((each) => (
            <option key={each} value={each}>
              {say(formatNames[each])}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        onClick={async () => {
          const file = await store.export(format);
          if (file) saveFile(file);
        }}
      >
        {say(words.export)}
      </button>
    </div>
  );
}
