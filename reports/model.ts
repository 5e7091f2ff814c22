import { z } from "zod";
import { agencyKindSchema, agencySchema } from "../checks/agency.ts";
import { assessmentSchema, personOutcomes } from "../checks/assessments/assessment.ts";
import { standings } from "../checks/assessments/weigh-assessments.ts";
import { confidences, measureSchema, outcomes, placeSchema } from "../checks/outcome.ts";
import { pageDigestSchema } from "../checks/page-digest.ts";
import { pageKindSchema } from "../checks/page-kind.ts";
import {
  gradings,
  instrumentSchema,
  owners,
  requirementSchema,
  rubricSchema,
  severities,
} from "../checks/regulations/schema.ts";
import { languages, textSchema } from "../checks/text.ts";
import { statusNames } from "../checks/visit-status.ts";

const instant = z.iso.datetime({ offset: true });

const citedProvisionSchema = z.strictObject({
  instrument: z.string(),
  article: z.string().nullable(),
  clause: z.string().nullable(),
  point: z.string().nullable(),
  verified: z.boolean(),
  state: z.enum(["in-force", "draft", "replaced"]),
  replacedBy: z.string().nullable(),
  /** As a person cites it: "điểm a khoản 3 Điều 5 Quy chế ban hành kèm theo Quyết định số 68/2026/QĐ-UBND". */
  citation: textSchema,
  /** What a reader must know of it beside: not verified, replaced, referred to only; null where nothing. */
  note: textSchema.nullable(),
});
export type CitedProvision = z.infer<typeof citedProvisionSchema>;

const reportedResultSchema = z.strictObject({
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
  /** Of the evidence the machine gathered, for a person's answer to be tied to; null where none is asked. */
  fingerprint: z.string().nullable(),
  /** The person's assessment that decided it; null where the machine did. */
  assessment: assessmentSchema.nullable(),
});
export type ReportedResult = z.infer<typeof reportedResultSchema>;

/** What of a requirement a reader needs beside its results. */
const reportedRequirementSchema = requirementSchema
  .pick({ id: true, group: true, title: true, strength: true, severity: true, observability: true })
  .extend({ owner: z.enum(owners), fix: textSchema, selfCheck: textSchema, evidence: textSchema.nullable() })
  .extend({
    provisions: z.array(citedProvisionSchema),
    /** At least one clause in force was checked against its official text. */
    verified: z.boolean(),
    /** Set where the provincial clause departs from a newer, higher text. */
    conflict: textSchema.nullable(),
    /** Hash of all that decides its verdict and its points: two rounds compare only where it is the same. */
    rule: z.string(),
  });
export type ReportedRequirement = z.infer<typeof reportedRequirementSchema>;

/** One fault and its extent: repetitions over the pages of one template count once (scoring §3.3). */
const findingSchema = z.strictObject({
  requirement: z.string(),
  outcome: z.enum(["failed", "cantTell"]),
  reason: z.string(),
  message: textSchema,
  /** Hash of the template its pages share; null where the pages' template is not known. */
  template: z.string().nullable(),
  /** Selector with its counters taken out; null for a whole page or a network fact. */
  selector: z.string().nullable(),
  pages: z.int(),
  instances: z.int(),
  /** The first places, by address. */
  places: z.array(placeSchema),
});
export type Finding = z.infer<typeof findingSchema>;

/** How much there is to mend: one place, a template that repeats it, or page after page. */
export const efforts = ["one-place", "template", "many-pages"] as const;

const prioritySchema = z.strictObject({
  requirement: z.string(),
  owner: z.enum(owners),
  severity: z.enum(severities),
  /** Points of the 100 that mending it brings back. */
  pointsLost: z.number(),
  pages: z.int(),
  instances: z.int(),
  effort: z.enum(efforts),
});
export type Priority = z.infer<typeof prioritySchema>;

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
  grading: z.enum(gradings),
  /** Its share within the group, relative to the others; 0 where it is shown without points. */
  weight: z.number(),
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
  /** Tested share of the group's points, 0 to 1; null where the group carries none. */
  coverage: z.number().nullable(),
  criteria: z.array(criterionSchema),
});
export type ScoredGroup = z.infer<typeof groupSchema>;

