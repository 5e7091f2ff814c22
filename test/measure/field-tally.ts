import type { PageReading } from "../../checks/page-view.ts";
import type { LabelledPage } from "./labelled-pages.ts";
import { type Field, fields, type Labels } from "./labels.ts";

/** What was read of one page, beside what a person says of it. */
export interface ReadPage {
  page: LabelledPage;
  reading: PageReading;
}

interface Mistake {
  page: string;
  truth: unknown;
  read: unknown;
}

export interface FieldTally {
  field: Field;
  /** Pages labelled, and those of them that show the field. */
  n: number;
  present: number;
  right: number;
  /** Right of what was read, and of what is there; null where there is nothing to divide by. */
  precision: number | null;
  recall: number | null;
  mistakes: readonly Mistake[];
}

/** One row for each field that some page is labelled with. */
export function tallyFields(pages: readonly ReadPage[]): FieldTally[] {
  return fields.map((field) => tallyField(field, pages)).filter(({ n }) => n > 0);
}

function tallyField(field: Field, pages: readonly ReadPage[]): FieldTally {
  const labelled = pages.filter(({ page }) => page.labels[field] !== undefined);
  const compared = labelled.map(({ page, reading }) => {
    const truth = page.labels[field];
    const read = readValue(reading, field);
    return { page: page.name, truth, read, isSame: isSame(field, truth, read) };
  });
  const shown = compared.filter(({ truth }) => isThere(truth));
  const given = compared.filter(({ read }) => isThere(read));
  const right = shown.filter(({ isSame: same }) => same).length;
  return {
    field,
    n: compared.length,
    present: shown.length,
    right,
    precision: given.length === 0 ? null : right / given.length,
    recall: shown.length === 0 ? null : right / shown.length,
    mistakes: compared.filter(({ isSame: same }) => !same),
  };
}

function isThere(value: unknown): boolean {
  return value !== null && value !== false;
}

function readValue({ document, question, ...reading }: PageReading, field: Field): unknown {
  if (field === "askedOn" || field === "answeredOn") return question?.[field] ?? null;
  if (field === "number" || field === "issuedOn" || field === "effectiveOn" || field === "issuer") {
    return document?.[field] ?? null;
  }
  return reading[field];
}

function isSame(field: Field, truth: Labels[Field], read: unknown): boolean {
  if (typeof truth !== "string" || typeof read !== "string") return truth === read;
  if (field === "publishedAt") return read.slice(0, truth.length) === truth;
  const plain = (value: string) =>
    value
      .normalize("NFC")
      .replace(/\s+/g, field === "number" ? "" : " ")
      .trim();
  return plain(truth) === plain(read);
}
