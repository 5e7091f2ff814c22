import { availableParallelism } from "node:os";
import type { PageKind } from "../../checks/page-kind.ts";
import type { PageSnapshot } from "../../checks/snapshot.ts";
import type { Egress } from "../egress.ts";
import type { Renderer, RenderRequest } from "../renderer.ts";
import type { BrowserChoice } from "./executable.ts";
import { guardBrowser } from "./guarded-browser.ts";
import { KnownBlocks } from "./known-blocks.ts";
import { narrowWidths } from "./narrow-viewports.ts";
import { loadPageScripts } from "./page-script.ts";
import { type RenderLimits, renderLimits } from "./render-limits.ts";
import { type PageOrder, type RenderedPage, renderPage } from "./render-page.ts";
import { TabPool } from "./tab-pool.ts";

export interface ChromiumRendererOptions {
  browser: BrowserChoice;
  egress: Egress;
  /** Added to the browser's own name: see user-agent.ts. */
  userAgent: string;
  /** Stores a screenshot and answers with its hash; null where none are wanted. */
  keep: PageOrder["keep"];
  /** Tries out every page, not only the first of each kind. */
  probeEvery?: boolean;
  /** Pages open at once; one a core unless said. */
  concurrency?: number;
  limits?: Partial<RenderLimits>;
}

/** Pages of a kind that are measured at every narrow width, the others at the narrowest alone. */
const templateSample = 3;

/** Visits after which a tab makes way for a new one, and with it its process. */
const visitsOfTab = 200;

/** Opens pages in Chromium behind a guarded proxy of its own. The browser starts with the first page. */
export async function createChromiumRenderer(options: ChromiumRendererOptions): Promise<Renderer> {
  const limits = { ...renderLimits, ...options.limits };
  const size = options.concurrency ?? availableParallelism();
  const { browser, egress, userAgent } = options;
  const guarded = await guardBrowser({ browser, egress, rendererBytes: limits.rendererBytes });
  const { host, proxy, whyRefused } = guarded;
  const { ready: script, axeVersion } = await loadPageScripts();
  const pool = new TabPool(host, { proxy, userAgent, script, size, visits: visitsOfTab });
  const templateOf = rememberTemplates();
  const memoryOf = rememberBlocks();

  async function visit(order: PageOrder): Promise<RenderedPage> {
    const site = new URL(order.url).host;
    const means = { axeVersion, limits, whyRefused, memory: memoryOf(site) };
    return pool.use(site, async (tab) => {
      const result = await renderPage(tab, order, means);
      return { result, isTabFit: result.isTabFit };
    });
  }

  async function render({ url, kind, onSettled }: RenderRequest): Promise<PageSnapshot> {
    const template = templateOf(new URL(url).host, kind);
    const isFirst = template.visits === 0;
    const isKnown = template.visits >= templateSample;
    template.visits += 1;
    const order = {
      url,
      narrow: isKnown ? narrowWidths.slice(0, 1) : narrowWidths,
      keep: isFirst ? options.keep : null,
      probe: isFirst || options.probeEvery === true,
      isStill: isKnown && kind !== null && kind !== "other" && !template.hasChanged,
      onSettled,
    };
    const first = await visit(order);
    // The browser may have ended for what another page did.
    const isLost = first.snapshot.failure === "not-visited";
    const { snapshot, hasChanged } = isLost ? await visit({ ...order, onSettled: () => {} }) : first;
    template.hasChanged ||= hasChanged;
    return snapshot;
  }

  return {
    concurrency: size,
    render,
    async close() {
      await pool.close();
      await guarded.close();
    },
  };
}

/** What was scanned on one portal says nothing of another. */
function rememberBlocks(): (site: string) => KnownBlocks {
  const bySite = new Map<string, KnownBlocks>();
  return (site) => {
    const memory = bySite.get(site) ?? new KnownBlocks();
    bySite.set(site, memory);
    return memory;
  };
}

/** What is known of the pages of one kind on one portal: kinds differ in their template. */
interface Template {
  visits: number;
  /** One of its pages changed while it was scrolled through. */
  hasChanged: boolean;
}

function rememberTemplates(): (site: string, kind: PageKind | null) => Template {
  const known = new Map<string, Template>();
  return (site, kind) => {
    const key = `${site} ${kind ?? "other"}`;
    const template = known.get(key) ?? { visits: 0, hasChanged: false };
    known.set(key, template);
    return template;
  };
}
