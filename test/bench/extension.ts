import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { checkedAt, LaunchedExtension, sampleProfile } from "../extension/launch-extension.ts";
import { answer, listing } from "../extension/sample-pages.ts";
import { largePage } from "./large-page.ts";
import { cpuSecondsOfTree } from "./process-cpu.ts";

// What an editor waits for, beside what axe-core's own scan of the same page takes in the same minute. Wall time
// tells something on an idle machine only; CPU time, of the whole browser, on any.

/** Milliseconds, of the clock and of all processors. */
interface Spent {
  wall: number;
  cpu: number;
}
interface Check {
  first: Spent;
  all: Spent;
}

const { values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "7" } },
});
const rounds = Number(values.rounds);
const plainAxe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const article = largePage("2026-11-22", 1_500).html;
const server = createServer(answer({ "/bai": article, "/lon": listing(16_000) }));
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const extension = await LaunchedExtension.launch();
await extension.choose({ profile: sampleProfile, language: "vi" });
try {
  const opened: Check[] = [];
  const again: Check[] = [];
  const next: Check[] = [];
  const plain: Spent[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await extension.open(`${origin}/bai`);
    const { panel, check } = await firstCheck(page);
    opened.push(check);
    again.push(await newCheck(panel, () => panel.click("button.primary")));
    plain.push(await spent(() => page.evaluate(`${plainAxe};axe.run()`)));
    const other = await extension.open(`${origin}/bai`);
    next.push(await newCheck(panel, () => extension.press(other)));
    await other.close();
    await panel.close();
    await page.close();
  }
  process.stdout.write(article1500({ opened, next, again, plain }));
  process.stdout.write(await page16000());
} finally {
  await extension.close();
  server.close();
}

/** From the press of the toolbar button: the panel and its worker are started as well. */
async function firstCheck(page: Page): Promise<{ panel: Page; check: Check }> {
  const start = await now();
  const panel = await extension.press(page);
  await panel.waitForSelector(".verdict time");
  const first = await since(start);
  await panel.waitForSelector(".progress:not(.busy)");
  return { panel, check: { first, all: await since(start) } };
}

/** In a panel that is open, as it stays while an editor goes from page to page. */
async function newCheck(panel: Page, ask: () => Promise<unknown>): Promise<Check> {
  const before = await checkedAt(panel);
  const start = await now();
  await ask();
  await panel.waitForFunction(
    (old) =>
      ![undefined, null, old].includes(document.querySelector(".verdict time")?.getAttribute("datetime")),
    { polling: "mutation" },
    before,
  );
  const first = await since(start);
  await panel.waitForSelector(".progress:not(.busy)");
  return { first, all: await since(start) };
}

async function now(): Promise<Spent> {
  return { wall: performance.now(), cpu: 1_000 * (await cpuSecondsOfTree()) };
}

async function since(start: Spent): Promise<Spent> {
  const { wall, cpu } = await now();
  return { wall: wall - start.wall, cpu: cpu - start.cpu };
}

async function spent(run: () => Promise<unknown>): Promise<Spent> {
  const start = await now();
  await run();
  return since(start);
}

/** The longest tasks of the page's thread while it is checked, and how soon a press of "Dừng" ends one. */
async function page16000(): Promise<string> {
  const page = await extension.open(`${origin}/lon`);
  const tasks = await recordTasks(page);
  const { panel, check } = await firstCheck(page);
  const longest = await tasks();
  await panel.evaluate(() => document.querySelector<HTMLElement>("button.primary")?.click());
  await panel.waitForSelector(".progress.busy");
  const stop = await panel.evaluate(async () => {
    const start = performance.now();
    document.querySelectorAll<HTMLElement>(".actions button")[1]?.click();
    while (document.querySelector(".busy")) await new Promise((next) => setTimeout(next));
    return performance.now() - start;
  });
  const kept = await panel.$eval(".verdict h2", ({ textContent }) => textContent);
  return [
    "\n16,000 elements",
    line("whole check", [check.all]),
    `longest task of the page   ${longest.wall.toFixed(0)} ms (${longest.cpu.toFixed(0)} ms CPU)`,
    `stop                       ${stop.toFixed(0)} ms; kept: ${kept}\n`,
  ].join("\n");
}

interface TraceEvent {
  name: string;
  pid: number;
  dur?: number;
  tdur?: number;
}

/** Wall and CPU time of the longest task of the page's renderer, from the browser's own trace. */
async function recordTasks(page: Page): Promise<() => Promise<Spent>> {
  await page.tracing.start({ categories: ["toplevel", "blink.user_timing"] });
  const marker = `kiemcong ${Math.random()}`;
  await page.evaluate((name) => void performance.mark(name), marker);
  return async () => {
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
      traceEvents: TraceEvent[];
    };
    const pid = traceEvents.find(({ name }) => name === marker)?.pid;
    const tasks = traceEvents.filter((event) => event.pid === pid && /RunTask/.test(event.name));
    const longest = (key: "dur" | "tdur") => Math.max(0, ...tasks.map((task) => task[key] ?? 0)) / 1_000;
    return { wall: longest("dur"), cpu: longest("tdur") };
  };
}

interface Measured {
  /** The button opens the panel. */
  opened: readonly Check[];
  /** The button over another page, with the panel open. */
  next: readonly Check[];
  /** "Kiểm tra lại" in the panel. */
  again: readonly Check[];
  plain: readonly Spent[];
}

function article1500({ opened, next, again, plain }: Measured): string {
  const rows: readonly (readonly [string, readonly Spent[]])[] = [
    ["opening: first findings", opened.map(({ first }) => first)],
    ["opening: everything", opened.map(({ all }) => all)],
    ["next page: first findings", next.map(({ first }) => first)],
    ["next page: everything", next.map(({ all }) => all)],
    ["again: first findings", again.map(({ first }) => first)],
    ["again: everything", again.map(({ all }) => all)],
    ["axe-core alone", plain],
  ];
  const yardstick = median(plain, "cpu");
  return [
    `1,500 elements, median of ${rounds} rounds`,
    ...rows.map(
      ([name, all]) => `${line(name, all)}  ${(median(all, "cpu") / yardstick).toFixed(2)} × axe-core alone`,
    ),
    "",
  ].join("\n");
}

function line(name: string, all: readonly Spent[]): string {
  return `${name.padEnd(26)} ${median(all, "wall").toFixed(0).padStart(6)} ms ${median(all, "cpu").toFixed(0).padStart(6)} ms CPU`;
}

function median(all: readonly Spent[], key: keyof Spent): number {
  return all.map((one) => one[key]).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
