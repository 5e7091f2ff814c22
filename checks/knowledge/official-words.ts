import { z } from "zod";
import attribution from "./attribution-words.json" with { type: "json" };
import data from "./official-words.json" with { type: "json" };
import { clean, containsPhrase, fold, isAccented } from "./vietnamese-text.ts";

const list = z.array(z.string().min(1)).min(1);
const words = z
  .strictObject({
    titles: list,
    /** Abbreviations, believed only where nothing else stands in the cell. */
    shortTitles: list,
    /** What the names of units begin with. */
    units: list,
    /** Words that tell of a leader's duties, and of a life. */
    duties: list,
    biography: list,
    /** What stands in place of an address that scripts put together. */
    protectedEmail: list,
    /** Places and things whose names begin like a family name. */
    notNames: list,
    /** First words of labels that may follow a name at once: "Lê Văn Mẫu Điện thoại". */
    labelStarts: list,
  })
  .parse(data);

const titles = words.titles
  .map((title) => ({ title, folded: fold(title) }))
  .sort((a, b) => b.folded.length - a.folded.length);
const surnames = new Set(attribution.surnames.map((name) => name.toLowerCase()));
const plainSurnames = new Set(attribution.surnames.map(fold));
const notNames = words.notNames.map(fold);
const labelStarts = new Set(words.labelStarts);
const details = [...words.duties, ...words.biography].map(fold);
const hiddenEmail = words.protectedEmail.map(fold);
const honorific =
  /^(?:[-–+•*\d.)\s]*)(?:(?:ông|bà|đồng chí|đ\/c|đ\.c|mr\.?|mrs\.?|ms\.?|dr\.?|ths\.?|ts\.?|cn\.?|ks\.?|bs\.?(?:ckii?)?|bác sĩ|thạc sĩ|tiến sĩ|kỹ sư|luật sư)[\s.:,]+)*/iu;
const capitalised = /(?<![\p{L}\p{M}])\p{Lu}\p{L}*(?:[ ]\p{Lu}\p{L}*){1,5}(?![\p{L}\p{M}])/gu;

/** The title of an official in a short text, as in the list; null where there is none. */
export function officialTitleIn(text: string): string | null {
  const cleaned = clean(text);
  if (words.shortTitles.includes(cleaned.replace(/\.$/, ""))) return cleaned;
  const folded = fold(cleaned);
  return titles.find((title) => containsPhrase(folded, title.folded))?.title ?? null;
}

/** A person's full name that begins with a family name in use, as written; null where there is none. */
export function personNameIn(text: string): string | null {
  const own = clean(text).replace(honorific, "");
  for (const match of own.matchAll(capitalised)) {
    const parts = match[0].split(" ");
    const isLabelled = /^\s?(?:\p{Ll}|:)/u.test(own.slice(match.index + match[0].length));
    if (isLabelled && labelStarts.has(parts.at(-1) ?? "")) parts.pop();
    // "Trưởng" is no "Trương"; only a text without any diacritics says less.
    const isSurname = isAccented(own)
      ? (part: string) => surnames.has(part.toLowerCase())
      : (part: string) => plainSurnames.has(fold(part));
    const first = parts.findIndex(isSurname);
    const name = first < 0 ? [] : parts.slice(first);
    const isOther = notNames.some((other) => fold(name.join(" ")).startsWith(other));
    if (name.length >= 2 && name.length <= 5 && !isOther) return name.join(" ");
  }
  return null;
}

/** Whether a text names a unit of an agency. Diacritics count: "số" is not "sở". */
export function namesUnit(text: string): boolean {
  const lower = clean(text).toLowerCase();
  return words.units.some((unit) => containsPhrase(lower, unit));
}

/** How many of the words that tell of duties or of a life stand in a text. */
export function countPersonalDetails(text: string): number {
  const folded = fold(text);
  return details.filter((detail) => containsPhrase(folded, detail)).length;
}

/** Whether an e-mail address is there that only a browser with scripts shows. */
export function hidesEmailAddress(text: string): boolean {
  const folded = fold(text);
  return hiddenEmail.some((phrase) => folded.includes(phrase));
}
