import { dayOfYear, shift, vietnameseDate, weekdayFrom } from "../dates.ts";
import { type DocumentRow, type Form, instant, type Location, type Page } from "../page.ts";
import type { Collection, LegalDocument, Portal, Section } from "../portal.ts";
import { trailTo } from "./trail.ts";

interface DatedDocument extends LegalDocument {
  number: string;
  issuedOn: string;
  postedAt: string;
  effectiveOn: string;
  slug: string;
}

/** The documents of a collection, newest first, with the numbers and dates they have on the audited day. */
export function documentsOf(portal: Portal, collection: Collection, today: string): DatedDocument[] {
  return portal.documents
    .filter((document) => document.collection === collection)
    .map((document) => dated(document, today))
    .toSorted((a, b) => b.issuedOn.localeCompare(a.issuedOn));
}

function dated(document: LegalDocument, today: string): DatedDocument {
  const issuedOn = weekdayFrom(today, -document.issuedDaysAgo);
  const running = Math.max(1, Math.floor((dayOfYear(issuedOn) / 366) * document.perYear));
  const number = document.symbol.replace("{n}", String(running)).replace("{y}", issuedOn.slice(0, 4));
  return {
    ...document,
    number,
    issuedOn,
    postedAt: instant(weekdayFrom(today, -document.postedDaysAgo), "15:20"),
    effectiveOn: shift(issuedOn, document.effectiveAfterDays),
    slug: slugOf(number),
  };
}

/** "45/2026/QĐ-UBND" → "45-2026-qd-ubnd". */
function slugOf(number: string): string {
  return number
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("Đ", "D")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
}

/** Attached files carry the document's number as their name. */
export function documentFile({ slug }: DatedDocument): string {
  return `/tep/van-ban/${slug}.pdf`;
}

function locationOf(section: Section, document: DatedDocument): Location {
  return { section: section.path, item: { slug: document.slug, id: 300 + dayOfYear(document.issuedOn) } };
}

export function documentRows(
  portal: Portal,
  section: Section,
  collection: Collection,
  today: string,
): DocumentRow[] {
  return documentsOf(portal, collection, today).map((document) => ({
    at: locationOf(section, document),
    number: document.number,
    kind: document.kind,
    issuedOn: document.issuedOn,
    abstract: document.abstract,
  }));
}

/** What the filter above the list asks for; nothing asked lists everything. */
export interface DocumentFilter {
  number: string;
  kind: string;
  year: string;
}

const everything: DocumentFilter = { number: "", kind: "", year: "" };

export function documentListPage(
  portal: Portal,
  section: Section,
  collection: Collection,
  today: string,
  filter: DocumentFilter = everything,
): Page {
  const rows = documentRows(portal, section, collection, today);
  const shown = rows.filter(
    (row) =>
      row.number.toLowerCase().includes(filter.number.trim().toLowerCase()) &&
      (filter.kind === "" || row.kind === filter.kind) &&
      (filter.year === "" || row.issuedOn.startsWith(filter.year)),
  );
  const intro = section.content.kind === "documents" ? section.content.intro : "";
  return {
    at: { section: section.path },
    kind: "section",
    title: section.title,
    description: section.description,
    subject: section.title,
    trail: trailTo(portal, section).slice(0, -1),
    posted: documentsOf(portal, collection, today)[0]?.postedAt ?? instant(today, "07:00"),
    author: null,
    blocks: [
      { type: "text", text: intro },
      filterForm(section, rows, filter),
      { type: "document-table", caption: section.title, rows: shown },
    ],
  };
}

function filterForm(section: Section, rows: readonly DocumentRow[], filter: DocumentFilter): Form {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted();
  const years = [...new Set(rows.map(({ issuedOn }) => issuedOn.slice(0, 4)))].toSorted().toReversed();
  return {
    type: "form",
    method: "get",
    action: { section: section.path },
    title: "Tìm kiếm văn bản",
    notice: [],
    consent: null,
    submit: "Tìm văn bản",
    fields: [
      { name: "so", label: "Số, ký hiệu", kind: "text", required: false, value: filter.number },
      {
        name: "loai",
        label: "Loại văn bản",
        kind: "select",
        required: false,
        options: kinds,
        value: filter.kind,
      },
      {
        name: "nam",
        label: "Năm ban hành",
        kind: "select",
        required: false,
        options: years,
        value: filter.year,
      },
    ],
  };
}

export function documentPages(
  portal: Portal,
  section: Section,
  collection: Collection,
  today: string,
): Page[] {
  return documentsOf(portal, collection, today).map((document) => documentPage(portal, section, document));
}

function documentPage(portal: Portal, section: Section, document: DatedDocument): Page {
  return {
    at: locationOf(section, document),
    kind: "article",
    title: `${document.kind} số ${document.number}`,
    description: document.abstract,
    subject: section.title,
    trail: trailTo(portal, section),
    posted: document.postedAt,
    author: document.issuer,
    blocks: [
      {
        type: "document",
        fields: [
          ["Số, ký hiệu", document.number],
          ["Loại văn bản", document.kind],
          ["Trích yếu", document.abstract],
          ["Cơ quan ban hành", document.issuer],
          ["Người ký", document.signer],
          ["Ngày ban hành", vietnameseDate(document.issuedOn)],
          ["Ngày có hiệu lực", vietnameseDate(document.effectiveOn)],
          [
            "Ngày đăng",
            `${vietnameseDate(document.postedAt.slice(0, 10))} ${document.postedAt.slice(11, 16)}`,
          ],
        ],
        file: documentFile(document),
      },
    ],
  };
}
