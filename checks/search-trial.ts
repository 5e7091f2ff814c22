import { z } from "zod";
import { statusNames } from "./visit-status.ts";

/**
 * What was searched for. `title`: the title of a known item · `unaccented`: the same without diacritics ·
 * `number`: the number of a known document · `nonsense`: letters that stand nowhere.
 */
const searchAims = ["title", "unaccented", "number", "nonsense"] as const;

const searchFormSchema = z.strictObject({
  /** The page it stands on. */
  page: z.string(),
  /** Its address and the name of its field. */
  action: z.string(),
  field: z.string(),
});
export type SearchForm = z.infer<typeof searchFormSchema>;

const searchTrySchema = z.strictObject({
  aim: z.enum(searchAims),
  query: z.string(),
  /** The known item; null for nonsense. */
  wanted: z.string().nullable(),
  wantedTitle: z.string().nullable(),
  /** Day the item was posted, as its page says. */
  postedOn: z.iso.date().nullable(),
  /** The address asked for. */
  url: z.string(),
  status: z.int().nullable(),
  failure: z.enum(statusNames).nullable(),
  visit: z.enum(["static", "rendered"]),
  /** Links of the first page of results, outside header, menus and footer, at most 60. */
  results: z.array(z.strictObject({ url: z.string(), text: z.string() })),
  /** Characters of text in its main content. */
  text: z.int(),
  /** The page repeats what was searched for, so that it surely is the answer to it. */
  echoes: z.boolean(),
});
export type SearchTry = z.infer<typeof searchTrySchema>;

/** The portal's own search forms, followed by GET with what is known to be there. No form is ever submitted by POST. */
export const searchTrialSchema = z.strictObject({
  /** The form to search the portal; null where none could be followed by GET. */
  form: searchFormSchema.nullable(),
  /** The form on a list of documents; null where there is none that could be followed. */
  documentForm: searchFormSchema.nullable(),
  tries: z.array(searchTrySchema),
});
export type SearchTrial = z.infer<typeof searchTrialSchema>;
