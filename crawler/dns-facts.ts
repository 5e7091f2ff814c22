import { Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import type { NetworkFacts } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { canonicalHost, mappingsOf } from "./address-map.ts";
import { createResolver, type Egress, statusOfLookup } from "./egress.ts";

export type DnsFacts = NetworkFacts["dns"];

/** What DNS says of a host, or --resolve in its place. Never rejects. */
export async function readDnsFacts(egress: Egress, host: string, port: number): Promise<DnsFacts> {
  const name = canonicalHost(host) ?? host;
  const mapped = mappingsOf(egress.options.map, name, port);
  if (mapped.length > 0) {
    const of = (family: 4 | 6) => mapped.filter((one) => one.family === family).map(({ address }) => address);
    return facts(of(4), of(6), () => true, "--resolve", null);
  }
  const permits = (address: string) => egress.permits(address);
  const literal = isIP(name);
  if (literal) return facts(literal === 4 ? [name] : [], literal === 6 ? [name] : [], permits, "none", null);
  return ask(egress, name, permits);
}

async function ask(egress: Egress, name: string, permits: (address: string) => boolean): Promise<DnsFacts> {
  const { lookupMs } = egress.options;
  const resolver = createResolver(egress.options) ?? new Resolver({ timeout: lookupMs, tries: 2 });
  const [ipv4, ipv6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const failures = [ipv4, ipv6].flatMap((answer) =>
    answer.status === "rejected" && !isNoSuchRecord(answer.reason) ? [statusOfLookup(answer.reason)] : [],
  );
  const failure = failures.find((status) => status === "dns-temporary") ?? failures[0] ?? null;
  const found = (answer: PromiseSettledResult<string[]>) =>
    answer.status === "fulfilled" ? answer.value : [];
  return facts(found(ipv4), found(ipv6), permits, resolver.getServers().join(", "), failure);
}

/** The name exists but has no record of this type: nothing failed. */
function isNoSuchRecord(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENODATA";
}

function facts(
  ipv4: readonly string[],
  ipv6: readonly string[],
  reachable: (address: string) => boolean,
  resolver: string,
  failure: StatusName | null,
): DnsFacts {
  const described = (addresses: readonly string[]) =>
    addresses.toSorted().map((address) => ({ address, reachable: reachable(address) }));
  return { ipv4: described(ipv4), ipv6: described(ipv6), failure, resolver };
}
