import { UsageError } from "../../checks/usage-error.ts";
import type { AuditTools } from "../audit-options.ts";
import { createChromiumRenderer } from "../browser/chromium-renderer.ts";
import { ensureBrowser } from "../browser/install.ts";
import { systemClock, toInstant } from "../clock.ts";
import type { Politeness } from "../politeness.ts";
import { lookBeside } from "../reference-portal.ts";
import { type AgencyRow, standingOf } from "../store/agency-row.ts";
import type { Store } from "../store/audit-store.ts";
import {
  findRound,
  type RoundAgency,
  type RoundPortal,
  type RoundSummary,
  readRoundAgencies,
} from "../store/read-round.ts";
import type { RoundPlan } from "../store/round-plan.ts";
import { beginRound, findOpenRound, recordFault } from "../store/round-store.ts";
import { siteKey } from "../url.ts";
import { userAgentOf } from "../user-agent.ts";
import type { Workspace } from "../workspace/read-workspace.ts";
import { auditPortal, scopeOf } from "./audit-portal.ts";
import { minutesLeft } from "./crawl-window.ts";
import { egressOf, politenessOf } from "./manners.ts";
import type { RoundEvent } from "./round-event.ts";
import { oncePerRound } from "./round-reference.ts";

export interface NightMeans {
  store: Store;
  signal: AbortSignal;
  /** Only the agency whose name or address contains this; null for all. */
  only: string | null;
  /** Today, YYYY-MM-DD local: the law of the round where the workspace names no day. */
  today: string;
  /** Turns at each host, where others than the night ask the same hosts in this process. */
  politeness?: Politeness | undefined;
  onEvent(event: RoundEvent): void;
}

/** One portal still to be read. */
interface Task {
  agency: AgencyRow;
  portal: RoundPortal;
  scope: string | null;
}

/**
 * Reads the portals of the open round, or of a new one: many hosts side by side, each in its own turn. Ends when
 * all are read, when the hours in which portals may be visited are over, or when its signal says so; whatever
 * went wrong at one portal is recorded there and stops no other.
 * @returns the round, with everything that was read stored
 */
export async function readPortals(workspace: Workspace, means: NightMeans): Promise<RoundSummary> {
  const { store, onEvent } = means;
  const { round, resumed } = await openRound(workspace, means);
  if (means.only !== null) requireMatch(round.plan.agencies, means.only);
  const tasks = tasksOf(await readRoundAgencies(store, round), means.only);
  const waiting = tasks.filter(({ portal }) => portal.progress !== "read" && portal.progress !== "judged");
  const done = tasks.length - waiting.length;
  onEvent({ type: "round-started", round: round.id, portals: tasks.length, done, resumed });
  if (waiting.length > 0)
    await withTools(workspace, means, (tools) => readAll(round, waiting, workspace, tools, means));
  return round;
}

async function openRound({ settings, agencies }: Workspace, { store, today, only }: NightMeans) {
  const open = await findOpenRound(store);
  // A round is not begun for nobody.
  if (open === null && only !== null) requireMatch(agencies, only);
  const plan: RoundPlan = {
    title: settings.title,
    regulation: settings.regulation,
    date: settings.date ?? today,
    seed: settings.seed,
    agencies: [...agencies],
    office: settings.office,
    cchc: settings.cchc,
    confirmations: settings.confirmations,
  };
  const id = open ?? (await beginRound(store, plan, toInstant(systemClock.now())));
  const round = await findRound(store, id);
  if (!round) throw new Error(`round ${id} is not stored`);
  return { round, resumed: open !== null };
}

function tasksOf(agencies: readonly RoundAgency[], only: string | null): Task[] {
  const all = agencies.flatMap(({ portals }) => portals.map(({ url }) => url));
  return agencies
    .filter(({ agency }) => only === null || isNamed(agency, only))
    .flatMap(({ agency, portals }) =>
      portals.map((portal) => ({ agency, portal, scope: scopeOf(portal.url, all) })),
    );
}

/** By a part of its name or of an address. */
function isNamed({ name, portals }: AgencyRow, wanted: string): boolean {
  const sought = wanted.normalize("NFC").toLowerCase();
  return [name, ...portals].some((text) => text.toLowerCase().includes(sought));
}

