import { createSocket } from "node:dgram";
import { connect, isIPv6 } from "node:net";
import {
  AUTHENTIC_DATA,
  type DecodedPacket,
  decode,
  encode,
  RECURSION_DESIRED,
  type RecordType,
  streamEncode,
} from "dns-packet";

export interface DnsServer {
  address: string;
  port: number;
}

/** EDNS payload that fits unfragmented everywhere (DNS flag day 2020). */
const payload = 1232;

/** `192.0.2.53`, `2001:db8::53` or `[2001:db8::53]:5353`, as Node's resolver lists its servers. */
export function parseServer(text: string): DnsServer {
  const [, bracketed, plain = "", port] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(text) ?? [];
  return { address: bracketed ?? (plain || text), port: Number(port ?? 53) };
}

/**
 * Asks one server for records with their signatures (RFC 4035 §3.2.1), by UDP and, where the answer is cut off,
 * by TCP. Node's own resolver knows neither the record types nor the flags of DNSSEC.
 * @throws {Error} where no answer came within the limit, in milliseconds
 */
export async function queryDns(
  server: DnsServer,
  name: string,
  type: RecordType,
  limitMs: number,
): Promise<DecodedPacket> {
  const query = {
    type: "query" as const,
    id: Math.floor(Math.random() * 0x1_0000),
    flags: RECURSION_DESIRED | AUTHENTIC_DATA,
    questions: [{ type, name }],
    additionals: [
      {
        type: "OPT" as const,
        name: "." as const,
        udpPayloadSize: payload,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0x8000,
        flag_do: true,
        options: [],
      },
    ],
  };
  const answer = await byUdp(server, encode(query), query.id, limitMs);
  return answer.flag_tc ? byTcp(server, streamEncode(query), limitMs) : answer;
}

function byUdp(
  { address, port }: DnsServer,
  query: Buffer,
  id: number,
  limitMs: number,
): Promise<DecodedPacket> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(address) ? "udp6" : "udp4");
    const timer = setTimeout(() => finish(new Error(`${address} did not answer`)), limitMs);
    const finish = (error: Error | null, packet?: DecodedPacket) => {
      clearTimeout(timer);
      socket.close();
      if (packet) resolve(packet);
      else reject(error);
    };
    socket.once("error", finish);
    socket.on("message", (message) => {
      // Whoever guesses the port may send anything: only the answer to this question counts.
      const packet = readPacket(() => decode(message));
      if (packet?.id === id) finish(null, packet);
    });
    socket.connect(port, address, () => socket.send(query));
  });
}

function byTcp({ address, port }: DnsServer, query: Buffer, limitMs: number): Promise<DecodedPacket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port });
    let all = Buffer.alloc(0);
    socket.setTimeout(limitMs, () => socket.destroy(new Error(`${address} did not answer over TCP`)));
    socket.once("error", reject);
    socket.once("close", () => reject(new Error(`${address} closed the connection`)));
    socket.on("data", (piece: Buffer) => {
      all = Buffer.concat([all, piece]);
      // RFC 1035 §4.2.2: the message follows its length.
      if (all.length < 2 || all.length < all.readUInt16BE(0) + 2) return;
      const packet = readPacket(() => decode(all.subarray(2)));
      if (packet) resolve(packet);
      socket.destroy();
    });
    socket.write(query);
  });
}

function readPacket(read: () => DecodedPacket): DecodedPacket | null {
  try {
    return read();
  } catch {
    return null;
  }
}
