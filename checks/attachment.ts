import { z } from "zod";
import { statusNames } from "./visit-status.ts";

/** Kinds of file that are told apart by their content. `ooxml` of another program, `zip` and `rar` are not opened. */
const fileFormats = [
  "pdf",
  "docx",
  "xlsx",
  "pptx",
  "odt",
  "ods",
  "odp",
  "doc",
  "xls",
  "ppt",
  "rtf",
  "archive",
  "picture",
  "page",
  "unknown",
] as const;
export type FileFormat = (typeof fileFormats)[number];

/**
 * Why a file that was had could not be read. `encrypted`: it asks for a password · `damaged`: its program's own
 * reader refuses it · `too-costly`: reading it took more time or memory than is allowed · `not-opened`: the kind
 * is recognised, but not opened here.
 */
export const unreadReasons = ["encrypted", "damaged", "too-costly", "not-opened"] as const;

/** What a document says of itself in its own text; null where that was not read. */
const ownFieldsSchema = z.strictObject({
  number: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  /** The name under the last signature block. */
  signer: z.string().nullable(),
  /** Annexes that the text says go with it, by name: "Phụ lục I", "Quy chế". */
  annexesNamed: z.array(z.string()),
  /** Annexes whose heading stands in the file. */
  annexesHeld: z.array(z.string()),
});
export type OwnFields = z.infer<typeof ownFieldsSchema>;

/** What is inside a file. Null where its format does not tell, never where it was not looked for. */
export const fileContentSchema = z.strictObject({
  /** Pages of a text, sheets of a workbook, slides of a presentation. */
  pages: z.int().nullable(),
  /** The first pages, up to the limit of the run. */
  pagesRead: z.int(),
  /** Pages read that hold more than a few characters of text. */
  pagesWithText: z.int(),
  /** Characters of text on the pages read, white space left out. */
  characters: z.int(),
  pictures: z.int(),
  /** Pictures with an alternative text. */
  picturesDescribed: z.int().nullable(),
  /** Pictures of the text with neither an alternative text nor the mark of decoration. */
  picturesUndescribed: z.int().nullable().default(null),
  /** Marked with its structure (PDF 32000-1 §14.8). */
  tagged: z.boolean().nullable(),
  /** BCP 47 tag as the file says it. */
  language: z.string().nullable(),
  title: z.string().nullable(),
  headings: z.int().nullable(),
  /** The text is stored for an old font (TCVN3, VNI) or in a broken encoding, so that no program can search it. */
  legacyText: z.string().nullable(),
  /** Holds a digital signature field. */
  signed: z.boolean().nullable(),
  own: ownFieldsSchema,
  /** First characters of the text, at most 600, citizens' data masked. */
  opening: z.string(),
});
export type FileContent = z.infer<typeof fileContentSchema>;

/** A file that pages attach, fetched and opened within limits. */
export const attachmentSchema = z.strictObject({
  url: z.string(),
  /** The page that attaches it. */
  page: z.string(),
  status: z.int().nullable(),
  /** Why it was not had. */
  failure: z.enum(statusNames).nullable(),
  bytes: z.int().nullable(),
  /** SHA-256 (hex) of the bytes. */
  sha256: z.string().nullable(),
  format: z.enum(fileFormats).nullable(),
  unread: z.enum(unreadReasons).nullable(),
  content: fileContentSchema.nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;
