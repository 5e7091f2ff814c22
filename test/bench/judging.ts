import { judge } from "../../checks/judge.ts";
import { PageView } from "../../checks/page-view.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import { pageSnapshotSchema } from "../../checks/snapshot.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { siteOf } from "../checks/fixtures/snapshot-of.ts";
import { displayed } from "../measure/judge-pages.ts";
import { exhibits } from "../sites/demo/portals.ts";

const today = "2026-11-22";
const wantedElements = 1_500;
const warmUp = 15;
const rounds = 40;

/** An article of the demonstration, with as many items in its side column as make the page large. */
function largePage(): { url: string; html: string } {
  const portal = exhibits(today).find(({ name }) => name === "sokhcn.camau.gov.vn");
  const address = portal?.site.pages.find(({ page }) => page.kind === "article")?.address ?? "/";
  const html = portal?.answer(address).body.toString("utf8") ?? "";
  const count = html.match(/<[a-z]/gi)?.length ?? 0;
  const items = Array.from(
    { length: Math.ceil((wantedElements - count) / 4) },
    (_, index) =>
      `<li><a href="/vi/tin/${index}.html">Thông báo số ${index} về lịch tiếp công dân định kỳ</a> <span>(<b>${(index % 27) + 1}/10/2026</b>)</span></li>`,
  );
  const list = `<div class="sidebar"><h3>Tin khác</h3><ul>${items.join("")}</ul></div>`;
  return { url: `https://sokhcn.camau.gov.vn${address}`, html: html.replace("</body>", `${list}</body>`) };
}

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

const { url, html } = largePage();
const stored = JSON.stringify(displayed(url, html));
const site = { ...siteOf({ name: "bench", outcome: "passed", reason: "" }, url), network: null };
const ruleSet = resolve(shippedLaw(), { regulation: "ca-mau", date: today, agencyKind: "so-nganh" });
const snapshot = () => pageSnapshotSchema.parse(JSON.parse(stored));
const open = () => new PageView(snapshot(), site.homeUrl);

const rows: readonly (readonly [string, () => void])[] = [
  ["snapshot", () => snapshot()],
  ["+ parsing and text", () => open().readable],
  ["+ landmarks", () => open().landmarks],
  ["+ reading", () => open().reading],
  ["all checks", () => judge(site, [snapshot()], ruleSet)],
];
const elements = open().readable.elements.length;
process.stdout.write(`CPU ms for a page of ${elements} elements, median of ${rounds} rounds\n`);
for (const [name, run] of rows) {
  process.stdout.write(`${name.padEnd(20)} ${measure(run).toFixed(1).padStart(7)}\n`);
}
