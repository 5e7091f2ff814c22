import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GuardedBrowser, guardBrowser } from "../../../crawler/browser/guarded-browser.ts";
import { KnownBlocks } from "../../../crawler/browser/known-blocks.ts";
import { loadPageScripts } from "../../../crawler/browser/page-script.ts";
import { renderLimits } from "../../../crawler/browser/render-limits.ts";
import { renderPage } from "../../../crawler/browser/render-page.ts";
import type { Tab } from "../../../crawler/browser/tab.ts";
import { TabPool } from "../../../crawler/browser/tab-pool.ts";
import { Egress } from "../../../crawler/egress.ts";
import { requireBrowser, servePages } from "./local-browser.ts";

let guarded: GuardedBrowser;
let pool: TabPool;

beforeAll(async () => {
  const { rendererBytes } = renderLimits;
  guarded = await guardBrowser({
    browser: await requireBrowser(),
    egress: new Egress({ allowPrivate: true }),
    rendererBytes,
  });
  const { ready: script } = await loadPageScripts();
  const { proxy } = guarded;
  pool = new TabPool(guarded.host, { proxy, userAgent: "kiemcong", script, size: 1, visits: 3 });
});
afterAll(async () => {
  await pool.close();
  await guarded.close();
});

/** Visits a page, and lets something happen while it is open. */
async function visit(url: string, meanwhile: (tab: Tab) => unknown = () => {}) {
  const order = { url, narrow: [], keep: null, probe: false, isStill: false, onSettled: () => {} };
  const limits = { ...renderLimits, quietMs: 200, collectMs: 2_000 };
  const means = {
    axeVersion: "",
    limits,
    whyRefused: guarded.whyRefused,
    memory: new KnownBlocks(),
  };
  return pool.use(new URL(url).host, async (tab) => {
    const rendering = renderPage(tab, { ...order, onSettled: () => void meanwhile(tab) }, means);
    const { snapshot, isTabFit } = await rendering;
    return { result: { snapshot, tab }, isTabFit };
  });
}

const slow =
  "<p>a</p><script>onload = () => { for (const end = Date.now() + 1000; Date.now() < end;); }</script>";

describe("tabs", () => {
  it("are kept for the pages of one portal and renewed after so many visits", async () => {
    const { origin } = await servePages({ "/": "<p>a</p>" });
    const tabs = [];
    for (let count = 0; count < 4; count++) tabs.push((await visit(`${origin}/`)).tab);
    expect(new Set(tabs.slice(0, 3)).size).toBe(1);
    expect(tabs[3]).not.toBe(tabs[0]);
  });

  it("are not shared between portals", async () => {
    const [a, b] = [await servePages({ "/": "<p>a</p>" }), await servePages({ "/": "<p>b</p>" })];
    const first = await visit(`${a.origin}/`);
    const second = await visit(`${b.origin}/`);
    expect(second.tab).not.toBe(first.tab);
  });

  it("wait for each other when all are in use", async () => {
    const { origin } = await servePages({ "/": "<p>a</p>" });
    const visits = await Promise.all([visit(`${origin}/`), visit(`${origin}/`), visit(`${origin}/`)]);
    expect(visits.map(({ snapshot }) => snapshot.failure)).toEqual([null, null, null]);
  });
});

describe("a renderer that crashes", () => {
  it("fails that page only", async () => {
    const { origin } = await servePages({ "/": slow, "/lanh": "<p>Trang lành</p>" });
    const crashing = pool.use(new URL(origin).host, async (tab) => {
      const order = {
        url: `${origin}/`,
        narrow: [],
        keep: null,
        probe: false,
        isStill: false,
        onSettled: () => {},
      };
      const means = {
        axeVersion: "",
        limits: renderLimits,
        whyRefused: guarded.whyRefused,
        memory: new KnownBlocks(),
      };
      setTimeout(() => tab.session.send("Page.crash").catch(() => {}), 400);
      const { snapshot, isTabFit } = await renderPage(tab, order, means);
      return { result: snapshot, isTabFit };
    });
    expect(await crashing).toMatchObject({ failure: "renderer-crashed", html: "", rendered: null });
    expect((await visit(`${origin}/lanh`)).snapshot.failure).toBeNull();
  });

  it("keeps what was collected before", async () => {
    const { origin } = await servePages({ "/": "<p>Nội dung</p>" });
    const { snapshot } = await visit(`${origin}/`, (tab) => tab.session.send("Page.crash").catch(() => {}));
    expect(snapshot.failure).toBeNull();
    expect(snapshot.html).toContain("Nội dung");
    expect(snapshot.rendered?.axe).toMatchObject({ stopped: "renderer-crashed", violations: [] });
    expect((await visit(`${origin}/`)).snapshot.rendered?.axe?.stopped).toBeNull();
  });
});

describe("a browser that ends", () => {
  it("is started again for the next page", async () => {
    const { origin } = await servePages({ "/": slow, "/lanh": "<p>Trang lành</p>" });
    const { browser } = await guarded.host.get();
    const visiting = visit(`${origin}/`);
    // Distributions start it through a script, so the whole group of processes is meant.
    setTimeout(() => process.kill(-(browser.process()?.pid ?? Number.NaN), "SIGKILL"), 500);
    // No portal is blamed for that.
    expect((await visiting).snapshot.failure).toBe("not-visited");
    expect((await visit(`${origin}/lanh`)).snapshot.failure).toBeNull();
    expect((await guarded.host.get()).browser).not.toBe(browser);
  });
});
