import { checks } from "../../checks/index.ts";
import { judge } from "../../checks/judge.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import { pageSnapshotSchema } from "../../checks/snapshot.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { siteOf } from "../checks/fixtures/snapshot-of.ts";
import { displayed } from "../measure/judge-pages.ts";
import { largePage } from "./large-page.ts";

const today = "2026-11-22";
const wantedElements = 1_500;
const warmUp = 15;
const rounds = 40;

/** Milliseconds of CPU that one call took. */
function cpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function measure(run: () => void): number {
  for (let round = 0; round < warmUp; round += 1) run();
  return median(Array.from({ length: rounds }, () => cpu(run)));
}

const { url, html } = largePage(today, wantedElements);
const stored = JSON.stringify(displayed(url, html));
const site = { ...siteOf({ name: "bench", outcome: "passed", reason: "" }, url), network: null };
const ruleSet = resolve(shippedLaw(), { regulation: "ca-mau", date: today, agencyKind: "so-nganh" });
const snapshot = () => pageSnapshotSchema.parse(JSON.parse(stored));
const open = () => new ParsedPage(snapshot(), site.homeUrl);

const rows: readonly (readonly [string, () => void])[] = [
  ["snapshot", () => snapshot()],
  ["+ parsing and text", () => open().readable],
  ["+ landmarks", () => open().landmarks],
  ["+ reading", () => open().reading],
  ["all checks", () => judge(site, [snapshot()], ruleSet, checks)],
];
const elements = open().readable.elements.length;
process.stdout.write(`CPU ms for a page of ${elements} elements, median of ${rounds} rounds\n`);
for (const [name, run] of rows) {
  process.stdout.write(`${name.padEnd(20)} ${measure(run).toFixed(1).padStart(7)}\n`);
}
