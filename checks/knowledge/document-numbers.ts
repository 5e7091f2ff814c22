import { z } from "zod";
import data from "./document-kinds.json" with { type: "json" };
import { clean, fold, foldAligned } from "./vietnamese-text.ts";

export interface DocumentKind {
  /** Code of the kind as in the table: "QĐ". */
  code: string;
  /** Vietnamese name: "Quyết định". */
  kind: string;
}

export interface DocumentNumber {
  /** Canonical form, spaces removed: "12/2024/QĐ-UBND". */
  number: string;
  /** Code of the kind as in the table; null for a letter ("2027/STTTT-BCVT") and a law ("80/2015/QH13"). */
  kindCode: string | null;
  /** Vietnamese name of the kind: "Quyết định"; null where the number does not tell it. */
  kind: string | null;
  year: number | null;
  /** What follows the kind: "UBND", "STTTT-BCVT"; null where there is none. */
  issuerCode: string | null;
  /**
   * Whether it is a normative legal document (văn bản quy phạm pháp luật) by the form of its number: the year
   * inside, a kind and an issuer that may be normative. Null where the form does not decide.
   */
  normative: boolean | null;
  /** Offsets in `text.normalize("NFC")`. */
  start: number;
  end: number;
}

const kindSchema = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  /** Issuers whose documents of this kind may be normative; "*" for all of them; none: only once, long ago. */
  normativeIssuers: z.array(z.string()).nullable().default(null),
  /** Words after which the name is another word ("luật sư"). */
  notBefore: z.array(z.string()).default([]),
});
type Kind = z.infer<typeof kindSchema>;
const kinds = z.array(kindSchema).parse(data);
const longestFirst = kinds.toSorted((a, b) => b.name.length - a.name.length);

const upper = "[\\p{Lu}][\\p{L}\\p{N}&]*";
/** Capitals as the rules write them; a space may have crept in round the strokes. */
const written = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?<serial>\\d{1,5}\\p{L}?)\\s?(?:[/-]\\s?(?<year>(?:19|20)\\d{2})\\s?)?/\\s?(?<code>${upper}(?:\\s?[-–]\\s?${upper}){0,3})(?![\\p{L}\\p{N}])`,
  "gu",
);
/** Lower case and without diacritics: only with a known kind and no spaces. */
const careless = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?<serial>\\d{1,5}[a-z]?)(?:/(?<year>(?:19|20)\\d{2}))?/(?<code>(?:${kinds.map(({ code }) => fold(code)).join("|")})-[a-z0-9&]+(?:-[a-z0-9&]+)*)(?![\\p{L}\\p{N}])`,
  "gu",
);
/** The Party's form: "57-NQ/TW". */
const party =
  /(?<![\p{L}\p{N}/.,-])(?<serial>\d{1,4})-(?<code>\p{L}{2,3}\/(?:TW|[\p{Lu}]*U))(?![\p{L}\p{N}])/gu;
/** Numbers of the National Assembly's texts name no kind. */
const assembly = /^(?:QH|UBTVQH)\d{1,2}$/;
/** Forms, standards and tables are numbered alike. */
const otherNumbering = /(?:mau|bieu|phu luc|tcvn|qcvn|muc)(?: so)?\s*:?\s*$/;

/** A stroke before a letter, which every form has: a cheap look before the full search. */
const strokeBeforeLetter = /[/-]\s?\p{L}/u;

