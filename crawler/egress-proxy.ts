import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { StatusName } from "../checks/visit-status.ts";
import { dial } from "./dial.ts";
import type { Egress } from "./egress.ts";
import { statusOfFailure } from "./status-of-failure.ts";

/** Header of the answer to a target that could not or must not be contacted: a status name. */
export const refusalHeader = "x-kiemcong-refused";

export interface EgressProxyOptions {
  connectMs: number;
  /** A connection without traffic for so long is closed, in milliseconds. */
  idleMs: number;
  /** Connections open at once; further ones are dropped. */
  maxConnections: number;
  /** Told of each target that was not reached, with its status. */
  onRefused(host: string, status: StatusName): void;
}

export interface EgressProxy {
  /** For Chromium's `--proxy-server`. */
  readonly address: string;
  /** Demanded by the Basic scheme, so that no other program of the machine can use the proxy. */
  readonly credential: { username: string; password: string };
  /**
   * Answered 204 by the proxy itself once the credential was given: opening it first lets the browser learn
   * the credential before any page is opened.
   */
  readonly welcomeUrl: string;
  close(): Promise<void>;
}

const defaults: EgressProxyOptions = {
  connectMs: 10_000,
  idleMs: 60_000,
  maxConnections: 256,
  onRefused: () => {},
};

const welcomeHost = "kiemcong.invalid";
/** Of one connection only, not to be passed on (RFC 9110 §7.6.1). */
const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Starts a forward proxy on 127.0.0.1 that lets the browser reach what the egress rule allows, and nothing else. */
export async function startEgressProxy(
  egress: Egress,
  overrides: Partial<EgressProxyOptions> = {},
): Promise<EgressProxy> {
  const options = { ...defaults, ...overrides };
  const credential = { username: "kiemcong", password: randomBytes(24).toString("base64url") };
  const isOurs = credentialTest(`${credential.username}:${credential.password}`);
  const connections = new Set<Duplex>();

  const server = createServer((incoming, answer) => {
    if (!isOurs(incoming)) return demandCredential(answer);
    void forward(egress, options, incoming, answer);
  });
  server.maxConnections = options.maxConnections;
  server.on("connect", (incoming: IncomingMessage, client: Duplex, first: Buffer) => {
    client.on("error", () => client.destroy());
    if (!isOurs(incoming)) return void client.end(rawAnswer(407, authenticate));
    client.unshift(first);
    void tunnel(egress, options, incoming.url ?? "", client);
  });
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
    socket.setTimeout(options.idleMs, () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    credential,
    welcomeUrl: `http://${welcomeHost}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections) socket.destroy();
      }),
  };
}

const authenticate = { "Proxy-Authenticate": 'Basic realm="kiemcong"' };

function credentialTest(credential: string): (incoming: IncomingMessage) => boolean {
  const wanted = Buffer.from(`Basic ${Buffer.from(credential).toString("base64")}`);
  return ({ headers }) => {
    const given = Buffer.from(headers["proxy-authorization"] ?? "");
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  };
}

function demandCredential(answer: ServerResponse): void {
  answer.writeHead(407, authenticate).end();
}

/** CONNECT: bytes both ways, so TLS stays between the browser and the portal. */
async function tunnel(egress: Egress, options: EgressProxyOptions, authority: string, client: Duplex) {
  const target = URL.parse(`http://${authority}`);
  if (!target) return void client.end(rawAnswer(400, {}));
  try {
    const upstream = await dial(egress, target.hostname, portOf(authority), options.connectMs);
    upstream.setTimeout(options.idleMs, () => upstream.destroy());
    upstream.on("error", () => client.destroy()).on("close", () => client.destroy());
    client.on("close", () => upstream.destroy());
    client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    upstream.pipe(client).pipe(upstream);
  } catch (error) {
    const { status } = statusOfFailure(error, "headers");
    options.onRefused(target.hostname, status);
    client.end(rawAnswer(codeOf(status), { [refusalHeader]: status }));
  }
}

/** Absolute-form request (RFC 9112 §3.2.2): plain http, passed on without what belongs to one connection. */
async function forward(
  egress: Egress,
  options: EgressProxyOptions,
  incoming: IncomingMessage,
  answer: ServerResponse,
) {
  const target = URL.parse(incoming.url ?? "");
  if (target?.protocol !== "http:") return void answer.writeHead(400).end();
  if (target.hostname === welcomeHost) return void answer.writeHead(204).end();
  try {
    const upstream = await dial(egress, target.hostname, Number(target.port) || 80, options.connectMs);
    upstream.setTimeout(options.idleMs, () => upstream.destroy());
    const onward = request(target, {
      method: incoming.method ?? "GET",
      headers: endToEnd(incoming.headers),
      createConnection: () => upstream,
    });
    onward.on("response", (response) => {
      answer.writeHead(response.statusCode ?? 502, endToEnd(response.headers));
      response.on("error", () => answer.destroy()).pipe(answer);
    });
    onward.on("error", (error) => refuse(options, target.hostname, error, answer));
    answer.on("close", () => upstream.destroy());
    incoming.pipe(onward);
  } catch (error) {
    refuse(options, target.hostname, error, answer);
  }
}

function refuse(options: EgressProxyOptions, host: string, error: unknown, answer: ServerResponse): void {
  const { status } = statusOfFailure(error, "headers");
  options.onRefused(host, status);
  if (answer.headersSent) return void answer.destroy();
  answer.writeHead(codeOf(status), { [refusalHeader]: status }).end();
}

function codeOf(status: StatusName): number {
  return status === "private-address-refused" ? 403 : 502;
}

function endToEnd(headers: IncomingMessage["headers"]): IncomingMessage["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));
}

/** URL hides a port equal to its scheme's default, so it is read from the text. */
function portOf(authority: string): number {
  return Number(/:(\d+)$/.exec(authority)?.[1] ?? 443);
}

const reasons: Record<number, string> = {
  400: "Bad Request",
  403: "Forbidden",
  407: "Proxy Authentication Required",
  502: "Bad Gateway",
};

function rawAnswer(code: number, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${code} ${reasons[code]}\r\n${lines.join("")}Content-Length: 0\r\nConnection: close\r\n\r\n`;
}
