import type { OwnFields } from "../attachment.ts";
import { findDates } from "../knowledge/dates.ts";
import { findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { officialTitleIn, personNameIn } from "../knowledge/official-words.ts";
import { clean, fold, foldAligned } from "../knowledge/vietnamese-text.ts";
import annexes from "./annex-words.json" with { type: "json" };

const headLines = 30;
const longestHeading = 80;
const signatureLines = 8;
/** What begins the reasons of a document: numbers and dates from there on are of others. */
const reasons = /^(?:can cu|theo de nghi|thuc hien|xet de nghi|kinh gui|dieu 1)\b/;
const recipients = /^noi nhan\b/;
const kinds = annexes.kinds.map((name) => ({ name, folded: fold(name) }));
const kindWords = kinds.map(({ folded }) => folded).join("|");
/** "Ban hành kèm theo Quyết định này Quy chế …": what the document puts in force. */
const enacted = new RegExp(
  `kem theo (?:quyet dinh|nghi quyet|thong tu|nghi dinh|chi thi|cong van|van ban|thong bao|ke hoach|to trinh) nay (?:la )?(?:ban |cac |nhung |\\d+ )?(${kindWords})\\b`,
  "g",
);
/** "(Phụ lục I kèm theo)", "chi tiết tại Phụ lục 2": an annex by its number. */
const numbered = /\bphu luc (?:so )?([ivx]{1,5}|\d{1,2})\b/g;
/** "(có danh sách kèm theo)", "theo biểu mẫu đính kèm". */
const enclosed = new RegExp(`\\b(${kindWords})(?: [^.;()]{0,40})? (?:kem theo|dinh kem)\\b`, "g");
const annexNumber = /^phu luc (?:so )?([ivx]{1,5}|\d{1,2})?\b/;

/** What a document's own text says of it. @param lines its text in reading order, one line or paragraph each */
export function readDocumentText(lines: readonly string[]): OwnFields {
  const text = lines.map(clean).filter((line) => line !== "");
  const head = headOf(text);
  const closing = text.findLastIndex((line) => recipients.test(fold(line)));
  return {
    number: numberIn(head),
    issuedOn: issueDateIn(head),
    signer: signerIn(text, closing),
    annexesNamed: [...annexesNamed(text)],
    annexesHeld: [...annexesHeld(text)],
  };
}

/** The lines before the document begins to speak of others. */
function headOf(text: readonly string[]): readonly string[] {
  const end = text.findIndex((line) => reasons.test(fold(line)));
  return text.slice(0, end < 0 ? headLines : Math.min(end, headLines));
}

/** The line that begins with "Số:" first. A number in a sentence is another document's. */
function numberIn(head: readonly string[]): string | null {
  const labelled = head.filter((line) => /^(?:so|number|no)\b/.test(fold(line)));
  const found = [...labelled, ...head].map((line) => findDocumentNumbers(line)[0]);
  return found.find((number) => number !== undefined && number.start <= longestHeading / 4)?.number ?? null;
}

/** "Cà Mau, ngày 05 tháng 10 năm 2026", also where the number stands before it in the same line. */
function issueDateIn(head: readonly string[]): string | null {
  for (const line of head) {
    const at = /,\s*ngay\s+\d{1,2}\s+thang\s+\d{1,2}\s+nam/.exec(foldAligned(line))?.index;
    if (at === undefined) continue;
    const date = findDates(line.slice(at))[0]?.date;
    if (date !== undefined) return date;
  }
  return null;
}

/** A person's name alone in its line, below the office that signs; near the recipients where they are given. */
function signerIn(text: readonly string[], recipientsAt: number): string | null {
  const from = recipientsAt < 0 ? Math.floor(text.length / 2) : Math.max(0, recipientsAt - signatureLines);
  let lastOffice = Number.NEGATIVE_INFINITY;
  for (const [index, line] of text.entries()) {
    if (index < from || line.length > longestHeading) continue;
    const isOffice = officialTitleIn(line) !== null && line === line.toUpperCase();
    if (isOffice || /^(?:kt|tm|tl|q|tuq)\.\s/.test(fold(line))) lastOffice = index;
    const name = index - lastOffice <= signatureLines && !isOffice ? personNameIn(line) : null;
    if (name !== null && name === line) return name;
  }
  return null;
}

function annexesNamed(text: readonly string[]): Set<string> {
  const named = new Set<string>();
  for (const line of text) {
    const folded = fold(line);
    if (isAnnexHeading(line, folded)) continue;
    for (const [, kind] of [...folded.matchAll(enacted), ...folded.matchAll(enclosed)]) {
      named.add(spelled(kind ?? ""));
    }
    for (const [, number] of folded.matchAll(numbered)) named.add(`Phụ lục ${(number ?? "").toUpperCase()}`);
  }
  // "Phụ lục kèm theo" is the same as the numbered ones.
  if ([...named].some((name) => name.startsWith("Phụ lục "))) named.delete("Phụ lục");
  return named;
}

function annexesHeld(text: readonly string[]): Set<string> {
  const held = new Set<string>();
  for (const line of text) {
    const folded = fold(line);
    if (!isAnnexHeading(line, folded)) continue;
    const number = annexNumber.exec(folded)?.[1];
    const kind = kinds.find((one) => folded.startsWith(one.folded));
    if (number !== undefined) held.add(`Phụ lục ${number.toUpperCase()}`);
    if (kind) held.add(kind.name);
  }
  return held;
}

/** A short line in capitals, or one that begins with "Phụ lục", that opens an annex. */
function isAnnexHeading(line: string, folded: string): boolean {
  if (line.length > longestHeading || /kem theo|dinh kem/.test(folded)) return false;
  if (annexNumber.test(folded)) return true;
  return line === line.toUpperCase() && kinds.some((kind) => folded.startsWith(kind.folded));
}

function spelled(folded: string): string {
  return kinds.find((kind) => kind.folded === folded)?.name ?? folded;
}
