import type { Law } from "../checks/regulations/load.ts";
import type { Language } from "../checks/text.ts";
import type { PortalHistory } from "./history/portal-history.ts";
import type { Report } from "./model.ts";
import type { Press } from "./paper/press.ts";
import type { ColumnOrder } from "./papers/column-order.ts";
import type { AgencyInRound } from "./round/agency-in-round.ts";

/** A page as it was drawn. */
export interface PagePicture {
  /** `data:image/png;base64,…` (or jpeg, webp). */
  data: string;
  /** CSS pixels: those of the boxes in places. */
  width: number;
  height: number;
}

/** What a writer may use besides the report. */
export interface ReportExtras {
  /** By page address. */
  pictures?: ReadonlyMap<string, PagePicture>;
  /** Prints PDF and draws charts; without it PDF cannot be had. */
  press?: Press;
  /** For papers whose recipients and due dates the regulation sets. */
  law?: Law;
  /** Language of papers that have one, shown first in those that have both; the report's own where left out. */
  lang?: Language;
  /** How Bắc Ninh's Mẫu 01 orders its columns 4 and 5; the header's order where left out. */
  columnOrder?: ColumnOrder;
  /** What earlier audits of the portal say; null or left out for an audit by itself. */
  history?: PortalHistory | null;
  /** What the round says of the portal; null or left out for an audit by itself. */
  round?: AgencyInRound | null;
}

/** One value of `--format`. */
export interface ReportFormat {
  /** Name of the file in the output folder. */
  fileName: string;
  mediaType: string;
  write(report: Report, extras: ReportExtras): string | Uint8Array | Promise<string | Uint8Array>;
}
