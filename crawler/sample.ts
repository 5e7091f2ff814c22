import { createHash } from "node:crypto";

/** A place in a seeded order, 0 ≤ rank < 1. */
export type Rank = (item: string) => number;

/**
 * An order that depends on the seed and the item alone, not on when the item was found, so that the same
 * addresses give the same sample whatever path the crawl took.
 */
export function seededRank(seed: string): Rank {
  return (item) => {
    const hash = createHash("sha256").update(`${seed}\n${item}`).digest();
    return hash.readUIntBE(0, 6) / 2 ** 48;
  };
}

/** At most `count` items, chosen by the seeded order. */
export function sampleOf<T>(items: Iterable<T>, count: number, rank: Rank, keyOf: (item: T) => string): T[] {
  return [...items]
    .map((item) => ({ item, rank: rank(keyOf(item)) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ item }) => item);
}
