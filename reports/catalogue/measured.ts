import { z } from "zod";
import type { Text } from "../../checks/text.ts";
import shipped from "./measured.json" with { type: "json" };
import { measuredPrecision, words } from "./words.ts";

const measuredSchema = z.strictObject({
  check: z.string(),
  /** Verdicts compared, and those of them that accused. */
  n: z.int().nonnegative(),
  accused: z.int().nonnegative(),
  /** 0 to 1; null where nothing was accused. */
  precision: z.number().min(0).max(1).nullable(),
});

/** How often a check's accusations were right where people had written down the truth. */
export type Measured = z.infer<typeof measuredSchema>;

/** What `npm run measure` finds on all that ships; the catalogue's test keeps the file true. */
export function shippedMeasures(): Measured[] {
  return z.array(measuredSchema).parse(shipped);
}

export function precisionOf(measured: Measured | undefined): Text {
  if (!measured || measured.precision === null) return words.notMeasured;
  return measuredPrecision(measured.accused, Math.round(measured.precision * 100), measured.n);
}
