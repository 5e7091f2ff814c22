import type { CheerioAPI } from "cheerio";
import { gather, type RawContent } from "./raw-content.ts";
import type { ZipParts } from "./zip-parts.ts";

/** Parts of an Office Open XML package (ECMA-376) that hold text, styles and properties. */
export const officeParts =
  /^(?:docProps\/(?:core|app)\.xml|word\/(?:document|styles)\.xml|xl\/(?:workbook|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml|ppt\/slides\/[^/]+\.xml)$/;

const sheetsRead = 20;
const slidesRead = 60;

export function readDocx(parts: ZipParts): RawContent {
  const document = parts.xml("word/document.xml");
  const styles = parts.xml("word/styles.xml");
  const app = parts.xml("docProps/app.xml");
  const pages = Number(app?.("Pages").first().text() ?? "");
  const drawings = document?.("wp\\:docPr").toArray() ?? [];
  const headingStyles = namesOfHeadings(styles);
  const content = gather({
    pages: pages > 0 ? pages : null,
    pictures: parts.names.filter((name) => /^word\/media\//.test(name)).length,
    picturesDescribed: drawings.filter(({ attribs }) => (attribs.descr ?? "").trim() !== "").length,
    headings:
      document?.("w\\:pStyle").filter((_, { attribs }) => headingStyles.has(attribs["w:val"] ?? "")).length ??
      0,
    tagged: true,
    language: languageOf(document, styles),
    title: titleOf(parts),
  });
  if (document) content.texts.push(paragraphs(document, "w\\:p", "w\\:t"));
  return content;
}

export function readXlsx(parts: ZipParts): RawContent {
  const shared = parts.xml("xl/sharedStrings.xml");
  const strings =
    shared?.("si")
      .toArray()
      .map((item) => shared(item).find("t").text()) ?? [];
  const sheets = parts.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const content = gather({
    pages: sheets.length,
    pictures: parts.names.filter((name) => /^xl\/media\//.test(name)).length,
    tagged: true,
    title: titleOf(parts),
  });
  for (const name of sheets.slice(0, sheetsRead)) {
    const sheet = parts.xml(name);
    if (sheet) content.texts.push(rows(sheet, strings));
  }
  return content;
}

export function readPptx(parts: ZipParts): RawContent {
  const slides = parts.names.filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
  const content = gather({
    pages: slides.length,
    pictures: parts.names.filter((name) => /^ppt\/media\//.test(name)).length,
    tagged: true,
    title: titleOf(parts),
  });
  for (const name of slides.slice(0, slidesRead)) {
    const slide = parts.xml(name);
    if (slide) content.texts.push(paragraphs(slide, "a\\:p", "a\\:t"));
  }
  return content;
}

function paragraphs(document: CheerioAPI, paragraph: string, run: string): string[] {
  return document(paragraph)
    .toArray()
    .map((element) => document(element).find(run).text());
}

function rows(sheet: CheerioAPI, strings: readonly string[]): string[] {
  return sheet("row")
    .toArray()
    .map((row) =>
      sheet(row)
        .find("c")
        .toArray()
        .map((cell) => {
          const value = sheet(cell).find("v, is t").text();
          return cell.attribs.t === "s" ? (strings[Number(value)] ?? "") : value;
        })
        .join(" "),
    );
}

/** Styles that are headings by their own name or by the one they are based on. */
function namesOfHeadings(styles: CheerioAPI | null): ReadonlySet<string> {
  const headings = styles?.("w\\:style").filter((_, style) => {
    const name = styles(style).find("w\\:name").attr("w:val") ?? "";
    return /^(?:heading|title)\b/i.test(name) || styles(style).find("w\\:outlineLvl").length > 0;
  });
  return new Set(headings?.toArray().map(({ attribs }) => attribs["w:styleId"] ?? "") ?? []);
}

/** The language most runs declare, else the default of the styles. */
function languageOf(document: CheerioAPI | null, styles: CheerioAPI | null): string | null {
  const declared =
    document?.("w\\:lang")
      .toArray()
      .flatMap(({ attribs }) => attribs["w:val"] ?? []) ?? [];
  const counts = [...Map.groupBy(declared, (tag) => tag)].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? styles?.("w\\:docDefaults w\\:lang").attr("w:val") ?? null;
}

function titleOf(parts: ZipParts): string | null {
  const title = parts.xml("docProps/core.xml")?.("dc\\:title").text().trim() ?? "";
  return title === "" ? null : title;
}
