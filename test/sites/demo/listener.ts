import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { Certificates } from "./certificates.ts";

export interface Listener {
  port: number;
  /** False where the machine has no IPv6 loopback. */
  ipv6: boolean;
  close(): Promise<void>;
}

/** First byte of a TLS handshake record (RFC 8446 §5.1). */
const handshake = 22;

/** Serves HTTP and HTTPS on one port of 127.0.0.1 and ::1, telling them apart by the first byte. */
export async function listen(handle: RequestListener, certificates: Certificates): Promise<Listener> {
  const plain = createHttpServer(handle);
  const secure = createHttpsServer(
    {
      SNICallback: (name, done) => {
        const context = certificates.contextOf(name);
        done(context ? null : new Error(`no certificate for ${name}`), context);
      },
    },
    handle,
  );
  const sockets = new Set<Socket>();
  const accept = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
    socket.once("readable", () => {
      const first: Buffer | null = socket.read(1);
      if (first === null) return;
      socket.unshift(first);
      (first[0] === handshake ? secure : plain).emit("connection", socket);
    });
  };
  const servers = await openBoth(accept);
  const [server] = servers;
  return {
    port: (server.address() as AddressInfo).port,
    ipv6: servers.length === 2,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((one) => new Promise((resolve) => one.close(resolve))));
    },
  };
}

const attempts = 5;

/** The port is chosen on IPv4; should another program hold it on IPv6, another one is tried. */
async function openBoth(accept: (socket: Socket) => void): Promise<[Server, ...Server[]]> {
  for (let attempt = 1; ; attempt += 1) {
    const four = createServer(accept);
    await open(four, "127.0.0.1", 0);
    const { port } = four.address() as AddressInfo;
    const six = createServer(accept);
    const problem = await open(six, "::1", port).catch((error: NodeJS.ErrnoException) => error);
    if (!problem) return [four, six];
    if (problem.code !== "EADDRINUSE" || attempt === attempts) return [four];
    await new Promise((resolve) => four.close(resolve));
  }
}

function open(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
