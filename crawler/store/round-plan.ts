import { z } from "zod";
import { textSchema } from "../../checks/text.ts";
import { agencyRowSchema } from "./agency-row.ts";

/** What stands in the head and at the foot of the papers (Decree 30/2020/NĐ-CP, Annex I). */
export const officeSchema = z.strictObject({
  /** Superior body, in capitals as it is printed. */
  parent: z.string().min(1),
  name: z.string().min(1),
  /** Code after the number: `Số: …/BC-VPUBND`. */
  code: z.string().min(1),
  place: z.string().min(1),
  recipients: z.array(z.string().min(1)).min(1),
  signer: z.strictObject({ capacity: z.string(), title: z.string() }),
});
export type Office = z.infer<typeof officeSchema>;

/** The province's own criterion in its administrative-reform (CCHC) set that the score is reduced to. */
export const cchcSchema = z.strictObject({ criterion: textSchema, maximum: z.number().positive() });

/** A gate whose breach a person has confirmed. */
export const confirmationSchema = z.strictObject({
  url: z.string(),
  requirement: z.string(),
  by: z.string().min(1),
  on: z.iso.date(),
  reason: z.string().min(1),
});

/** What a round is to do, frozen when it begins: later edits of the workspace are for the next one. */
export const roundPlanSchema = z.strictObject({
  title: z.string(),
  regulation: z.string(),
  /** YYYY-MM-DD: the law of which day. */
  date: z.iso.date(),
  seed: z.string(),
  agencies: z.array(agencyRowSchema),
  office: officeSchema,
  cchc: cchcSchema.nullable(),
  confirmations: z.array(confirmationSchema),
});
export type RoundPlan = z.infer<typeof roundPlanSchema>;
