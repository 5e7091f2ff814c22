import { z } from "zod";

const day = z.iso.date();
const momentSchema = z.union([day, z.iso.datetime({ offset: true })]);

/** What a person may conclude, in EARL's words. */
export const personOutcomes = ["passed", "failed", "inapplicable"] as const;
export type PersonOutcome = (typeof personOutcomes)[number];

/**
 * What one person concluded of one thing, and when: a requirement for the whole portal, a requirement on one
 * page, or a WCAG success criterion on one page. Either `requirement` or `criterion` is set.
 */
export const assessmentSchema = z.strictObject({
  requirement: z.string().nullable(),
  /** "2.4.7". */
  criterion: z.string().nullable(),
  /** Null for the whole portal. */
  page: z.url().nullable(),
  outcome: z.enum(personOutcomes),
  /** The machine called it failed and was wrong. */
  falseAlarm: z.boolean(),
  reason: z.string().nullable(),
  /** Numbers of documents, addresses, names of picture files: what was looked at. */
  evidence: z.array(z.string()),
  author: z.string(),
  at: momentSchema,
  /** Last day it may be used, for papers of a year; null without end. */
  validUntil: day.nullable(),
  /** Fingerprint of the evidence that was judged. */
  fingerprint: z.string(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** One entry of the file as a person leaves it: what is empty was not answered. */
const entrySchema = z.strictObject({
  requirement: z.string().nullish(),
  criterion: z.string().nullish(),
  page: z.url().nullish(),
  fingerprint: z.string().nullish(),
  outcome: z.string().nullish(),
  falseAlarm: z.boolean().nullish(),
  reason: z.string().nullish(),
  evidence: z.array(z.string()).nullish(),
  author: z.string().nullish(),
  at: momentSchema.nullish(),
  validUntil: day.nullish(),
});
export type Entry = z.infer<typeof entrySchema>;

/** The assessments file, YAML or JSON. `author` and `at` hold for the entries that do not name their own. */
export const assessmentsFileSchema = z.strictObject({
  format: z.literal("kiemcong/assessments"),
  version: z.literal(1),
  /** The portal and the audit it was made from, for the person; nothing is read from them. */
  portal: z.string().nullish(),
  audit: z.string().nullish(),
  author: z.string().nullish(),
  at: momentSchema.nullish(),
  entries: z.array(entrySchema),
});
export type AssessmentsFile = z.infer<typeof assessmentsFileSchema>;
