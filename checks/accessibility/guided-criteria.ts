import { z } from "zod";
import type { ResolvedRequirement } from "../regulations/schema.ts";
import { textSchema } from "../text.ts";
import data from "./guided-criteria.json" with { type: "json" };

/** One success criterion of WCAG 2.2, level A or AA, as a person is guided through it. */
const guidedCriterionSchema = z.strictObject({
  id: z.string().regex(/^[1-4]\.\d\.\d{1,2}$/),
  level: z.enum(["A", "AA"]),
  /** The version of WCAG that brought it. */
  since: z.enum(["2.0", "2.1", "2.2"]),
  name: textSchema,
  /** `site`: asked once, on the home page, for all pages. */
  scope: z.enum(["page", "site"]),
  /** What an answer holds for: every page of the template, or the text of that page alone. */
  restsOn: z.enum(["template", "content"]),
  /** `part`: rules of the machine find some faults; none of them shows that the criterion is met. */
  machine: z.enum(["part", "none"]),
  /** Yes is met. */
  question: textSchema,
  /** How to find out within two minutes. */
  test: textSchema,
  /** For whom it matters. */
  whom: textSchema,
  /** What to write down. */
  evidence: textSchema,
});
export type GuidedCriterion = z.infer<typeof guidedCriterionSchema>;

/** In the order of WCAG. */
export const guidedCriteria: readonly GuidedCriterion[] = z.array(guidedCriterionSchema).parse(data);

const byId = new Map(guidedCriteria.map((criterion) => [criterion.id, criterion]));

export function guidedCriterion(id: string): GuidedCriterion | null {
  return byId.get(id) ?? null;
}

const wcagParams = z.object({
  wcag: z.array(z.string()).optional(),
  level: z.string().optional(),
  bindingCriteria: z.array(z.string()).optional(),
});

/** The requirement in force that a criterion serves: the one that names it, else that of its level. */
export function requirementOf<R extends Pick<ResolvedRequirement, "params" | "notApplicable">>(
  { id, level }: GuidedCriterion,
  requirements: readonly R[],
): R | null {
  const inForce = requirements.filter(({ notApplicable }) => notApplicable === null);
  const asks = (test: (params: z.infer<typeof wcagParams>) => boolean | undefined) =>
    inForce.find(({ params }) => {
      const read = wcagParams.safeParse(params);
      return read.success && test(read.data);
    });
  return asks(({ wcag }) => wcag?.includes(id)) ?? asks((params) => params.level === level) ?? null;
}

/** Whether the law binds it, rather than recommends it (Circular 26/2020/TT-BTTTT, annex). */
export function isBinding({ id }: GuidedCriterion, { params }: Pick<ResolvedRequirement, "params">): boolean {
  const read = wcagParams.safeParse(params);
  return read.success && (read.data.bindingCriteria?.includes(id) ?? false);
}
