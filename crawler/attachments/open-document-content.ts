import type { CheerioAPI } from "cheerio";
import { FileUnread } from "./file-unread.ts";
import { gather, type RawContent } from "./raw-content.ts";
import type { ZipParts } from "./zip-parts.ts";

/** Parts of an OpenDocument package (ISO/IEC 26300) that hold text and properties. */
export const openDocumentParts = /^(?:mimetype|content\.xml|meta\.xml|styles\.xml|META-INF\/manifest\.xml)$/;

const paragraphs = "text\\:h, text\\:p";

/** @throws {FileUnread} */
export function readOpenDocument(parts: ZipParts): RawContent {
  if (/encryption-data/.test(parts.text("META-INF/manifest.xml") ?? "")) {
    throw new FileUnread("encrypted", "the manifest names a cipher");
  }
  const document = parts.xml("content.xml");
  const meta = parts.xml("meta.xml");
  if (!document) throw new FileUnread("damaged", "no content.xml");
  const statistics = meta?.("meta\\:document-statistic").attr();
  const pages = Number(statistics?.["meta:page-count"] ?? statistics?.["meta:table-count"] ?? "");
  const frames = document("draw\\:image").closest("draw\\:frame");
  const described = frames.filter(
    (_, frame) => document(frame).find("svg\\:title, svg\\:desc").length > 0,
  ).length;
  const decorative = frames.filter("[loext\\:decorative='true']").length;
  const content = gather({
    pages: pages > 0 ? pages : null,
    pictures: frames.length,
    picturesDescribed: described,
    picturesUndescribed: Math.max(0, frames.length - described - decorative),
    headings: document("text\\:h").length,
    tagged: true,
    language: languageOf(parts.xml("styles.xml")) ?? languageOf(document),
    title: meta?.("dc\\:title").text().trim() || null,
  });
  // Alternative texts stand within the paragraph of their picture.
  document("svg\\:title, svg\\:desc").remove();
  content.texts.push(
    document(paragraphs)
      .toArray()
      .map((element) => document(element).text()),
  );
  return content;
}

/** The language of the default style, else of the first style that declares one. */
function languageOf(part: CheerioAPI | null): string | null {
  const declaring = "style\\:text-properties[fo\\:language]:not([fo\\:language='none'])";
  const { "fo:language": language, "fo:country": country } =
    part?.(`style\\:default-style[style\\:family='paragraph'] ${declaring}`).attr() ??
    part?.(declaring).attr() ??
    {};
  if (language === undefined) return null;
  return country === undefined || country === "none" ? language : `${language}-${country}`;
}
