import { z } from "zod";

/** Kinds of agency a portal may belong to; `ubnd-huyen` only for audits dated before 01/7/2025. */
export const agencyKinds = ["ubnd-tinh", "so-nganh", "don-vi", "ubnd-xa", "ubnd-huyen"] as const;
export const agencyKindSchema = z.enum(agencyKinds);
export type AgencyKind = (typeof agencyKinds)[number];

/** Whose portal is judged. A name nobody gave and no page showed is null. */
export const agencySchema = z.strictObject({
  name: z.string().nullable(),
  kind: agencyKindSchema,
  url: z.url(),
});
export type Agency = z.infer<typeof agencySchema>;
