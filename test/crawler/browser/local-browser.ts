import { afterAll, beforeAll } from "vitest";
import type { PageKind } from "../../../checks/page-kind.ts";
import { type PageSnapshot, pageSnapshotSchema, type Rendered } from "../../../checks/snapshot.ts";
import { createChromiumRenderer } from "../../../crawler/browser/chromium-renderer.ts";
import { type BrowserChoice, findBrowser } from "../../../crawler/browser/executable.ts";
import type { RenderLimits } from "../../../crawler/browser/render-limits.ts";
import { Egress, type EgressOptions } from "../../../crawler/egress.ts";
import type { Renderer } from "../../../crawler/renderer.ts";
import { serve } from "../local-server.ts";

export async function requireBrowser(asked?: string): Promise<BrowserChoice> {
  const choice = await findBrowser(asked);
  if (!choice) throw new Error("these tests need Chromium");
  return choice;
}

interface Wanted {
  egress?: Partial<EgressOptions>;
  limits?: Partial<RenderLimits>;
  concurrency?: number;
  /** Path of the browser, where it matters which. */
  browser?: string;
}

/** One real browser for a whole file. Pages of this machine may be opened unless `egress` says otherwise. */
export function localBrowser({
  egress = { allowPrivate: true },
  limits = {},
  concurrency = 1,
  browser,
}: Wanted = {}) {
  const kept: Buffer[] = [];
  let renderer: Renderer;

  beforeAll(async () => {
    renderer = await createChromiumRenderer({
      browser: await requireBrowser(browser),
      egress: new Egress(egress),
      userAgent: "kiemcong/0.0.0 (+mau)",
      keep: async (webp) => {
        kept.push(webp);
        return String(kept.length).repeat(64).slice(0, 64);
      },
      concurrency,
      // What is found is tested, not how much of it a loaded machine finds in the product's few seconds.
      limits: { quietMs: 50, probeMs: 15_000, ...limits },
    });
  });
  afterAll(() => renderer.close());

  return {
    /** Screenshots that were handed over. */
    kept,
    async render(url: string, kind: PageKind | null = null, onSettled = () => {}): Promise<PageSnapshot> {
      return pageSnapshotSchema.parse(await renderer.render({ url, kind, onSettled }));
    },
  };
}

/** A local portal of a few pages; other paths answer 404. */
export function servePages(pages: Record<string, string>) {
  return serve((request, response) => {
    const page = pages[new URL(request.url ?? "", "http://x").pathname];
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? "Không tìm thấy");
  });
}

/** What was rendered; a failed visit fails the test. */
export function renderedOf(snapshot: PageSnapshot): Rendered {
  if (!snapshot.rendered) throw new Error(`not rendered: ${snapshot.failure} (${snapshot.failureDetail})`);
  return snapshot.rendered;
}

/** The stamp of the element with this id in the stored HTML. */
export function stampOf(snapshot: PageSnapshot, id: string): number {
  const tag = new RegExp(`<[^>]*\\bid="${id}"[^>]*>`).exec(snapshot.html)?.[0] ?? "";
  const stamp = /data-kc="(\d+)"/.exec(tag)?.[1];
  if (stamp === undefined) throw new Error(`no element with id ${id}`);
  return Number(stamp);
}
