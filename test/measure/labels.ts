import { z } from "zod";
import { agencyKindSchema } from "../../checks/agency.ts";
import { outcomes } from "../../checks/outcome.ts";
import { pageKindSchema } from "../../checks/page-kind.ts";

const text = z.string().nullable();
const date = z.iso.date().nullable();
const flag = z.boolean();

/**
 * What a person says of one page. A field left out is not measured; null says that the page shows none.
 * A `publishedAt` without a time is compared by its day only.
 */
export const labelsSchema = z.strictObject({
  /** Address of the page; made from its path in the folder where left out. */
  url: z.url().optional(),
  /** Address of the portal's home page; the root of the host where left out. */
  home: z.url().optional(),
  kind: pageKindSchema.optional(),
  title: text.optional(),
  publishedAt: text.optional(),
  language: z.enum(["vi", "en", "mixed", "other", "unknown"]).nullable().optional(),
  author: text.optional(),
  source: text.optional(),
  number: text.optional(),
  issuedOn: date.optional(),
  effectiveOn: date.optional(),
  issuer: text.optional(),
  askedOn: date.optional(),
  answeredOn: date.optional(),
  hasPrint: flag.optional(),
  hasShare: flag.optional(),
  hasSave: flag.optional(),
  hasSearch: flag.optional(),
  /** Whose portal the page is judged as; a department of Cà Mau where left out. */
  agency: z.strictObject({ name: z.string(), kind: agencyKindSchema, regulation: z.string() }).optional(),
  /** What a fair person would answer, by check id, or by requirement id where requirements share a check. */
  checks: z.record(z.string(), z.enum(outcomes)).optional(),
});
export type Labels = z.infer<typeof labelsSchema>;

/** A labels file: path of the page inside its folder → what a person says of it. */
export const labelsFileSchema = z.record(z.string(), labelsSchema);

export const fields = [
  "kind",
  "title",
  "publishedAt",
  "language",
  "number",
  "issuedOn",
  "effectiveOn",
  "issuer",
  "author",
  "source",
  "askedOn",
  "answeredOn",
  "hasPrint",
  "hasShare",
  "hasSave",
  "hasSearch",
] as const;
export type Field = (typeof fields)[number];
