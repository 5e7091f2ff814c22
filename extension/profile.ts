import { z } from "zod";
import { agencyKindSchema } from "../checks/agency.ts";

/** For whom the person edits: chosen once, proposed from the host. */
export const profileSchema = z.strictObject({
  /** Id of a regulation. */
  regulation: z.string().min(1),
  agencyKind: agencyKindSchema,
  agencyName: z.string(),
  /** Home page of the portal; empty where it is the root of the page's own host. */
  home: z.union([z.literal(""), z.url()]),
});
export type Profile = z.infer<typeof profileSchema>;

/** What a page's host and its own words tell of the agency; null for what they do not tell. */
export interface Proposal {
  regulation: string | null;
  agencyKind: Profile["agencyKind"] | null;
  agencyName: string | null;
}
