import type { FileContent } from "../../checks/attachment.ts";
import { type LegacyKind, type LegacyText, legacyTextIn } from "../../checks/knowledge/legacy-encoding.ts";
import { maskPersonalData } from "../../checks/knowledge/personal-data.ts";
import { readDocumentText } from "../../checks/reading/document-text.ts";

/** What a reader of one format found: properties, and the lines of each page read. */
export interface RawContent
  extends Pick<
    FileContent,
    | "pages"
    | "pictures"
    | "picturesDescribed"
    | "picturesUndescribed"
    | "headings"
    | "tagged"
    | "language"
    | "title"
    | "signed"
  > {
  texts: string[][];
}

/** What a format does not tell stays null. */
const untold = {
  pages: null,
  pictures: 0,
  picturesDescribed: null,
  picturesUndescribed: null,
  headings: null,
  tagged: null,
  language: null,
  title: null,
  signed: null,
};

export function gather(found: Partial<Omit<RawContent, "texts">>): RawContent {
  return { ...untold, ...found, texts: [] };
}

const longestOpening = 600;
/** More than a page number or a stamp. */
const fewCharacters = 25;
const sampleForEncoding = 20_000;
/** A word or two may be an example, a name or a formula. */
const fewestBroken = 0.15;
/** Decomposed letters are another program's way of storing the same text, and are found all the same. */
const unsearchable: ReadonlySet<LegacyKind> = new Set<LegacyKind>([
  "tcvn3",
  "vni",
  "mojibake",
  "replacement",
]);

/** The plain facts of a file's content, as they are kept. */
export function contentOf({ texts, ...properties }: RawContent): FileContent {
  const counts = texts.map((lines) => lines.join("").replace(/\s/gu, "").length);
  const lines = texts.flat();
  const text = lines.join("\n");
  const legacy = legacyTextIn(text.slice(0, sampleForEncoding)).find(isUnsearchable);
  return {
    ...properties,
    pagesRead: texts.length,
    pagesWithText: counts.filter((count) => count > fewCharacters).length,
    characters: counts.reduce((sum, count) => sum + count, 0),
    legacyText: legacy?.kind ?? null,
    own: readDocumentText(lines),
    opening: maskPersonalData(text.slice(0, 2 * longestOpening))
      .replace(/\s+/gu, " ")
      .trim()
      .slice(0, longestOpening),
  };
}

function isUnsearchable({ kind, share }: LegacyText): boolean {
  return unsearchable.has(kind) && share >= fewestBroken;
}
