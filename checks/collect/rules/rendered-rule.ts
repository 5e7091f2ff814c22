export interface Fault {
  outcome: "failed" | "cantTell";
  /** What was measured, for the report: at most 1,000 characters as JSON. */
  data?: Record<string, unknown>;
  /** Where it stands, if elsewhere than at the judged element. */
  at?: Element;
}

/**
 * A rule that needs the live page: its boxes, styles and media. It only looks: nothing is changed, loaded or
 * focused, so the crawler and an extension may both run it.
 */
export interface RenderedRule {
  /** Its name in own-rules.json. */
  id: string;
  /** Elements to judge; those hidden from screen readers are left out unless `evenHidden`. */
  selector: string;
  evenHidden?: boolean;
  judge(element: Element): Fault | null;
}
