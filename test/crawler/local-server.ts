import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import {
  type AddressInfo,
  createServer as createRawServer,
  type Server as RawServer,
  type Socket,
} from "node:net";
import { onTestFinished } from "vitest";

export interface LocalServer {
  port: number;
  origin: string;
  /** Paths asked for, in order. */
  asked: string[];
}

type Listening = Server | RawServer;

async function listen(server: Listening, host: string): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  );
  return (server.address() as AddressInfo).port;
}

/** A real HTTP server for the length of one test. */
export async function serve(listener: RequestListener, host = "127.0.0.1"): Promise<LocalServer> {
  const asked: string[] = [];
  const port = await listen(
    createServer((request, response) => {
      asked.push(request.url ?? "");
      listener(request, response);
    }),
    host,
  );
  return { port, origin: `http://127.0.0.1:${port}`, asked };
}

/** The same over TLS. */
export async function serveTls(options: ServerOptions, listener: RequestListener): Promise<LocalServer> {
  const asked: string[] = [];
  const port = await listen(
    createTlsServer(options, (request, response) => {
      asked.push(request.url ?? "");
      listener(request, response);
    }),
    "127.0.0.1",
  );
  return { port, origin: `https://127.0.0.1:${port}`, asked };
}

/** A TCP server for answers that no HTTP library would send. */
export async function serveRaw(onConnection: (socket: Socket) => void): Promise<LocalServer> {
  const port = await listen(createRawServer(onConnection), "127.0.0.1");
  return { port, origin: `http://127.0.0.1:${port}`, asked: [] };
}

/** Sends the given bytes as the answer to the first request of each connection. */
export function serveBytes(answer: string | Buffer, andThen: "keep" | "end" | "reset"): Promise<LocalServer> {
  return serveRaw((socket) => {
    socket.once("data", () => {
      socket.write(answer, () => {
        if (andThen === "end") socket.end();
        if (andThen === "reset") socket.resetAndDestroy();
      });
    });
  });
}

/** A port of this machine on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createRawServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
