import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankPeers } from "../../../reports/round/rank.ts";

const exact = (id: string, score: number) => ({ id, score, interval: { low: score, high: score } });

describe("the ranking of peers", () => {
  it("gives equal scores one rank and leaves out those that follow", () => {
    const places = rankPeers([exact("a", 90), exact("b", 85), exact("c", 85), exact("d", 70)]);
    expect([...places].map(([id, { rank }]) => [id, rank])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 2],
      ["d", 4],
    ]);
  });

  it("takes scores as they are shown, at one decimal", () => {
    const places = rankPeers([exact("a", 85.04), exact("b", 84.96)]);
    expect(places.get("a")?.rank).toBe(1);
    expect(places.get("b")?.rank).toBe(1);
  });

  it("says how far the sample lets a rank move", () => {
    const places = rankPeers([
      { id: "a", score: 90, interval: { low: 82, high: 92 } },
      { id: "b", score: 85, interval: { low: 80, high: 88 } },
      exact("c", 60),
    ]);
    expect(places.get("a")).toEqual({ rank: 1, best: 1, worst: 2, of: 3 });
    expect(places.get("b")).toEqual({ rank: 2, best: 1, worst: 2, of: 3 });
    expect(places.get("c")).toEqual({ rank: 3, best: 3, worst: 3, of: 3 });
  });

  it("does not depend on the order, and keeps each rank within its range", () => {
    const contender = fc.record({
      score: fc.double({ min: 0, max: 100, noNaN: true }),
      width: fc.double({ min: 0, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(contender, { maxLength: 12 }), (drawn) => {
        const peers = drawn.map(({ score, width }, index) => ({
          id: String(index),
          score,
          interval: { low: score - width, high: score + width },
        }));
        const places = rankPeers(peers);
        expect(rankPeers(peers.toReversed())).toEqual(places);
        for (const { rank, best, worst, of } of places.values()) {
          expect(best).toBeLessThanOrEqual(rank);
          expect(worst).toBeGreaterThanOrEqual(rank);
          expect(worst).toBeLessThanOrEqual(of);
        }
      }),
    );
  });
});
