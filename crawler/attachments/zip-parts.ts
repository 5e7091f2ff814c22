import { type CheerioAPI, load } from "cheerio";
import { strFromU8, unzipSync } from "fflate";
import { FileUnread } from "./file-unread.ts";

/** Unpacked sizes in bytes: of one part, of all parts that are read. */
const largestPart = 24 * 1024 * 1024;
const largestWhole = 48 * 1024 * 1024;

/** The XML parts of a package of Office Open XML or OpenDocument, and the names of the others. */
export interface ZipParts {
  names: readonly string[];
  /** A part as XML; null where the package has none of that name. */
  xml(name: string): CheerioAPI | null;
  text(name: string): string | null;
}

/**
 * Unpacks what is needed of a package, by the sizes its directory declares; the unpacker stops at these.
 * @throws {FileUnread}
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): ZipParts {
  const names: string[] = [];
  let whole = 0;
  const parts = unzip(bytes, ({ name, originalSize }) => {
    names.push(name);
    if (!wanted(name)) return false;
    whole += originalSize;
    if (originalSize > largestPart || whole > largestWhole) {
      throw new FileUnread("too-costly", `${name} unpacks to ${originalSize} bytes`);
    }
    return true;
  });
  const text = (name: string) => {
    const part = parts[name];
    return part ? strFromU8(part) : null;
  };
  return {
    names,
    text,
    xml: (name) => {
      const source = text(name);
      return source === null ? null : load(source, { xml: true });
    },
  };
}

function unzip(bytes: Uint8Array, filter: NonNullable<Parameters<typeof unzipSync>[1]>["filter"]) {
  try {
    return unzipSync(bytes, filter ? { filter } : {});
  } catch (error) {
    if (error instanceof FileUnread) throw error;
    throw new FileUnread("damaged", String(error));
  }
}
