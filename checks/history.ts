import { z } from "zod";
import { statusNames } from "./visit-status.ts";

const instant = z.iso.datetime({ offset: true });

/**
 * When the auditor first met an item of the portal, independent of what its page claims. It was posted after
 * `notSeenAt`, where that is known, and at the latest at `firstSeenAt`.
 */
export const sightingSchema = z.strictObject({
  url: z.string(),
  firstSeenAt: instant,
  /**
   * The last time a page that links to the item now was read, in the same way, and did not link to it. Null where
   * no such page had been read before.
   */
  notSeenAt: instant.nullable(),
  /** That page. */
  notSeenOn: z.string().nullable(),
});
export type Sighting = z.infer<typeof sightingSchema>;

/** An item that an earlier audit opened, asked for again because this one did not come by it. */
export const revisitsSchema = z.array(
  z.strictObject({
    url: z.string(),
    title: z.string().nullable(),
    /** When it was last open. */
    openedAt: instant,
    triedAt: instant,
    status: z.int().nullable(),
    /** Null where it is still there. */
    failure: z.enum(statusNames).nullable(),
    /** Where it was redirected to; null where it was not. */
    movedTo: z.string().nullable(),
  }),
);
export type Revisit = z.infer<typeof revisitsSchema>[number];
