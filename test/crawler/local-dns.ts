import { createSocket } from "node:dgram";
import { isIPv4, isIPv6 } from "node:net";
import ipaddr from "ipaddr.js";
import { onTestFinished } from "vitest";

/** What the server says of a name: its addresses, NXDOMAIN, SERVFAIL, or nothing at all. */
export type Zone = Record<string, string[] | "nxdomain" | "servfail" | "silent">;

const codes = { nxdomain: 3, servfail: 2 } as const;
const typeA = 1;
const typeAAAA = 28;

/**
 * A real DNS server on UDP for the length of one test. Gives its address for `resolvers`.
 * @param onQuery told of every query
 */
export async function serveDns(zone: Zone, onQuery: () => void = () => {}): Promise<string> {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    onQuery();
    const reply = answer(query, zone);
    if (reply) socket.send(reply, port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise((resolve) => socket.close(() => resolve())));
  return `127.0.0.1:${socket.address().port}`;
}

/** RFC 1035 §4: header, the question repeated, and one record for each address. */
function answer(query: Buffer, zone: Zone): Buffer | null {
  const { name, end } = readName(query);
  const type = query.readUInt16BE(end);
  const known = zone[name] ?? "nxdomain";
  if (known === "silent") return null;
  const addresses = Array.isArray(known)
    ? known.filter((a) => (type === typeAAAA ? isIPv6(a) : isIPv4(a)))
    : [];
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | (Array.isArray(known) ? 0 : codes[known]), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses.length, 6);
  const records = addresses.map((address) => {
    const bytes = Buffer.from(ipaddr.parse(address).toByteArray());
    const start = Buffer.from([
      0xc0,
      0x0c,
      0,
      type === typeAAAA ? typeAAAA : typeA,
      0,
      1,
      0,
      0,
      0,
      0,
      0,
      bytes.length,
    ]);
    return Buffer.concat([start, bytes]);
  });
  return Buffer.concat([header, query.subarray(12, end + 4), ...records]);
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join(".").toLowerCase(), end: at + 1 };
}
