import { createSocket } from "node:dgram";
import { type AddressInfo, createServer } from "node:net";
import { type Answer, decode, encode, streamEncode } from "dns-packet";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseResolve } from "../../crawler/address-map.ts";
import { parseServer } from "../../crawler/dns-query.ts";
import { readDnssecFacts } from "../../crawler/dnssec-facts.ts";
import { Egress } from "../../crawler/egress.ts";

const host = "mau.vidu.gov.vn";
const address: Answer = { type: "A", name: host, ttl: 60, data: "203.113.1.2" };
const delegation: Answer = {
  type: "DS",
  name: "vidu.gov.vn",
  ttl: 60,
  data: { keyTag: 1, algorithm: 13, digestType: 2, digest: Buffer.alloc(32, 1) },
};

function signature(name: string, signersName: string): Answer {
  const data = {
    typeCovered: "A",
    algorithm: 13,
    labels: 4,
    originalTTL: 60,
    expiration: 2_000_000_000,
    inception: 1_700_000_000,
    keyTag: 1,
    signersName,
    signature: Buffer.alloc(64, 1),
  };
  return { type: "RRSIG", name, ttl: 60, data };
}

interface Zone {
  /** Records by "NAME TYPE". */
  records: Record<string, Answer[]>;
  /** Says that it verified the signatures. */
  verifies?: boolean;
  /** UDP answers are cut off. */
  truncates?: boolean;
}

const rootSigned = { ". NS": [signature(".", ".")] };

/** A real DNS server, UDP and TCP on one port, for the length of one test. */
async function serveZone({ records, verifies = false, truncates = false }: Zone): Promise<Egress> {
  const answerTo = (query: Buffer) => {
    const { id = 0, questions = [] } = decode(query);
    const [question] = questions;
    const found = records[`${question?.name} ${question?.type}`] ?? [];
    return { type: "response" as const, id, flags: verifies ? 0x20 : 0, questions, answers: found };
  };
  const tcp = createServer((socket) => {
    socket.once("data", (query: Buffer) => socket.write(streamEncode(answerTo(query.subarray(2)))));
  });
  await new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve));
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket("udp4");
  udp.on("message", (query, from) => {
    const reply = answerTo(query);
    const cut = { ...reply, flags: reply.flags | 0x200, answers: [] };
    udp.send(encode(truncates ? cut : reply), from.port, from.address);
  });
  await new Promise<void>((resolve) => udp.bind(port, "127.0.0.1", resolve));
  onTestFinished(() => {
    udp.close();
    tcp.close();
  });
  return new Egress({ resolvers: [`127.0.0.1:${port}`], lookupMs: 300 });
}

describe("readDnssecFacts", () => {
  it("names the signing zone, its delegation and that the resolver verified it", async () => {
    const records = {
      ...rootSigned,
      [`${host} A`]: [address, signature(host, "vidu.gov.vn")],
      "vidu.gov.vn DS": [delegation],
    };
    expect(await readDnssecFacts(await serveZone({ records, verifies: true }), host, 443)).toEqual({
      signer: "vidu.gov.vn",
      delegated: true,
      verified: true,
      resolverKeepsSignatures: true,
      failure: null,
    });
  });

  it("asks again over TCP where the answer is cut off", async () => {
    const records = { ...rootSigned, [`${host} A`]: [address, signature(host, "vidu.gov.vn")] };
    const facts = await readDnssecFacts(await serveZone({ records, truncates: true }), host, 443);
    expect(facts).toMatchObject({ signer: "vidu.gov.vn", delegated: false, verified: false });
  });

  it("tells an unsigned name from a resolver that takes signatures away", async () => {
    const records = { [`${host} A`]: [address] };
    const unsigned = await readDnssecFacts(
      await serveZone({ records: { ...records, ...rootSigned } }),
      host,
      443,
    );
    expect(unsigned).toMatchObject({ signer: null, resolverKeepsSignatures: true, failure: null });
    const stripped = await readDnssecFacts(await serveZone({ records }), host, 443);
    expect(stripped).toMatchObject({ signer: null, resolverKeepsSignatures: false, failure: null });
  });

  it("says that a name does not exist, and that no server answers", async () => {
    expect(await readDnssecFacts(await serveZone({ records: rootSigned }), host, 443)).toMatchObject({
      failure: "dns-not-found",
    });
    const deaf = new Egress({ resolvers: ["127.0.0.1:9"], lookupMs: 50 });
    expect(await readDnssecFacts(deaf, host, 443)).toMatchObject({ failure: "dns-temporary" });
  });

  it("asks nobody about a mapped host or an address", async () => {
    const mapped = new Egress({ map: parseResolve([`${host}=127.0.0.1:80`]) });
    expect(await readDnssecFacts(mapped, host, 80)).toBeNull();
    expect(await readDnssecFacts(mapped, "127.0.0.1", 80)).toBeNull();
  });
});

describe("parseServer", () => {
  it.each([
    ["192.0.2.53", { address: "192.0.2.53", port: 53 }],
    ["192.0.2.53:5353", { address: "192.0.2.53", port: 5353 }],
    ["2001:db8::53", { address: "2001:db8::53", port: 53 }],
    ["[2001:db8::53]:5353", { address: "2001:db8::53", port: 5353 }],
  ])("reads %s", (text, server) => {
    expect(parseServer(text)).toEqual(server);
  });
});
