import type { StatusName } from "../../checks/visit-status.ts";
import type { AuditEvent } from "../audit-options.ts";

/** How the visit of one portal ended: its pages were read, it was broken off, or the auditor itself failed. */
type PortalEnd = "read" | "interrupted" | "tool-failed";

/** What happens during a night, for its log and whoever watches it. */
export type RoundEvent =
  | { type: "round-started"; round: string; portals: number; done: number; resumed: boolean }
  | { type: "portal-started"; url: string; agency: string; resumed: boolean }
  | { type: "audit"; url: string; event: AuditEvent }
  | { type: "portal-ended"; url: string; end: PortalEnd; failure: StatusName | null; detail: string | null }
  | { type: "window-closed"; waiting: number }
  | { type: "portal-judged"; url: string; fault: string | null }
  | { type: "round-ended"; round: string; finished: boolean };
