import type { z } from "zod";
import type { Store } from "../../crawler/store/audit-store.ts";
import { readReport } from "../../crawler/store/read-round.ts";
import { type Report, reportSchema } from "../model.ts";

/** A portal's report as it was kept; null where there is none. */
export function openReport(store: Store, hash: string | null): Report | null {
  return hash === null ? null : reportSchema.parse(JSON.parse(readReport(store, hash)));
}

/** What of an earlier report a comparison needs: its results page by page, nine tenths of it, are passed over. */
const earlierSchema = reportSchema
  .pick({ score: true, requirements: true, findings: true, site: true })
  .strip();
export type EarlierReport = z.infer<typeof earlierSchema>;

export function openEarlierReport(store: Store, hash: string | null): EarlierReport | null {
  return hash === null ? null : earlierSchema.parse(JSON.parse(readReport(store, hash)));
}
