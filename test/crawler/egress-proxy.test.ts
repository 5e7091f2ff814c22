import { type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseResolve } from "../../crawler/address-map.ts";
import { Egress } from "../../crawler/egress.ts";
import { type EgressProxy, type EgressProxyOptions, startEgressProxy } from "../../crawler/egress-proxy.ts";
import { selfSigned } from "./certificates.ts";
import { closedPort, serve, serveRaw, serveTls } from "./local-server.ts";

const host = "mau.vidu.gov.vn";

async function proxyTo(port: number, options: Partial<EgressProxyOptions> = {}): Promise<EgressProxy> {
  const egress = new Egress({ map: parseResolve([`${host}=127.0.0.1:${port}`]) });
  const proxy = await startEgressProxy(egress, options);
  onTestFinished(() => proxy.close());
  return proxy;
}

function authorization({ credential: { username, password } }: EgressProxy): Record<string, string> {
  return { "proxy-authorization": `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}

interface Reply {
  status: number | undefined;
  headers: IncomingMessage["headers"];
  text: string;
}

function ask(proxy: EgressProxy, url: string, headers = authorization(proxy)): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(proxy.address);
    request({ host: hostname, port, path: url, headers: { ...headers, host } }, async (response) => {
      let text = "";
      for await (const piece of response) text += piece;
      resolve({ status: response.statusCode, headers: response.headers, text });
    })
      .on("error", reject)
      .end();
  });
}

function openTunnel(
  proxy: EgressProxy,
  authority: string,
  headers: Record<string, string> = authorization(proxy),
): Promise<{ status: number | undefined; headers: IncomingMessage["headers"]; socket: Socket }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(proxy.address);
    request({ host: hostname, port, method: "CONNECT", path: authority, headers })
      .on("connect", (response, socket) => {
        socket.on("error", () => {});
        resolve({ status: response.statusCode, headers: response.headers, socket });
      })
      .on("error", reject)
      .end();
  });
}

describe("the browser's proxy", () => {
  it("passes a plain request on to the mapped address, without headers of the connection", async () => {
    let seen: IncomingMessage["headers"] = {};
    const { port, asked } = await serve((incoming, response) => {
      seen = incoming.headers;
      response.setHeader("x-cong", "1").end("chào");
    });
    const reply = await ask(await proxyTo(port), `http://${host}/vi?x=1`);
    expect(reply).toMatchObject({ status: 200, text: "chào", headers: { "x-cong": "1" } });
    expect(asked).toEqual(["/vi?x=1"]);
    expect(seen.host).toBe(host);
    expect(seen).not.toHaveProperty("proxy-authorization");
  });

  it("carries TLS end to end through a tunnel", async () => {
    const { port } = await serveTls(await selfSigned(), (_, response) => response.end("kín"));
    const { status, socket } = await openTunnel(await proxyTo(port), `${host}:443`);
    expect(status).toBe(200);
    const secure = connectTls({ socket, servername: host, rejectUnauthorized: false });
    secure.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    let text = "";
    for await (const piece of secure) text += piece;
    expect(text).toMatch(/kín/);
  });

  it("tells a refused target by 403 and a header, and whoever asked", async () => {
    const refused: string[] = [];
    const proxy = await proxyTo(1, { onRefused: (name, status) => refused.push(`${name} ${status}`) });
    for (const name of ["127.0.0.1", "10.0.0.1", "[::1]", "169.254.169.254"]) {
      const plain = await ask(proxy, `http://${name}/`);
      expect(plain).toMatchObject({
        status: 403,
        headers: { "x-kiemcong-refused": "private-address-refused" },
      });
      const tunnel = await openTunnel(proxy, `${name}:443`);
      expect(tunnel).toMatchObject({
        status: 403,
        headers: { "x-kiemcong-refused": "private-address-refused" },
      });
    }
    expect(refused).toHaveLength(8);
    expect(refused[0]).toBe("127.0.0.1 private-address-refused");
  });

  it("names what failed behind it by 502 and a header", async () => {
    const proxy = await proxyTo(await closedPort());
    const wanted = { status: 502, headers: { "x-kiemcong-refused": "connection-refused" } };
    expect(await ask(proxy, `http://${host}/`)).toMatchObject(wanted);
    expect(await openTunnel(proxy, `${host}:443`)).toMatchObject(wanted);
  });

  it("serves nobody without its credential", async () => {
    const { port, asked } = await serve((_, response) => response.end("x"));
    const proxy = await proxyTo(port);
    const wrong = { "proxy-authorization": `Basic ${Buffer.from("kiemcong:sai").toString("base64")}` };
    for (const headers of [{}, wrong]) {
      expect((await ask(proxy, `http://${host}/`, headers)).status).toBe(407);
      expect((await ask(proxy, proxy.welcomeUrl, headers)).status).toBe(407);
      expect((await openTunnel(proxy, `${host}:80`, headers)).status).toBe(407);
    }
    expect(asked).toEqual([]);
    expect((await ask(proxy, proxy.welcomeUrl)).status).toBe(204);
  });

  it("refuses what is no request to a proxy", async () => {
    const proxy = await proxyTo(1);
    expect((await ask(proxy, "/vi")).status).toBe(400);
    expect((await ask(proxy, "ftp://mau.vidu.gov.vn/")).status).toBe(400);
    expect((await openTunnel(proxy, ":443")).status).toBe(400);
  });

  it("closes idle tunnels on both sides", async () => {
    const closed = Promise.withResolvers<void>();
    const { port } = await serveRaw((socket) => socket.on("close", () => closed.resolve()));
    const { socket } = await openTunnel(await proxyTo(port, { idleMs: 40 }), `${host}:443`);
    await new Promise((resolve) => socket.on("close", resolve).resume());
    await closed.promise;
  });

  it("drops connections beyond its bound", async () => {
    const { port } = await serveRaw(() => {});
    const proxy = await proxyTo(port, { maxConnections: 2 });
    await openTunnel(proxy, `${host}:443`);
    await openTunnel(proxy, `${host}:443`);
    await expect(openTunnel(proxy, `${host}:443`)).rejects.toThrow();
  });

  it("closes although tunnels are open", async () => {
    const { port } = await serveRaw(() => {});
    const proxy = await proxyTo(port);
    const { socket } = await openTunnel(proxy, `${host}:443`);
    const closed = new Promise((resolve) => socket.on("close", resolve).resume());
    await proxy.close();
    await closed;
    const { hostname, port: own } = new URL(proxy.address);
    await expect(
      new Promise((resolve, reject) =>
        connect(Number(own), hostname).on("connect", resolve).on("error", reject),
      ),
    ).rejects.toThrow("ECONNREFUSED");
  });
});
