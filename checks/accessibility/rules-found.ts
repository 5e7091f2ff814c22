import { z } from "zod";
import type { Result } from "../result.ts";

const ruleFoundSchema = z.object({ id: z.string(), criteria: z.array(z.string()), count: z.number() });
/** A rule that found faults on a page: its name, the success criteria it tests, how many elements. */
export type RuleFound = z.infer<typeof ruleFoundSchema>;

const withRules = z.object({ rules: z.array(ruleFoundSchema) });

/** What the rules found that made a page fail an accessibility requirement; empty for any other result. */
export function rulesFound({ outcome, data }: Pick<Result, "outcome" | "data">): readonly RuleFound[] {
  if (outcome !== "failed") return [];
  const read = withRules.safeParse(data);
  return read.success ? read.data.rules : [];
}
