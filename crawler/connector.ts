import { Agent, type buildConnector } from "undici";
import { dial, handshake, lenientTls } from "./dial.ts";
import type { Egress } from "./egress.ts";
import type { FetchLimits } from "./limits.ts";

/** An undici agent that reaches hosts through the egress rule only. */
export interface Connector {
  agent: Agent;
  /**
   * What was wrong with the certificate of an origin's last connection, by Node's code; null where nothing
   * was, or where there was no TLS.
   */
  certificateProblem(origin: string): string | null;
  close(): Promise<void>;
}

export function createConnector(egress: Egress, limits: FetchLimits): Connector {
  const problems = new Map<string, string>();

  async function open({ hostname, port, protocol }: buildConnector.Options) {
    const isSecure = protocol === "https:";
    const host = hostname.replace(/^\[|\]$/g, "");
    const portNumber = Number(port) || (isSecure ? 443 : 80);
    const startedAt = performance.now();
    const socket = await dial(egress, host, portNumber, limits.connectMs);
    if (!isSecure) return socket;
    const left = Math.max(1, limits.connectMs - (performance.now() - startedAt));
    const secure = await handshake(socket, host, lenientTls, left);
    const { origin } = new URL(`${protocol}//${hostname}:${portNumber}`);
    if (secure.authorized) problems.delete(origin);
    else problems.set(origin, String(secure.authorizationError));
    return secure;
  }

  const agent = new Agent({
    connect: (options, callback) => {
      open(options).then(
        (socket) => callback(null, socket),
        (error: Error) => callback(error, null),
      );
    },
    allowH2: false,
    pipelining: 1,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyIdleMs,
    maxHeaderSize: 64 * 1024,
  });
  return {
    agent,
    certificateProblem: (origin) => problems.get(origin) ?? null,
    close: () => agent.destroy(),
  };
}
