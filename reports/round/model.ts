import { z } from "zod";
import { agencyKindSchema } from "../../checks/agency.ts";
import { owners, severities } from "../../checks/regulations/schema.ts";
import { textSchema } from "../../checks/text.ts";
import { statusNames } from "../../checks/visit-status.ts";
import { agencyRowSchema } from "../../crawler/store/agency-row.ts";
import { batchSchema } from "../../crawler/store/batch.ts";
import { cchcSchema, officeSchema } from "../../crawler/store/round-plan.ts";
import { criterionStates } from "../model.ts";
import { changeKinds } from "./compare.ts";

const instant = z.iso.datetime({ offset: true });

/** Where an agency stands in a round. Only `ranked` has a place; no other state is a zero or a last place. */
export const agencyStates = [
  "ranked",
  "not-enough-evidence",
  "unreachable",
  "not-finished",
  "tool-failed",
  "no-portal",
  "merged",
  "abolished",
] as const;
export type AgencyState = (typeof agencyStates)[number];

const placeSchema = z.strictObject({ rank: z.int(), best: z.int(), worst: z.int(), of: z.int() });

const changeSchema = z.strictObject({
  stateBefore: z.enum(agencyStates),
  /** Points of the earlier round; null where it had no score. */
  before: z.number().nullable(),
  /** Null where either round has no score, or where rules changed: then the two do not compare. */
  difference: z.number().nullable(),
  criteria: z.array(
    z.strictObject({
      requirement: z.string(),
      title: textSchema,
      kind: z.enum(changeKinds),
      before: z.enum(criterionStates),
      now: z.enum(criterionStates),
    }),
  ),
  appeared: z.int(),
  mended: z.int(),
  noLongerSeen: z.int(),
});

const portalSchema = z.strictObject({
  url: z.string(),
  progress: z.enum(["waiting", "interrupted", "read", "judged", "tool-failed"]),
  failure: z.enum(statusNames).nullable(),
  fault: z.string().nullable(),
  /** Another portal of the list lies on the same host. */
  sharesHost: z.boolean(),
  value: z.number().nullable(),
  pages: z.int(),
  /** Hash of report.json in the evidence store. */
  report: z.string().nullable(),
  /** Seal of its evidence. */
  seal: z.string().nullable(),
});

const rankedAgencySchema = z.strictObject({
  agency: agencyRowSchema,
  state: z.enum(agencyStates),
  /** Why it has no place, whose it is to act, and what to do; null for those ranked. */
  why: z.strictObject({ what: textSchema, owner: textSchema, fix: textSchema }).nullable(),
  portals: z.array(portalSchema),
  /** Of the first portal; numbers unrounded. */
  score: z
    .strictObject({
      value: z.number().nullable(),
      lowest: z.number(),
      highest: z.number(),
      coverage: z.number(),
      band: textSchema.nullable(),
      sampling: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
  place: placeSchema.nullable(),
  /** Points of the province's CCHC criterion, at two decimals; null where not ranked or no criterion is set. */
  cchc: z.number().nullable(),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      title: textSchema,
      points: z.number(),
      max: z.number(),
      coverage: z.number().nullable(),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      requirement: z.string(),
      state: z.enum(criterionStates),
      points: z.number().nullable(),
      max: z.number(),
    }),
  ),
  flags: z.array(
    z.strictObject({
      requirement: z.string(),
      title: textSchema,
      text: textSchema,
      confirmed: z.boolean(),
      /** The round before, if there was one, did not raise it for this portal. */
      isNew: z.boolean(),
    }),
  ),
  change: changeSchema.nullable(),
  /** Tries to open the first portal in the days before the round ended, each tried twice before it counts as silent. */
  uptime: z.strictObject({ days: z.int(), probes: z.int(), answered: z.int() }),
});
export type RankedAgency = z.infer<typeof rankedAgencySchema>;

const peerGroupSchema = z.strictObject({
  kind: agencyKindSchema,
  rubric: textSchema,
  ruleSet: z.string(),
  /** Rows of the agencies in order: those ranked by rank and name, then the others by name. */
  members: z.array(z.int()),
  ranked: z.int(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
});
export type PeerGroup = z.infer<typeof peerGroupSchema>;

/** Everything a round says: the one model that all its papers take. */
export const roundReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("kiemcong"), version: z.string() }),
  round: z.strictObject({
    id: z.string(),
    title: z.string(),
    startedAt: instant,
    /** Null where the night ended before all portals were read. */
    finishedAt: instant.nullable(),
    date: z.iso.date(),
    regulation: z.string(),
    province: textSchema,
    instrument: textSchema,
    seed: z.string(),
    /** The round it is compared with; null for the first. */
    before: z.string().nullable(),
  }),
  office: officeSchema,
  cchc: cchcSchema.nullable(),
  coverageBounds: z.strictObject({ overall: z.number(), group: z.number() }),
  agencies: z.array(rankedAgencySchema),
  /** Agencies with a gate that no person has confirmed yet. */
  toConfirm: z.int(),
  groups: z.array(peerGroupSchema),
  /** Criteria that carry points for some agency, in the rubric's order, with what a reader needs. */
  criteria: z.array(
    z.strictObject({
      requirement: z.string(),
      title: textSchema,
      group: textSchema,
      owner: z.enum(owners),
      severity: z.enum(severities),
      fix: textSchema,
      /** Agencies judged, and those that do not meet it, in whole or in part. */
      judged: z.int(),
      failing: z.int(),
    }),
  ),
  batch: batchSchema.nullable(),
});
export type RoundReport = z.infer<typeof roundReportSchema>;
