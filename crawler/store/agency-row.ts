import { z } from "zod";
import { agencyKindSchema } from "../../checks/agency.ts";

/** One line of the list of agencies. */
export const agencyRowSchema = z.strictObject({
  /** Line of the file, from 1. */
  row: z.int(),
  name: z.string(),
  kind: agencyKindSchema,
  /** Home pages; the first is the one that is scored. Empty where the agency has no portal. */
  portals: z.array(z.url()),
  abbreviations: z.array(z.string()),
  parent: z.string().nullable(),
  head: z.string().nullable(),
  email: z.string().nullable(),
  /** Name of the agency that took over its work; it is then not visited. */
  mergedInto: z.string().nullable(),
  /** Day it was dissolved without a successor, or any remark that it was; it is then not visited. */
  abolished: z.string().nullable(),
});
export type AgencyRow = z.infer<typeof agencyRowSchema>;

/** What the list says of an agency; each is shown in the report and none is a zero. */
const agencyStandings = ["active", "no-portal", "merged", "abolished"] as const;
export type AgencyStanding = (typeof agencyStandings)[number];

export function standingOf({ mergedInto, abolished, portals }: AgencyRow): AgencyStanding {
  if (mergedInto !== null) return "merged";
  if (abolished !== null) return "abolished";
  return portals.length === 0 ? "no-portal" : "active";
}
