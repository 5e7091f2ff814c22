import type { CheerioAPI } from "cheerio";
import { gather, type RawContent } from "./raw-content.ts";
import type { ZipParts } from "./zip-parts.ts";

/** Parts of an Office Open XML package (ECMA-376) that hold text, styles and properties. */
export const officeParts =
  /^(?:docProps\/(?:core|app)\.xml|word\/(?:document|styles)\.xml|xl\/(?:workbook|sharedStrings)\.xml|xl\/(?:worksheets|drawings)\/[^/]+\.xml|ppt\/slides\/[^/]+\.xml)$/;

const sheetsRead = 20;
const slidesRead = 60;

export function readDocx(parts: ZipParts): RawContent {
  const document = parts.xml("word/document.xml");
  const styles = parts.xml("word/styles.xml");
  const app = parts.xml("docProps/app.xml");
  const pages = Number(app?.("Pages").first().text() ?? "");
  const drawings = document?.("wp\\:docPr").toArray() ?? [];
  const content = gather({
    pages: pages > 0 ? pages : null,
    pictures: parts.names.filter((name) => /^word\/media\//.test(name)).length,
    picturesDescribed: drawings.filter(({ attribs }) => (attribs.descr ?? "").trim() !== "").length,
    picturesUndescribed: undescribed(document, "w\\:drawing:has(pic\\:pic)", "wp\\:docPr"),
    headings: document ? countHeadings(document, styles) : 0,
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
    picturesUndescribed: sum(
      parts.names
        .filter((name) => /^xl\/drawings\/[^/]+\.xml$/.test(name))
        .map((name) => undescribed(parts.xml(name), "xdr\\:pic", "xdr\\:cNvPr")),
    ),
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
  const read = slides.slice(0, slidesRead).flatMap((name) => parts.xml(name) ?? []);
  content.texts.push(...read.map((slide) => paragraphs(slide, "a\\:p", "a\\:t")));
  content.picturesUndescribed = sum(read.map((slide) => undescribed(slide, "p\\:pic", "p\\:cNvPr")));
  return content;
}

/** Pictures whose properties give neither a description nor a title nor the mark of decoration. */
function undescribed(part: CheerioAPI | null, picture: string, properties: string): number {
  if (!part) return 0;
  return part(picture).filter((_, element) => {
    const own = part(element).find(properties).first();
    const says = `${own.attr("descr") ?? ""}${own.attr("title") ?? ""}`.trim();
    return says === "" && own.find("adec\\:decorative[val='1']").length === 0;
  }).length;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
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

/** Paragraphs of a heading style, and those given an outline level of their own. */
function countHeadings(document: CheerioAPI, styles: CheerioAPI | null): number {
  const headings = namesOfHeadings(styles);
  return document("w\\:pPr").filter(
    (_, properties) =>
      headings.has(document(properties).children("w\\:pStyle").attr("w:val") ?? "") ||
      document(properties).children("w\\:outlineLvl:not([w\\:val='9'])").length > 0,
  ).length;
}

/** Styles that are headings by their own name or level, or by the style they are based on. */
function namesOfHeadings(styles: CheerioAPI | null): ReadonlySet<string> {
  const headings = new Set<string>();
  if (!styles) return headings;
  const all = styles("w\\:style").toArray();
  for (let known = -1; known < headings.size; ) {
    known = headings.size;
    for (const style of all) {
      const child = (name: string) => styles(style).find(name);
      const isHeading =
        /^(?:heading|title)\b/i.test(child("w\\:name").attr("w:val") ?? "") ||
        child("w\\:outlineLvl:not([w\\:val='9'])").length > 0 ||
        headings.has(child("w\\:basedOn").attr("w:val") ?? "");
      if (isHeading) headings.add(style.attribs["w:styleId"] ?? "");
    }
  }
  headings.delete("");
  return headings;
}

/** The language most runs declare, else the default of the styles, else that of any style. */
function languageOf(document: CheerioAPI | null, styles: CheerioAPI | null): string | null {
  const declared =
    document?.("w\\:lang")
      .toArray()
      .flatMap(({ attribs }) => attribs["w:val"] ?? []) ?? [];
  const counts = [...Map.groupBy(declared, (tag) => tag)].sort(([, a], [, b]) => b.length - a.length);
  const ofStyles = (selector: string) => styles?.(selector).attr("w:val");
  return counts[0]?.[0] ?? ofStyles("w\\:docDefaults w\\:lang") ?? ofStyles("w\\:lang[w\\:val]") ?? null;
}

function titleOf(parts: ZipParts): string | null {
  const title = parts.xml("docProps/core.xml")?.("dc\\:title").text().trim() ?? "";
  return title === "" ? null : title;
}
