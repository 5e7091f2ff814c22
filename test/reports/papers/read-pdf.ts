import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadPdf {
  pages: number;
  title: string;
  language: string | null;
  isTagged: boolean;
  /** Headings of the outline. */
  outline: string[];
  text: string;
}

/** What pdf.js reads of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const pieces: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pieces.push(...items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")));
  }
  const structure = await (await document.getPage(1)).getStructTree();
  const read = {
    pages: document.numPages,
    title: "Title" in info ? String(info.Title) : "",
    language: "Language" in info && info.Language ? String(info.Language) : null,
    isTagged: structure !== null,
    outline: titlesIn((await document.getOutline()) ?? []),
    text: pieces.join(" ").replace(/\s+/g, " "),
  };
  await task.destroy();
  return read;
}

interface Entry {
  title: string;
  items: Entry[];
}

function titlesIn(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}
