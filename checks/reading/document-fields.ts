import { findDates } from "../knowledge/dates.ts";
import { documentKindIn, findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { DocumentFields } from "../page-digest.ts";
import type { PageView } from "../page-view.ts";
import { readAttachments } from "./attachments.ts";
import type { Field, LabelledValue } from "./labelled-values.ts";
import type { MainText } from "./main-text.ts";
import { isPlaceAndDay } from "./place-and-day.ts";

const longestNumber = 60;
const headLines = 25;
const shortestAbstract = 20;
/** Fields of the document that the page is about, from its labels, its title, or the head of its text. */
export function readDocumentFields(page: PageView, main: MainText, title: string | null): DocumentFields {
  const labelled = firstGroup(main.labelled);
  const number = labelledNumber(labelled) ?? numberInText(main, title);
  const abstract = firstValue(labelled, "abstract") ?? abstractInText(main, title);
  return {
    number,
    issuedOn: labelledIssueDate(labelled) ?? issueDateInText(main, title, number),
    effectiveOn: dateOf(labelled, "effectiveOn"),
    issuer: firstValue(labelled, "issuer"),
    kind: kindOf(labelled, title, number),
    abstract,
    signer: firstValue(labelled, "signer"),
    attachments: [...readAttachments(page, main)],
  };
}

/** Labels repeat for each document of a list beside or below; the first of each field is the page's own. */
export function firstGroup(labelled: readonly LabelledValue[]): ReadonlyMap<Field, readonly LabelledValue[]> {
  const again = labelled.findIndex(
    ({ field, value }, index) =>
      field === "number" &&
      value !== "" &&
      labelled
        .slice(0, index)
        .some((one) => one.field === "number" && one.value !== "" && one.label === labelled[index]?.label),
  );
  return Map.groupBy(again < 0 ? labelled : labelled.slice(0, again), ({ field }) => field);
}

function firstValue(labelled: ReadonlyMap<Field, readonly LabelledValue[]>, field: Field): string | null {
  return labelled.get(field)?.find(({ value }) => value !== "")?.value ?? null;
}

/** "Số: 2211" and "Ký hiệu: STC-NS" may stand apart. */
function labelledNumber(labelled: ReadonlyMap<Field, readonly LabelledValue[]>): string | null {
  const values = (labelled.get("number") ?? []).map(({ value }) => value).filter((value) => value !== "");
  for (const value of values) {
    const [found] = findDocumentNumbers(value);
    if (found) return found.number;
  }
  const [serial = "", symbol = ""] = values;
  if (/^\d+$/.test(serial) && /^\p{Lu}[\p{Lu}\d]*(?:[-/&]\p{L}+)*$/u.test(symbol))
    return `${serial}/${symbol}`;
  return values.find((value) => /\d/.test(value) && value.length <= longestNumber) ?? null;
}

function labelledIssueDate(labelled: ReadonlyMap<Field, readonly LabelledValue[]>): string | null {
  const values = labelled.get("issuedOn") ?? [];
  const preferred = values.toSorted(
    (a, b) => Number(/ban hanh|issue/.test(b.label)) - Number(/ban hanh|issue/.test(a.label)),
  );
  return preferred.map(({ value }) => findDates(value)[0]?.date).find((date) => date !== undefined) ?? null;
}

function dateOf(labelled: ReadonlyMap<Field, readonly LabelledValue[]>, field: Field): string | null {
  return findDates(firstValue(labelled, field) ?? "")[0]?.date ?? null;
}

/** In the title first; below it a number in the opening lines is the document's own more often than one cited. */
function numberInText({ own }: MainText, title: string | null): string | null {
  for (const text of [title ?? "", ...own.slice(0, headLines).map((line) => line.text)]) {
    const [found] = findDocumentNumbers(text);
    if (found) return found.number;
  }
  return null;
}

function issueDateInText({ own }: MainText, title: string | null, number: string | null): string | null {
  // A draft is not issued yet: dates in its title are those of the documents it amends.
  if (fold(title ?? "").startsWith("du thao")) return null;
  const head = own.slice(0, headLines).map((line) => line.text);
  const day = head.find(isPlaceAndDay);
  if (day !== undefined) return findDates(day)[0]?.date ?? null;
  if (number === null) return null;
  const texts = [title ?? "", ...head];
  return (
    texts.map((text) => dateAfterNumber(text, number)).find((date) => date !== null) ??
    texts.map((text) => dateBeforeNumber(text, number)).find((date) => date !== null) ??
    null
  );
}

/** "Ngày 08/6/2026, Sở … ban hành Công văn số 1377/SKM-GDTH …": the date of issue opens the sentence. */
function dateBeforeNumber(text: string, number: string): string | null {
  const found = findDocumentNumbers(text).find((candidate) => candidate.number === number);
  const before = text.normalize("NFC").slice(0, found?.start ?? 0);
  const [date, other] = findDates(before);
  if (!date || other || !/^(?:vừa qua,\s*)?(?:ngày\s*)?$/iu.test(before.slice(0, date.start))) return null;
  return /(?:ban hanh|ky)\b/.test(fold(before.slice(date.end))) ? date.date : null;
}

/** "số 1790/BTTTT-VNCERT ngày 20/06/2011": the date that follows the document's number. */
function dateAfterNumber(text: string, number: string): string | null {
  const found = findDocumentNumbers(text).find((candidate) => candidate.number === number);
  if (!found) return null;
  const rest = text.normalize("NFC").slice(found.end, found.end + 80);
  const [date] = findDates(rest);
  return date && /^[^.;]{0,50}$/u.test(rest.slice(0, date.start)) ? date.date : null;
}

function kindOf(
  labelled: ReadonlyMap<Field, readonly LabelledValue[]>,
  title: string | null,
  number: string | null,
): string | null {
  const value = firstValue(labelled, "kind");
  if (value !== null) return documentKindIn(value)?.kind ?? value;
  return documentKindIn(title ?? "")?.kind ?? findDocumentNumbers(number ?? "")[0]?.kind ?? null;
}

function abstractInText({ own }: MainText, title: string | null): string | null {
  const about = own.slice(0, headLines).find(({ text }) => /^(?:v\/v|về việc)\b/iu.test(text));
  if (about) return about.text;
  return title !== null && title.length >= shortestAbstract ? title : null;
}
