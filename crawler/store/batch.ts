import { z } from "zod";

const pageOfPortal = z.strictObject({ portal: z.string(), url: z.string(), title: z.string().nullable() });

/** What the portals of one round have in common. No single audit can see it. */
export const batchSchema = z.strictObject({
  /** EMC site ids that stand on several portals: visits are counted to the wrong one. */
  measuringIds: z.array(z.strictObject({ id: z.string(), portals: z.array(z.string()) })),
  /** Articles whose main text is the same, word for word, on several portals. */
  articles: z.array(z.strictObject({ content: z.string(), pages: z.array(pageOfPortal) })),
});
export type Batch = z.infer<typeof batchSchema>;
