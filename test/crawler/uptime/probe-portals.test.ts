import type { RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseResolve } from "../../../crawler/address-map.ts";
import { Egress } from "../../../crawler/egress.ts";
import { isOwnMachine } from "../../../crawler/own-machine.ts";
import { createPoliteness, politenessDefaults } from "../../../crawler/politeness.ts";
import { openStore, type Store } from "../../../crawler/store/audit-store.ts";
import { readUptime } from "../../../crawler/store/probes.ts";
import { probePortals } from "../../../crawler/uptime/probe-portals.ts";
import { home, host } from "../local-audit.ts";
import { closedPort, serve } from "../local-server.ts";
import { portalListener, smallPortal } from "../sample-portal.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const forever = "9999-12-31T00:00:00.000Z";
const healthy = portalListener(smallPortal);

interface Probing {
  store: Store;
  resolve: string[];
  signal?: AbortSignal;
  hosts?: number;
}

/** Probes without waiting; gives what was stored and how long each wait would have been. */
async function probe(urls: string[], { store, resolve, signal, hosts = 4 }: Probing) {
  const waits: number[] = [];
  const clock = { now: () => Date.now(), sleep: async (ms: number) => void (ms > 0 && waits.push(ms)) };
  const egress = new Egress({ map: parseResolve(resolve), resolvers: ["127.0.0.1:9"], lookupMs: 20 });
  const probes = await probePortals(urls, {
    store,
    egress,
    clock,
    hosts,
    politeness: createPoliteness(clock, politenessDefaults, (name) => isOwnMachine(egress, name)),
    userAgent: "kiemcong/test (+https://vidu.gov.vn)",
    signal: signal ?? new AbortController().signal,
  });
  const rows = await store.database.selectFrom("probe").selectAll().orderBy("url").execute();
  return { probes, rows, waits };
}

async function newStore(): Promise<Store> {
  const store = await openStore(temporaryFolder());
  onTestFinished(() => store.close());
  return store;
}

/** Gives the answers to requests for the home page in turn, the last one from then on; there is no robots.txt. */
function inTurn(...answers: RequestListener[]): RequestListener {
  return (request, response) => {
    if (request.url !== "/") return void response.writeHead(404).end();
    const next = answers.length > 1 ? answers.shift() : answers[0];
    next?.(request, response);
  };
}

const faulty: RequestListener = (_, response) => void response.writeHead(500).end("hỏng");

describe("a probe", () => {
  it("asks for robots.txt and the home page once, and keeps when and how fast it answered", async () => {
    const { port, asked } = await serve(healthy);
    const store = await newStore();
    const { rows, waits } = await probe([home], { store, resolve: [`${host}=127.0.0.1:${port}`] });
    expect(rows).toEqual([
      {
        url: home,
        probed_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+07:00$/),
        failure: null,
        first_byte_ms: expect.any(Number),
        tries: 1,
      },
    ]);
    expect(asked).toEqual(["/robots.txt", "/"]);
    expect(waits).not.toContain(30_000);
  });

  it("counts a portal that answers at the second try, after a pause, as answering", async () => {
    const { port } = await serve(inTurn(faulty, healthy));
    const store = await newStore();
    const { rows, waits } = await probe([home], { store, resolve: [`${host}=127.0.0.1:${port}`] });
    expect(rows).toMatchObject([{ failure: null, tries: 2 }]);
    expect(waits).toContain(30_000);
    expect(await readUptime(store, home, forever, 30)).toEqual({ probes: 1, answered: 1 });
  });

  it("counts a portal that is dead or faulty at both tries as not answering", async () => {
    const { port, asked } = await serve(inTurn(faulty));
    const dead = "http://chet.vidu.gov.vn/";
    const store = await newStore();
    const resolve = [`${host}=127.0.0.1:${port}`, `chet.vidu.gov.vn=127.0.0.1:${await closedPort()}`];
    const { rows } = await probe([home, dead], { store, resolve });
    expect(rows).toMatchObject([
      { url: dead, failure: "connection-refused", first_byte_ms: null, tries: 2 },
      { url: home, failure: "server-error", tries: 2 },
    ]);
    expect(asked.filter((path) => path === "/")).toHaveLength(2);
    for (const url of [home, dead])
      expect(await readUptime(store, url, forever, 30)).toEqual({ probes: 1, answered: 0 });
  });

  it("counts nothing where the auditor's own network failed, or the address may not be contacted", async () => {
    const inside = "http://127.0.0.1:9/";
    const store = await newStore();
    const { rows } = await probe([home, inside], { store, resolve: [] });
    expect(rows).toMatchObject([
      { url: inside, failure: "private-address-refused" },
      { url: home, failure: "network-unavailable", tries: 2 },
    ]);
    for (const url of [home, inside])
      expect(await readUptime(store, url, forever, 30)).toEqual({ probes: 0, answered: 0 });
  });

  it("does not open a home page that robots.txt forbids", async () => {
    const { port, asked } = await serve(
      portalListener({ ...smallPortal, "/robots.txt": "User-agent: *\nDisallow: /" }),
    );
    const store = await newStore();
    const { rows } = await probe([home], { store, resolve: [`${host}=127.0.0.1:${port}`] });
    expect(rows).toMatchObject([{ failure: "blocked-by-robots", tries: 1 }]);
    expect(asked).toEqual(["/robots.txt"]);
  });

  it("asks several hosts side by side, as many as are allowed, and each one thing at a time", async () => {
    const urls = ["a", "b", "c", "d"].flatMap((name) => [
      `http://${name}.vidu.gov.vn/`,
      `http://${name}.vidu.gov.vn/xa-mau`,
    ]);
    const open: string[] = [];
    let most = 0;
    let twice = 0;
    const { port } = await serve(async (request, response) => {
      const name = request.headers.host ?? "";
      twice += open.includes(name) ? 1 : 0;
      open.push(name);
      most = Math.max(most, open.length);
      await new Promise((resolve) => setTimeout(resolve, 20));
      open.splice(open.indexOf(name), 1);
      healthy({ ...request, url: "/" } as typeof request, response);
    });
    const resolve = ["a", "b", "c", "d"].map((name) => `${name}.vidu.gov.vn=127.0.0.1:${port}`);
    const { rows } = await probe(urls, { store: await newStore(), resolve, hosts: 2 });
    expect(rows).toHaveLength(8);
    expect({ most, twice }).toEqual({ most: 2, twice: 0 });
  });

  it("counts by portal, not by host, where one platform carries several", async () => {
    const { port } = await serve((request, response) =>
      request.url === "/xa-b"
        ? faulty(request, response)
        : healthy({ ...request, url: "/" } as typeof request, response),
    );
    const store = await newStore();
    const portals = [`${home}xa-a`, `${home}xa-b`];
    await probe(portals, { store, resolve: [`${host}=127.0.0.1:${port}`] });
    const uptimes = await Promise.all(portals.map((url) => readUptime(store, url, forever, 30)));
    expect(uptimes).toEqual([
      { probes: 1, answered: 1 },
      { probes: 1, answered: 0 },
    ]);
  });

  it("stores nothing of what its signal broke off", async () => {
    const ending = new AbortController();
    const { port } = await serve(() => ending.abort());
    const { rows } = await probe([home], {
      store: await newStore(),
      resolve: [`${host}=127.0.0.1:${port}`],
      signal: ending.signal,
    });
    expect(rows).toEqual([]);
  });
});
