import { z } from "zod";
import { textSchema } from "../text.ts";
import ofAxe from "./axe-guidance.json" with { type: "json" };
import ofOwn from "./own-guidance.json" with { type: "json" };

/** What an editor needs to know of a fault: for whom it matters, and how it is mended in a CMS. */
const guidanceSchema = z.record(z.string(), z.strictObject({ why: textSchema, fix: textSchema }));
export type Guidance = z.infer<typeof guidanceSchema>[string];

const guidance = guidanceSchema.parse({ ...ofAxe, ...ofOwn });

/** By rule, axe-core's or our own; null where there is none. */
export function guidanceFor(rule: string): Guidance | null {
  return Object.hasOwn(guidance, rule) ? (guidance[rule] ?? null) : null;
}
