import { createChromiumRenderer } from "../../crawler/browser/chromium-renderer.ts";
import type { BrowserChoice } from "../../crawler/browser/executable.ts";
import { Egress } from "../../crawler/egress.ts";
import type { Renderer } from "../../crawler/renderer.ts";
import { userAgentOf } from "../../crawler/user-agent.ts";

/** The product's own renderer, allowed to open pages of this machine and nothing else. */
export function openLocalRenderer(browser: BrowserChoice, { probeEvery = true } = {}): Promise<Renderer> {
  return createChromiumRenderer({
    browser,
    // Names lead nowhere, so that pages never reach out while they are measured.
    egress: new Egress({ allowPrivate: true, resolvers: ["127.0.0.1:9"], lookupMs: 500 }),
    userAgent: userAgentOf(null),
    keep: null,
    probeEvery,
  });
}
