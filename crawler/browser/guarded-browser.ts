import type { StatusName } from "../../checks/visit-status.ts";
import type { Egress } from "../egress.ts";
import { type EgressProxy, startEgressProxy } from "../egress-proxy.ts";
import { BrowserHost } from "./browser-host.ts";
import type { BrowserChoice } from "./executable.ts";
import { launchBrowser } from "./launch.ts";
import { watchMemory } from "./memory-watch.ts";

export interface GuardedBrowserOptions {
  browser: BrowserChoice;
  /** What the browser may reach. */
  egress: Egress;
  /** Resident memory of a renderer process at which it is ended. */
  rendererBytes: number;
}

/** A browser and the proxy that is its only way out. */
export interface GuardedBrowser {
  host: BrowserHost;
  proxy: EgressProxy;
  /** Why the proxy did not connect to a host; null where it did. */
  whyRefused(host: string): StatusName | null;
  close(): Promise<void>;
}

const mostRefusals = 1_000;

export async function guardBrowser(options: GuardedBrowserOptions): Promise<GuardedBrowser> {
  const refusals = new Map<string, StatusName>();
  const proxy = await startEgressProxy(options.egress, {
    onRefused(host, status) {
      if (refusals.size < mostRefusals) refusals.set(host, status);
    },
  });
  const host = new BrowserHost(async () => {
    const running = await launchBrowser({ browser: options.browser, proxyAddress: proxy.address });
    watchMemory(running, options.rendererBytes);
    return running;
  });
  return {
    host,
    proxy,
    whyRefused: (name) => refusals.get(name) ?? null,
    async close() {
      await host.close();
      await proxy.close();
    },
  };
}
