import { constants } from "node:crypto";
import { connect, isIP, type Socket } from "node:net";
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from "node:tls";
import type { Egress, Target } from "./egress.ts";

/** No connection within the limit. */
export class DialTimeout extends Error {
  constructor(what: string, ms: number) {
    super(`${what} took longer than ${ms} ms`);
    this.name = "DialTimeout";
  }
}

/** The TLS handshake failed for another reason than the certificate. */
export class HandshakeError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "HandshakeError";
  }
}

/**
 * Opens a TCP connection to a host through the egress rule. The host's addresses share the limit, so that
 * one that does not answer leaves time for the others.
 * @throws {EgressError | DialTimeout | NodeJS.ErrnoException} the last address's error
 */
export async function dial(egress: Egress, host: string, port: number, limitMs: number): Promise<Socket> {
  const targets = await egress.targetsOf(host, port);
  let failure: unknown;
  for (const target of targets) {
    try {
      return await connectTo(target, limitMs / targets.length);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function connectTo({ address, port }: Target, limitMs: number): Promise<Socket> {
  const socket = connect({ host: address, port, noDelay: true, keepAlive: true });
  return settle(socket, "connect", `connecting to ${address} port ${port}`, limitMs);
}

/**
 * Reading goes on over old protocols and weak ciphers, which the TLS facts then report: a portal that only
 * speaks TLS 1.0 is still read.
 */
export const lenientTls: ConnectionOptions = {
  rejectUnauthorized: false,
  minVersion: "TLSv1",
  ciphers: "DEFAULT@SECLEVEL=0",
  // Servers from before RFC 5746 (secure renegotiation, 2010) are still about.
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
};

/**
 * Puts TLS on an open connection.
 * @throws {HandshakeError | DialTimeout}
 */
export async function handshake(
  socket: Socket,
  host: string,
  options: ConnectionOptions,
  limitMs: number,
): Promise<TLSSocket> {
  // Server Name Indication has no form for addresses (RFC 6066 §3); the name check still needs them.
  const name = isIP(host) ? { host } : { host, servername: host };
  const secure = connectTls({ ...options, ...name, socket, ALPNProtocols: ["http/1.1"] });
  try {
    return await settle(secure, "secureConnect", `TLS handshake with ${host}`, limitMs);
  } catch (error) {
    socket.destroy();
    if (error instanceof DialTimeout) throw error;
    throw new HandshakeError(`TLS handshake with ${host} failed`, { cause: error });
  }
}

function settle<S extends Socket>(socket: S, event: string, what: string, limitMs: number): Promise<S> {
  return new Promise((resolve, reject) => {
    const finish = (error?: Error) => {
      clearTimeout(timer);
      socket.off(event, onReady).off("error", finish).off("close", onClose);
      if (!error) return resolve(socket);
      socket.on("error", () => {}).destroy();
      reject(error);
    };
    const onReady = () => finish();
    const onClose = () => finish(new Error(`${what}: closed by the other side`));
    const timer = setTimeout(() => finish(new DialTimeout(what, limitMs)), limitMs);
    socket.once(event, onReady).once("error", finish).once("close", onClose);
  });
}
