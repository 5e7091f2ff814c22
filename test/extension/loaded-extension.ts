import { afterAll, beforeAll } from "vitest";
import { LaunchedExtension } from "./launch-extension.ts";

export { checkedAt, exportAs, extensionBrowser, sampleProfile, verdictOf } from "./launch-extension.ts";

export type LoadedExtension = Omit<LaunchedExtension, "close">;

/**
 * The built extension in the real Chromium, for the length of a test file.
 * @param switches of the browser, asked for when it starts
 */
export function loadedExtension(switches: () => readonly string[] = () => []): LoadedExtension {
  let launched: LaunchedExtension;
  beforeAll(async () => {
    launched = await LaunchedExtension.launch(switches());
  }, 180_000);
  afterAll(() => launched?.close());
  return {
    get browser() {
      return launched.browser;
    },
    open: (url) => launched.open(url),
    press: (page) => launched.press(page),
    choose: (settings) => launched.choose(settings),
    inBackground: (expression) => launched.inBackground(expression),
    reload: () => launched.reload(),
  };
}
