import type { Text } from "../../checks/text.ts";
import { languages } from "../../checks/text.ts";
import type { Extent } from "../protocol.ts";
import { words } from "../words.ts";
import { useSay } from "./language.ts";
import type { PanelState } from "./panel-store.ts";
import { usePanelStore } from "./store-context.ts";
import type { TabState } from "./tab-check.ts";

const progress: Partial<Record<TabState["phase"], Text>> = {
  reading: words.reading,
  judging: words.judging,
  scanning: words.scanning,
  stopped: words.stopped,
};

/** Which page, what of it, and the buttons that begin and end a check. */
export function CheckHeader({ state, onAsked }: { state: PanelState; onAsked(): void }) {
  const say = useSay();
  const store = usePanelStore();
  const { tab } = state;
  const isBusy = tab.phase in progress && tab.phase !== "stopped";
  const doing = progress[tab.phase];
  return (
    <header class="top">
      <div class="bar">
        <h1>
          <Emblem /> {say(words.name)}
        </h1>
        <LanguageSwitch />
      </div>
      <PageLine state={state} />
      <div class="bar actions">
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={() => {
            onAsked();
            void store.check(tab.extent);
          }}
        >
          {say(tab.report ? words.recheck : words.check)}
        </button>
        <button type="button" disabled={!isBusy} onClick={() => store.tab?.stop()}>
          {say(words.stop)}
        </button>
        <ExtentChoice tab={tab} disabled={isBusy} onAsked={onAsked} />
      </div>
      <p class={isBusy ? "progress busy" : doing ? "progress" : "progress unseen"} role="status">
        {doing ? say(doing) : state.told && say(state.told)}
      </p>
    </header>
  );
}

function PageLine({ state }: { state: PanelState }) {
  const address = state.tab.report?.url ?? state.url;
  const title = state.tab.report?.facts.title ?? null;
  if (address === null) return null;
  return (
    <div class="page">
      {title && <p class="page-title">{title}</p>}
      <p class="page-address">{address}</p>
    </div>
  );
}

function ExtentChoice({ tab, disabled, onAsked }: { tab: TabState; disabled: boolean; onAsked(): void }) {
  const say = useSay();
  const store = usePanelStore();
  const value = typeof tab.extent === "string" ? tab.extent : `editor:${tab.extent.editor}`;
  return (
    <label class="extent">
      <span>{say(words.extentLabel)}</span>
      <select
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          onAsked();
          void store.check(extentOf(currentTarget.value));
        }}
      >
        <option value="page">{say(words.wholePage)}</option>
        <option value="selection">{say(words.checkSelection)}</option>
        {tab.editors.map(({ node, name }) => (
          <option key={node} value={`editor:${node}`}>
            {say(words.checkEditor(name))}
          </option>
        ))}
      </select>
    </label>
  );
}

function extentOf(value: string): Extent {
  if (value === "selection") return "selection";
  const [, node] = /^editor:(\d+)$/.exec(value) ?? [];
  return node ? { editor: Number(node) } : "page";
}

function LanguageSwitch() {
  const say = useSay();
  const store = usePanelStore();
  return (
    <label class="language">
      <span class="unseen">{say(words.language)}</span>
      <select
        value={store.state.settings.language}
        onChange={({ currentTarget }) => {
          const chosen = languages.find((language) => language === currentTarget.value);
          if (chosen) void store.setLanguage(chosen);
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {words.languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A gate, and the tick of a check that passed through it. */
function Emblem() {
  return (
    <svg class="emblem" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <path class="gate" d="M4 8.5 16 3l12 5.5M6 9v19M26 9v19M3 12.5h26" />
      <path class="tick" d="m10.5 20.5 4 4L22 16.5" />
    </svg>
  );
}
