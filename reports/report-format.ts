import type { Report } from "./model.ts";

/** What a writer may use besides the report. */
export interface ReportExtras {
  /** Small pictures of pages, by page address, as `data:image/png;base64,…` (or jpeg, webp). */
  pictures?: ReadonlyMap<string, string>;
}

/** One value of `--format`. */
export interface ReportFormat {
  /** Name of the file in the output folder. */
  fileName: string;
  mediaType: string;
  write(report: Report, extras: ReportExtras): string | Uint8Array | Promise<string | Uint8Array>;
}
