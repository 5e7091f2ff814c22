import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { RankedAgency, RoundReport } from "../../reports/round/model.ts";
import { type ServedProvince, serveProvince } from "../sites/province/serve.ts";
import { makeProvinceWorkspace } from "../sites/province/workspace.ts";
import { type TreeUse, type Use, watchTree } from "./watch-tree.ts";

// A night as `kiemcong run` works through it, with the browser, over the generated province on this machine. What
// serves the province runs in this process and is not counted.

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Agencies with a portal, drawn evenly from the list; all of them where the number is larger. */
    portals: { type: "string", default: "41" },
    pages: { type: "string", default: "12" },
    hosts: { type: "string", default: "6" },
    static: { type: "boolean", default: false },
    /** Keeps the workspace. */
    keep: { type: "boolean", default: false },
  },
});

const root = join(import.meta.dirname, "../..");
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
const folder = join(mkdtempSync(join(tmpdir(), "kiemcong-night-")), "workspace");
const province = fewer(await serveProvince(1, today), Number(values.portals));
await makeProvinceWorkspace(folder, province, {
  browser: !values.static,
  pagesPerPortal: Number(values.pages),
  hosts: Number(values.hosts),
});
const begun = performance.now();
const night = startNight();
const stopWatching = watchTree(night.pid ?? 0);
const [code] = await once(night, "exit");
const seconds = (performance.now() - begun) / 1_000;
const use = await stopWatching();
await province.close();
if (code !== 0) throw new Error(`the night ended with ${code}; its workspace is ${folder}`);
process.stdout.write(format(readRound(), use));
if (values.keep) process.stdout.write(`workspace          ${folder}\n`);
else rmSync(join(folder, ".."), { recursive: true });

function fewer(served: ServedProvince, most: number): ServedProvince {
  const [head = "", ...rows] = served.list.split("\n");
  const withPortal = rows.filter((row) => row.includes("https://") && !row.includes("sáp nhập"));
  const step = Math.max(1, withPortal.length / most);
  const kept = new Set(Array.from({ length: most }, (_, index) => withPortal[Math.floor(index * step)]));
  const chosen = rows.filter((row) => kept.has(row) || !withPortal.includes(row));
  return { ...served, list: [head, ...chosen].join("\n") };
}

function startNight(): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "cli.ts", "run", folder, "--now"], {
    cwd: root,
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

interface Night {
  round: RoundReport;
  /** Seconds from the start to the last portal read, from there to the last one judged, and to the end. */
  phases: { reading: number; judging: number; writing: number };
}

function readRound(): Night {
  const into = join(folder, "rounds", `${today}-1`);
  const round: RoundReport = JSON.parse(readFileSync(join(into, "round.json"), "utf8"));
  const events = readFileSync(join(into, "log.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line): { at: string; type: string } => JSON.parse(line));
  const at = (type: string) => Date.parse(events.findLast((event) => event.type === type)?.at ?? "");
  const ended = performance.timeOrigin + begun + seconds * 1_000;
  const reading = (at("portal-ended") - performance.timeOrigin - begun) / 1_000;
  const judging = (at("round-ended") - at("portal-ended")) / 1_000;
  return { round, phases: { reading, judging, writing: (ended - at("round-ended")) / 1_000 } };
}

function format({ round, phases }: Night, { node, browser }: TreeUse): string {
  const portals = round.agencies.flatMap((agency) => agency.portals);
  const complete = portals.filter(({ progress, failure }) => progress === "judged" && failure === null);
  const pages = portals.reduce((sum, portal) => sum + portal.pages, 0);
  const states = Map.groupBy(round.agencies, ({ state }) => state);
  const phase = Object.entries(phases).map(([name, spent]) => `${name} ${spent.toFixed(0)} s`);
  const rows: [string, string][] = [
    ["wall", `${seconds.toFixed(0)} s (${phase.join(", ")})`],
    ["portals complete", `${complete.length} of ${portals.length}`],
    ["pages", `${pages} (${(seconds / Math.max(1, pages)).toFixed(2)} s a page)`],
    ["agencies", [...states].map(([state, those]) => `${state} ${those.length}`).join(", ")],
    ["failures", failuresOf(round.agencies)],
    ["node", usage(node, pages)],
    ["browser", usage(browser, pages)],
  ];
  return rows.map(([name, text]) => `${name.padEnd(18)} ${text}\n`).join("");
}

function usage({ cpuSeconds, peakBytes }: Use, pages: number): string {
  const each = (cpuSeconds / Math.max(1, pages)).toFixed(2);
  return `${cpuSeconds.toFixed(0)} CPU s (${each} a page), at most ${(peakBytes / 2 ** 20).toFixed(0)} MiB`;
}

function failuresOf(agencies: readonly RankedAgency[]): string {
  const portals = agencies.flatMap((agency) => agency.portals);
  const all = portals.flatMap(({ url, failure, fault }) =>
    failure || fault ? [`${new URL(url).host}: ${failure ?? fault}`] : [],
  );
  return all.length === 0 ? "none" : all.join("; ");
}
