import type { AgencyKind } from "../../checks/agency.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import type { StatusName } from "../../checks/visit-status.ts";
import { type AuditEvent, type AuditOptions, type AuditTools, auditDefaults } from "../audit-options.ts";
import { auditSite } from "../audit-site.ts";
import { toInstant } from "../clock.ts";
import { politenessDefaults } from "../politeness.ts";
import { referenceOf } from "../reference-portal.ts";
import type { AgencyRow } from "../store/agency-row.ts";
import { beginAudit } from "../store/audit-store.ts";
import type { RoundPortal } from "../store/read-round.ts";
import type { RoundPlan } from "../store/round-plan.ts";
import { assignAudit } from "../store/round-store.ts";
import { normaliseUrl, siteKey } from "../url.ts";
import type { Workspace } from "../workspace/read-workspace.ts";

export interface PortalOrder {
  round: string;
  plan: RoundPlan;
  agency: AgencyRow;
  portal: RoundPortal;
  /** Set where the portal is a part of a host that it shares: the path it lies under. */
  scope: string | null;
}

export interface PortalOutcome {
  interrupted: boolean;
  /** Why its home page did not open. */
  failure: StatusName | null;
}

/** Reads one portal of a round, or goes on where an interrupted run had left it. */
export async function auditPortal(
  { round, plan, agency, portal, scope }: PortalOrder,
  workspace: Workspace,
  tools: Omit<AuditTools, "onEvent"> & { onEvent(event: AuditEvent): void },
): Promise<PortalOutcome> {
  const options = optionsFor({ plan, agency, url: portal.url, scope }, workspace);
  const audit = portal.auditId ?? (await begin(round, options, tools));
  const hasReference = referenceOf(new URL(portal.url).hostname, workspace.province) !== null;
  const reference = hasReference ? tools.reference : null;
  const { interrupted, site } = await auditSite({ ...options, resume: audit }, { ...tools, reference });
  return { interrupted, failure: site.failure };
}

/** The audit belongs to the round before anything is asked for: whoever takes the round up again finds it. */
async function begin(
  round: string,
  options: AuditOptions,
  { store, clock }: Pick<AuditTools, "store" | "clock">,
) {
  const { startUrl, seed, ruleSet, maxPages, maxMinutes, maxLinks, agency } = options;
  const audit = await beginAudit(store, {
    site: siteKey(normaliseUrl(startUrl) ?? new URL(startUrl)),
    startUrl,
    seed,
    ruleSet,
    options: { agency, maxPages, maxMinutes, maxLinks },
    startedAt: toInstant(clock.now()),
  });
  await assignAudit(store, round, startUrl, audit);
  return audit;
}

interface Asked {
  plan: RoundPlan;
  agency: AgencyRow;
  url: string;
  scope: string | null;
}

function optionsFor(
  { plan, agency, url, scope }: Asked,
  { settings, province, law }: Workspace,
): AuditOptions {
  const { limits, contact, network } = settings;
  const question = (agencyKind: AgencyKind) => ({ regulation: plan.regulation, date: plan.date, agencyKind });
  return {
    ...auditDefaults,
    agency: { name: agency.name, kind: agency.kind, url },
    startUrl: url,
    versions: agency.kind === "ubnd-tinh" && province.english ? [province.english] : [],
    scope,
    seed: plan.seed,
    maxPages: limits.pagesPerPortal,
    maxMinutes: limits.minutesPerPortal,
    maxLinks: limits.linksPerPortal,
    ruleSet: resolve(law, question(agency.kind)).hash,
    contact,
    extraAuthorities: network.authorities,
    politeness: { ...politenessDefaults, delayMs: limits.delayMs },
  };
}

/**
 * The path a portal lies under where several portals of the list share its host: one platform with many
 * sub-portals. Null for a portal that has its host to itself.
 */
export function scopeOf(url: string, all: readonly string[]): string | null {
  const own = new URL(url);
  const shares = all.some((other) => other !== url && siteKey(new URL(other)) === siteKey(own));
  if (!shares || own.pathname === "/") return null;
  return own.pathname.endsWith("/") ? own.pathname : `${own.pathname}/`;
}
