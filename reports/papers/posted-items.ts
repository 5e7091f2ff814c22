import type { PageDigest } from "../../checks/page-digest.ts";
import type { Report } from "../model.ts";

/** What was counted for a column of a form, with the pages behind the count. */
export interface PostedItems {
  count: number;
  pages: readonly { url: string; title: string | null }[];
}

/** A normative document's number carries its year: "12/2026/QĐ-UBND" (Decree 78/2025, Law on legal documents). */
const normativeNumber = /^\s*\d+\/\d{4}\//;

/** Documents whose page shows every field of the duty to publish (number, day, issuer, abstract, file). */
export function postedDocuments({ pages }: Report, kind: "normative" | "administrative"): PostedItems {
  return items(
    pages.filter(({ document, failure }) => {
      if (failure !== null || !document?.number) return false;
      const { issuedOn, abstract, attachments } = document;
      const isWhole = issuedOn !== null && abstract !== null && attachments.length > 0;
      return isWhole && normativeNumber.test(document.number) === (kind === "normative");
    }),
  );
}

/** Articles and documents of a section of the lexicon, its own lists left out. */
export function postedIn({ pages }: Report, section: string): PostedItems {
  return items(
    pages.filter(
      ({ sections, kind, failure }) =>
        failure === null && sections.includes(section) && kind !== "list" && kind !== "document-list",
    ),
  );
}

function items(pages: readonly PageDigest[]): PostedItems {
  return { count: pages.length, pages: pages.map(({ finalUrl, title }) => ({ url: finalUrl, title })) };
}
