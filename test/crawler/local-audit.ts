import { onTestFinished } from "vitest";
import type { PageSnapshot } from "../../checks/snapshot.ts";
import { parseResolve } from "../../crawler/address-map.ts";
import type { AuditEvent, AuditOptions, AuditTools } from "../../crawler/audit-options.ts";
import { type AuditResult, auditSite } from "../../crawler/audit-site.ts";
import { Egress } from "../../crawler/egress.ts";
import { politenessDefaults } from "../../crawler/politeness.ts";
import { openStore } from "../../crawler/store/audit-store.ts";
import { smallLimits } from "./local-fetcher.ts";
import { serve } from "./local-server.ts";
import { type Portal, portalListener } from "./sample-portal.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export const host = "mau.vidu.gov.vn";
export const home = `http://${host}/`;

/** Clock that does not wait: pauses pass at once. */
const hastyClock = { now: () => Date.now(), sleep: async () => {} };

export function auditOptions(more: Partial<AuditOptions> = {}): AuditOptions {
  return {
    agency: { name: "Sở mẫu", kind: "so-nganh", url: home },
    startUrl: home,
    versions: [],
    scope: null,
    seed: "mau",
    maxPages: 80,
    maxMinutes: 5,
    maxLinks: 50,
    linksMs: 5_000,
    attachments: { files: 0, bytes: 1_000_000, totalBytes: 5_000_000, timeMs: 20_000 },
    searches: 0,
    searchMs: 5_000,
    revisits: 0,
    reuseDays: 7,
    ruleSet: null,
    resume: null,
    contact: "https://vidu.gov.vn",
    extraAuthorities: [],
    fetch: smallLimits,
    politeness: politenessDefaults,
    ...more,
  };
}

/** Tools of an audit without browser or waiting, over a new store, for the length of one test. */
export async function auditTools(resolve: string[], more: Partial<AuditTools> = {}): Promise<AuditTools> {
  const store = more.store ?? (await openStore(temporaryFolder()));
  if (!more.store) onTestFinished(() => store.close());
  return {
    store,
    egress: new Egress({ map: parseResolve(resolve), resolvers: ["127.0.0.1:9"], lookupMs: 20 }),
    renderer: null,
    politeness: null,
    measure: null,
    reference: null,
    clock: hastyClock,
    signal: new AbortController().signal,
    onEvent: () => {},
    ...more,
  };
}

export interface LocalAudit extends AuditResult {
  snapshots: PageSnapshot[];
  events: AuditEvent[];
  /** What the server was asked, without robots.txt and the sitemap. */
  asked: string[];
}

/** Serves a portal and audits it. */
export async function auditPortal(
  portal: Portal,
  options: Partial<AuditOptions> = {},
  tools: Partial<AuditTools> = {},
): Promise<LocalAudit> {
  const { port, asked } = await serve(portalListener(portal));
  const events: AuditEvent[] = [];
  const made = await auditTools([`${host}=127.0.0.1:${port}`], {
    onEvent: (event) => events.push(event),
    ...tools,
  });
  const result = await auditSite(auditOptions(options), made);
  const pages = asked.filter((path) => path !== "/robots.txt" && path !== "/sitemap.xml");
  return { ...result, snapshots: [...result.pages], events, asked: pages };
}
