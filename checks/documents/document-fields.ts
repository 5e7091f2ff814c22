import { z } from "zod";
import type { Attachment } from "../attachment.ts";
import { definePageCheck, say } from "../define-check.ts";
import { agencyNameIn } from "../knowledge/agency-names.ts";
import { findDates } from "../knowledge/dates.ts";
import { findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { DocumentFields } from "../page-digest.ts";
import type { PageView } from "../page-view.ts";
import { type MainText, readMainText } from "../reading/main-text.ts";
import { mayLackContent } from "../reading/substance.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { Text } from "../text.ts";
import downloadWords from "./download-words.json" with { type: "json" };

const fields = ["kind", "issuer", "number", "issuedOn", "effectiveOn", "abstract", "attachment"] as const;
type Field = (typeof fields)[number];

const names: Record<Field, Text> = {
  kind: { vi: "hình thức văn bản", en: "kind of document" },
  issuer: { vi: "cơ quan ban hành", en: "issuing body" },
  number: { vi: "số và ký hiệu", en: "number and symbol" },
  issuedOn: { vi: "ngày ban hành", en: "date of issue" },
  effectiveOn: { vi: "ngày có hiệu lực", en: "date of effect" },
  abstract: { vi: "trích yếu", en: "abstract" },
  attachment: { vi: "tệp tải về", en: "file to download" },
};
const spell = (missing: readonly Field[], language: keyof Text) =>
  missing.map((field) => names[field][language]).join(", ");

type FieldsData = {
  missing: Field[];
  unsure: Field[];
  met: Field[];
  /** What the attached file says of itself where it was opened; null where it was not, or says nothing. */
  file: FileFields | null;
};
type FileFields = { url: string; number: string | null; issuedOn: string | null };
type DifferingData = FieldsData & { number: string | null; issuedOn: string | null; file: FileFields };

const spellIssue = (issuedOn: string | null, language: keyof Text) =>
  issuedOn === null
    ? ""
    : language === "vi"
      ? ` ngày ${spellDate(issuedOn).vi}`
      : ` of ${spellDate(issuedOn).en}`;
const spellDocument = ({ number, issuedOn }: Omit<FileFields, "url">, language: keyof Text) =>
  `${number ?? (language === "vi" ? "văn bản" : "a document")}${spellIssue(issuedOn, language)}`;

/** A text this long may be the document itself, printed in full. */
const fullText = 1500;
const fewestLabels = 2;
const downloads = downloadWords.map(fold);

export default definePageCheck({
  id: "documents/document-fields",
  measures: {
    vi: "Trên trang văn bản: hình thức, cơ quan ban hành, số ký hiệu, ngày ban hành, ngày hiệu lực, trích yếu, tệp tải về, theo nhãn hoặc trong lời văn.",
    en: "On a document's page: kind, issuing body, number, dates of issue and effect, abstract and file, by label or in the text.",
  },
  limits: {
    vi: "Ngày hiệu lực không đòi ở văn bản hành chính. Trường có thể nằm trong tệp hoặc ảnh thì máy không đọc được.",
    en: "Administrative documents may lack the date of effect. What stands only in the file or a picture is not read.",
  },
  on: ["document"],
  needs: [],
  params: z.object({
    fields: z.array(z.enum(fields)).min(1),
    administrativeOptional: z.array(z.enum(fields)),
  }),
  passed: {
    complete: say<FieldsData>(
      ({ met }) => `Trang văn bản có đủ: ${spell(met, "vi")}.`,
      ({ met }) => `The document's page gives ${spell(met, "en")}.`,
    ),
  },
  failed: {
    missing: say<FieldsData>(
      ({ missing }) => `Trang văn bản không có: ${spell(missing, "vi")}.`,
      ({ missing }) => `The document's page lacks: ${spell(missing, "en")}.`,
    ),
  },
  cantTell: {
    "file-differs": say<DifferingData>(
      (data) =>
        `Trang ghi ${spellDocument(data, "vi")} nhưng trong tệp ${data.file.url} là ${spellDocument(data.file, "vi")}. Trang ghi sai hay đính nhầm tệp?`,
      (data) =>
        `The page says ${spellDocument(data, "en")}, but the file ${data.file.url} is ${spellDocument(data.file, "en")}. Is the page wrong, or the wrong file attached?`,
    ),
    unclear: say<FieldsData>(
      ({ missing, unsure }) =>
        `Máy chưa đọc được: ${spell([...missing, ...unsure], "vi")}. Mở trang và tệp, các trường này có được nêu không?`,
      ({ missing, unsure }) =>
        `Could not be read: ${spell([...missing, ...unsure], "en")}. Does the page or its file give them?`,
    ),
  },
  inapplicable: {},

  judge(page, { fields: wanted, administrativeOptional }, { attachments }) {
    const document = page.reading.document;
    if (!document) throw new Error("a document's page has its fields read");
    const main = readMainText(page);
    const optional = isNormative(document) ? [] : administrativeOptional;
    const required = wanted.filter((field) => hasField(document, field) || !optional.includes(field));
    const met = required.filter((field) => hasField(document, field));
    const absent = required.filter((field) => !hasField(document, field));
    const isPlain = isPlainDocument(document, main) && !mayLackContent(page);
    const missing = absent.filter((field) => isPlain && !maybeThere(page, main, field));
    const file = fileFields(document, attachments);
    const data = { met, missing, unsure: absent.filter((field) => !missing.includes(field)), file };
    const measure = { by: "fields", met: met.length, required: required.length } as const;
    const labels = [...new Set(main.labelled.map(({ element }) => element))];
    const at = labels.length > 0 ? labels : [page.main];
    if (missing.length > 0) return { outcome: "failed", reason: "missing", data, measure, at };
    if (file && differs(document, file)) {
      const { number, issuedOn } = document;
      return {
        outcome: "cantTell",
        reason: "file-differs",
        data: { ...data, number, issuedOn, file },
        measure,
        at,
      };
    }
    if (absent.length > 0) return { outcome: "cantTell", reason: "unclear", data, measure, at };
    return { outcome: "passed", reason: "complete", data, measure, at };
  },
});

/** The first of the document's files that gives a number or a date of its own. */
function fileFields(document: DocumentFields, attachments: readonly Attachment[]): FileFields | null {
  const opened = attachments.filter(({ url }) => document.attachments.includes(url));
  const own = opened.flatMap(({ url, content }) =>
    content ? [{ url, number: content.own.number, issuedOn: content.own.issuedOn }] : [],
  );
  const same = own.find(({ number }) => number !== null && number === document.number);
  return same ?? own.find(({ number, issuedOn }) => number !== null || issuedOn !== null) ?? null;
}

/** Annexes and enclosed documents have numbers of their own: with several files only a common number compares. */
function differs({ number, issuedOn, attachments }: DocumentFields, file: FileFields): boolean {
  const isOther = number !== null && file.number !== null && !isSameNumber(number, file.number);
  if (isOther) return attachments.length === 1;
  return issuedOn !== null && file.issuedOn !== null && issuedOn !== file.issuedOn && file.number !== null;
}

/** Portals leave out the year, or write the symbol without diacritics. */
function isSameNumber(a: string, b: string): boolean {
  const serial = (number: string) => /^\d+/.exec(number)?.[0]?.replace(/^0+/, "");
  return serial(a) === serial(b);
}

/** By the form of its number; where that does not decide it is not taken for normative. */
function isNormative({ number }: DocumentFields): boolean {
  return findDocumentNumbers(number ?? "")[0]?.normative === true;
}

function hasField(document: DocumentFields, field: Field): boolean {
  return field === "attachment" ? document.attachments.length > 0 : document[field] !== null;
}

/** Labelled fields as of a document, or its number: no article that only speaks of one. */
function isPlainDocument({ number }: DocumentFields, { labelled }: MainText): boolean {
  const found = new Set(
    labelled.map(({ field }) => field).filter((field) => field in names || field === "signer"),
  );
  return found.size >= fewestLabels || (number !== null && found.has("number"));
}

/** Whether the main content holds what may be the field after all. An empty label is none. */
function maybeThere(page: PageView, { own, labelled }: MainText, field: Field): boolean {
  if (labelled.some((one) => one.field === field))
    return labelled.some((one) => one.field === field && one.value !== "");
  const text = own.map((line) => line.text).join("\n");
  if (field === "number") return findDocumentNumbers(text).length > 0;
  if (field === "issuedOn") {
    const posted = labelled
      .filter((one) => one.field === "postedOn")
      .flatMap(({ value }) => findDates(value));
    return findDates(text).some(({ date }) => posted.every((other) => other.date !== date));
  }
  if (field === "effectiveOn") return /hieu luc|effect/.test(fold(text));
  if (field === "issuer") return agencyNameIn(text.slice(0, fullText)) !== null;
  if (field === "attachment") return text.length >= fullText || mayOfferFile(page);
  return false;
}

/** A control to download or a viewer whose file the code does not name. */
function mayOfferFile(page: PageView): boolean {
  const controls = page.find("a, button, input, [onclick]", page.main);
  const offers = controls.some((element) => {
    const label = fold(`${page.text(element)} ${element.attribs.title ?? ""} ${element.attribs.value ?? ""}`);
    return downloads.some((words) => containsPhrase(label, words));
  });
  return (
    offers || page.find("iframe, embed, object, canvas", page.main).some((frame) => page.isVisible(frame))
  );
}
