/** đ has no canonical decomposition; eth is what some keyboards typed in its place. */
const barredD = /[đĐðÐɖƉ]/g;
const combiningMarks = /\p{Mn}/gu;
/** Printed ASCII with single spaces: nothing to clean. */
const plainLine = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const invisible = /\u034F|[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const spaces = /[\s\u0085]+/g;
/** Anything invisible, or other than single plain spaces between words. */
const unclean = /[\u034F\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u0085]|[^\S ]| {2}/;
const vietnameseLetters = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** Text as one line: NFC, invisible characters removed, every run of spaces (NBSP included) one space. */
export function clean(text: string): string {
  if (plainLine.test(text)) return text;
  const composed = text.normalize("NFC");
  return (unclean.test(composed) ? composed.replace(invisible, "").replace(spaces, " ") : composed).trim();
}

/**
 * Text for comparison: cleaned, lower case, without diacritics, đ as d. Composed and decomposed forms and the
 * old and new placing of tone marks ("hòa", "hoà") fall together.
 */
export function fold(text: string): string {
  return stripMarks(clean(text)).toLowerCase();
}

/**
 * Folds character by character, so that offsets in the result are offsets in `text.normalize("NFC")`.
 * Nothing is removed; NBSP and its like become a plain space each.
 */
export function foldAligned(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\n -~]/g, alignedUnit)
    .toLowerCase();
}

/** Each unit beyond ASCII is worked out once, for pages fold many thousand lines. */
const alignedUnits = new Map<string, string>();

function alignedUnit(unit: string): string {
  let aligned = alignedUnits.get(unit);
  if (aligned === undefined) {
    const folded = /\s/.test(unit) ? " " : stripMarks(unit);
    aligned = folded.length === 1 ? folded : unit;
    alignedUnits.set(unit, aligned);
  }
  return aligned;
}

/** Letters beyond ASCII without their marks, by code point; each is worked out once. */
const plainLetters = new Map<number, string>();

/** A loop, because a replacement by a function is called for every letter of every line. */
function stripMarks(text: string): string {
  let plain = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue;
    const code = text.codePointAt(at) ?? 0;
    plain += text.slice(from, at) + plainLetter(code);
    if (code > 0xffff) at += 1;
    from = at + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

function plainLetter(code: number): string {
  let plain = plainLetters.get(code);
  if (plain === undefined) {
    const letter = String.fromCodePoint(code);
    plain = letter.normalize("NFD").replace(combiningMarks, "").replace(barredD, "d");
    plainLetters.set(code, plain);
  }
  return plain;
}

/** Whether a folded phrase stands in a folded text between word boundaries. */
export function containsPhrase(foldedText: string, foldedPhrase: string): boolean {
  return phraseIndex(foldedText, foldedPhrase) >= 0;
}

/** Index of the first occurrence of a folded phrase between word boundaries; -1 where there is none. */
export function phraseIndex(foldedText: string, foldedPhrase: string): number {
  if (foldedPhrase === "") return -1;
  let at = foldedText.indexOf(foldedPhrase);
  while (at >= 0) {
    const isBounded =
      !isWordCharacter(foldedText[at - 1]) && !isWordCharacter(foldedText[at + foldedPhrase.length]);
    if (isBounded) return at;
    at = foldedText.indexOf(foldedPhrase, at + 1);
  }
  return -1;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Whether a phrase stands in a text between word boundaries, whatever case, diacritics and Unicode form. */
export function foldedIncludes(text: string, phrase: string): boolean {
  return containsPhrase(fold(text), fold(phrase));
}

/** Words of a folded text: runs of letters and digits. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[a-z0-9]+/g) ?? [];
}

/** Text as a host label or address part: folded, letters and digits only, words joined by `separator`. */
export function slug(text: string, separator = ""): string {
  return wordsOf(fold(text)).join(separator);
}

/** Whether the text has a letter with a diacritic that Vietnamese uses (é and à among them). */
export function isAccented(text: string): boolean {
  return vietnameseLetters.test(text.normalize("NFC"));
}
