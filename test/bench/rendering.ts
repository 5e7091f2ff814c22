import { parseArgs } from "node:util";
import type { BrowserChoice } from "../../crawler/browser/executable.ts";
import { ensureBrowser } from "../../crawler/browser/install.ts";
import { openLocalRenderer } from "../measure/local-renderer.ts";
import { openPlainAxe } from "../measure/plain-axe.ts";
import { type BenchPortal, type Manifest, servePortal } from "./portal.ts";
import { cpuSecondsOfTree } from "./process-cpu.ts";

/** Rules by the number of elements that break them. */
type Counts = Record<string, number>;

interface Run {
  engine: string;
  cpuSeconds: number;
  seconds: number;
  found: number;
}

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    // As many as an audit reads unless told otherwise.
    pages: { type: "string", default: "80" },
    rounds: { type: "string", default: "1" },
    seed: { type: "string", default: "42" },
  },
});
const portal = await servePortal(Number(values.pages), Number(values.seed));
const browser = await ensureBrowser(null);
const runs: Run[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  runs.push(await measure("puppeteer + axe-core", () => plainEngine(browser)));
  runs.push(await measure("kiemcong", () => ourEngine(browser)));
}
await portal.close();
process.stdout.write(format(runs, portal));

interface Engine {
  scan(url: string): Promise<Counts>;
  close(): Promise<void>;
}

async function plainEngine(choice: BrowserChoice): Promise<Engine> {
  const plain = await openPlainAxe(choice);
  return {
    async scan(url) {
      const found = await plain.scan(url);
      return found?.counts ?? {};
    },
    close: () => plain.close(),
  };
}

async function ourEngine(choice: BrowserChoice): Promise<Engine> {
  const renderer = await openLocalRenderer(choice, { probeEvery: false });
  return {
    async scan(url) {
      const { rendered } = await renderer.render({ url, kind: "article", onSettled: () => {} });
      return Object.fromEntries((rendered?.axe?.violations ?? []).map(({ id, total }) => [id, total]));
    },
    close: () => renderer.close(),
  };
}

/** One page after the other; start-up and the first page, which warms up, count too. */
async function measure(engine: string, open: () => Promise<Engine>): Promise<Run> {
  const before = await cpuSecondsOfTree();
  const begun = performance.now();
  const opened = await open();
  let found = 0;
  for (const { url, faults } of portal.pages) found += agreement(await opened.scan(url), faults);
  const cpuSeconds = (await cpuSecondsOfTree()) - before;
  const seconds = (performance.now() - begun) / 1_000;
  await opened.close();
  return { engine, cpuSeconds, seconds, found };
}

/** Injected faults that were found. */
function agreement(counts: Counts, faults: Manifest): number {
  return Object.entries(faults).reduce((sum, [rule, count]) => sum + Math.min(count, counts[rule] ?? 0), 0);
}

function format(all: readonly Run[], { pages }: BenchPortal): string {
  const injected = pages.reduce(
    (sum, { faults }) => sum + Object.values(faults).reduce((a, b) => a + b, 0),
    0,
  );
  const lines = all.map(
    ({ engine, cpuSeconds, seconds, found }) =>
      `${engine.padEnd(22)} ${(cpuSeconds / pages.length).toFixed(2)} CPU s/page  ${(seconds / pages.length).toFixed(2)} s/page  ${found}/${injected} injected faults found`,
  );
  const mean = (name: string) => {
    const same = all.filter(({ engine }) => engine === name);
    return same.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) / same.length;
  };
  const ratio = mean("kiemcong") / mean("puppeteer + axe-core");
  return `${lines.join("\n")}\nCPU ratio ${ratio.toFixed(2)} over ${pages.length} pages\n`;
}
