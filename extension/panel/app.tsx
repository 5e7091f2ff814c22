import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { countLevels } from "../judging/count-levels.ts";
import { words } from "../words.ts";
import { CheckHeader } from "./check-header.tsx";
import { CriteriaTab } from "./criteria-tab.tsx";
import { IssuesTab } from "./issues-tab.tsx";
import { LanguageContext, useSay } from "./language.ts";
import { LinksTab } from "./links-tab.tsx";
import { openLevels } from "./open-issues.ts";
import { OutlineTab } from "./outline-tab.tsx";
import { PageFacts } from "./page-facts.tsx";
import { PanelFooter } from "./panel-footer.tsx";
import type { PanelState, PanelStore } from "./panel-store.ts";
import { PicturesTab } from "./pictures-tab.tsx";
import { Setup } from "./setup.tsx";
import { StoreContext, usePanelStore } from "./store-context.ts";
import { Tabs } from "./tabs.tsx";
import { Troubles } from "./troubles.tsx";
import { Verdict } from "./verdict.tsx";

export function App({ store }: { store: PanelStore }) {
  const state = useStore(store);
  const { language } = state.settings;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <StoreContext.Provider value={store}>
      <LanguageContext.Provider value={language}>
        <Panel state={state} />
      </LanguageContext.Provider>
    </StoreContext.Provider>
  );
}

function useStore(store: PanelStore): PanelState {
  const [state, setState] = useState(store.state);
  // A plain effect waits for a frame, and a change until then would never be shown.
  useLayoutEffect(() => store.subscribe(() => setState(store.state)), [store]);
  return state;
}

function Panel({ state }: { state: PanelState }) {
  const { tab, settings } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const wasAsked = useRef(false);
  const store = usePanelStore();
  // Focus follows only where the person pressed a button of the panel; else the verdict is told.
  useEffect(() => {
    const { report } = tab;
    if (tab.phase !== "done" || !report) return;
    if (wasAsked.current) heading.current?.focus();
    else store.tell(words.verdict(countLevels(openLevels(report, tab.phase, settings.decisions))));
    wasAsked.current = false;
  }, [tab.phase]);
  return (
    <>
      <CheckHeader
        state={state}
        onAsked={() => {
          wasAsked.current = true;
        }}
      />
      <main>
        <Troubles tab={tab} />
        {tab.setup ? (
          <Setup key={store.tab?.tabId} setup={tab.setup} />
        ) : (
          // What is half written about one page is not written about another.
          <Results key={`${store.tab?.tabId} ${tab.report?.canonical}`} state={state} heading={heading} />
        )}
      </main>
      <PanelFooter state={state} />
    </>
  );
}

function Results({ state, heading }: { state: PanelState; heading: { current: HTMLHeadingElement | null } }) {
  const say = useSay();
  const { tab, settings } = state;
  const { report } = tab;
  if (!report) {
    const isWaiting = tab.phase === "idle" && !tab.trouble;
    return isWaiting ? <p class="empty">{say(words.needsClick)}</p> : null;
  }
  return (
    <>
      <Verdict report={report} phase={tab.phase} decisions={settings.decisions} heading={heading} />
      <Tabs
        counts={{
          issues: null,
          outline: report.headings.length,
          pictures: report.pictures.length,
          links: report.links.length,
          criteria: report.criteria.length,
        }}
        panels={{
          issues: (
            <IssuesTab
              report={report}
              phase={tab.phase}
              decisions={settings.decisions}
              pictures={tab.pictures}
            />
          ),
          outline: <OutlineTab headings={report.headings} />,
          pictures: <PicturesTab report={report} thumbnails={tab.thumbnails} />,
          links: <LinksTab links={report.links} />,
          criteria: <CriteriaTab report={report} />,
        }}
      />
      <PageFacts facts={report.facts} />
    </>
  );
}
