import type { AgencyKind } from "../../checks/agency.ts";
import type { Law } from "../../checks/regulations/load.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import type { RuleSet } from "../../checks/regulations/schema.ts";
import type { RoundFacts } from "../../checks/round-facts.ts";
import type { PageSnapshot, SiteSnapshot } from "../../checks/snapshot.ts";
import type { Store } from "../store/audit-store.ts";
import { findAudit, readPages, readSite } from "../store/read-audit.ts";
import { type RoundPortal, type RoundSummary, readRoundAgencies } from "../store/read-round.ts";
import { keepBatch, keepReport, recordFault } from "../store/round-store.ts";
import { noteSightings, type Sighting } from "../store/sightings.ts";
import { gatherBatch } from "./gather-batch.ts";
import type { RoundEvent } from "./round-event.ts";

/** A stored portal, ready to be judged. */
export interface StoredPortal {
  url: string;
  auditId: string;
  site: SiteSnapshot;
  pages: Iterable<PageSnapshot>;
  ruleSet: RuleSet;
  seal: string | null;
  /** What the portals of its round show, for checks that compare them. */
  round: RoundFacts;
  /** Gates of this portal whose breach a person has confirmed. */
  confirmedGates: ReadonlySet<string>;
}

/** What judging and weighing made of a portal. */
export interface JudgedPortal {
  /** Text of report.json. */
  report: string;
  sightings: Sighting[];
}

export interface JudgeMeans {
  store: Store;
  law: Law;
  judge(portal: StoredPortal): JudgedPortal;
  onEvent(event: RoundEvent): void;
}

/**
 * Judges every portal of a round that was read, all of them in view of what they have in common. Where this was
 * done before nothing changes: the same evidence and rules give the same report.
 */
export async function judgeRound(round: RoundSummary, means: JudgeMeans): Promise<void> {
  const { store, onEvent } = means;
  const portals = await portalsRead(store, round);
  const { batch, facts } = await gatherBatch(store, portals);
  await keepBatch(store, round.id, batch);
  for (const portal of portals) {
    try {
      const stored = await openPortal(store, means.law, round, portal, facts, round.plan.date);
      const { report, sightings } = means.judge(stored);
      await noteSightings(store, stored.site.startUrl, stored.site.startedAt, sightings);
      await keepReport(store, round.id, portal.url, report);
      onEvent({ type: "portal-judged", url: portal.url, fault: null });
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      await recordFault(store, round.id, portal.url, fault);
      onEvent({ type: "portal-judged", url: portal.url, fault });
    }
  }
}

/** The portals of a round as another rule set sees them: nothing stored is changed. */
export async function* rejudgeRound(
  round: RoundSummary,
  { store, law, judge }: Pick<JudgeMeans, "store" | "law" | "judge">,
  date: string,
): AsyncGenerator<{ portal: RoundPortal; report: string }> {
  const portals = await portalsRead(store, round);
  const { facts } = await gatherBatch(store, portals);
  for (const portal of portals) {
    const { report } = judge(await openPortal(store, law, round, portal, facts, date));
    yield { portal, report };
  }
}

interface PortalRead extends RoundPortal {
  auditId: string;
  agencyKind: AgencyKind;
  agencyName: string | null;
}

async function portalsRead(store: Store, round: RoundSummary): Promise<PortalRead[]> {
  const agencies = await readRoundAgencies(store, round);
  return agencies.flatMap(({ agency, portals }) =>
    portals.flatMap(({ auditId, ...portal }) => {
      const wasRead = portal.progress === "read" || portal.progress === "judged";
      return auditId !== null && wasRead
        ? [{ ...portal, auditId, agencyKind: agency.kind, agencyName: agency.name }]
        : [];
    }),
  );
}

async function openPortal(
  store: Store,
  law: Law,
  { plan }: RoundSummary,
  { url, auditId, agencyKind }: PortalRead,
  facts: RoundFacts,
  date: string,
): Promise<StoredPortal> {
  const site = await readSite(store, auditId);
  const audit = await findAudit(store, auditId);
  if (!site) throw new Error(`audit ${auditId} is not finished`);
  const confirmed = plan.confirmations
    .filter((each) => each.url === url)
    .map(({ requirement }) => requirement);
  return {
    url,
    auditId,
    site,
    pages: await readPages(store, auditId),
    ruleSet: resolve(law, { regulation: plan.regulation, date, agencyKind }),
    seal: audit?.manifest ?? null,
    round: facts,
    confirmedGates: new Set(confirmed),
  };
}
