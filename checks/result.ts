import type { Confidence, Measure, OutcomeValue, Place } from "./outcome.ts";
import type { Text } from "./text.ts";
import { type StatusName, visitStatuses } from "./visit-status.ts";

/** The verdict on one requirement, for one page or for the whole portal. */
export interface Result {
  requirement: string;
  check: string | null;
  scope: "site" | "page";
  /** The page of a page result; the portal's home address of a site result. */
  url: string;
  outcome: OutcomeValue;
  confidence: Confidence;
  reason: string;
  message: Text;
  data: Record<string, unknown>;
  places: Place[];
  pagesAffected: number;
  measure: Measure | null;
}

/** What a result is about. */
export type Subject = Pick<Result, "requirement" | "check" | "scope" | "url">;

/** A result that names why nothing was judged. */
export function untested(subject: Subject, status: StatusName, data: Record<string, unknown> = {}): Result {
  return {
    ...subject,
    outcome: "untested",
    confidence: "high",
    reason: status,
    message: visitStatuses[status].what,
    data,
    places: [],
    pagesAffected: 0,
    measure: null,
  };
}

/** A result that says the requirement does not bind here, and why. */
export function inapplicable(subject: Subject, reason: string, message: Text): Result {
  return {
    ...subject,
    outcome: "inapplicable",
    confidence: "high",
    reason,
    message,
    data: {},
    places: [],
    pagesAffected: 0,
    measure: null,
  };
}
