import type { Language } from "../../checks/text.ts";
import type { Press } from "../paper/press.ts";
import type { RoundReport } from "./model.ts";

export interface RoundExtras {
  lang: Language;
  /** Null where there is no browser: nothing is then printed, and charts are tables only. */
  press: Press | null;
}

/** A file that a round is written to. */
export interface RoundFormat {
  fileName: string;
  write(round: RoundReport, extras: RoundExtras): string | Uint8Array | Promise<string | Uint8Array>;
}
