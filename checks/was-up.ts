import { type StatusName, visitStatuses } from "./visit-status.ts";

/** The portal did not answer; refusals and rate limits concern the auditor alone. */
const outages: ReadonlySet<StatusName> = new Set<StatusName>([
  "dns-not-found",
  "connection-refused",
  "connection-timeout",
  "connection-reset",
  "tls-handshake-failed",
  "server-error",
  "maintenance",
  "timeout-headers",
  "timeout-body",
  "empty-body",
]);

/**
 * Whether a portal answered when its home page was asked for and that ended so. Null where it tells nothing of the
 * portal: who was cut off from the network, or did not ask, saw nothing.
 */
export function wasUp(failure: StatusName | null): boolean | null {
  if (failure === null) return true;
  return visitStatuses[failure].owner === "agency" ? !outages.has(failure) : null;
}
