import browser from "webextension-polyfill";
import { askForCheck } from "./asked.ts";
import { injectContent, pausesAfterPress } from "./inject-content.ts";

/** Set when the extension is built: Chrome and Edge, and not Firefox. */
declare const chromium: boolean;
/** Chromium's side panel, which the polyfill does not know. */
declare const chrome: { sidePanel: { open(options: { tabId: number }): Promise<void> } };

// Opening the panel here, and not by the browser's own panel behaviour, is what lets us see the page: only a
// press of the button that reaches this listener grants activeTab. It must open before anything is waited for.
browser.action.onClicked.addListener((tab) => {
  if (tab.id === undefined || tab.windowId === undefined) return;
  const opening = chromium
    ? chrome.sidePanel.open({ tabId: tab.id })
    : (browser.sidebarAction.open() as Promise<void>);
  const asking = askForCheck({ tabId: tab.id, windowId: tab.windowId, at: Date.now() });
  // The page is looked at while the panel opens. Where it may not be, the panel finds out, and says so.
  const looking = injectContent(tab.id, pausesAfterPress).catch(() => {});
  return Promise.all([opening, asking, looking]).then(() => {});
});
