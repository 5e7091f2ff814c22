import type { Store } from "../../crawler/store/audit-store.ts";
import { readReport } from "../../crawler/store/read-round.ts";
import { type Report, reportSchema } from "../model.ts";

/** A portal's report as it was kept; null where there is none. */
export function openReport(store: Store, hash: string | null): Report | null {
  return hash === null ? null : reportSchema.parse(JSON.parse(readReport(store, hash)));
}
