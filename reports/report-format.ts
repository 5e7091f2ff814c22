import type { Law } from "../checks/regulations/load.ts";
import type { Language } from "../checks/text.ts";
import type { Report } from "./model.ts";
import type { Press } from "./paper/press.ts";
import type { RoundOfAgency } from "./papers/agency-paper.ts";

/** What a writer may use besides the report. */
export interface ReportExtras {
  /** Small pictures of pages, by page address, as `data:image/png;base64,…` (or jpeg, webp). */
  pictures?: ReadonlyMap<string, string>;
  /** Prints PDF and draws charts; without it PDF cannot be had. */
  press?: Press;
  /** For papers whose recipients and due dates the regulation sets. */
  law?: Law;
  /** Language of papers that have one; the report's own where left out. */
  lang?: Language;
  /** Day on which each finding was first seen, by `findingKey`. */
  firstSeen?: ReadonlyMap<string, string>;
  /** What the agency's round says of it. */
  round?: RoundOfAgency | null;
}

/** One value of `--format`. */
export interface ReportFormat {
  /** Name of the file in the output folder. */
  fileName: string;
  mediaType: string;
  write(report: Report, extras: ReportExtras): string | Uint8Array | Promise<string | Uint8Array>;
}
