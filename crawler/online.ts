import type { StatusName } from "../checks/visit-status.ts";
import type { Egress } from "./egress.ts";
import { isPublicAddress } from "./private-address.ts";

/** Names that exist as long as there is an Internet. They are only looked up, never contacted. */
const wellKnown: readonly string[] = ["chinhphu.vn", "dichvucong.gov.vn", "example.com"];

/** Whether a host may have been missed because the auditor itself has no network. */
export function mayBeOurs({ options }: Egress, host: string, failure: StatusName | null): boolean {
  const isLost = failure === "dns-not-found" || failure === "dns-temporary" || failure === "host-unreachable";
  return isLost && !options.map.some((mapping) => mapping.host === host);
}

/** Whether the auditor can look up outside names at all. */
export async function canResolve(egress: Egress): Promise<boolean> {
  const answers = await Promise.all(wellKnown.map((name) => isOnInternet(egress, name)));
  return answers.includes(true);
}

/** Whether a host is found at a public address, by DNS and not by --resolve. */
export async function isOnInternet(egress: Egress, host: string): Promise<boolean> {
  try {
    const targets = await egress.targetsOf(host, 443);
    return targets.some(({ address, mapped }) => !mapped && isPublicAddress(address));
  } catch {
    return false;
  }
}
