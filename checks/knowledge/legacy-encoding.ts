import { z } from "zod";
import data from "./legacy-fonts.json" with { type: "json" };
import { isSyllable } from "./syllables.ts";
import { fold } from "./vietnamese-text.ts";

/** Ways in which Vietnamese text of a page may be broken or stored in an old manner. */
const legacyKinds = ["tcvn3", "vni", "mojibake", "replacement", "decomposed", "entities"] as const;
export type LegacyKind = (typeof legacyKinds)[number];

/** One kind of broken text found. */
export interface LegacyText {
  kind: LegacyKind;
  /** From the first broken word on, as it stands, at most 80 characters. */
  excerpt: string;
  /** Words that show it, and their share of the text's words, 0 to 1. */
  words: number;
  share: number;
}

const fonts = z
  .strictObject({
    /** Character of the font, seen as Latin-1, to letter. */
    tcvn3: z.record(z.string(), z.string()),
    /** Letter with the mark typed after it, seen as Latin-1, to letter; capitals follow from these. */
    vni: z.record(z.string(), z.string()),
    /** Bytes 0x80 to 0x9F of Windows-1252. */
    windows1252: z.string().length(32),
  })
  .parse(data);

const vniPairs = new Map(
  Object.entries(fonts.vni).flatMap(([typed, letter]) => [
    [typed, letter],
    [typed.toUpperCase(), letter.toUpperCase()],
    [typed.charAt(0).toUpperCase() + typed.slice(1), letter.toUpperCase()],
  ]),
);
const vniPattern = new RegExp([...vniPairs.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** Reads text typed for a TCVN3 (ABC) font, seen as Latin-1, as Unicode. */
export function tcvn3ToUnicode(text: string): string {
  return Array.from(text, (character) => fonts.tcvn3[character] ?? character).join("");
}

/** Reads text typed for a VNI-Windows font, seen as Latin-1, as Unicode. */
export function vniToUnicode(text: string): string {
  return text.replace(vniPattern, (typed) => vniPairs.get(typed) ?? typed);
}

const ofVietnameseOrAscii = /^[ -~àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]*$/i;
const entityDebris =
  /&(?:amp|nbsp|quot|apos|lt|gt|[lr][ds]quo|[nm]dash|hellip|[aeiouyd](?:grave|acute|circ|tilde)|#\d{2,5}|#x[\da-f]{2,4});|\p{L}amp;\p{L}|^amp;|\bamp;(?:nbsp|quot|#)/iu;
const entitySign = /&|amp;/i;
const addressOrCode = /:\/\/|[=<>{}]/;

/** For each kind what makes a word broken, and how many such words make a finding. */
const rules: Readonly<Record<LegacyKind, { isBroken(word: string): boolean; fewest: number }>> = {
  tcvn3: { isBroken: (word) => isFontWord(word, tcvn3ToUnicode), fewest: 3 },
  vni: { isBroken: (word) => isFontWord(word, vniToUnicode), fewest: 3 },
  mojibake: { isBroken: isMojibake, fewest: 2 },
  replacement: { isBroken: (word) => word.includes("\uFFFD"), fewest: 1 },
  decomposed: { isBroken: (word) => word !== word.normalize("NFC"), fewest: 1 },
  entities: { isBroken: (word) => entityDebris.test(word) && !addressOrCode.test(word), fewest: 1 },
};
/** Broken words stand together; foreign names, symbols and units are strewn. */
const nearestWords = 8;
const excerptLength = 80;
/** Examples in quotation marks, as an article about fonts gives them, are no fault of the page. */
const quoted = /“[^”]{1,80}”|"[^"]{1,80}"|`[^`]{1,80}`/g;

/**
 * Finds broken Vietnamese in a text as the page shows it: neither normalised nor cleaned, for that would hide
 * decomposed letters and the soft hyphens that TCVN3 writes for ư.
 */
export function legacyTextIn(text: string): LegacyText[] {
  const words = [...text.replace(quoted, (example) => " ".repeat(example.length)).matchAll(/\S+/g)];
  const doubtful = words.flatMap((word, position) => (isPlain(word[0]) ? [] : [{ word, position }]));
  const found = legacyKinds
    .map((kind) => findKind(kind, text, doubtful, words.length))
    .filter((legacy) => legacy !== null);
  const inFonts = found.filter(({ kind }) => kind === "tcvn3" || kind === "vni");
  const likelier = inFonts.toSorted((a, b) => b.share - a.share)[0];
  return found.filter((legacy) => !inFonts.includes(legacy) || legacy === likelier);
}

/** Letters and signs that Vietnamese is written with, and nothing of an entity: broken in none of the ways. */
function isPlain(word: string): boolean {
  return ofVietnameseOrAscii.test(word) && !entitySign.test(word);
}

interface PlacedWord {
  word: RegExpExecArray;
  /** Among all words of the text. */
  position: number;
}

function findKind(
  kind: LegacyKind,
  text: string,
  doubtful: readonly PlacedWord[],
  all: number,
): LegacyText | null {
  const { isBroken, fewest } = rules[kind];
  const broken = doubtful.filter(({ word }) => isBroken(word[0]));
  const first = broken.find(({ position }, index) => {
    const near = broken
      .slice(index, index + nearestWords)
      .filter((other) => other.position < position + nearestWords);
    return new Set(near.map(({ word }) => word[0])).size >= fewest;
  });
  if (!first) return null;
  return {
    kind,
    excerpt: text.slice(first.word.index, first.word.index + excerptLength).trim(),
    words: broken.length,
    share: broken.length / all,
  };
}

const edgePunctuation = /^[!-/:-@[-`{-~]+|[!-/:-@[-`{-~]+$/g;

/** Not a word of Vietnamese or plain letters as it stands, but a Vietnamese syllable once decoded. */
function isFontWord(word: string, decode: (text: string) => string): boolean {
  const bare = word.replace(edgePunctuation, "");
  if (!/[a-z]/i.test(bare) || ofVietnameseOrAscii.test(bare.normalize("NFC"))) return false;
  const decoded = decode(bare);
  return /^\p{L}+$/u.test(decoded) && isSyllable(fold(decoded));
}

/** UTF-8 read as Windows-1252: read back as bytes it is well-formed UTF-8. */
function isMojibake(word: string): boolean {
  const bare = word.replace(edgePunctuation, "");
  // "NHÃ”": a capital before a closing quotation mark happens to look like it.
  if (!/[\u0080-\uFFFF]{2}/.test(bare) || /^[^\u0080-\uFFFF]*[ÂÃ][”’»…]$/.test(bare)) return false;
  const bytes = Array.from(bare, byteOf);
  if (bytes.some((byte) => byte === null)) return false;
  try {
    const decoded = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes.map(Number)));
    return /[\p{L}–—‘’“”…]/u.test(decoded);
  } catch {
    return false;
  }
}

function byteOf(character: string): number | null {
  const special = fonts.windows1252.indexOf(character);
  if (special >= 0) return 0x80 + special;
  const code = character.charCodeAt(0);
  return code <= 0xff ? code : null;
}
