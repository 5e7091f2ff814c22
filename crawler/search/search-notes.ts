import type { Element } from "domhandler";
import type { PageView } from "../../checks/page-view.ts";
import { findDocumentSearch } from "../../checks/reading/document-search.ts";
import { isSearchField } from "../../checks/reading/search-control.ts";
import { isStandingPage } from "../../checks/reading/standing-page.ts";
import { type GetForm, getFormOf } from "./get-form.ts";

/** An article or document that the portal has, so that its search should find it. */
export interface KnownItem {
  url: string;
  title: string;
  number: string | null;
  /** YYYY-MM-DD, as the page says. */
  postedOn: string | null;
}

/** Collects the portal's search forms and what may be searched for. */
export interface SearchNotes {
  note(view: PageView): void;
  readonly form: GetForm | null;
  readonly documentForm: GetForm | null;
  readonly items: readonly KnownItem[];
}

const shortestTitle = 15;
const longestTitle = 200;
const documentPages: ReadonlySet<string> = new Set(["document-list", "document", "list"]);

export function noteSearches(): SearchNotes {
  let form: GetForm | null = null;
  let documentForm: GetForm | null = null;
  const items = new Map<string, KnownItem>();

  function note(view: PageView): void {
    const documentSearch = documentPages.has(view.reading.kind) ? findDocumentSearch(view) : null;
    if (documentSearch?.field) documentForm ??= getFormOf(view, documentSearch.field);
    form ??= firstForm(view, documentSearch?.element ?? null);
    const item = knownItem(view);
    if (item) items.set(item.url, item);
  }

  return {
    note,
    get form() {
      return form;
    },
    get documentForm() {
      return documentForm;
    },
    get items() {
      return [...items.values()];
    },
  };
}

/** The portal's own search form, not the one for documents only. */
function firstForm(view: PageView, documentSearch: Element | null): GetForm | null {
  const fields = view.readable.elements.filter(isSearchField);
  for (const field of fields) {
    const form =
      documentSearch && view.find("input", documentSearch).includes(field) ? null : getFormOf(view, field);
    if (form) return form;
  }
  return null;
}

function knownItem(view: PageView): KnownItem | null {
  const { reading, snapshot } = view;
  const { kind, title, publishedAt, document, language } = reading;
  if ((kind !== "article" && kind !== "document") || title === null || language === "en") return null;
  if (title.length < shortestTitle || title.length > longestTitle) return null;
  if (isStandingPage(view)) return null;
  const postedOn = publishedAt?.slice(0, 10) ?? null;
  return { url: snapshot.finalUrl, title, number: document?.number ?? null, postedOn };
}
