import type { Attachment } from "../attachment.ts";
import { documentKindIn } from "../knowledge/document-numbers.ts";
import type { PageDigest } from "../page-digest.ts";
import { leadsToFile } from "../reading/attachments.ts";
import type { SiteView } from "../site-view.ts";

/** A file that was fetched, with the page it belongs to. */
export interface AttachedFile {
  file: Attachment;
  page: PageDigest;
  /** The other files of the same page. */
  beside: readonly string[];
}

/** A page of this many characters may be the document itself, printed in full. */
const fullText = 1500;
const textFile = /\.(?:docx?|odt|rtf|xlsx?|ods|txt)$/i;

/** Files of pages about documents, those that could not be had left out. */
export function attachedFiles(site: SiteView): AttachedFile[] {
  const pages = new Map(site.pages.filter(isAboutDocument).map((page) => [page.finalUrl, page]));
  return (site.site.attachments ?? []).flatMap((file) => {
    const page = pages.get(file.page);
    if (!page || file.bytes === null) return [];
    return [{ file, page, beside: filesOf(page).filter((url) => url !== file.url) }];
  });
}

/** How many files such pages have, opened or not. */
export function countFiles(site: SiteView): number {
  return new Set(site.pages.filter(isAboutDocument).flatMap(filesOf)).size;
}

/** Whether the text of a page's file may be had another way: in full on the page, or in a text file beside it. */
export function hasTextBeside({ page, beside }: AttachedFile): boolean {
  return page.mainText >= fullText || beside.some(isTextFile);
}

/** Whether all that was read of a file are pictures of paper. */
export function isScan({ format, content }: Attachment): boolean {
  if (format === "picture") return true;
  if (!content || content.pagesRead === 0 || content.pictures === 0) return false;
  return content.characters === 0 || (format === "pdf" && content.pagesWithText === 0);
}

/** Whether the name of a file is that of a program for texts or tables. */
function isTextFile(url: string): boolean {
  return textFile.test(new URL(url).pathname);
}

/** A document's page, a list of documents, or an article that gives one out by its title. */
function isAboutDocument({ kind, title }: PageDigest): boolean {
  if (kind === "document" || kind === "document-list") return true;
  return kind === "article" && documentKindIn(title ?? "") !== null;
}

function filesOf({ document, links }: PageDigest): string[] {
  if (document && document.attachments.length > 0) return document.attachments;
  return links
    .filter(({ url, text, region }) => region === "main" && leadsToFile(new URL(url), text))
    .map(({ url }) => url);
}
