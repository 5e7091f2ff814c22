import { Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import type { DecodedPacket, RecordType } from "dns-packet";
import type { Dnssec } from "../checks/snapshot.ts";
import { canonicalHost, mappingsOf } from "./address-map.ts";
import { type DnsServer, parseServer, queryDns } from "./dns-query.ts";
import { createResolver, type Egress } from "./egress.ts";

/** Response codes of RFC 1035 §4.1.1. */
const noError = 0;
const noSuchName = 3;

/**
 * Signatures around the host's address record. Null where there is no DNS to ask: the host is mapped by --resolve
 * or is an address. Never rejects.
 */
export async function readDnssecFacts(egress: Egress, host: string, port: number): Promise<Dnssec | null> {
  const name = canonicalHost(host) ?? host;
  if (isIP(name) || mappingsOf(egress.options.map, name, port).length > 0) return null;
  const resolver = createResolver(egress.options) ?? new Resolver();
  const servers = resolver.getServers().map(parseServer);
  const ask = (zone: string, type: RecordType) => askAny(servers, zone, type, egress.options.lookupMs);
  try {
    return await readSignatures(ask, name);
  } catch {
    return { ...unsigned, resolverKeepsSignatures: false, failure: "dns-temporary" };
  }
}

const unsigned = { signer: null, delegated: null, verified: false, failure: null } as const;

type Ask = (name: string, type: RecordType) => Promise<DecodedPacket>;

async function readSignatures(ask: Ask, name: string): Promise<Dnssec> {
  const [ipv4, root] = await Promise.all([ask(name, "A"), ask(".", "NS")]);
  const answer = (ipv4.answers ?? []).length > 0 ? ipv4 : await ask(name, "AAAA");
  const resolverKeepsSignatures = signersOf(root, ".").length > 0;
  const [signer] = signersOf(answer, name);
  if (signer === undefined) {
    return { ...unsigned, resolverKeepsSignatures, failure: failureOf(answer) };
  }
  const delegation = await ask(signer, "DS").catch(() => null);
  const delegated = delegation?.answers?.some(({ type }) => type === "DS") ?? null;
  return { signer, delegated, verified: answer.flag_ad, resolverKeepsSignatures, failure: null };
}

/** Zones that signed records of this name in the answer. */
function signersOf({ answers = [] }: DecodedPacket, name: string): string[] {
  return answers.flatMap((record) =>
    record.type === "RRSIG" && sameName(record.name, name) ? [bare(record.data.signersName)] : [],
  );
}

function sameName(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

/** Why an answer has no address record; null where it has one. */
function failureOf({ answers = [], flags = 0 }: DecodedPacket): Dnssec["failure"] {
  if (answers.length > 0) return null;
  const code = flags & 0xf;
  return code === noSuchName || code === noError ? "dns-not-found" : "dns-temporary";
}

/** The first of the resolver's servers that answers. */
async function askAny(
  servers: readonly DnsServer[],
  name: string,
  type: RecordType,
  limitMs: number,
): Promise<DecodedPacket> {
  let failure: unknown = new Error("no DNS server is configured");
  for (const server of servers) {
    try {
      return await queryDns(server, name, type, limitMs);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
