import type { Report } from "./model.ts";

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
}

/** One value of `--format`. */
export interface ReportFormat {
  /** Name of the file in the output folder. */
  fileName: string;
  mediaType: string;
  write(report: Report, extras: ReportExtras): string | Uint8Array | Promise<string | Uint8Array>;
}
