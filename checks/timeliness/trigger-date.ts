import { findDates } from "../knowledge/dates.ts";
import { findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { foldAligned } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readMainText } from "../reading/main-text.ts";

/** The day from which a deadline may run, as the page shows it. */
export interface TriggerEvidence {
  /** YYYY-MM-DD. */
  date: string;
  /** What is dated: a document's number, or the words before the date. */
  text: string;
  /** It is the date of the document that the page posts, not of one it cites. */
  isOwnDate: boolean;
}

const reach = 90;

/** The posted document's own date; else that of the first document the item cites with its date. */
export function triggerOn(page: PageView, mayBeAcceptance: boolean): TriggerEvidence | null {
  const { document } = page.reading;
  if (document?.number && document.issuedOn) {
    return { date: document.issuedOn, text: document.number, isOwnDate: true };
  }
  const lines = readMainText(page).own.map(({ text }) => text);
  return (mayBeAcceptance ? acceptedOn(lines) : null) ?? citedDocument(lines);
}

/** "nghiệm thu ngày 05/7/2026". */
function acceptedOn(lines: readonly string[]): TriggerEvidence | null {
  for (const line of lines) {
    const at = foldAligned(line).search(/\bnghiem thu\b/);
    const date = at < 0 ? undefined : findDates(line.slice(at, at + reach)).find(({ certain }) => certain);
    if (date) return { date: date.date, text: line.slice(at, at + "nghiệm thu".length), isOwnDate: false };
  }
  return null;
}

/** "Nghị định số 224/2026/NĐ-CP ngày 20/5/2026 của Chính phủ". */
function citedDocument(lines: readonly string[]): TriggerEvidence | null {
  for (const line of lines) {
    const text = line.normalize("NFC");
    for (const { number, end } of findDocumentNumbers(text)) {
      const rest = text.slice(end, end + reach);
      const [date] = findDates(rest);
      if (date?.certain && /^[^.;]{0,40}$/u.test(rest.slice(0, date.start))) {
        return { date: date.date, text: number, isOwnDate: false };
      }
    }
  }
  return null;
}
