import { describe, expect, it } from "vitest";
import { parseResolve } from "../../crawler/address-map.ts";
import { systemClock, toInstant } from "../../crawler/clock.ts";
import { Egress } from "../../crawler/egress.ts";
import { canResolve, isOnInternet } from "../../crawler/online.ts";
import { isOwnMachine } from "../../crawler/own-machine.ts";
import { createPoliteness, politenessDefaults } from "../../crawler/politeness.ts";
import { createRenderChoice } from "../../crawler/render-choice.ts";
import { recordHeaders } from "../../crawler/response-headers.ts";
import { sampleOf, seededRank } from "../../crawler/sample.ts";
import { userAgentOf } from "../../crawler/user-agent.ts";
import { createVisitor } from "../../crawler/visitor.ts";
import { serveDns } from "./local-dns.ts";
import { localFetcher } from "./local-fetcher.ts";
import { serve } from "./local-server.ts";

const host = "mau.vidu.gov.vn";
const url = `http://${host}/`;

describe("createVisitor", () => {
  async function visitorTo(port: number, isOwn: boolean, signal = new AbortController().signal) {
    const slept: number[] = [];
    const clock = { now: () => Date.now(), sleep: async (ms: number) => void slept.push(ms) };
    const politeness = createPoliteness(clock, politenessDefaults, () => isOwn);
    const fetcher = localFetcher([`${host}=127.0.0.1:${port}`]);
    return { visitor: createVisitor({ fetcher, politeness, clock, signal, isOwn: () => isOwn }), slept };
  }

  it("tries again as often and after as long as the status says", async () => {
    const { port, asked } = await serve((_, response) => response.writeHead(429).end());
    const { visitor, slept } = await visitorTo(port, false);
    expect((await visitor.pageWithRetries({ url })).snapshot.failure).toBe("rate-limited");
    expect(asked).toHaveLength(3);
    expect(slept.filter((ms) => ms === 30_000)).toHaveLength(2);
  });

  it("does not try again what will not change, and waits little on the own machine", async () => {
    const { port, asked } = await serve((request, response) =>
      response.writeHead(request.url === "/" ? 404 : 503).end(),
    );
    const { visitor, slept } = await visitorTo(port, true);
    await visitor.pageWithRetries({ url });
    expect(asked).toHaveLength(1);
    await visitor.pageWithRetries({ url: `${url}x` });
    expect(asked).toHaveLength(3);
    expect(Math.max(...slept)).toBeLessThanOrEqual(1_000);
  });

  it("sends nothing where the address is forbidden or the audit has ended", async () => {
    const { port, asked } = await serve((_, response) => response.end());
    const { visitor } = await visitorTo(port, true);
    const forbidden = await visitor.page({ url, forbids: () => "blocked-by-robots" });
    expect(forbidden.snapshot.failure).toBe("blocked-by-robots");
    const ended = await visitorTo(port, true, AbortSignal.abort());
    expect((await ended.visitor.pageWithRetries({ url })).snapshot.failure).toBe("not-visited");
    expect(asked).toEqual([]);
  });
});

describe("what the auditor knows of itself", () => {
  it("names itself honestly in visible ASCII", () => {
    expect(userAgentOf("https://vidu.gov.vn; ban-biên-tập")).toMatch(
      /^kiemcong\/\d+\.\d+\.\d+ \(\+https:\/\/vidu\.gov\.vn; ban-bi\?n-t\?p\)$/,
    );
  });

  it("writes time as in Vietnam", () => {
    expect(toInstant(Date.parse("2026-12-31T18:00:00Z"))).toBe("2027-01-01T01:00:00.000+07:00");
  });

  it("really sleeps, and wakes when it is told to", async () => {
    await systemClock.sleep(0);
    await expect(systemClock.sleep(60_000, AbortSignal.timeout(5))).rejects.toThrow();
  });

  it("knows hosts of its own machine", () => {
    const map = parseResolve([
      `${host}=127.0.0.1:80`,
      "ngoai.vidu.vn=203.113.1.1",
      "lan.vidu.vn=127.0.0.1",
      "lan.vidu.vn=203.113.1.1",
    ]);
    const egress = new Egress({ map });
    expect([host, "localhost", "127.0.0.1", "[::1]"].every((name) => isOwnMachine(egress, name))).toBe(true);
    expect(
      ["ngoai.vidu.vn", "lan.vidu.vn", "khac.vn", "10.0.0.1", ""].some((name) => isOwnMachine(egress, name)),
    ).toBe(false);
  });

  it("knows by DNS whether it is online, and takes no mapping for it", async () => {
    const online = new Egress({
      resolvers: [await serveDns({ "example.com": ["203.113.1.1"] })],
      lookupMs: 100,
    });
    expect(await canResolve(online)).toBe(true);
    const offline = new Egress({
      resolvers: [await serveDns({})],
      map: parseResolve([`${host}=203.113.1.1`]),
      lookupMs: 100,
    });
    expect(await canResolve(offline)).toBe(false);
    expect(await isOnInternet(offline, host)).toBe(false);
  });
});

describe("small choices", () => {
  it("renders three of each template and six of each kind", () => {
    const choice = createRenderChoice();
    const full = { kind: "article", isSparse: false } as const;
    const takes = [..."aaaabbbbccc"].map((template) => choice.takes({ ...full, template }));
    expect(takes).toEqual([true, true, true, false, true, true, true, false, false, false, false]);
    expect(choice.takes({ kind: "list", template: "a", isSparse: false })).toBe(true);
  });

  it("renders twelve more of those that say next to nothing", () => {
    const choice = createRenderChoice();
    const page = { kind: "article", template: "a" } as const;
    for (let sampled = 0; sampled < 3; sampled++) choice.takes({ ...page, isSparse: false });
    const takes = Array.from({ length: 13 }, () => choice.takes({ ...page, isSparse: true }));
    expect(takes).toEqual([...Array(12).fill(true), false]);
    expect(choice.takes({ ...page, isSparse: false })).toBe(false);
  });

  it("samples by seed and not by order", () => {
    const items = [...Array(100).keys()].map(String);
    const draw = (seed: string, from: string[]) => sampleOf(from, 5, seededRank(seed), (item) => item);
    expect(draw("a", items)).toEqual(draw("a", items.toReversed()));
    expect(draw("a", items)).not.toEqual(draw("b", items));
  });

  it("records headers in lower case, as UTF-8 where they were sent so, and cookies without their values", () => {
    const raw = Buffer.from("Cổng mẫu", "utf8").toString("latin1");
    expect(
      recordHeaders({
        "X-Ten": raw,
        Via: ["a", "b"],
        "Set-Cookie": ["id=bi-mat; Secure", "x"],
        Trong: undefined,
      }),
    ).toEqual({
      "x-ten": "Cổng mẫu",
      via: "a, b",
      "set-cookie": "id=; Secure\nx",
    });
    expect(recordHeaders({ x: "R\xe9sum\xe9" })).toEqual({ x: "Résumé" });
  });
});
