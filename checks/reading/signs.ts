/** A sign, and how much it counts where it is there. */
export type Sign = readonly [isThere: boolean, weight: number];

/** The weights of the signs that are there, added up. */
export function weigh(signs: readonly Sign[]): number {
  return signs.reduce((sum, [isThere, weight]) => (isThere ? sum + weight : sum), 0);
}
