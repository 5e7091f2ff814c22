import type { Result } from "lighthouse";
import type { Page } from "puppeteer-core";
import type { Performance } from "../../checks/snapshot.ts";
import type { StatusName } from "../../checks/visit-status.ts";
import type { Egress } from "../egress.ts";
import type { EgressProxy } from "../egress-proxy.ts";
import type { BrowserChoice } from "./executable.ts";
import { guardBrowser } from "./guarded-browser.ts";
import { renderLimits } from "./render-limits.ts";
import { OutOfTime, within } from "./within.ts";

export interface PerformanceOptions {
  browser: BrowserChoice;
  egress: Egress;
  userAgent: string;
  runs?: number;
  /** Limit of one run, in milliseconds. */
  runMs?: number;
}

export type PerformanceAnswer =
  | { performance: Performance; failure: null }
  | { performance: null; failure: StatusName };

/** The same for every portal, so that figures can be compared: Lighthouse's own desktop preset, written out. */
const profile = {
  formFactor: "desktop" as const,
  throttlingMethod: "simulate" as const,
  throttling: {
    rttMs: 40,
    throughputKbps: 10_240,
    cpuSlowdownMultiplier: 1,
    requestLatencyMs: 0,
    downloadThroughputKbps: 0,
    uploadThroughputKbps: 0,
  },
  screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false },
};

const audits = {
  firstContentfulPaint: "first-contentful-paint",
  largestContentfulPaint: "largest-contentful-paint",
  speedIndex: "speed-index",
  totalBlockingTime: "total-blocking-time",
} as const;

type Measured = Record<keyof typeof audits, number>;

/** Lighthouse's own names of what went wrong (core/lib/lh-error.js). */
const byError: Readonly<Record<string, StatusName>> = {
  DNS_FAILURE: "dns-not-found",
  FAILED_DOCUMENT_REQUEST: "malformed-response",
  INSECURE_DOCUMENT_REQUEST: "tls-handshake-failed",
  CHROME_INTERSTITIAL_ERROR: "tls-handshake-failed",
  NOT_HTML: "not-html",
  PAGE_HUNG: "timeout-render",
  TARGET_CRASHED: "renderer-crashed",
  PROTOCOL_TIMEOUT: "timeout-render",
};

/**
 * Measures the loading of one page several times and takes the medians. Never rejects for what the page does;
 * rejects when no browser can be started.
 */
export async function measurePerformance(
  url: string,
  options: PerformanceOptions,
): Promise<PerformanceAnswer> {
  const { browser, egress, runs = 5, runMs = 90_000 } = options;
  const guarded = await guardBrowser({ browser, egress, rendererBytes: renderLimits.rendererBytes });
  try {
    const running = await guarded.host.get();
    const page = await running.browser.newPage();
    const userAgent = `${(await running.browser.userAgent()).replace("HeadlessChrome", "Chrome")} ${options.userAgent}`;
    await signIn(page, guarded.proxy);
    const measured: Measured[] = [];
    let version = "";
    for (let run = 0; run < runs; run++) {
      const result = await within(runLighthouse(url, page, userAgent), runMs, "measuring the performance");
      const failure = failureOf(result, guarded.whyRefused(new URL(url).hostname));
      if (failure) return { performance: null, failure };
      measured.push(readAudits(result));
      version = result.lighthouseVersion;
    }
    return {
      performance: { url, runs, ...mediansOf(measured), profile: describeProfile(version) },
      failure: null,
    };
  } catch (error) {
    return {
      performance: null,
      failure: error instanceof OutOfTime ? "timeout-render" : "performance-not-measured",
    };
  } finally {
    await guarded.close();
  }
}

/** The proxy's page is opened once with the credential; then the browser gives it unasked. */
async function signIn(page: Page, { credential, welcomeUrl }: EgressProxy): Promise<void> {
  await page.authenticate(credential);
  // The answer has no content, which puppeteer reports as an aborted navigation.
  await page.goto(welcomeUrl).catch(() => null);
  await page.authenticate(null);
}

/** Lighthouse is large, so it is loaded only when it is used. */
async function runLighthouse(url: string, page: Page, emulatedUserAgent: string): Promise<Result> {
  const { default: lighthouse } = await import("lighthouse");
  const flags = {
    logLevel: "silent" as const,
    onlyCategories: ["performance"],
    ...profile,
    emulatedUserAgent,
  };
  const ran = await lighthouse(url, flags, undefined, page);
  if (!ran) throw new Error("Lighthouse gave no result");
  return ran.lhr;
}

function failureOf({ runtimeError, audits: found }: Result, refusal: StatusName | null): StatusName | null {
  if (runtimeError) return refusal ?? statusOfError(runtimeError) ?? "performance-not-measured";
  const isWhole = Object.values(audits).every((id) => typeof found[id]?.numericValue === "number");
  return isWhole ? null : "performance-not-measured";
}

function statusOfError({ code, message }: { code: string; message: string }): StatusName | undefined {
  const status = Number(/Status code: (\d{3})/.exec(message)?.[1] ?? 0);
  if (status >= 400) return status < 500 ? "client-error" : "server-error";
  return byError[code];
}

function readAudits({ audits: found }: Result): Measured {
  const read = (name: keyof typeof audits) => found[audits[name]]?.numericValue ?? Number.NaN;
  return {
    firstContentfulPaint: read("firstContentfulPaint"),
    largestContentfulPaint: read("largestContentfulPaint"),
    speedIndex: read("speedIndex"),
    totalBlockingTime: read("totalBlockingTime"),
  };
}

function mediansOf(measured: readonly Measured[]): Measured {
  const median = (name: keyof Measured) => {
    const sorted = measured.map((one) => one[name]).sort((a, b) => a - b);
    const middle = Math.floor((sorted.length - 1) / 2);
    const upper = sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN;
    return Math.round(((sorted[middle] ?? Number.NaN) + upper) / 2);
  };
  return {
    firstContentfulPaint: median("firstContentfulPaint"),
    largestContentfulPaint: median("largestContentfulPaint"),
    speedIndex: median("speedIndex"),
    totalBlockingTime: median("totalBlockingTime"),
  };
}

function describeProfile(version: string): string {
  const { throttling, screenEmulation } = profile;
  const network = `${throttling.rttMs} ms, ${throttling.throughputKbps} kbit/s`;
  const window = `${screenEmulation.width}×${screenEmulation.height}`;
  return `Lighthouse ${version}, desktop, simulated ${network}, CPU ×${throttling.cpuSlowdownMultiplier}, ${window}`;
}
