import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, sep } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checks } from "../../checks/index.ts";
import { judge } from "../../checks/judge.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import type { Result } from "../../checks/result.ts";
import { parseResolve } from "../../crawler/address-map.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { boundToThePage } from "../../extension/judging/seen-here.ts";
import { toSiteSnapshot } from "../../extension/judging/snapshots.ts";
import { localDay } from "../../extension/panel/local-time.ts";
import { localBrowser } from "../crawler/browser/local-browser.ts";
import { type Demonstration, serveDemonstration } from "../sites/demo/serve.ts";
import {
  checkedAt,
  exportAs,
  extensionBrowser,
  loadedExtension,
  sampleProfile,
  verdictOf,
} from "./loaded-extension.ts";

const fixtures = join(import.meta.dirname, "../checks");
/** One page of each group of checks. */
const files = firstOfEachGroup(
  readdirSync(fixtures, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html")),
);
const demonstrated = [
  "https://camau.gov.vn/tin-tuc/gap-go-doanh-nghiep-quy-nay",
  "https://sokhcn.camau.gov.vn/vi/",
  "https://sokhcn.camau.gov.vn/vi/hoi-dap/",
  "https://datmui.camau.gov.vn/Pages/van-ban-qppl.aspx",
  "https://soxaydung.camau.gov.vn/vi/",
  "https://soxaydung.camau.gov.vn/vi/van-ban-qppl/",
];

let demonstration: Demonstration;
let server: Server;
beforeAll(async () => {
  demonstration = await serveDemonstration();
  server = createServer((request, response) => {
    const file = files[Number(/\d+/.exec(request.url ?? "")?.[0] ?? -1)];
    response.writeHead(file ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(file ? readFileSync(join(fixtures, file)) : "");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
}, 60_000);
afterAll(async () => {
  await demonstration?.close();
  server?.closeAllConnections();
  server?.close();
});

const crawler = localBrowser({
  // The same for both, as each chooses its fonts.
  browser: extensionBrowser,
  egress: {
    allowPrivate: true,
    get map() {
      return parseResolve(demonstration.resolve);
    },
  },
});
const extension = loadedExtension(() => [
  "--ignore-certificate-errors",
  `--host-resolver-rules=MAP * 127.0.0.1:${demonstration.port}, EXCLUDE 127.0.0.1`,
]);

function firstOfEachGroup(paths: readonly string[]): string[] {
  const groups = Map.groupBy(paths.toSorted(), (path) => path.split(sep)[0]);
  return [...groups.values()].flatMap(([first]) => first ?? []);
}

const law = shippedLaw();

/** What its fetch tells beside the rendering: every page here is served as UTF-8. */
const encoding = { header: "utf-8", meta: null, bom: null, used: "utf-8", validUtf8: true };

/**
 * What the crawler says of the page: its own rendering, judged as the same agency's, without what only a visitor
 * from outside, or one with other windows and an own keyboard, can know.
 */
async function byCrawler(url: string): Promise<Result[]> {
  const snapshot = await crawler.render(url);
  expect(snapshot.failure).toBeNull();
  const { probes: _tried, ...rendered } = snapshot.rendered ?? expect.fail("not rendered");
  const seen = { ...snapshot, headers: null, encoding, rendered: { ...rendered, narrow: [] } };
  const { regulation, agencyKind } = sampleProfile;
  const ruleSet = resolve(law, { regulation, agencyKind, date: localDay(Date.now()) });
  const site = toSiteSnapshot(snapshot.finalUrl, snapshot.fetchedAt, sampleProfile);
  return boundToThePage(judge(site, [seen], ruleSet, checks), ruleSet).results;
}

let tab: Page | null = null;

/** What the extension says: opened, its button pressed, its JSON exported. */
async function byExtension(url: string): Promise<Result[]> {
  await extension.choose({ profile: sampleProfile });
  tab ??= await extension.browser.newPage();
  await tab.goto(url, { waitUntil: "load" });
  const open = extension.browser.targets().find((target) => target.url().endsWith("/panel.html"));
  const before = open ? await checkedAt(await open.asPage()) : null;
  const panel = await extension.press(tab);
  await verdictOf(panel, before);
  return (JSON.parse(await exportAs(panel, "json")) as { results: Result[] }).results;
}

function told(results: readonly Result[]) {
  return results
    .filter(({ scope }) => scope === "page")
    .map(({ requirement, outcome, reason, places }) => ({ requirement, outcome, reason, places }))
    .toSorted((a, b) => (a.requirement < b.requirement ? -1 : 1));
}

async function compare(url: string): Promise<void> {
  const crawled = await byCrawler(url);
  const seen = await byExtension(url);
  expect(told(crawled).length).toBeGreaterThan(0);
  expect(told(seen)).toEqual(told(crawled));
}

describe("the crawler and the extension say the same", { timeout: 90_000 }, () => {
  it.each(files.map((file, index) => ({ file, index })))("of the fixture $file", async ({ index }) => {
    await compare(`http://127.0.0.1:${(server.address() as AddressInfo).port}/trang/${index}`);
  });

  it.each(demonstrated)("of %s", async (url) => {
    await compare(url);
  });
});
