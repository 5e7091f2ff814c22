import { z } from "zod";
import { agencyKindSchema } from "../agency.ts";
import { textSchema } from "../text.ts";

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "viết thường không dấu, nối bằng gạch ngang / lower case, joined by hyphens",
  );
const date = z.iso.date();

/** How far a text was checked against the official one. Only `verified` clauses may cost points. */
const verifications = ["verified", "secondary", "recalled"] as const;

/**
 * A legal text (văn bản). `outline` lists the provisions that were seen, article by article, as
 * clause and point ("1a", "2", "" for an article without clauses; an empty list where the article was
 * seen but its clauses were not recorded); null where the text was not seen.
 */
export const instrumentSchema = z.strictObject({
  id,
  number: z.string(),
  kind: z.enum(["law", "decree", "circular", "decision", "official-letter", "criteria"]),
  title: textSchema,
  issuer: textSchema,
  issuedOn: date.nullable(),
  effectiveFrom: date.nullable(),
  /** Last day in force. */
  effectiveTo: date.nullable(),
  status: z.enum(["in-force", "draft", "expired"]),
  verification: z.enum(verifications),
  replacedBy: id.nullable(),
  /** Set for a provincial regulation. */
  province: id.nullable(),
  /** Texts that a provincial regulation rests on or refers to. */
  refersTo: z.array(id).default([]),
  note: textSchema.nullable(),
  outline: z.record(z.string(), z.array(z.string())).nullable(),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** An instrument with article, clause and point (Điều, khoản, điểm) on which a requirement rests. */
const provisionSchema = z.strictObject({
  instrument: id,
  /** Number of the article, or the name of an annex ("Mẫu 01", "QĐ Đ2" for the covering decision). */
  article: z.string().nullable(),
  clause: z.string().nullable().default(null),
  point: z.string().nullable().default(null),
  /** False where this clause was not seen although the instrument was. */
  verified: z.boolean().default(true),
  /** The clause only refers to another instrument, whose text holds the duty. */
  via: id.nullable().default(null),
  /** Cited as history or good practice: explains, binds nobody. */
  binding: z.boolean().default(true),
  /** Numbers and names this clause sets; they override the requirement's own. */
  params: z.record(z.string(), z.unknown()).default({}),
  /** Kinds of agency this clause binds; all that the requirement names where left out. */
  agencies: z.array(agencyKindSchema).nullable().default(null),
  /** First and last day this clause binds where narrower than its instrument's. */
  from: date.nullable().default(null),
  to: date.nullable().default(null),
});
export type Provision = z.infer<typeof provisionSchema>;

export const severities = ["critical", "major", "minor", "info"] as const;
export const owners = ["editor", "administrator", "vendor", "agency"] as const;

/** What must hold, who for, and how a person finds out and mends it. Ids are those of the catalogue. */
export const requirementSchema = z.strictObject({
  id,
  group: z.string(),
  title: textSchema,
  agencies: z.array(agencyKindSchema).min(1),
  strength: z.enum(["must", "should"]),
  severity: z.enum(severities),
  observability: z.enum(["auto", "assisted", "manual"]),
  owner: z.enum(owners),
  /** Id of the check that judges it; null for manual ones and those not judged yet. */
  check: z.string().nullable(),
  params: z.record(z.string(), z.unknown()).default({}),
  /** Parameters without which the requirement says nothing: where no clause sets them it does not apply. */
  requiredParams: z.array(z.string()).default([]),
  /** One page that breaks it is a breach, however many others comply: a leak is not outweighed. */
  everyPage: z.boolean().default(false),
  provisions: z.array(provisionSchema),
  /** Provinces whose regulation leaves this out on purpose, with the reason. */
  notRegulatedIn: z.record(id, textSchema).default({}),
  /** A newer, higher text that a provincial clause contradicts from a day on: never a failure of the agency. */
  conflicts: z
    .array(
      z.strictObject({
        province: id,
        with: id,
        article: z.string(),
        from: date,
        text: textSchema,
        /** What lets an agency pass that follows either text. */
        params: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .default([]),
  fix: textSchema,
  /** How a person verifies the verdict within two minutes. */
  selfCheck: textSchema,
  /** Manual rows: the paper to ask for. */
  evidence: textSchema.nullable().default(null),
});
export type Requirement = z.infer<typeof requirementSchema>;

/** One file of requirements: a section of the catalogue, in its order. */
export const requirementGroupSchema = z.strictObject({
  id,
  /** The catalogue's letter. */
  section: z.string().regex(/^[A-Z]$/),
  title: textSchema,
  requirements: z.array(requirementSchema.omit({ group: true })).min(1),
});
export type RequirementGroup = Omit<z.infer<typeof requirementGroupSchema>, "requirements">;

/** What the parameters of requirements and their values are called, for people. */
export const vocabularySchema = z.strictObject({
  names: z.record(z.string(), textSchema),
  values: z.record(z.string(), textSchema),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** A province and what its portals are called. */
export const provinceSchema = z.strictObject({
  id,
  name: textSchema,
  /** Id of its regulation's instrument. */
  regulation: id,
  host: z.string(),
  /** Where the English version must be; null where no address is prescribed. */
  english: z.url().nullable(),
  /** Replaced instruments are read as their successors (Bình Định Đ31k1). */
  substitutesReplacedInstruments: z.boolean(),
  /** Successor after a merger and since when; shown, never judged by. */
  mergedInto: z
    .strictObject({ name: textSchema, from: date, verification: z.enum(verifications) })
    .nullable(),
  notes: z.array(textSchema),
  /** Names of communes whose host labels are known, without prefix. */
  communes: z.array(z.string()).default([]),
  districts: z.array(z.string()).default([]),
});
export type Province = z.infer<typeof provinceSchema>;

const dayStatus = z.enum(["confirmed", "recalled"]);

/** Days off and Saturdays worked of one year for officials; outside known years nothing is counted. */
export const calendarYearSchema = z.strictObject({
  year: z.int(),
  /** False while the year's days are not all announced: deadlines that touch it are not judged. */
  complete: z.boolean(),
  daysOff: z.array(z.strictObject({ date, name: textSchema, status: dayStatus, source: z.string() })),
  workedWeekends: z.array(z.strictObject({ date, name: textSchema, status: dayStatus, source: z.string() })),
});
export type CalendarYear = z.infer<typeof calendarYearSchema>;
export type Calendar = readonly CalendarYear[];

/** How the result of a criterion becomes credit between 0 and 1 (scoring §3.2). */
export const gradings = ["all-or-nothing", "fields", "rate", "threshold", "lateness"] as const;

const criterionSchema = z.strictObject({
  requirement: id,
  /** Share of the group's weight, relative to the other criteria; null: by severity. */
  weight: z.number().nonnegative().nullable().default(null),
  grading: z.enum(gradings).default("all-or-nothing"),
});

/** A set of criteria (bộ tiêu chí) with weights, bands and bounds. */
export const rubricSchema = z.strictObject({
  id,
  title: textSchema,
  /** Where the weights come from; a proposal is called one. */
  source: textSchema,
  from: date,
  to: date.nullable(),
  agencies: z.array(agencyKindSchema).min(1),
  scored: z.boolean(),
  groups: z.array(
    z.strictObject({
      id,
      title: textSchema,
      weight: z.number().nonnegative(),
      criteria: z.array(criterionSchema),
    }),
  ),
  severityWeights: z.strictObject({
    critical: z.number(),
    major: z.number(),
    minor: z.number(),
    info: z.number(),
  }),
  /** Share of compliant pages that satisfies a page requirement, and the share below which it earns nothing. */
  share: z.strictObject({ full: z.number(), none: z.number() }),
  /** Standard score of the sampling interval: 1.96 for 95 %. */
  intervalZ: z.number(),
  /** A measured value up to `limit × slack` earns half. */
  thresholdSlack: z.number(),
  coverage: z.strictObject({ overall: z.number(), group: z.number() }),
  bands: z.array(z.strictObject({ from: z.number(), title: textSchema })),
  /**
   * Requirements whose failure, confirmed by a person, flags the result and caps the band. Until then no paper that
   * is published names the agency for it (scoring §3.4).
   */
  gates: z.array(id),
  gateCap: z.number(),
});
export type Rubric = z.infer<typeof rubricSchema>;

/** A provision as it stands on the audited date. */
export interface ResolvedProvision extends Provision {
  /** `replaced`: the province's text still refers to it although a newer instrument took its place. */
  state: "in-force" | "draft" | "replaced";
  replacedBy: string | null;
  /** The replaced instrument that the province reads as this one, or as the one this clause refers to. */
  substitutes: string | null;
  national: boolean;
}

export const notApplicableReasons = [
  "no-clause",
  "not-this-kind-of-agency",
  "no-parameter",
  "left-out-by-province",
] as const;

export interface ResolvedRequirement extends Omit<Requirement, "provisions"> {
  provisions: readonly ResolvedProvision[];
  /** Null where it applies. */
  notApplicable: (typeof notApplicableReasons)[number] | null;
  notApplicableText: z.infer<typeof textSchema> | null;
  /** At least one clause in force was checked against its official text. */
  verified: boolean;
  /** Set where the provincial clause departs from a newer higher text on that date. */
  conflict: Requirement["conflicts"][number] | null;
}

/** What binds one kind of agency in one province on one day. */
export interface RuleSet {
  regulation: string;
  province: Province;
  instrument: Instrument;
  date: string;
  agencyKind: z.infer<typeof agencyKindSchema>;
  requirements: readonly ResolvedRequirement[];
  instruments: Readonly<Record<string, Instrument>>;
  calendar: Calendar;
  rubric: Rubric;
  /** What a reader must know: a draft, a replaced national base, a merged province. */
  notices: readonly z.infer<typeof textSchema>[];
  /** SHA-256 (hex) over all of the above. */
  hash: string;
}
