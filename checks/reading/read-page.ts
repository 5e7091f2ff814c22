import { sectionsNamed } from "../knowledge/sections.ts";
import type { DocumentFields } from "../page-digest.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageReading, PageView } from "../page-view.ts";
import { readAuthor } from "./author.ts";
import { readBreadcrumb } from "./breadcrumb.ts";
import { readDocumentFields } from "./document-fields.ts";
import { readItemDates } from "./item-dates.ts";
import { isOneItem } from "./item-evidence.ts";
import { type MainText, readMainText } from "./main-text.ts";
import { readPageKind } from "./page-kind.ts";
import { readPageLanguage } from "./page-language.ts";
import { readPageSections } from "./page-sections.ts";
import { readPageShape } from "./page-shape.ts";
import { findPrintControl } from "./print-control.ts";
import { readPublicationDate } from "./publication-date.ts";
import { readQuestion } from "./question.ts";
import { findSaveControl } from "./save-control.ts";
import { findSearchControl } from "./search-control.ts";
import { findShareControl } from "./share-control.ts";
import { readSource } from "./source.ts";
import { itemTitle, readTitle } from "./title.ts";
import { titleCandidates } from "./title-candidates.ts";

const itemKinds: ReadonlySet<PageKind> = new Set(["article", "english-article", "document"]);
const datedKinds: ReadonlySet<PageKind> = new Set([
  ...itemKinds,
  "about",
  "organisation",
  "budget",
  "consultation",
]);
const writtenKinds: ReadonlySet<PageKind> = new Set([...itemKinds, "about", "budget", "consultation"]);
const listKinds: ReadonlySet<PageKind> = new Set([
  "home",
  "english-home",
  "list",
  "document-list",
  "qa",
  "budget",
  "consultation",
]);

/** Everything the page says of itself. Never throws on what a page contains. */
export function readPage(page: PageView): PageReading {
  const main = readMainText(page);
  const breadcrumb = readBreadcrumb(page);
  const candidates = titleCandidates(page, main, breadcrumb);
  const language = readPageLanguage(page, main);
  const shape = readPageShape(page, main);
  const evidence = { page, main, shape, candidates, breadcrumb, language };
  const kind = readPageKind(evidence);
  const isItem = itemKinds.has(kind) || isOneItem(evidence);
  const heading = readTitle(page, kind, candidates, breadcrumb, isItem);
  const document = showsDocument(kind, isItem, main) ? readDocumentFields(page, main, heading) : null;
  const title = nameIn(main) ?? ownTitle(heading, document) ?? document?.number ?? null;
  const line = candidates.find(({ text }) => text === title)?.line ?? itemTitle(candidates)?.line ?? null;
  const isNews = kind === "article" || kind === "english-article";
  const isDated = isItem && datedKinds.has(kind);
  return {
    kind,
    language,
    title,
    publishedAt: isDated ? readPublicationDate(page, main, line, language, isNews) : null,
    author: writtenKinds.has(kind) ? readAuthor(page, main) : null,
    source: writtenKinds.has(kind) ? readSource(main) : null,
    hasPrint: findPrintControl(page) !== null,
    hasShare: findShareControl(page) !== null,
    hasSave: findSaveControl(page) !== null,
    hasSearch: findSearchControl(page) !== null,
    document,
    question: kind === "qa" ? readQuestion(main) : null,
    sections: readPageSections(page, title, breadcrumb),
    itemDates: listKinds.has(kind) ? readItemDates(page, main) : [],
  };
}

/** A document under the name of its section ("Văn bản") is called what its abstract says. */
function ownTitle(heading: string | null, document: DocumentFields | null): string | null {
  const isSection = sectionsNamed(heading ?? "").some(({ strength }) => strength === "exact");
  return heading === null || (document !== null && isSection) ? (document?.abstract ?? heading) : heading;
}

/** "Tên thủ tục: Đăng ký khai sinh": given once, it is what the page is about. */
function nameIn({ labelled }: MainText): string | null {
  const [name, other] = labelled.filter(({ field, value }) => field === "name" && value !== "");
  return name && !other ? name.value : null;
}

/** Drafts and budget decisions bear the fields of documents where their page labels them. */
function showsDocument(kind: PageKind, isItem: boolean, { labelled }: MainText): boolean {
  if (kind === "document") return true;
  if (!isItem || (kind !== "consultation" && kind !== "budget")) return false;
  return labelled.some(({ field, value }) => field === "number" && value !== "");
}
