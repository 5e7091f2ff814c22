import { z } from "zod";
import { pageKindSchema } from "./page-kind.ts";
import { statusNames } from "./visit-status.ts";

const localDate = z.iso.date();
const instantOrDate = z.union([localDate, z.iso.datetime({ offset: true })]);

const contentLanguages = ["vi", "en", "mixed", "other", "unknown"] as const;
export type ContentLanguage = (typeof contentLanguages)[number];

/** The part of the page an element stands in, by landmark, name, position and repetition. */
const regions = ["header", "navigation", "main", "aside", "footer"] as const;
export type Region = (typeof regions)[number];

/** Fields of a legal or administrative document as the page shows them; null where it shows none. */
const documentFieldsSchema = z.strictObject({
  number: z.string().nullable(),
  issuedOn: localDate.nullable(),
  effectiveOn: localDate.nullable(),
  issuer: z.string().nullable(),
  /** The form of the document: Quyết định, Công văn … */
  kind: z.string().nullable(),
  abstract: z.string().nullable(),
  signer: z.string().nullable(),
  attachments: z.array(z.string()),
});
export type DocumentFields = z.infer<typeof documentFieldsSchema>;

const questionSchema = z.strictObject({
  askedOn: localDate.nullable(),
  answeredOn: localDate.nullable(),
});

const linkDigestSchema = z.strictObject({
  url: z.string(),
  text: z.string(),
  region: z.enum(regions),
  visible: z.boolean(),
});
export type LinkDigest = z.infer<typeof linkDigestSchema>;

/**
 * What was read from one page: the `pages[]` part of the report's contract (design §8), and below it the
 * facts from which site-wide checks and history work without opening the page again.
 */
export const pageDigestSchema = z.strictObject({
  url: z.string(),
  finalUrl: z.string(),
  status: z.int().nullable(),
  kind: pageKindSchema,
  language: z.enum(contentLanguages).nullable(),
  title: z.string().nullable(),
  /** As the page claims; a date, or an instant where it shows the time. Local time, +07:00. */
  publishedAt: instantOrDate.nullable(),
  author: z.string().nullable(),
  source: z.string().nullable(),
  hasPrint: z.boolean(),
  hasShare: z.boolean(),
  hasSave: z.boolean(),
  hasSearch: z.boolean(),
  document: documentFieldsSchema.nullable(),
  question: questionSchema.nullable(),
  visit: z.enum(["static", "rendered", "unchanged"]),
  /** Whether a browser opened it, now or, of an unchanged page, at the earlier visit: a plain answer may lack what scripts add. */
  rendered: z.boolean(),
  failure: z.enum(statusNames).nullable(),

  /** `<title>` and description as declared. */
  documentTitle: z.string().nullable(),
  description: z.string().nullable(),
  declaredLanguage: z.string().nullable(),
  /** Sections of the lexicon that the page itself is about (its heading, breadcrumb or address). */
  sections: z.array(z.string()),
  /** Characters of text and number of pictures in the main content. */
  mainText: z.int(),
  mainImages: z.int(),
  /** Dates shown beside the items of a list, newest first, at most 50. */
  itemDates: z.array(localDate),
  links: z.array(linkDigestSchema),
  /** EMC site ids in the page's code, commented-out code left out. */
  measuringIds: z.array(z.string()),
  /** Hash of the skeleton of tags outside the main content: pages of one template share it. */
  template: z.string(),
  /** Hash of the normalised main text. */
  content: z.string(),
});
export type PageDigest = z.infer<typeof pageDigestSchema>;
