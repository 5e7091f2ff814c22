import { describe, expect, it, onTestFinished } from "vitest";
import type { AuditTools } from "../../crawler/audit-options.ts";
import { auditSite } from "../../crawler/audit-site.ts";
import { Egress } from "../../crawler/egress.ts";
import { openStore } from "../../crawler/store/audit-store.ts";
import { auditOptions, auditPortal, auditTools, home, host } from "./local-audit.ts";
import { serveDns } from "./local-dns.ts";
import { serve } from "./local-server.ts";
import { article, links, type Portal, page, portalListener } from "./sample-portal.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const news = (n: number) => `/tin-tuc/bai-viet-mau-so-${n}.html`;
const portal: Portal = {
  "/": page("Cổng thông tin mẫu", `${links(["/tin-tuc"])}<a href="http://ngoai.vidu.vn/">Ngoài</a>`),
  "/tin-tuc": page("Tin tức", links([1, 2].map(news))),
  [news(1)]: article(1),
  [news(2)]: article(2),
};
const loading = { url: home, runs: 1, profile: "mẫu" };
const measured = {
  ...loading,
  firstContentfulPaint: 900,
  largestContentfulPaint: 1_200,
  speedIndex: 1_000,
  totalBlockingTime: 10,
};

/**
 * An audit by real DNS and HTTP that is broken off when it comes to measuring, once all else is known, and the same
 * resumed. `asked` counts queries and requests.
 */
async function auditTwice() {
  let asked = 0;
  const { port } = await serve((request, response) => {
    asked += 1;
    portalListener(portal)(request, response);
  });
  const dns = await serveDns({ [host]: ["127.0.0.1"], "chinhphu.vn": ["203.0.113.7"] }, () => {
    asked += 1;
  });
  const egress = new Egress({ allowPrivate: true, resolvers: [dns], lookupMs: 500 });
  const startUrl = `http://${host}:${port}/`;
  const asking = auditOptions({ startUrl });
  const ending = new AbortController();
  const tools: AuditTools = await auditTools([], {
    egress,
    signal: ending.signal,
    measure: async () => {
      ending.abort();
      return [];
    },
  });
  const first = await auditSite(asking, tools);
  const before = asked;
  const again = { ...tools, signal: new AbortController().signal, measure: async () => [measured] };
  const second = await auditSite({ ...asking, resume: first.audit }, again);
  return { first, second, before, asked };
}

describe("an audit that was broken off when its pages were read", () => {
  it("asks neither portal nor name servers again, and ends with what had been answered", async () => {
    const { first, second, before, asked } = await auditTwice();
    expect(first.interrupted).toBe(true);
    expect(before).toBeGreaterThan(8);
    expect(asked).toBe(before);
    const { finishedAt, complete, performance, ...rest } = second.site;
    expect(first.site).toMatchObject(rest);
    expect(rest.network?.dns.ipv4).toEqual([{ address: "127.0.0.1", reachable: true }]);
    expect({ complete, performance }).toEqual({ complete: true, performance: [measured] });
    expect(finishedAt >= first.site.finishedAt).toBe(true);
  });

  it("is compared with earlier audits alone, not with what it had seen itself", async () => {
    const { first, second } = await auditTwice();
    expect(first.site.revisits).toBeUndefined();
    expect(second.site.revisits).toBeUndefined();
    expect(second.site.sightings).toEqual(first.site.sightings);
  });
});

describe("portals that share a host", () => {
  it("are not asked for each other's earlier items", async () => {
    const store = await openStore(temporaryFolder());
    onTestFinished(() => store.close());
    const platform: Portal = {
      "/xa-a": page("Xã Mẫu A", links(["/xa-a/tin-1.html"])),
      "/xa-a/tin-1.html": article(11),
      "/xa-b": page("Xã Mẫu B", links(["/xa-b/tin-1.html"])),
      "/xa-b/tin-1.html": article(12),
    };
    const audit = (path: string) =>
      auditPortal(
        platform,
        { startUrl: `http://${host}/${path}`, scope: `/${path}/`, revisits: 10 },
        { store },
      );
    await audit("xa-a");
    const { site, asked } = await audit("xa-b");
    expect(site.revisits).toBeUndefined();
    expect(asked).toContain("/xa-b/tin-1.html");
    expect(asked).not.toContain("/xa-a/tin-1.html");
  });
});
