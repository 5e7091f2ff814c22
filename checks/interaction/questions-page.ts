import { isEnglish } from "../content/section-evidence.ts";
import type { PageReading, PageView } from "../page-view.ts";
import { type CollectingForm, readCollectingForms } from "../reading/collecting-forms.ts";

const questionSections: ReadonlySet<string> = new Set(["questions", "feedback"]);

/** Whether a page is of the Q&A or feedback section, in Vietnamese. */
export function isOfQuestions(page: Pick<PageReading, "kind" | "language" | "sections">): boolean {
  if (isEnglish(page) || page.kind === "home") return false;
  return page.kind === "qa" || page.sections.some((section) => questionSections.has(section));
}

/** The forms on such a page in which a visitor writes a question: those with a field for its content. */
export function askingForms(page: PageView): CollectingForm[] {
  if (!isOfQuestions(page.reading)) return [];
  return readCollectingForms(page).filter(({ fields }) =>
    fields.some(({ asksFor }) => asksFor === "content"),
  );
}