/** @throws UsageError where no agency that has a portal to be read is meant */
function requireMatch(agencies: readonly AgencyRow[], only: string): void {
  const named = agencies.filter((agency) => isNamed(agency, only));
  if (named.some((agency) => standingOf(agency) === "active")) return;
  const names = named.map(({ name }) => name).join("; ");
  throw named.length === 0
    ? new UsageError(
        `--only: không có cơ quan nào có tên hoặc địa chỉ “${only}” trong đợt này.`,
        `--only: no agency of this round has the name or address “${only}”.`,
      )
    : new UsageError(
        `--only: ${names} không có cổng để kiểm (chưa có cổng, đã sáp nhập hoặc đã giải thể).`,
        `--only: ${names} has no portal to be read (none yet, merged or abolished).`,
      );
}

type Tools = Omit<AuditTools, "onEvent" | "reference" | "politeness"> & { politeness: Politeness };

/** One browser, one way out and one set of manners for the whole night. */
async function withTools(workspace: Workspace, means: NightMeans, use: (tools: Tools) => Promise<void>) {
  const { settings } = workspace;
  const egress = egressOf(settings);
  const browser = settings.browser ? await ensureBrowser(null) : null;
  const renderer = browser
    ? await createChromiumRenderer({
        browser,
        egress,
        userAgent: userAgentOf(settings.contact),
        keep: (bytes) => means.store.evidence.put(bytes),
      })
    : null;
  const { store, signal, politeness = politenessOf(settings, egress) } = means;
  try {
    await use({ store, egress, renderer, politeness, measure: null, clock: systemClock, signal });
  } finally {
    await renderer?.close();
  }
}

/** Looked at once for the whole round, and only where a portal is to be compared with it. */
function referenceOfRound(
  round: RoundSummary,
  { settings, province }: Workspace,
  { store, ...tools }: Tools,
): AuditTools["reference"] {
  const userAgent = userAgentOf(settings.contact);
  const look = lookBeside(`https://${province.host}/`, { ...tools, userAgent });
  return look && oncePerRound(look, round.id, { store, signal: tools.signal });
}

/** Portals of one host come one after the other; different hosts side by side. */
async function readAll(
  round: RoundSummary,
  tasks: readonly Task[],
  workspace: Workspace,
  tools: Tools,
  means: NightMeans,
): Promise<void> {
  const { limits, window } = workspace.settings;
  const hosts = [...Map.groupBy(tasks, ({ portal }) => siteKey(new URL(portal.url))).values()];
  const left = minutesLeft(window, tools.clock.now());
  const closing = AbortSignal.timeout(Math.min(left * 60_000, 2 ** 31 - 1));
  const signal = Number.isFinite(left) ? AbortSignal.any([tools.signal, closing]) : tools.signal;
  const reference = referenceOfRound(round, workspace, { ...tools, signal });
  async function work(): Promise<void> {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const task of host) {
        if (signal.aborted) return;
        await readOne(round, task, workspace, { ...tools, signal, reference }, means);
      }
    }
  }
  await Promise.all(Array.from({ length: limits.hosts }, work));
  if (closing.aborted && !tools.signal.aborted) {
    means.onEvent({ type: "window-closed", waiting: hosts.length });
  }
}

async function readOne(
  round: RoundSummary,
  { agency, portal, scope }: Task,
  workspace: Workspace,
  tools: Omit<AuditTools, "onEvent">,
  { store, onEvent }: NightMeans,
): Promise<void> {
  const { url } = portal;
  onEvent({ type: "portal-started", url, agency: agency.name, resumed: portal.auditId !== null });
  const order = { round: round.id, plan: round.plan, agency, portal, scope };
  try {
    const { interrupted, failure } = await auditPortal(order, workspace, {
      ...tools,
      onEvent: (event) => onEvent({ type: "audit", url, event }),
    });
    const end = interrupted ? "interrupted" : "read";
    onEvent({ type: "portal-ended", url, end, failure: interrupted ? null : failure, detail: null });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    await recordFault(store, round.id, url, detail);
    onEvent({ type: "portal-ended", url, end: "tool-failed", failure: null, detail });
  }
}
