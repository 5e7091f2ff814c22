import { getDocument, PasswordException, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { FileUnread } from "./file-unread.ts";
import { gather, type RawContent } from "./raw-content.ts";

type Structure = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy["getPage"]>>["getStructTree"]>>;
type StructureNode = NonNullable<Structure> | NonNullable<Structure>["children"][number];

/** A long document is read where it begins and where it closes. */
const firstPages = 20;
const lastPages = 10;
const quiet = 0;

/** Text, structure and properties of a PDF, nothing of it drawn. @throws {FileUnread} */
export async function readPdf(bytes: Uint8Array): Promise<RawContent> {
  const pictures = countPictures(bytes);
  const document = await open(bytes);
  const { info, metadata } = await document.getMetadata();
  const properties: Partial<Record<string, unknown>> = { ...info };
  const content = gather({
    pages: document.numPages,
    pictures,
    picturesDescribed: 0,
    picturesUndescribed: 0,
    headings: 0,
    tagged: await isMarked(document),
    language: textOf(properties.Language),
    title: textOf(properties.Title) ?? textOf(metadata?.get("dc:title")),
    signed: properties.IsSignaturesPresent === true,
  });
  for (let number = 1; number <= document.numPages; number++) {
    const isRead = number <= firstPages || number > document.numPages - lastPages;
    if (isRead) await readPage(document, number, content);
  }
  if (!content.tagged) {
    Object.assign(content, { headings: null, picturesDescribed: null, picturesUndescribed: null });
  }
  return content;
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes,
      verbosity: quiet,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
    }).promise;
  } catch (error) {
    throw new FileUnread(error instanceof PasswordException ? "encrypted" : "damaged", String(error));
  }
}

/** The package's types describe an object; it hands over a Map. */
async function isMarked(document: PDFDocumentProxy): Promise<boolean> {
  const marks: unknown = await document.getMarkInfo();
  return marks instanceof Map && marks.get("Marked") === true;
}

async function readPage(document: PDFDocumentProxy, number: number, content: RawContent): Promise<void> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines = [""];
  for (const item of items) {
    if (!("str" in item)) continue;
    lines.push(`${lines.pop() ?? ""}${item.str}`);
    if (item.hasEOL) lines.push("");
  }
  content.texts.push(lines);
  countStructure(await page.getStructTree(), content);
  page.cleanup();
}

/** Elements of the structure are tags whether or not the catalogue says "Marked", and may name a language. */
function countStructure(node: StructureNode | null | undefined, content: RawContent): void {
  if (!node || !("role" in node)) return;
  if (node.role !== "Root") content.tagged = true;
  if ("lang" in node) content.language ??= textOf(node.lang);
  if (/^H\d?$/.test(node.role)) content.headings = (content.headings ?? 0) + 1;
  if (node.role === "Figure") {
    const kind = "alt" in node ? "picturesDescribed" : "picturesUndescribed";
    content[kind] = (content[kind] ?? 0) + 1;
  }
  for (const child of node.children) countStructure(child, content);
}

/** Picture objects are streams, whose dictionaries always stand in plain bytes (ISO 32000-1 §7.5.7). */
function countPictures(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
