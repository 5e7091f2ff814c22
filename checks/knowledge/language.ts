import { eld } from "eld/extrasmall";
import type { ContentLanguage } from "../page-digest.ts";
import { isSyllable } from "./syllables.ts";
import { clean, fold, isAccented, wordsOf } from "./vietnamese-text.ts";

/** Only languages that portals really have sections in; the fewer, the fewer confusions. */
const detector = eld.newInstance();
detector.setLanguageSubset("vi en fr de es it pt ms zh ja ko ru lo th".split(" "));

/** Letters below which an unaccented text says nothing ("OK", "Facebook", a person's name). */
const fewestLetters = 15;
/** Unaccented Vietnamese syllables in fewer words may be a person's or a street's name. */
const fewestPlainSyllables = 6;
const plainVietnameseShare = 0.85;
/** Share of Vietnamese letters above which a text is Vietnamese where the detector hesitates. */
const vietnameseShare = 0.06;
/** Both languages above it: the text is mixed. */
const mixedShare = 0.25;
/** Fewer syllables among the words: Vietnamese names in a text of another language. */
const mostSyllables = 0.7;
const segmentLength = 40;

/** Addresses, file names, codes and numbers belong to no language. */
const noise = /[\d@]|:\/\/|^www\.|\.(?:vn|com|org|net|html?|pdf|docx?|xlsx?)(?![a-z])/i;
const onlyVietnamese = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹđơư]/g;

/** The language a text is written in; "unknown" for what is too short or too much code to say. */
export function languageOf(text: string): ContentLanguage {
  const segments = segmentsOf(clean(text));
  if (segments.length === 1) return languageOfSegment(segments[0] ?? "");
  return majority(
    segments.map((segment) => ({ language: languageOfSegment(segment), length: segment.length })),
  );
}

export interface BlockLanguages {
  /** The language of most characters; "mixed" where Vietnamese and English both have a real share. */
  language: ContentLanguage;
  /** Shares of the characters whose language could be told, 0 to 1. */
  vi: number;
  en: number;
  other: number;
}

/** The language of a page's blocks of text (paragraphs, cells, labels), weighed by their characters. */
export function blocksByLanguage(blocks: readonly string[]): BlockLanguages {
  const judged = blocks.map((block) => ({ block, length: clean(block).length, language: languageOf(block) }));
  // Labels too short to judge one by one may be told together.
  const short = judged.filter(({ language }) => language === "unknown").map(({ block }) => clean(block));
  const together = short.join(". ");
  const parts = [
    ...judged.filter(({ language }) => language !== "unknown"),
    { language: languageOf(together), length: together.length },
  ];
  const known = lengthOf(parts, ["vi", "en", "other", "mixed"]);
  const share = (language: ContentLanguage) =>
    known === 0 ? 0 : (lengthOf(parts, [language]) + lengthOf(parts, ["mixed"]) / 2) / known;
  return {
    language: majority(parts),
    vi: share("vi"),
    en: share("en"),
    other: known === 0 ? 0 : lengthOf(parts, ["other"]) / known,
  };
}

interface Part {
  language: ContentLanguage;
  length: number;
}

function majority(parts: readonly Part[]): ContentLanguage {
  const known = lengthOf(parts, ["vi", "en", "other", "mixed"]);
  if (known === 0) return "unknown";
  const mixed = lengthOf(parts, ["mixed"]) / 2;
  const vi = (lengthOf(parts, ["vi"]) + mixed) / known;
  const en = (lengthOf(parts, ["en"]) + mixed) / known;
  if (vi >= mixedShare && en >= mixedShare) return "mixed";
  const other = 1 - vi - en;
  if (other > vi && other > en) return "other";
  return vi >= en ? "vi" : "en";
}

function lengthOf(parts: readonly Part[], languages: readonly ContentLanguage[]): number {
  return parts
    .filter(({ language }) => languages.includes(language))
    .reduce((sum, { length }) => sum + length, 0);
}

/** Sentences, joined until each piece is long enough to judge; the detector reads no more than 1,000 bytes. */
function segmentsOf(text: string): string[] {
  const segments: string[] = [];
  let open = "";
  for (const sentence of text.split(/(?<=[.!?;:])\s+/)) {
    open = open === "" ? sentence : `${open} ${sentence}`;
    if (open.length < segmentLength) continue;
    segments.push(open);
    open = "";
  }
  if (open === "" && segments.length > 0) return segments;
  return [...segments, open];
}

interface Traits {
  words: readonly string[];
  letters: number;
  /** Share of letters that only Vietnamese has. */
  vietnamese: number;
  /** Share of words that, without diacritics, are Vietnamese syllables. */
  syllables: number;
  isAccented: boolean;
  isLatin: boolean;
}

function traitsOf(segment: string): Traits {
  const tokens = segment.split(" ").filter((token) => !noise.test(token));
  const text = tokens.join(" ");
  const words = text.match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
  const letters = words.join("").toLowerCase();
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    words,
    letters: letters.length,
    vietnamese: share(letters.match(onlyVietnamese)?.length ?? 0, letters.length),
    syllables: share(wordsOf(fold(text)).filter(isSyllable).length, words.length),
    isAccented: /[^a-z']/.test(letters),
    isLatin: /\p{Script=Latin}/u.test(letters),
  };
}

function languageOfSegment(segment: string): ContentLanguage {
  const traits = traitsOf(segment);
  if (traits.isAccented && traits.syllables === 1) return "vi";
  if (traits.letters < fewestLetters) return languageOfLabel(traits);
  if (!traits.isAccented && traits.syllables >= plainVietnameseShare) {
    return traits.words.length >= fewestPlainSyllables ? "vi" : "unknown";
  }
  return detectedLanguage(traits);
}

/** A short label is Vietnamese by letters no other language has; another script is another language. */
function languageOfLabel(traits: Traits): ContentLanguage {
  if (traits.vietnamese > 0) return "vi";
  return traits.letters > 1 && !traits.isLatin ? "other" : "unknown";
}

function detectedLanguage(traits: Traits): ContentLanguage {
  const detected = detector.detect(traits.words.join(" ")).language;
  if (detected === "vi" && hasVietnameseNamesOnly(traits)) return "en";
  if (detected === "vi") return traits.isAccented || traits.syllables > 0.5 ? "vi" : "unknown";
  if (traits.vietnamese > vietnameseShare && traits.syllables > mostSyllables) return "vi";
  if (detected === "en") return "en";
  return detected === "" ? "unknown" : "other";
}

/** "Chairwoman Trần Thị Mẫu inaugurated the bridge": English but for the names. */
function hasVietnameseNamesOnly({ words, syllables }: Traits): boolean {
  const plain = words.filter((word) => !isAccented(word));
  const isMostlyPlain = plain.length > words.length * 0.6 && syllables < mostSyllables;
  return isMostlyPlain && detector.detect(plain.join(" ")).language === "en";
}
