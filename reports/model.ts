import { z } from "zod";
import { agencySchema } from "../checks/agency.ts";
import { confidences, measureSchema, outcomes, placeSchema } from "../checks/outcome.ts";
import { pageDigestSchema } from "../checks/page-digest.ts";
import { owners, severities } from "../checks/regulations/schema.ts";
import { languages, textSchema } from "../checks/text.ts";

const instant = z.iso.datetime({ offset: true });

const citedProvisionSchema = z.strictObject({
  instrument: z.string(),
  article: z.string().nullable(),
  clause: z.string().nullable(),
  point: z.string().nullable(),
  verified: z.boolean(),
  state: z.enum(["in-force", "draft", "replaced"]),
  replacedBy: z.string().nullable(),
  /** As a person cites it: "Điều 5 khoản 3 điểm a Quyết định 68/2026/QĐ-UBND". */
  citation: textSchema,
});

export const reportedResultSchema = z.strictObject({
  requirement: z.string(),
  check: z.string().nullable(),
  scope: z.enum(["site", "page"]),
  url: z.string(),
  outcome: z.enum(outcomes),
  confidence: z.enum(confidences),
  reason: z.string(),
  message: textSchema,
  data: z.record(z.string(), z.unknown()),
  places: z.array(placeSchema),
  pagesAffected: z.int(),
  measure: measureSchema.nullable(),
  provisions: z.array(citedProvisionSchema),
  severity: z.enum(severities),
  owner: z.enum(owners),
  fix: textSchema,
});
export type ReportedResult = z.infer<typeof reportedResultSchema>;

/** States of a criterion (scoring §3.1). */
export const criterionStates = [
  "met",
  "partly-met",
  "not-met",
  "not-applicable",
  "not-tested",
  "needs-person",
  "needs-document",
] as const;
export type CriterionState = (typeof criterionStates)[number];

const criterionSchema = z.strictObject({
  requirement: z.string(),
  title: textSchema,
  state: z.enum(criterionStates),
  /** Points of the 100 that the criterion carries after what does not apply was taken out. */
  max: z.number(),
  /** credit × max; null where not tested. */
  points: z.number().nullable(),
  /** Between 0 and 1; null where not tested. */
  credit: z.number().nullable(),
  /** True where no clause was checked against its official text: shown, carries no points. */
  unverified: z.boolean(),
  reason: z.string(),
});
export type ScoredCriterion = z.infer<typeof criterionSchema>;

const groupSchema = z.strictObject({
  id: z.string(),
  title: textSchema,
  /** Weight the rubric gives, of 100. */
  weight: z.number(),
  /** Points earned and points the group can give, after redistribution; tested criteria only in `points`. */
  points: z.number(),
  max: z.number(),
  /** Tested share of the group's weight, 0 to 1; null where the whole group does not apply. */
  coverage: z.number().nullable(),
  criteria: z.array(criterionSchema),
});
export type ScoredGroup = z.infer<typeof groupSchema>;

export const scoreSchema = z.strictObject({
  /** Points earned of points tested, on 100; null where nothing was tested. */
  value: z.number().nullable(),
  /** With everything untested lost, and with everything untested won. */
  lowest: z.number(),
  highest: z.number(),
  /** Tested weight over applicable weight, 0 to 1. */
  coverage: z.number(),
  /** Enough was tested, overall and in each group, for a rank. */
  rankable: z.boolean(),
  rank: z.int().nullable(),
  band: textSchema.nullable(),
  groups: z.array(groupSchema),
  /** Gates whose requirement failed or is in question: to be confirmed by a person before publication. */
  flags: z.array(z.strictObject({ requirement: z.string(), text: textSchema, confirmed: z.boolean() })),
});
export type Score = z.infer<typeof scoreSchema>;

/** `report.json`: the contract of design §8. Texts are in both languages; `audit.lang` is the reader's first. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("kiemcong"), version: z.string() }),
  ruleSet: z.strictObject({ regulation: z.string(), date: z.iso.date(), hash: z.string() }),
  audit: z.strictObject({
    id: z.string(),
    startedAt: instant,
    finishedAt: instant,
    seed: z.string(),
    lang: z.enum(languages),
    /** SHA-256 over the manifest of stored evidence; null where none was stored. */
    seal: z.string().nullable(),
  }),
  agency: agencySchema,
  coverage: z.strictObject({ tested: z.int(), applicable: z.int(), ratio: z.number() }),
  pages: z.array(pageDigestSchema),
  results: z.array(reportedResultSchema),
  score: scoreSchema,
});
export type Report = z.infer<typeof reportSchema>;