/** Numbers are kept unrounded; they are shown, banded and ranked at one decimal (scoring §3.5). */
const scoreSchema = z.strictObject({
  /** Points earned of points tested, on 100; null where nothing was tested. */
  value: z.number().nullable(),
  /** With everything untested lost, and with everything untested won. */
  lowest: z.number(),
  highest: z.number(),
  /** Tested points over the points that apply, 0 to 1. */
  coverage: z.number(),
  /** Enough was tested, overall and in each group, for a rank. */
  rankable: z.boolean(),
  rank: z.int().nullable(),
  /** Null where not rankable. */
  band: textSchema.nullable(),
  groups: z.array(groupSchema),
  /** Requirements outside the rubric's groups: never mixed into the 100. */
  annex: z.array(criterionSchema),
  /** Gates whose requirement failed or is in question: to be confirmed by a person before publication. */
  flags: z.array(z.strictObject({ requirement: z.string(), text: textSchema, confirmed: z.boolean() })),
});
export type Score = z.infer<typeof scoreSchema>;

/** What people said, used or not, and what the machine had said of the same. */
const weighedAssessmentSchema = z.strictObject({
  assessment: assessmentSchema,
  standing: z.enum(standings),
  requirement: z.string().nullable(),
  machine: reportedResultSchema.pick({ outcome: true, reason: true, message: true }).nullable(),
});

/** Who looked at which WCAG criterion where. Never a verdict of conformance. */
const accessibilitySchema = z.strictObject({
  /** Pages on which the machine's rules ran. */
  scannedPages: z.int(),
  /** One page of each common template; `pages` is how many of those read share it. */
  sample: z.array(
    z.strictObject({ url: z.string(), title: z.string().nullable(), kind: pageKindSchema, pages: z.int() }),
  ),
  criteria: z.array(
    z.strictObject({
      /** "2.4.7". */
      criterion: z.string(),
      requirement: z.string(),
      /** The law binds it; else it is recommended. */
      binding: z.boolean(),
      machine: z.strictObject({ failedPages: z.array(z.string()), rules: z.array(z.string()) }),
      people: z.array(
        assessmentSchema
          .pick({ page: true, author: true, at: true, reason: true })
          .extend({ outcome: z.enum(personOutcomes) }),
      ),
      /** Pages of the sample on which a person is asked. */
      asked: z.array(z.strictObject({ url: z.string(), fingerprint: z.string(), answered: z.boolean() })),
    }),
  ),
});
export type AccessibilityOverview = z.infer<typeof accessibilitySchema>;

/** `report.json`: the contract of design §8. Texts are in both languages; `audit.lang` is the reader's first. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("kiemcong"), version: z.string() }),
  ruleSet: z.strictObject({
    regulation: z.string(),
    date: z.iso.date(),
    hash: z.string(),
    province: textSchema,
    agencyKind: agencyKindSchema,
    /** What a reader must know of the rule set: a draft, a replaced national base, a merged province. */
    notices: z.array(textSchema),
    /** The rubric's numbers; its groups and weights stand in `score`. */
    rubric: rubricSchema.omit({ groups: true }),
  }),
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
  site: z.strictObject({
    startUrl: z.string(),
    homeUrl: z.string().nullable(),
    failure: z.enum(statusNames).nullable(),
    /** True when every address that was found and allowed was visited. */
    complete: z.boolean(),
    discovered: z.int(),
  }),
  /** Requirements judged passed or failed, of those that apply; a count, not weighted. */
  coverage: z.strictObject({ tested: z.int(), applicable: z.int(), ratio: z.number() }),
  pages: z.array(pageDigestSchema),
  requirements: z.array(reportedRequirementSchema),
  results: z.array(reportedResultSchema),
  findings: z.array(findingSchema),
  priorities: z.array(prioritySchema),
  instruments: z.array(instrumentSchema.omit({ outline: true, refersTo: true })),
  assessments: z.array(weighedAssessmentSchema),
  /** Null where no accessibility requirement is in force or no page was read. */
  accessibility: accessibilitySchema.nullable(),
  score: scoreSchema,
});
export type Report = z.infer<typeof reportSchema>;
