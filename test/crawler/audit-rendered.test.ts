import type { RequestListener } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageSnapshotSchema } from "../../checks/snapshot.ts";
import { parseResolve } from "../../crawler/address-map.ts";
import type { AuditEvent } from "../../crawler/audit-options.ts";
import { auditSite } from "../../crawler/audit-site.ts";
import { createChromiumRenderer } from "../../crawler/browser/chromium-renderer.ts";
import { findBrowser } from "../../crawler/browser/executable.ts";
import { Egress } from "../../crawler/egress.ts";
import type { Renderer } from "../../crawler/renderer.ts";
import { auditOptions, auditTools, home, host, type LocalAudit } from "./local-audit.ts";
import { serve } from "./local-server.ts";
import { links, type Portal, page, portalListener, smallPortal } from "./sample-portal.ts";

/** The portal's port changes with each test, so the host is mapped anew; the browser stays. */
const map = parseResolve([`${host}=127.0.0.1:1`]);
const egress = new Egress({ map, resolvers: ["127.0.0.1:9"], lookupMs: 20 });
let renderer: Renderer;

beforeAll(async () => {
  const browser = await findBrowser();
  if (!browser) throw new Error("no browser on this machine");
  const limits = { quietMs: 200 };
  renderer = await createChromiumRenderer({
    browser,
    egress,
    userAgent: "kiemcong/test",
    keep: null,
    limits,
  });
});
afterAll(() => renderer.close());

async function auditRendered(
  portal: Portal,
  tools: Parameters<typeof auditTools>[1] = {},
): Promise<LocalAudit> {
  const { port, asked } = await serve(portalListener(portal));
  map.splice(0, map.length, ...parseResolve([`${host}=127.0.0.1:${port}`]));
  const events: AuditEvent[] = [];
  const made = await auditTools([], { egress, renderer, onEvent: (event) => events.push(event), ...tools });
  const result = await auditSite(auditOptions(), made);
  return { ...result, snapshots: [...result.pages], events, asked };
}

const byUrl = ({ snapshots }: LocalAudit, path: string) =>
  snapshots.find(({ url }) => url === home + path.slice(1));

describe("an audit with a browser", () => {
  it("renders the home page, a few of each template, and reads the rest statically", async () => {
    const audit = await auditRendered(smallPortal);
    const ways = Map.groupBy(audit.snapshots, ({ visit }) => visit);
    expect(audit.snapshots).toHaveLength(10);
    expect(byUrl(audit, "/")).toMatchObject({ visit: "rendered", failure: null });
    expect(ways.get("static")?.length).toBeGreaterThanOrEqual(3);
    const articles = audit.snapshots.filter(({ url }) => url.includes("bai-viet"));
    expect(articles.filter(({ visit }) => visit === "rendered")).toHaveLength(3);
    expect(audit.snapshots.every((snapshot) => pageSnapshotSchema.safeParse(snapshot).success)).toBe(true);
  });

  it("reads a portal that scripts fill, and finds its pages", async () => {
    const shell = `<!doctype html><html lang="vi"><title>Ứng dụng</title><body><div id="app"></div><script src="/app.js"></script></body></html>`;
    const script = `const paths = { "/": ["/gioi-thieu", "/tin-tuc", "/lien-he"], };
      const list = (paths[location.pathname] ?? []).map((p) => "<a href='" + p + "'>Trang " + p + "</a>").join(" ");
      document.querySelector("#app").innerHTML = "<h1>Trang " + location.pathname + "</h1><main>" + "Nội dung mẫu của trang. ".repeat(20) + list + "</main>";`;
    const audit = await auditRendered({
      "/app.js": (_, response) => void response.setHeader("content-type", "text/javascript").end(script),
      "/": shell,
      "/gioi-thieu": shell,
      "/tin-tuc": shell,
      "/lien-he": shell,
      "/robots.txt": "",
    });
    expect(audit.snapshots.map(({ visit }) => visit)).toEqual([
      "rendered",
      "rendered",
      "rendered",
      "rendered",
    ]);
    expect(byUrl(audit, "/lien-he")?.html).toContain("Trang /lien-he");
    expect(audit.site).toMatchObject({ failure: null, complete: true, discovered: 4 });
  });

  it("lets the browser pass a first visit that is answered by a script", async () => {
    const guarded: RequestListener = (request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      const isKnown = request.headers.cookie?.includes("D1N=abc");
      response.end(
        isKnown
          ? page("Cổng mẫu", "")
          : `<script>document.cookie="D1N=abc; path=/";window.location.reload(true);</script>`,
      );
    };
    const audit = await auditRendered({ "/": guarded, "/robots.txt": "" });
    expect(byUrl(audit, "/")).toMatchObject({ visit: "rendered", failure: null });
    expect(audit.site.failure).toBeNull();
  });

  it("says script-challenge where the browser does not pass either", async () => {
    const challenge = `<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x.js"></script>`;
    const audit = await auditRendered({ "/": challenge, "/robots.txt": "" });
    expect(audit.snapshots).toMatchObject([{ failure: "script-challenge", html: "" }]);
    expect(audit.site).toMatchObject({ failure: "script-challenge", homeUrl: null });
  });

  it("keeps a page's static reading where the browser is led out of the portal", async () => {
    const away = page("Trang bị dẫn đi", "<script>location.href = 'http://ngoai.vidu.vn/'</script>");
    const audit = await auditRendered({
      "/": page("Cổng mẫu", links(["/dan-di"])),
      "/dan-di": away,
      "/robots.txt": "",
    });
    const seen = byUrl(audit, "/dan-di");
    expect(seen).toMatchObject({ visit: "static", failure: null, rendered: null });
    expect(seen?.failureDetail).not.toBeNull();
    expect(seen?.html).toContain("Trang bị dẫn đi");
  });

  it("uses the earlier rendering of a page that has not changed, the home page excepted", async () => {
    const { store } = await auditTools([]);
    const portal: Portal = {
      ...smallPortal,
      "/lien-he": (request, response) => {
        response.setHeader("content-type", "text/html; charset=utf-8").setHeader("etag", '"1"');
        if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
        response.end(smallPortal["/lien-he"] as string);
      },
    };
    const first = await auditRendered(portal, { store });
    const second = await auditRendered({ ...portal, "/gioi-thieu": page("Giới thiệu mới", "") }, { store });
    expect(byUrl(second, "/")).toMatchObject({ visit: "rendered" });
    expect(byUrl(second, "/gioi-thieu")).toMatchObject({ visit: "rendered" });
    const contact = byUrl(second, "/lien-he");
    expect(contact).toMatchObject({ visit: "unchanged", status: 200, failure: null });
    expect(contact?.rendered).toEqual(byUrl(first, "/lien-he")?.rendered);
    expect(contact?.fetchedAt).not.toBe(byUrl(first, "/lien-he")?.fetchedAt);
    expect(second.snapshots.filter(({ visit }) => visit === "unchanged").length).toBeGreaterThanOrEqual(4);
  });

  it("goes on statically where no browser can be had", async () => {
    const lost: Renderer = {
      concurrency: 2,
      render: () => Promise.reject(new Error("không mở được")),
      close: async () => {},
    };
    const audit = await auditRendered(smallPortal, { renderer: lost });
    expect(audit.snapshots).toHaveLength(10);
    expect(audit.snapshots.every(({ visit, failure }) => visit === "static" && failure === null)).toBe(true);
    expect(audit.events.filter(({ type }) => type === "renderer-lost")).toHaveLength(1);
  });
});
