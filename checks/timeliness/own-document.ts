import type { Context } from "../define-check.ts";
import { type FoundDate, findDates } from "../knowledge/dates.ts";
import { findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { isCodeOfAgency, isSameAgency } from "../knowledge/same-agency.ts";
import type { DocumentFields } from "../page-digest.ts";
import type { PageView } from "../page-view.ts";
import { readMainText } from "../reading/main-text.ts";

/** Whether the agency issued a document: by the issuer the page names, else by the code in the number. */
export function isOwnDocument(
  document: Pick<DocumentFields, "issuer" | "number"> | null,
  { agency }: Pick<Context, "agency">,
): boolean | null {
  if (agency.name === null || document === null) return null;
  if (document.issuer !== null) return isSameAgency(document.issuer, agency.name);
  const code = findDocumentNumbers(document.number ?? "")[0]?.issuerCode ?? null;
  return code === null ? null : isCodeOfAgency(code, agency.name);
}

/** Whether each date stands on the page in a form that leaves no doubt of day and month. */
export function surelyShown(page: PageView, dates: readonly string[]): boolean {
  const shown = datesShown(page);
  return dates.every((date) => shown.some((found) => found.date === date && found.certain));
}

/** Whether that day bears midnight as its time, as items do that were moved from an older portal. */
export function isAtMidnight(page: PageView, postedOn: string): boolean {
  return datesShown(page).some(({ date, time }) => date === postedOn && time === "00:00");
}

function datesShown(page: PageView): FoundDate[] {
  return readMainText(page).own.flatMap(({ text }) => findDates(text));
}
