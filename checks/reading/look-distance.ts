import { differenceCiede2000, formatHex, modeLab65, modeRgb, useMode } from "culori/fn";
import type { RegionLook } from "../snapshot.ts";

useMode(modeRgb);
useMode(modeLab65);
const difference = differenceCiede2000();

export interface LookDistance {
  /** Colour that fills most of the height in each region, `#rrggbb`. */
  colours: { own: string; reference: string };
  /** CIEDE2000 between those two in CIELAB: 0 the same, about 100 black against white. */
  dominant: number;
  /** The same, each colour against its nearest in the other region, weighed by height, both ways. */
  palette: number;
  /** Common order of blocks: 1 the same kinds in the same order, 0 nothing in common. */
  order: number;
  /** Lower height by the higher: 1 the same. */
  height: number;
}

type Band = RegionLook["bands"][number];

/** How far two regions are apart by colour, order of what stands in them, and height. */
export function lookDistance(own: RegionLook, reference: RegionLook): LookDistance {
  const colours = { own: dominantOf(own.bands), reference: dominantOf(reference.bands) };
  return {
    colours: { own: hexOf(colours.own), reference: hexOf(colours.reference) },
    dominant: rounded(difference(colours.own, colours.reference), 1),
    palette: rounded(
      (nearestMean(own.bands, reference.bands) + nearestMean(reference.bands, own.bands)) / 2,
      1,
    ),
    order: rounded(commonOrder(own.blocks, reference.blocks), 100),
    height: rounded(Math.min(own.height, reference.height) / Math.max(own.height, reference.height), 100),
  };
}

function dominantOf(bands: readonly Band[]): string {
  const heights = new Map<string, number>();
  for (const { colour, height } of bands) heights.set(colour, (heights.get(colour) ?? 0) + height);
  return [...heights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "rgb(255, 255, 255)";
}

function nearestMean(from: readonly Band[], to: readonly Band[]): number {
  const total = from.reduce((sum, { height }) => sum + height, 0);
  const weighed = from.map(
    ({ colour, height }) => Math.min(...to.map((other) => difference(colour, other.colour))) * height,
  );
  return total === 0 ? 0 : weighed.reduce((sum, part) => sum + part, 0) / total;
}

/** Twice the longest common subsequence by the sum of lengths (Dice). */
function commonOrder(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  let lengths = b.map(() => 0);
  for (const one of a) {
    const above = lengths;
    lengths = [];
    for (const [index, other] of b.entries()) {
      const diagonal = above[index - 1] ?? 0;
      lengths.push(one === other ? diagonal + 1 : Math.max(above[index] ?? 0, lengths[index - 1] ?? 0));
    }
  }
  return (2 * (lengths.at(-1) ?? 0)) / (a.length + b.length);
}

function hexOf(colour: string): string {
  return formatHex(colour) ?? colour;
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
