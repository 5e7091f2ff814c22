import puppeteer, { type Browser, type Connection, TargetType } from "puppeteer-core";
import type { BrowserChoice } from "./executable.ts";

export interface LaunchOptions {
  browser: BrowserChoice;
  /** Address of the guarded proxy: the browser's only way out. */
  proxyAddress: string;
}

/** A started browser, and the line to it over which whole-browser commands go. */
export interface RunningBrowser {
  browser: Browser;
  connection: Connection;
}

/**
 * Of puppeteer's own switches, those that take protections away which visited pages must keep meeting, and the page
 * to begin with, which nobody looks at and which has a process of its own.
 */
const unwanted = ["--disable-popup-blocking", "--disable-ipc-flooding-protection", "about:blank"];

const disabledFeatures = [
  // A page that was left must not live on in memory.
  "BackForwardCache",
  // Pages of one site follow each other in one process; else each visit costs the start of another, a fifth more.
  "ProactivelySwapBrowsingInstance",
  "RenderDocument",
  "SpareRendererForSitePerProcess",
  // Addresses are visited as they stand: http stays http.
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  // Pages are not to make the browser visit others ahead of time.
  "Prerender2",
  "SpeculationRulesPrefetchFuture",
];

/**
 * Starts a browser with an empty profile of its own, which is removed when it ends.
 * @throws {Error} in both languages when it does not start.
 */
export async function launchBrowser({ browser, proxyAddress }: LaunchOptions): Promise<RunningBrowser> {
  try {
    const launched = await puppeteer.launch({
      executablePath: browser.path,
      headless: browser.isHeadlessShell ? "shell" : true,
      pipe: true,
      // What is wrong with a certificate is a fact of its own; the page is judged nevertheless.
      acceptInsecureCerts: true,
      ignoreDefaultArgs: unwanted,
      args: switches(proxyAddress),
      waitForInitialPage: false,
      defaultViewport: null,
      protocolTimeout: 120_000,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    closePopups(launched);
    return { browser: launched, connection: await connectionOf(launched) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Không khởi động được trình duyệt ${browser.path}.\nThe browser ${browser.path} could not be started: ${detail}`,
      { cause: error },
    );
  }
}

/**
 * For pages that are looked at once and left: code is compiled a second time only when it runs for long (a page's
 * rules run a moment, and the compiler took a third of their time; but a page of thousands of elements takes a
 * quarter more where it is compiled at 20,000 calls only), and short-lived objects get room enough.
 */
const engineFlags = [
  "--max-old-space-size=1024",
  "--invocation-count-for-maglev=6000",
  "--min-semi-space-size=16",
].join(" ");

const proxyName = "proxy.kiemcong.invalid";

function switches(proxyAddress: string): string[] {
  return [
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    `--proxy-server=http://${proxyName}:${new URL(proxyAddress).port}`,
    // Loopback too goes through the proxy, which decides what may be reached.
    "--proxy-bypass-list=<-loopback>",
    // The browser itself finds no host but the proxy: what would go round it, as WebTransport, goes nowhere.
    `--host-resolver-rules=MAP ${proxyName} 127.0.0.1,MAP * ~NOTFOUND`,
    "--disable-quic",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-component-update",
    "--no-startup-window",
    "--no-default-browser-check",
    "--no-pings",
    "--deny-permission-prompts",
    "--disable-notifications",
    "--lang=vi-VN",
    `--js-flags=${engineFlags}`,
    `--disable-features=${disabledFeatures.join(",")}`,
  ];
}

/** `browser.target()` is the same, but is sometimes missing right after the start. */
async function connectionOf(browser: Browser): Promise<Connection> {
  const whole = await browser.waitForTarget((target) => target.type() === TargetType.BROWSER);
  const session = await whole.createCDPSession();
  const connection = session.connection();
  if (!connection) throw new Error("the connection to the browser was lost");
  await session.detach();
  return connection;
}

/** A page opened by a page is no page that was asked for. */
function closePopups(browser: Browser): void {
  browser.on("targetcreated", async (target) => {
    if (!target.opener()) return;
    try {
      const session = await target.createCDPSession();
      await session.send("Page.close");
    } catch {
      // It was closed meanwhile.
    }
  });
}
