import { find, read } from "cfb";
import type { FileContent, FileFormat } from "../../checks/attachment.ts";
import { sniffFile } from "../file-kind.ts";
import { FileUnread } from "./file-unread.ts";
import { officeParts, readDocx, readPptx, readXlsx } from "./office-content.ts";
import { openDocumentParts, readOpenDocument } from "./open-document-content.ts";
import { readPdf } from "./pdf-content.ts";
import { contentOf, type RawContent } from "./raw-content.ts";
import { openZip, type ZipParts } from "./zip-parts.ts";

export interface ReadFile {
  format: FileFormat;
  unread: FileUnread["reason"] | null;
  content: FileContent | null;
}

/** Tells what a file is by its content and reads it. Never rejects for what the file holds. */
export async function readContent(bytes: Uint8Array): Promise<ReadFile> {
  const opened = { format: "unknown" as FileFormat };
  try {
    const content = await open(bytes, opened);
    return { format: opened.format, unread: null, content: contentOf(content) };
  } catch (error) {
    return {
      format: opened.format,
      unread: error instanceof FileUnread ? error.reason : "damaged",
      content: null,
    };
  }
}

/** Notes the format as soon as it is known, so that a file that cannot be read is named all the same. */
async function open(bytes: Uint8Array, opened: { format: FileFormat }): Promise<RawContent> {
  const kind = sniffFile(bytes.subarray(0, 1024));
  switch (kind) {
    case "pdf":
      opened.format = "pdf";
      return readPdf(bytes);
    case "zip":
      return openPackage(bytes, opened);
    case "ole":
      return openCompound(bytes, opened);
    case "rtf":
      opened.format = "rtf";
      break;
    case "rar":
    case "7z":
      opened.format = "archive";
      break;
    case "jpeg":
    case "png":
    case "gif":
      opened.format = "picture";
      break;
    case "html":
      opened.format = "page";
      break;
  }
  throw new FileUnread("not-opened", kind ?? "unknown content");
}

function openPackage(bytes: Uint8Array, opened: { format: FileFormat }): RawContent {
  const parts = openZip(bytes, (name) => officeParts.test(name) || openDocumentParts.test(name));
  opened.format = formatOfPackage(parts);
  switch (opened.format) {
    case "docx":
      return readDocx(parts);
    case "xlsx":
      return readXlsx(parts);
    case "pptx":
      return readPptx(parts);
    case "odt":
    case "ods":
    case "odp":
      return readOpenDocument(parts);
    default:
      throw new FileUnread("not-opened", "a package of other files");
  }
}

const openDocuments: Readonly<Record<string, FileFormat>> = {
  text: "odt",
  spreadsheet: "ods",
  presentation: "odp",
};

function formatOfPackage(parts: ZipParts): FileFormat {
  const names = new Set(parts.names);
  if (names.has("word/document.xml")) return "docx";
  if (names.has("xl/workbook.xml")) return "xlsx";
  if (names.has("ppt/presentation.xml")) return "pptx";
  const kind = /opendocument\.(text|spreadsheet|presentation)/.exec(parts.text("mimetype") ?? "")?.[1];
  return openDocuments[kind ?? ""] ?? "archive";
}

/** Compound files of Office 97–2003, and new ones that are encrypted, are recognised by their streams. */
function openCompound(bytes: Uint8Array, opened: { format: FileFormat }): RawContent {
  const container = read(bytes, { type: "array" });
  const has = (name: string) => find(container, name) !== null;
  if (has("EncryptedPackage")) throw new FileUnread("encrypted", "an encrypted package");
  if (has("WordDocument")) opened.format = "doc";
  else if (has("Workbook") || has("Book")) opened.format = "xls";
  else if (has("PowerPoint Document")) opened.format = "ppt";
  throw new FileUnread("not-opened", "a compound file");
}
