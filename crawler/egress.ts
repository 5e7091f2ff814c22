import { lookup, Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import type { StatusName } from "../checks/visit-status.ts";
import { type AddressMap, canonicalHost, mappingsOf } from "./address-map.ts";
import { isPublicAddress } from "./private-address.ts";

/** Where a connection really goes. */
export interface Target {
  address: string;
  family: 4 | 6;
  port: number;
  /** True when --resolve names it. */
  mapped: boolean;
}

export interface EgressOptions {
  map: AddressMap;
  /** Allows loopback, private and other non-public addresses that nobody mapped. */
  allowPrivate: boolean;
  /** Addresses of DNS servers; empty for the system's own resolution. */
  resolvers: readonly string[];
  /** Limit of one name look-up, in milliseconds. */
  lookupMs: number;
}

const defaultEgressOptions: EgressOptions = {
  map: [],
  allowPrivate: false,
  resolvers: [],
  lookupMs: 5_000,
};

/** A target that cannot or must not be contacted; the status says why. */
export class EgressError extends Error {
  readonly status: StatusName;

  constructor(status: StatusName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EgressError";
    this.status = status;
  }
}

/**
 * The one place where a host becomes an address. Every connection of the crawler and of its browser asks here
 * at the moment it is made, so redirects, rebound names and odd notations of addresses meet the same rule.
 */
export class Egress {
  readonly options: EgressOptions;
  readonly #resolver: Resolver | null;

  constructor(options: Partial<EgressOptions> = {}) {
    this.options = { ...defaultEgressOptions, ...options };
    this.#resolver = createResolver(this.options);
  }

  /**
   * Addresses to try, in order: those mapped for the host, else what it resolves to, IPv4 first, because
   * many auditors have no working IPv6.
   * @throws {EgressError} private-address-refused, dns-not-found or dns-temporary.
   */
  async targetsOf(host: string, port: number): Promise<Target[]> {
    const name = canonicalHost(host);
    if (name === null) throw new EgressError("dns-not-found", `not a host name: ${host}`);
    const mapped = mappingsOf(this.options.map, name, port).map(
      ({ address, family, toPort }): Target => ({ address, family, port: toPort ?? port, mapped: true }),
    );
    if (mapped.length > 0) return mapped;

    const addresses = isIP(name) ? [name] : await this.#resolve(name);
    const permitted = addresses.filter((address) => this.permits(address));
    if (permitted.length === 0) {
      throw new EgressError("private-address-refused", `${name} leads to ${addresses.join(", ")}`);
    }
    return permitted
      .map((address): Target => ({ address, family: isIP(address) === 6 ? 6 : 4, port, mapped: false }))
      .sort((a, b) => a.family - b.family);
  }

  /** Whether an address that nobody mapped may be contacted. */
  permits(address: string): boolean {
    return this.options.allowPrivate || isPublicAddress(address);
  }

  async #resolve(name: string): Promise<string[]> {
    const resolver = this.#resolver;
    if (resolver === null) return lookupBySystem(name, this.options.lookupMs);
    const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
    if (found.length > 0) return found;
    const statuses = answers.map((answer) =>
      answer.status === "rejected" ? statusOfLookup(answer.reason) : "dns-not-found",
    );
    const status = statuses.includes("dns-temporary") ? "dns-temporary" : "dns-not-found";
    throw new EgressError(status, `${name} does not resolve`, { cause: answers[0] });
  }
}

/** A resolver bound to the configured servers; null when the system's own resolution is to be used. */
export function createResolver({ resolvers, lookupMs }: EgressOptions): Resolver | null {
  if (resolvers.length === 0) return null;
  const resolver = new Resolver({ timeout: lookupMs, tries: 2 });
  resolver.setServers(resolvers);
  return resolver;
}

async function lookupBySystem(name: string, limitMs: number): Promise<string[]> {
  // getaddrinfo has no time limit of its own.
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new EgressError("dns-temporary", `looking up ${name} took longer than ${limitMs} ms`));
  }, limitMs);
  try {
    const found = await Promise.race([lookup(name, { all: true }), late.promise]);
    return found.map(({ address }) => address);
  } catch (error) {
    if (error instanceof EgressError) throw error;
    throw new EgressError(statusOfLookup(error), `${name} does not resolve`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** NXDOMAIN and "no such record" are facts about the name; everything else is the resolver's own trouble. */
export function statusOfLookup(error: unknown): "dns-not-found" | "dns-temporary" {
  const code = error instanceof Error && "code" in error ? error.code : null;
  const isFact = code === "ENOTFOUND" || code === "ENODATA" || code === "EBADNAME" || code === "ENONAME";
  return isFact ? "dns-not-found" : "dns-temporary";
}
