import browser from "webextension-polyfill";

/** On a busy machine the access that a press gives comes some milliseconds after word of the press. */
export const pausesAfterPress: readonly number[] = [50, 200, 500];

/**
 * Puts our script into a page, where it begins to look around; where it is already, it stays.
 * Rejects where the browser does not let us.
 * @param pauses after which to try again, in milliseconds
 */
export async function injectContent(tabId: number, pauses: readonly number[] = []): Promise<void> {
  const script = { target: { tabId }, files: ["content.js"] };
  for (const pause of pauses) {
    try {
      return void (await browser.scripting.executeScript(script));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await browser.scripting.executeScript(script);
}
