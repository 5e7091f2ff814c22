import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { siteSnapshotSchema } from "../../checks/snapshot.ts";
import { parseResolve } from "../../crawler/address-map.ts";
import type { AuditTools } from "../../crawler/audit-options.ts";
import { auditSite } from "../../crawler/audit-site.ts";
import { createChromiumRenderer } from "../../crawler/browser/chromium-renderer.ts";
import { findBrowser } from "../../crawler/browser/executable.ts";
import { Egress } from "../../crawler/egress.ts";
import { createPoliteness, politenessDefaults } from "../../crawler/politeness.ts";
import { lookBeside } from "../../crawler/reference-portal.ts";
import type { Renderer } from "../../crawler/renderer.ts";
import { auditOptions, auditTools, host } from "./local-audit.ts";
import { serve } from "./local-server.ts";
import { type Portal, page, portalListener } from "./sample-portal.ts";

const portalHost = "vidu.gov.vn";
const map = parseResolve([`${host}=127.0.0.1:1`]);
const egress = new Egress({ map, resolvers: ["127.0.0.1:9"], lookupMs: 20 });
let renderer: Renderer;

beforeAll(async () => {
  const browser = await findBrowser();
  if (!browser) throw new Error("no browser on this machine");
  renderer = await createChromiumRenderer({
    browser,
    egress,
    userAgent: "kiemcong/test",
    keep: async () => "a".repeat(64),
    limits: { quietMs: 200 },
  });
});
afterAll(() => renderer.close());

const unit: Portal = { "/": page("Trang của sở mẫu", "<p>Tin của sở mẫu.</p>") };
const provincial: Portal = {
  "/": `<!doctype html><html lang="vi"><head><title>Cổng tỉnh mẫu</title><meta name="generator" content="Sample CMS 2.1">
<style>body{margin:0} header{background:#c01c28;height:120px} nav{background:#ffd700;height:40px} footer{background:#222;height:200px;color:#fff}</style></head>
<body><header><input type="search" placeholder="Tìm kiếm"></header><nav><a href="/">Trang chủ</a> <a href="/gioi-thieu">Giới thiệu</a> <a href="/tin-tuc">Tin tức</a> <a href="/lien-he">Liên hệ</a></nav>
<main><h1>Tin nổi bật của tỉnh mẫu</h1><p>${"Nội dung mẫu của trang chủ. ".repeat(20)}</p><a href="http://${host}/">Sở mẫu</a></main>
<footer><p>Địa chỉ: Số 1 đường Mẫu. Điện thoại: 0290 3831 000</p></footer></body></html>`,
};

async function auditWith(tools: AuditTools) {
  const politeness = createPoliteness(tools.clock, politenessDefaults, () => true);
  const means = { ...tools, politeness, userAgent: "kiemcong/test" };
  const reference = lookBeside(`http://${portalHost}/`, means);
  return auditSite(auditOptions(), { ...tools, reference });
}

/** Audits the unit beside the provincial portal; no mapping for that portal leaves it unreachable. */
async function auditBeside(portal: Portal | null) {
  const own = await serve(portalListener(unit));
  const other = portal && (await serve(portalListener(portal)));
  const mapping = [
    `${host}=127.0.0.1:${own.port}`,
    ...(other ? [`${portalHost}=127.0.0.1:${other.port}`] : []),
  ];
  map.splice(0, map.length, ...parseResolve(mapping));
  const tools = await auditTools([], { egress, renderer });
  const { site } = await auditWith(tools);
  return { site, asked: other?.asked ?? [] };
}

describe("the portal that a site is compared with", () => {
  it("is opened once, and its colours, order, links and maker are kept", async () => {
    const { site, asked } = await auditBeside(provincial);
    expect(siteSnapshotSchema.safeParse(site).error).toBeUndefined();
    expect(site.reference).toMatchObject({
      url: `http://${portalHost}/`,
      failure: null,
      generator: "Sample CMS 2.1",
      screenshot: "a".repeat(64),
    });
    expect(site.reference?.linkedHosts).toContain(host);
    expect(site.reference?.look?.header).toMatchObject({
      height: 160,
      bands: [
        { colour: "rgb(192, 28, 40)", height: 120 },
        { colour: "rgb(255, 215, 0)", height: 40 },
      ],
      blocks: ["search", "menu"],
    });
    expect(site.reference?.look?.footer).toMatchObject({
      bands: [{ colour: "rgb(34, 34, 34)", height: 200 }],
      blocks: ["address", "phone"],
    });
    expect(asked.filter((path) => path === "/")).toHaveLength(1);
  });

  it("is left alone where its robots.txt says so", async () => {
    const { site, asked } = await auditBeside({ ...provincial, "/robots.txt": "User-agent: *\nDisallow: /" });
    expect(site.reference).toMatchObject({ failure: "blocked-by-robots", look: null });
    expect(asked).toEqual(["/robots.txt"]);
  });

  it("leaves the audit whole where it cannot be reached", async () => {
    const { site } = await auditBeside(null);
    expect(site.failure).toBeNull();
    expect(site.reference?.failure).toMatch(/^dns-/);
    expect(site.reference?.look).toBeNull();
  });

  it("is not looked at without a browser", async () => {
    const { port } = await serve(portalListener(unit));
    const tools = await auditTools([`${host}=127.0.0.1:${port}`]);
    const { site } = await auditWith(tools);
    expect(site).not.toHaveProperty("reference");
  });
});
