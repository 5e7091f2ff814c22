import { describe, expect, it } from "vitest";
import { localBrowser, renderedOf, servePages } from "./local-browser.ts";

const browser = localBrowser({ limits: { scanMs: 3_000 } });

describe("a large page", () => {
  it("of 16,000 elements is collected whole; rules it leaves no time for are named as not finished", async () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, row) =>
        `<li><a href="/${row}"><img alt="Ảnh"></a><span style="color:#ccc">Tin số ${row}</span></li>`,
    );
    const { origin } = await servePages({
      "/": `<!doctype html><html lang="vi"><title>Tin</title><ul>${rows.join("")}</ul>`,
    });
    const snapshot = await browser.render(`${origin}/`);
    const { axe } = renderedOf(snapshot);
    expect(snapshot.html.match(/<li /g)?.length).toBe(4_000);
    expect([null, "page-too-complex"]).toContain(axe?.stopped);
    for (const rule of axe?.violations ?? []) expect(rule.nodes.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(axe).length).toBeLessThan(200_000);
  });
});
