import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";

export interface Found {
  at: Element;
  outcome: "failed" | "cantTell";
}

/** A rule that is judged on the stored page: its text, names and visibility say enough. */
export interface PageRule {
  /** Its name in own-rules.json. */
  id: string;
  find(page: PageView): readonly Found[];
}