/** Numbers and symbols (số, ký hiệu) of documents in a text, in order. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  if (!/\d/.test(text) || !strokeBeforeLetter.test(text)) return [];
  const original = text.normalize("NFC");
  const folded = foldAligned(text);
  const exact = [...original.matchAll(written), ...original.matchAll(party)];
  const loose = Array.from(folded.matchAll(careless)).filter(
    (match) =>
      !exact.some(
        (other) => other.index < match.index + match[0].length && match.index < other.index + other[0].length,
      ),
  );
  return [...exact, ...loose]
    .filter((match) => !otherNumbering.test(folded.slice(Math.max(0, match.index - 20), match.index)))
    .map((match) => readNumber(match, folded))
    .filter((number) => number !== null)
    .sort((a, b) => a.start - b.start);
}

function readNumber(match: RegExpExecArray, folded: string): DocumentNumber | null {
  const { serial = "", year, code = "" } = match.groups ?? {};
  const symbol = readSymbol(code);
  if (symbol === null) return null;
  const isAssembly = assembly.test(symbol.issuer);
  // "12/QĐ" alone may be anything, unless the text says it is a number.
  const saysNumber = /\bso\s*:?\s*$/.test(folded.slice(Math.max(0, match.index - 8), match.index));
  const isBare = symbol.issuer === "" && year === undefined && !saysNumber;
  const isLetterWithYear = symbol.kind === null && year !== undefined && !isAssembly;
  if (isBare || isLetterWithYear || (isAssembly && year === undefined)) return null;

  const gap = match[0].replace(/\s/g, "").charAt(serial.length);
  return {
    number:
      [serial, year].filter((part) => part !== undefined).join(gap) +
      (year === undefined ? gap : "/") +
      symbol.text,
    kindCode: symbol.kind?.code ?? null,
    kind: symbol.kind?.name ?? (isAssembly ? null : "Công văn"),
    year: year === undefined ? null : Number(year),
    issuerCode: symbol.issuer === "" ? null : symbol.issuer,
    normative: isAssembly || isNormative(symbol.kind, year !== undefined && gap === "/", symbol.issuer),
    start: match.index,
    end: match.index + match[0].length,
  };
}

interface DocumentSymbol {
  /** Null for a letter, whose symbol is made of its issuer and the unit that drafted it. */
  kind: Kind | null;
  issuer: string;
  text: string;
}

/** The part after the number: "QĐ-UBND", "STTTT-BCVT", "QH13", "NQ/TW". */
function readSymbol(code: string): DocumentSymbol | null {
  const [first = "", ...rest] = code.replaceAll("–", "-").replace(/\s/g, "").split(/[-/]/);
  const kind = kindOfCode(first);
  if (kind === null) {
    const isLetter = rest.length > 0 && /^\p{Lu}{2}/u.test(first);
    const issuer = [first, ...rest].join("-");
    return isLetter || assembly.test(first) ? { kind, issuer, text: issuer } : null;
  }
  const issuer = rest.map((part) => (part === part.toLowerCase() ? part.toUpperCase() : part)).join("-");
  const gap = code.includes("/") ? "/" : "-";
  return { kind, issuer, text: issuer === "" ? kind.code : `${kind.code}${gap}${issuer}` };
}

/** By the code as written, else without diacritics where only one kind has it so ("QD", not "HD"). */
function kindOfCode(code: string): Kind | null {
  const same = kinds.find((kind) => kind.code.toLowerCase() === code.toLowerCase());
  if (same) return same;
  const alike = kinds.filter((kind) => fold(kind.code) === fold(code));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function isNormative(kind: Kind | null, hasYear: boolean, issuer: string): boolean | null {
  const issuers = kind?.normativeIssuers ?? null;
  if (issuers === null) return false;
  if (!hasYear) return issuers.includes("*") || kind?.code === "NĐ" ? null : false;
  if (issuers.includes("*")) return true;
  return issuers.some((known) => issuer.toUpperCase().replace(/\d+$/, "") === known) || null;
}

/** A number that opens a text stands no further in: "Số: 12/CT-UBND". */
const openingLength = 8;

/** The kind of document a title or a field names ("Quyết định về việc …", "QĐ"); null where it names none. */
export function documentKindIn(text: string): DocumentKind | null {
  const folded = fold(text).replace(/^(?:du thao|loai van ban|hinh thuc(?: van ban)?)\s*:?\s*/, "");
  const kind = longestFirst.find((candidate) => startsWithKind(folded, candidate)) ?? codeAlone(text);
  if (kind) return { code: kind.code, kind: kind.name };
  if (/^v\/v\b/.test(folded)) return { code: "CV", kind: "Công văn" };
  const number = findDocumentNumbers(text).find(({ start }) => start <= openingLength);
  return number?.kind ? { code: number.kindCode ?? "CV", kind: number.kind } : null;
}

function startsWithKind(folded: string, kind: Kind): boolean {
  const name = fold(kind.name);
  if (!folded.startsWith(name)) return false;
  const rest = folded.slice(name.length);
  return !/^[a-z0-9]/.test(rest) && !kind.notBefore.some((word) => rest.startsWith(` ${fold(word)}`));
}

function codeAlone(text: string): Kind | null {
  const code = clean(text);
  return code === code.toUpperCase() || kinds.some((kind) => kind.code === code) ? kindOfCode(code) : null;
}
