import { canonicalHost } from "./address-map.ts";
import type { Egress } from "./egress.ts";
import { isLoopbackAddress } from "./private-address.ts";

/** Whether a host is served by the operator's own machine: mapped to loopback, or a loopback address itself. */
export function isOwnMachine({ options }: Egress, host: string): boolean {
  const name = canonicalHost(host);
  if (name === null) return false;
  const mapped = options.map.filter((mapping) => mapping.host === name);
  if (mapped.length > 0) return mapped.every(({ address }) => isLoopbackAddress(address));
  return name === "localhost" || isLoopbackAddress(name);
}
