import type { Agency } from "../checks/agency.ts";
import type { Performance, ReferencePortal } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import type { AttachmentLimits } from "./attachments/open-attachments.ts";
import type { Clock } from "./clock.ts";
import type { Egress } from "./egress.ts";
import { type FetchLimits, fetchLimits } from "./limits.ts";
import { type Politeness, type PolitenessOptions, politenessDefaults } from "./politeness.ts";
import type { Renderer } from "./renderer.ts";
import type { Store } from "./store/audit-store.ts";

/** What one audit of one portal is to do. */
export interface AuditOptions {
  agency: Agency;
  startUrl: string;
  /** Home pages of the portal's other versions on hosts or paths of their own, such as a prescribed English one. */
  versions: readonly string[];
  /** Path under which the portal lies on a host that it shares; null where the host is its own. */
  scope: string | null;
  /** Decides the sample: the same seed over the same portal opens the same pages. */
  seed: string;
  maxPages: number;
  /** After so long the crawl ends with what it has. */
  maxMinutes: number;
  /** Linked addresses that are tried without being opened as pages. */
  maxLinks: number;
  /** Time for trying them, in milliseconds. */
  linksMs: number;
  /** Files that pages attach and that are fetched and opened. */
  attachments: AttachmentLimits;
  /** Known titles that the portal's own search is asked for; 0 leaves the search alone. */
  searches: number;
  /** Time for searching, and for asking for earlier items again, in milliseconds. */
  searchMs: number;
  /** Items of earlier audits that are asked for again. */
  revisits: number;
  /** A rendering of an earlier audit is used again where the page has not changed since, for so many days. */
  reuseDays: number;
  /** Hash of the rule set the audit is made for; null where none is fixed. */
  ruleSet: string | null;
  /** Id of an interrupted audit of the same portal to go on with; null begins a new one. */
  resume: string | null;
  /** How the people who run the auditor can be reached: for the User-Agent. */
  contact: string | null;
  /** Certificates in PEM that are trusted besides the system's. */
  extraAuthorities: readonly string[];
  fetch: FetchLimits;
  politeness: PolitenessOptions;
}

/** What an audit does unless it is told otherwise. */
export const auditDefaults = {
  versions: [],
  scope: null,
  maxPages: 80,
  maxMinutes: 45,
  maxLinks: 150,
  linksMs: 120_000,
  attachments: { files: 16, bytes: 24 * 1024 * 1024, totalBytes: 96 * 1024 * 1024, timeMs: 180_000 },
  searches: 5,
  searchMs: 60_000,
  revisits: 10,
  reuseDays: 7,
  ruleSet: null,
  resume: null,
  extraAuthorities: [],
  fetch: fetchLimits,
  politeness: politenessDefaults,
} satisfies Partial<AuditOptions>;

/** The means of an audit, which its caller owns and closes. */
export interface AuditTools {
  store: Store;
  egress: Egress;
  /** Null reads everything without a browser. */
  renderer: Renderer | null;
  /** Turns at each host, where several audits share them; null gives the audit its own. */
  politeness: Politeness | null;
  /** Measures loading of sampled pages; null where that is not asked for. */
  measure: ((homeUrl: string) => Promise<Performance[]>) | null;
  /** Sees the portal that this one is to resemble; null where there is none, or no browser to see it with. */
  reference: (() => Promise<ReferencePortal>) | null;
  clock: Clock;
  /** Ends the audit early; it can be resumed. */
  signal: AbortSignal;
  onEvent(event: AuditEvent): void;
}

type AuditPhase =
  | "home"
  | "sitemaps"
  | "pages"
  | "attachments"
  | "search"
  | "network"
  | "links"
  | "performance";

/** What happens during an audit, for whoever watches it. */
export type AuditEvent =
  | { type: "started"; audit: string; url: string }
  | { type: "phase"; phase: AuditPhase }
  | {
      type: "page";
      /** Order of visit, from 0. */
      position: number;
      url: string;
      visit: "static" | "rendered" | "unchanged";
      failure: StatusName | null;
      /** Addresses found so far. */
      discovered: number;
      maxPages: number;
    }
  /** An address was not kept because it only repeats another. */
  | { type: "duplicate"; url: string; of: string }
  /** The crawl ended before it had to, because the portal no longer answers or turns the auditor away. */
  | { type: "stopped"; failure: StatusName }
  /** No browser can be had: the rest is read statically. */
  | { type: "renderer-lost"; detail: string }
  | { type: "finished"; audit: string };
