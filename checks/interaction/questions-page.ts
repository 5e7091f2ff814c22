import { isEnglish } from "../content/section-evidence.ts";
import type { PageView } from "../page-view.ts";
import { type CollectingForm, readCollectingForms } from "../reading/collecting-forms.ts";
import { findQuestionForms } from "../reading/question-form.ts";
import { readQuestionItems } from "../reading/question-items.ts";

const questionSections: ReadonlySet<string> = new Set(["questions", "feedback"]);

/** Their pages may be filed under feedback: news of petitions, drafts to comment on. */
const otherKinds: ReadonlySet<string> = new Set([
  "home",
  "article",
  "document",
  "document-list",
  "consultation",
]);

/** Whether a page is of the Q&A or feedback section, in Vietnamese; frequent questions alone are none. */
export function isOfQuestions(page: PageView): boolean {
  const { kind, sections } = page.reading;
  if (isEnglish(page.reading) || otherKinds.has(kind)) return false;
  const isNamed = kind === "qa" || sections.some((section) => questionSections.has(section));
  return isNamed && (!readQuestionItems(page).isFrequent || findQuestionForms(page).length > 0);
}

/** The forms on such a page in which a visitor writes a question: those with a field for its content. */
export function askingForms(page: PageView): CollectingForm[] {
  if (!isOfQuestions(page)) return [];
  return readCollectingForms(page).filter(({ fields }) =>
    fields.some(({ asksFor }) => asksFor === "content"),
  );
}
