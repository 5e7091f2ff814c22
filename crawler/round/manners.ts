import { parseResolve } from "../address-map.ts";
import { systemClock } from "../clock.ts";
import { Egress } from "../egress.ts";
import { isOwnMachine } from "../own-machine.ts";
import { createPoliteness, type Politeness, politenessDefaults } from "../politeness.ts";
import type { Settings } from "../workspace/settings.ts";

/** The way out to the portals that the workspace sets. */
export function egressOf({ network }: Pick<Settings, "network">): Egress {
  return new Egress({
    map: parseResolve(network.resolve),
    allowPrivate: network.allowPrivate,
    ...(network.resolvers.length > 0 ? { resolvers: network.resolvers } : {}),
  });
}

/** Turns at each host, at the pace that the workspace sets. */
export function politenessOf({ limits }: Pick<Settings, "limits">, egress: Egress): Politeness {
  const manners = { ...politenessDefaults, delayMs: limits.delayMs };
  return createPoliteness(systemClock, manners, (host) => isOwnMachine(egress, host));
}
