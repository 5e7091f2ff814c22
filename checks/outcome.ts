import { z } from "zod";

/** The outcomes of EARL 1.0 and no others. Only the engine produces `untested`, always with a named reason. */
export const outcomes = ["passed", "failed", "inapplicable", "cantTell", "untested"] as const;
export type OutcomeValue = (typeof outcomes)[number];

/**
 * How sure the machine is. Only `high` may be an automatic `failed`; `medium` proposes to a person;
 * `low` only informs.
 */
export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];

/** Where a finding stands, so that a person can see it again within two minutes. */
export const placeSchema = z.strictObject({
  url: z.string(),
  /** CSS selector in the stored HTML; null when the place is a whole page or a network fact. */
  selector: z.string().nullable(),
  /** What stands there, at most 200 characters, citizens' data masked. */
  excerpt: z.string().nullable(),
  /** The `data-kc` stamp of a rendered page: leads the extension back to the live element. */
  node: z.int().optional(),
  /** Where it was drawn: x, y, width, height in CSS pixels from the top left of the page; where known. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * A countable result, for partial credit.
 * `fields`: met of required parts · `rate`: compliant of counted items · `threshold`: a value against its limit ·
 * `lateness`: days each item took against the days allowed, null for one that never came.
 */
export const measureSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("fields"), met: z.number(), required: z.number() }),
  z.strictObject({ by: z.literal("rate"), compliant: z.number(), counted: z.number() }),
  z.strictObject({ by: z.literal("threshold"), value: z.number(), limit: z.number() }),
  z.strictObject({ by: z.literal("lateness"), taken: z.array(z.number().nullable()), limit: z.number() }),
]);
export type Measure = z.infer<typeof measureSchema>;
