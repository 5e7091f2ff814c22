import { describe, expect, it } from "vitest";
import type { Clock } from "../../crawler/clock.ts";
import { createPoliteness, politenessDefaults, retryAfterMs } from "../../crawler/politeness.ts";

/** Time that passes only when somebody sleeps. */
function manualClock(): Clock & { at: number } {
  return {
    at: 1_000_000,
    now() {
      return this.at;
    },
    async sleep(ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      this.at += ms;
    },
  };
}

describe("politeness", () => {
  it("lets one request at a time to a host, in order, and waits between them", async () => {
    const clock = manualClock();
    const politeness = createPoliteness(clock, politenessDefaults);
    const first = await politeness.enter("a.vn");
    const order: string[] = [];
    const second = politeness.enter("a.vn").then((release) => {
      order.push("second");
      release();
    });
    const third = politeness.enter("a.vn").then(() => order.push("third"));
    order.push("first");
    const end = clock.now();
    first();
    await Promise.all([second, third]);
    expect(order).toEqual(["first", "second", "third"]);
    expect(clock.now() - end).toBe(1_000);
  });

  it("keeps no host waiting for another", async () => {
    const politeness = createPoliteness(manualClock(), politenessDefaults);
    await politeness.enter("a.vn");
    await expect(politeness.enter("b.vn")).resolves.toBeTypeOf("function");
  });

  async function pauseAfter(
    host: string,
    prepare: (p: ReturnType<typeof createPoliteness>, clock: Clock) => void,
  ) {
    const clock = manualClock();
    const politeness = createPoliteness(clock, politenessDefaults, (name) => name === "may-minh.vn");
    const release = await politeness.enter(host);
    prepare(politeness, clock);
    const end = clock.now();
    release();
    await politeness.enter(host);
    return clock.now() - end;
  }

  it("does not wait on the operator's own machine", async () => {
    expect(await pauseAfter("may-minh.vn", () => {})).toBe(0);
  });

  it("waits longer after each refusal, and less again when the host recovers", async () => {
    expect(await pauseAfter("a.vn", (p) => p.note("a.vn", "blocked-by-firewall"))).toBe(1_000);
    expect(
      await pauseAfter("a.vn", (p) => {
        p.note("a.vn", "server-error");
        p.note("a.vn", "server-error");
        p.note("a.vn", "rate-limited");
      }),
    ).toBe(4_000);
    const recovered = await pauseAfter("a.vn", (p, clock) => {
      p.note("a.vn", "server-error");
      for (let count = 0; count < 5; count++) p.note("a.vn", null);
      void clock.sleep(60_000);
    });
    expect(recovered).toBe(500);
  });

  it("does not slow down for what says nothing of the server's health", async () => {
    expect(await pauseAfter("a.vn", (p) => p.note("a.vn", "not-found"))).toBe(500);
  });

  it("obeys Retry-After up to a bound, and far less on the own machine", async () => {
    expect(await pauseAfter("a.vn", (p) => p.note("a.vn", "rate-limited", "7"))).toBe(7_000);
    expect(await pauseAfter("a.vn", (p) => p.note("a.vn", "maintenance", "86400"))).toBe(60_000);
    expect(await pauseAfter("may-minh.vn", (p) => p.note("may-minh.vn", "rate-limited", "30"))).toBe(1_000);
  });

  it("obeys Crawl-delay up to a bound", async () => {
    expect(await pauseAfter("a.vn", (p) => p.setCrawlDelay("a.vn", 3))).toBe(3_000);
    expect(await pauseAfter("a.vn", (p) => p.setCrawlDelay("a.vn", 600))).toBe(10_000);
    expect(await pauseAfter("a.vn", (p) => p.setCrawlDelay("a.vn", Number.NaN))).toBe(500);
  });

  it("lets the next in when a waiting one gives up", async () => {
    const politeness = createPoliteness(manualClock(), politenessDefaults);
    const release = await politeness.enter("a.vn");
    const gaveUp = politeness.enter("a.vn", AbortSignal.abort());
    const next = politeness.enter("a.vn");
    release();
    await expect(gaveUp).rejects.toThrow();
    await expect(next).resolves.toBeTypeOf("function");
  });
});

describe("retryAfterMs", () => {
  it("reads seconds and dates, and nothing else", () => {
    const now = Date.parse("2026-06-01T00:00:00Z");
    expect(retryAfterMs("120", now)).toBe(120_000);
    expect(retryAfterMs("Mon, 01 Jun 2026 00:01:00 GMT", now)).toBe(60_000);
    expect(retryAfterMs("Sun, 31 May 2026 00:00:00 GMT", now)).toBe(0);
    expect(retryAfterMs("lát nữa", now)).toBeNull();
    expect(retryAfterMs(null, now)).toBeNull();
  });
});
