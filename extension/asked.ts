import browser from "webextension-polyfill";

/** The last press of the toolbar button: which page is to be checked. Kept until the browser ends. */
export interface Asked {
  tabId: number;
  windowId: number;
  /** Milliseconds since 1970: each press is a new question. */
  at: number;
}

const key = "asked";

export async function askForCheck(asked: Asked): Promise<void> {
  await browser.storage.session.set({ [key]: asked });
}

export async function lastAsked(): Promise<Asked | null> {
  const stored = await browser.storage.session.get(key);
  return (stored[key] as Asked | undefined) ?? null;
}

export function onAsked(listen: (asked: Asked) => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    const asked = changes[key]?.newValue as Asked | undefined;
    if (asked) listen(asked);
  });
}
