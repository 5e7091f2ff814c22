import type { Agency, AgencyKind } from "../checks/agency.ts";
import { agencyKindOfHost, agencyOfHome, provinceOfHost } from "../checks/infer-agency.ts";
import { ParsedPage } from "../checks/parsed-page.ts";
import type { Law } from "../checks/regulations/load.ts";
import { resolve } from "../checks/regulations/resolve.ts";
import type { Province, RuleSet } from "../checks/regulations/schema.ts";
import type { PageSnapshot, SiteSnapshot } from "../checks/snapshot.ts";
import { UsageError } from "../checks/usage-error.ts";
import { parseResolve } from "./address-map.ts";
import { type AuditEvent, type AuditOptions, auditDefaults } from "./audit-options.ts";
import type { AuditOrder } from "./audit-order.ts";
import { auditSite } from "./audit-site.ts";
import { createChromiumRenderer } from "./browser/chromium-renderer.ts";
import { ensureBrowser } from "./browser/install.ts";
import { measurePerformance } from "./browser/lighthouse.ts";
import { systemClock } from "./clock.ts";
import { Egress } from "./egress.ts";
import { isOwnMachine } from "./own-machine.ts";
import { createPoliteness } from "./politeness.ts";
import { lookBeside, referenceOf } from "./reference-portal.ts";
import type { Renderer } from "./renderer.ts";
import { openStore } from "./store/audit-store.ts";
import { findAudit } from "./store/read-audit.ts";
import { userAgentOf } from "./user-agent.ts";

/** A portal as it was seen, with the law that binds it: all that judging needs. */
export interface Acquired {
  auditId: string;
  site: SiteSnapshot;
  pages: Iterable<PageSnapshot>;
  /** Stored bytes by their hash: screenshots and what else the snapshots name. */
  evidence(hash: string): Buffer;
  ruleSet: RuleSet;
  /** SHA-256 over the manifest of the evidence; null where the audit was broken off. */
  seal: string | null;
}

export interface AcquireMeans {
  law: Law;
  /** Folder of the store: database and evidence. */
  folder: string;
  signal: AbortSignal;
  onEvent(event: AuditEvent): void;
}

/**
 * Audits one portal up to its snapshots and hands them to `use` while the store is open.
 * @throws UsageError where the order cannot be carried out as given
 */
export async function acquire<Answer>(
  order: AuditOrder,
  { law, folder, signal, onEvent }: AcquireMeans,
  use: (acquired: Acquired) => Promise<Answer>,
): Promise<Answer> {
  const host = new URL(order.url).hostname;
  const province = provinceFor(law, order, host);
  const kind = order.agencyKind ?? agencyKindOfHost(host, province);
  const egress = new Egress({
    map: parseResolve(order.resolve),
    allowPrivate: order.allowPrivate,
    ...(order.resolvers.length > 0 ? { resolvers: [...order.resolvers] } : {}),
  });
  const store = await openStore(folder);
  let renderer: Renderer | null = null;
  try {
    const browser = order.static ? null : await ensureBrowser(order.browser);
    const userAgent = userAgentOf(order.contact);
    if (browser) {
      renderer = await createChromiumRenderer({
        browser,
        egress,
        userAgent,
        keep: (bytes) => store.evidence.put(bytes),
      });
    }
    const measure = async (url: string) => {
      if (!browser) return [];
      const { performance } = await measurePerformance(url, {
        browser,
        egress,
        userAgent,
        runs: order.performanceRuns,
      });
      return performance ? [performance] : [];
    };
    const ruleSetFor = (agencyKind: AgencyKind) =>
      resolve(law, { regulation: province.id, date: order.date, agencyKind });
    const options: AuditOptions = {
      ...auditDefaults,
      agency: { name: order.agencyName, kind: kind ?? "so-nganh", url: order.url },
      startUrl: order.url,
      versions: kind === "ubnd-tinh" && province.english ? [province.english] : [],
      seed: order.seed,
      maxPages: order.maxPages,
      ruleSet: kind === null ? null : ruleSetFor(kind).hash,
      contact: order.contact,
      extraAuthorities: order.extraAuthorities,
    };
    const clock = systemClock;
    const politeness = createPoliteness(clock, options.politeness, (name) => isOwnMachine(egress, name));
    const means = { egress, userAgent, politeness, renderer, clock, signal };
    const tools = {
      ...means,
      store,
      measure: order.performanceRuns > 0 ? measure : null,
      reference: lookBeside(referenceOf(host, province), means),
      onEvent,
    };
    const { audit, site, pages } = await auditSite(options, tools);
    if (site.failure === "private-address-refused") throw privateTarget(host);
    const agency = agencyFrom(site, pages, order, kind);
    const ruleSet = ruleSetFor(agency.kind);
    const stored = await findAudit(store, audit);
    return await use({
      auditId: audit,
      site: { ...site, agency },
      pages,
      evidence: store.evidence.get,
      ruleSet,
      seal: stored?.manifest ?? null,
    });
  } finally {
    await renderer?.close();
    await store.close();
  }
}

function provinceFor(law: Law, { regulation }: AuditOrder, host: string): Province {
  const known = Object.keys(law.provinces).join(", ");
  if (regulation !== null) {
    const province = law.provinces[regulation];
    if (province) return province;
    throw new UsageError(
      `Không có quy định mang mã “${regulation}”. Hãy dùng một trong các mã: ${known}.`,
      `There is no regulation “${regulation}”. Use one of: ${known}.`,
    );
  }
  const province = provinceOfHost(law, host);
  if (province) return province;
  throw new UsageError(
    `Không suy ra được quy định từ tên miền ${host}. Chỉ rõ bằng --regulation với một trong các mã: ${known}.`,
    `The regulation cannot be told from ${host}. Name it with --regulation, one of: ${known}.`,
  );
}

/** What was not said is read from the home page; where that says nothing either, a department is assumed. */
function agencyFrom(
  site: SiteSnapshot,
  pages: Iterable<PageSnapshot>,
  { agencyName }: AuditOrder,
  kind: AgencyKind | null,
): Agency {
  const [first] = pages;
  const said =
    first?.failure === null ? agencyOfHome(new ParsedPage(first, site.homeUrl)) : { name: null, kind: null };
  return { ...site.agency, name: agencyName ?? said.name, kind: kind ?? said.kind ?? site.agency.kind };
}

function privateTarget(host: string): UsageError {
  return new UsageError(
    `${host} dẫn tới địa chỉ nội bộ nên không truy cập. Nếu là máy chủ thử nghiệm của mình, thêm --resolve ${host}=IP:CỔNG hoặc --allow-private.`,
    `${host} leads to a private address, which is not contacted. If it is your own staging server, add --resolve ${host}=IP:PORT or --allow-private.`,
  );
}
