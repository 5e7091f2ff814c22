import puppeteer, { type Browser, type Page } from "puppeteer-core";
import type { BrowserChoice } from "./executable.ts";
import { ensureBrowser } from "./install.ts";

/** Prints and draws with the browser; it starts with the first piece of work. */
export interface PressBrowser {
  print(html: string): Promise<Uint8Array>;
  picture(svg: string, size: { width: number; height: number }): Promise<Uint8Array>;
  close(): Promise<void>;
}

export function openPress(path: string | null = null): PressBrowser {
  let launched: Promise<Browser> | null = null;
  async function launch(): Promise<Browser> {
    const browser = await ensureBrowser(path);
    launched ??= start(browser);
    return launched;
  }

  async function withPage<Result>(html: string, use: (page: Page) => Promise<Result>): Promise<Result> {
    const page = await (await launch()).newPage();
    try {
      // Papers hold everything they need; nothing in them may reach out.
      await page.setOfflineMode(true);
      await page.setJavaScriptEnabled(false);
      await page.setContent(html, { waitUntil: "load" });
      return await use(page);
    } finally {
      await page.close();
    }
  }

  return {
    print: (html) =>
      withPage(html, (page) =>
        page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
      ),
    picture: (svg, { width, height }) =>
      withPage(`<!doctype html><body style="margin:0">${svg}`, async (page) => {
        await page.setViewport({ width, height, deviceScaleFactor: 2 });
        return page.screenshot({ type: "png", clip: { x: 0, y: 0, width, height } });
      }),
    close: async () => (await launched)?.close(),
  };
}

function start({ path, isHeadlessShell }: BrowserChoice): Promise<Browser> {
  return puppeteer.launch({
    executablePath: path,
    headless: isHeadlessShell ? "shell" : true,
    // Chromium refuses to run its sandbox as root.
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--host-resolver-rules=MAP * ~NOTFOUND"],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
