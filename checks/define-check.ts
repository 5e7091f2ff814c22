import type { Element } from "domhandler";
import type { z } from "zod";
import type { Agency } from "./agency.ts";
import type { Attachment } from "./attachment.ts";
import type { Sighting } from "./history.ts";
import type { Confidence, Measure, Place } from "./outcome.ts";
import type { PageDigest } from "./page-digest.ts";
import type { PageKind } from "./page-kind.ts";
import type { PageView } from "./page-view.ts";
import type { Calendar, Province } from "./regulations/schema.ts";
import type { SiteView } from "./site-view.ts";
import type { Text } from "./text.ts";
import type { StatusName } from "./visit-status.ts";

/** A reason's sentence in both languages, made from the data of the case. */
export type Say<Data> = (data: Data) => Text;

export function say<Data extends object = Record<never, never>>(
  vi: (data: Data) => string,
  en: (data: Data) => string,
): Say<Data> {
  return (data) => ({ vi: vi(data), en: en(data) });
}

// biome-ignore lint/suspicious/noExplicitAny: a table of sentences holds sentences over any data; each use is typed.
export type Sayings = Record<string, Say<any>>;
type DataOf<S> = S extends Say<infer Data> ? Data : never;

type Case<Outcome extends string, Table extends Sayings, Where> = {
  [Reason in keyof Table & string]: {
    outcome: Outcome;
    reason: Reason;
    data: DataOf<Table[Reason]>;
    /** Where it stands: elements of the page, or places of other pages. */
    at?: readonly Where[];
    measure?: Measure;
    /** `high` for passed and failed, `medium` for cantTell unless said. A doubtful `failed` is a `cantTell`. */
    confidence?: Confidence;
  };
}[keyof Table & string];

/** Facts a snapshot may lack. Where one is missing the engine answers `untested`; the check is not asked. */
export type Fact = "rendering" | "axe" | "narrow" | "headers" | "network" | "links" | "performance";

/** What a check may know besides the view and its parameters. There is no clock: `asOf` is the audited date. */
export interface Context {
  /** YYYY-MM-DD, local. */
  asOf: string;
  agency: Agency;
  province: Province;
  calendar: Calendar;
  /** Files of the portal that were opened, and when its items were first met; empty where nothing is known. */
  attachments: readonly Attachment[];
  sightings: readonly Sighting[];
}

interface Definition<
  Params extends z.ZodType,
  Passed extends Sayings,
  Failed extends Sayings,
  CantTell extends Sayings,
  Inapplicable extends Sayings,
> {
  /** `group/name`, equal to the file's place: what is measured, in English. */
  id: string;
  /** What is measured and what the measurement cannot see, for the catalogue. */
  measures: Text;
  limits: Text;
  needs: readonly Fact[];
  params: Params;
  passed: Passed;
  failed: Failed;
  cantTell: CantTell;
  inapplicable: Inapplicable;
}

type Verdict<
  Passed extends Sayings,
  Failed extends Sayings,
  CantTell extends Sayings,
  Inapplicable extends Sayings,
  Where,
> =
  | Case<"passed", Passed, Where>
  | Case<"failed", Failed, Where>
  | Case<"cantTell", CantTell, Where>
  | Case<"inapplicable", Inapplicable, Where>;

/** Judges one page. Pages of other kinds than `on` get no result. */
export function definePageCheck<
  Params extends z.ZodType,
  Passed extends Sayings,
  Failed extends Sayings,
  CantTell extends Sayings,
  Inapplicable extends Sayings,
>(
  check: Definition<Params, Passed, Failed, CantTell, Inapplicable> & {
    on: readonly PageKind[] | "every page";
    judge(
      page: PageView,
      params: z.output<Params>,
      context: Context,
    ): NoInfer<Verdict<Passed, Failed, CantTell, Inapplicable, Element | Place>>;
  },
) {
  return { scope: "page" as const, ...check };
}

/** What a site check noted about one page while the page was open. */
export interface Gathered<Facts> {
  page: PageDigest;
  facts: Facts;
}

/**
 * Judges a whole portal from what was read of its pages. What the digest does not hold, `gather` notes from
 * each page while it is open; null where the page is of no interest. `notMet` names the reasons of `inapplicable`
 * that say no more than that something was not met: where the pages read do not stand for all, the engine answers
 * `untested` instead.
 */
export function defineSiteCheck<
  Params extends z.ZodType,
  Passed extends Sayings,
  Failed extends Sayings,
  CantTell extends Sayings,
  Inapplicable extends Sayings,
  Facts = never,
>(
  check: Definition<Params, Passed, Failed, CantTell, Inapplicable> & {
    notMet?: readonly (keyof NoInfer<Inapplicable> & string)[];
    gather?(page: PageView, params: z.output<Params>): Facts | null;
    judge(
      site: SiteView,
      params: z.output<Params>,
      context: Context,
      gathered: readonly Gathered<Facts>[],
    ): NoInfer<Verdict<Passed, Failed, CantTell, Inapplicable, Place>>;
  },
) {
  return { scope: "site" as const, ...check };
}

/**
 * Thrown by a check that lacks a fact it cannot do without (a calendar of the year): the engine answers
 * `untested` with that reason.
 */
export class Untestable extends Error {
  readonly status: StatusName;

  constructor(status: StatusName) {
    super(status);
    this.name = "Untestable";
    this.status = status;
  }
}

/** A verdict whose reason and data were already checked against the check's own tables. */
export interface AnyVerdict<Where> {
  outcome: "passed" | "failed" | "cantTell" | "inapplicable";
  reason: string;
  data: Record<string, unknown>;
  at?: readonly Where[];
  measure?: Measure;
  confidence?: Confidence;
}

interface AnyDefinition extends Definition<z.ZodType, Sayings, Sayings, Sayings, Sayings> {}

export interface PageCheck extends AnyDefinition {
  scope: "page";
  on: readonly PageKind[] | "every page";
  judge(page: PageView, params: never, context: Context): AnyVerdict<Element | Place>;
}

export interface SiteCheck extends AnyDefinition {
  scope: "site";
  notMet?: readonly string[];
  gather?(page: PageView, params: never): unknown;
  judge(
    site: SiteView,
    params: never,
    context: Context,
    gathered: readonly Gathered<never>[],
  ): AnyVerdict<Place>;
}

export type Check = PageCheck | SiteCheck;
