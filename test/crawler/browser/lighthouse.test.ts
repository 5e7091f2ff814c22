import { describe, expect, it } from "vitest";
import { performanceSchema } from "../../../checks/snapshot.ts";
import { measurePerformance } from "../../../crawler/browser/lighthouse.ts";
import { Egress } from "../../../crawler/egress.ts";
import { serve } from "../local-server.ts";
import { requireBrowser, servePages } from "./local-browser.ts";

async function measure(url: string, limits: { runs?: number; runMs?: number } = {}) {
  const egress = new Egress({ allowPrivate: true });
  return measurePerformance(url, {
    browser: await requireBrowser(),
    egress,
    userAgent: "kiemcong",
    ...limits,
  });
}

describe("measuring the performance", () => {
  it("gives the medians of several runs and the profile they were made with", {
    timeout: 120_000,
  }, async () => {
    const { origin } = await servePages({ "/": "<!doctype html><title>Mẫu</title><h1>Sở mẫu</h1>" });
    const { performance, failure } = await measure(`${origin}/`, { runs: 1 });
    expect(failure).toBeNull();
    expect(performanceSchema.parse(performance)).toMatchObject({ url: `${origin}/`, runs: 1 });
    expect(performance?.firstContentfulPaint).toBeGreaterThan(0);
    expect(performance?.profile).toMatch(/^Lighthouse \d.* desktop/);
  });

  it("names what failed", { timeout: 120_000 }, async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(503, { "content-type": "text/html" }).end("bảo trì");
    });
    expect(await measure(`${origin}/`)).toEqual({ performance: null, failure: "server-error" });
  });

  it("gives up on a page that takes too long", async () => {
    const { origin } = await serve(() => {});
    expect((await measure(`${origin}/`, { runMs: 1_500 })).failure).toBe("timeout-render");
  });
});
