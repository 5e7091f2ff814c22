import { detect } from "chardet";
import sniff from "html-encoding-sniffer";
import type { PageSnapshot } from "../checks/snapshot.ts";

export type EncodingFacts = NonNullable<PageSnapshot["encoding"]>;

/** Browsers read the first 1,024 bytes for a declaration; portals put it later, and it is still a fact. */
const prescanBytes = 64 * 1024;
/** Broken characters among those beyond ASCII that a page in UTF-8 may have and still be read as UTF-8. */
const tolerableDamage = 0.2;

/**
 * Decodes a page: byte order mark, else UTF-8 where the bytes are valid UTF-8 (whatever a wrong label says),
 * else what the header or the page declares, else a guess. Facts keep what was declared and what was used;
 * encodings are named as in the WHATWG standard ("UTF-8", "windows-1258"), unknown labels as they were written.
 */
export function decode(
  bytes: Uint8Array,
  contentType: string | null,
): { text: string; encoding: EncodingFacts } {
  const bom = bomOf(bytes);
  const header = charsetOf(contentType);
  const meta = metaOf(bytes);
  const validUtf8 = isValidUtf8(bytes);
  const used = bom ?? chooseEncoding(bytes, validUtf8, [header, meta]);
  return { text: read(bytes, used), encoding: { header, meta, bom, used, validUtf8 } };
}

function bomOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "UTF-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  return null;
}

function charsetOf(contentType: string | null): string | null {
  const label = /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? "")?.[1];
  return label === undefined ? null : nameOf(label);
}

/** The WHATWG name of a label, or the label itself where the standard knows none. */
function nameOf(label: string): string {
  return sniff(new Uint8Array(), { transportLayerEncodingLabel: label, defaultEncoding: label });
}

function metaOf(bytes: Uint8Array): string | null {
  const undeclared = "undeclared";
  const head = bomOf(bytes) === "UTF-8" ? bytes.subarray(3) : bytes;
  const name = sniff(head, { defaultEncoding: undeclared, maxPrescanBytes: prescanBytes });
  return name === undeclared ? null : name;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function chooseEncoding(bytes: Uint8Array, validUtf8: boolean, declared: (string | null)[]): string {
  const wide = wideWithoutBom(bytes);
  if (wide) return wide;
  if (validUtf8) return "UTF-8";
  const legacy = declared.find((name) => name !== null && name !== "UTF-8" && isKnown(name));
  if (looksVietnamese1258(bytes)) return "windows-1258";
  if (legacy) return legacy;
  if (utf8Damage(bytes) <= tolerableDamage) return "UTF-8";
  const guess = detect(bytes);
  return guess !== null && isKnown(guess) ? nameOf(guess) : "windows-1252";
}

/** UTF-16 markup has a zero byte beside each ASCII character, which no page in another encoding has. */
function wideWithoutBom(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2_048);
  if (start.length < 4) return null;
  const zerosAt = (offset: number) => start.filter((byte, at) => at % 2 === offset && byte === 0).length;
  const many = start.length / 5;
  if (zerosAt(1) > many && zerosAt(0) === 0) return "UTF-16LE";
  if (zerosAt(0) > many && zerosAt(1) === 0) return "UTF-16BE";
  return null;
}

/** Whether this runtime can decode it. */
function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/**
 * windows-1258 writes tones as combining marks after the vowel. Pages in it are often labelled windows-1252
 * or iso-8859-1, in which the same bytes are stray capitals inside words.
 */
function looksVietnamese1258(bytes: Uint8Array): boolean {
  const text = read(bytes, "windows-1258");
  const tones = text.match(/[\u0300\u0301\u0303\u0309\u0323]/gu)?.length ?? 0;
  const onVowels = text.match(/[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu)?.length ?? 0;
  return tones >= 5 && onVowels / tones > 0.9 && /[đơư]/iu.test(text);
}

/** Share of replacement characters among the characters beyond ASCII when read as UTF-8. */
function utf8Damage(bytes: Uint8Array): number {
  const text = read(bytes, "UTF-8");
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  const foreign = text.match(/[^\x00-\x7F]/gu)?.length ?? 0;
  return foreign === 0 ? 0 : broken / foreign;
}

function read(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}
