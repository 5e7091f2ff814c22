import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `MANIFEST.json` of a dossier: what is in it, so that anybody can see whether it is whole and unchanged. */
export const dossierSchema = z.strictObject({
  schema: z.literal(1),
  agency: z.string(),
  url: z.string(),
  audit: z.string(),
  /** Hash of the audit's sealed manifest, which lies in `evidence/` under that name. */
  seal: hash,
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: hash })),
});
export type Dossier = z.infer<typeof dossierSchema>;

export const manifestName = "MANIFEST.json";
export const evidenceFolder = "evidence/";
