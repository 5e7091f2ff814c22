import { z } from "zod";
import data from "./attribution-words.json" with { type: "json" };
import { pressOutlet } from "./press-outlets.ts";
import { clean, fold, foldAligned, isAccented } from "./vietnamese-text.ts";

export interface SourceLine {
  /** Name of the source as written, without the label and brackets. */
  source: string;
  /** Index of the paragraph in the list given. */
  index: number;
  form: "label" | "theo-brackets" | "theo-closing" | "agency-code" | "host";
}

export interface Byline {
  /** Author as written, without the label. */
  author: string;
  index: number;
  form: "label" | "signature" | "initials";
}

const list = z.array(z.string().min(1)).min(1);
const words = z
  .strictObject({
    sourceLabels: list,
    authorLabels: list,
    /** What "Nguồn:" introduces where it means money or people. */
    notSources: list,
    /** What "Theo …" introduces where it names no source of the article. */
    notAttributions: list,
    /** Capitals in brackets that are no news agency. */
    notCodes: list,
    /** Short closing lines that are nobody's name. */
    notSignatures: list,
    surnames: list,
  })
  .parse(data);

/** How many paragraphs from the end may hold the source or the author. */
const closingParagraphs = 5;
const longestName = 80;

const anyOf = (labels: readonly string[]) =>
  labels
    .map(fold)
    .sort((a, b) => b.length - a.length)
    .join("|");
/** Whether a text begins with one of the phrases: with its diacritics, for "Chi cục" is no "chị". */
function beginsWith(phrases: readonly string[]): (text: string) => boolean {
  const exact = new RegExp(`^(?:${phrases.join("|")})(?![\\p{L}\\p{N}])`, "u");
  const folded = new RegExp(`^(?:${anyOf(phrases)})(?![\\p{L}\\p{N}])`, "u");
  return (text) => (isAccented(text) ? exact.test(text.toLowerCase()) : folded.test(fold(text)));
}
const isNotSource = beginsWith(words.notSources);
const isNotAttribution = beginsWith(words.notAttributions);
const isNotSignature = beginsWith(words.notSignatures);
const fieldStart = '(?:^|[.!?;|/)…”"]\\s*|\\(\\s*|\\s[-–]\\s)';
const sourceLabel = new RegExp(
  `(?:${fieldStart}(?:${anyOf(words.sourceLabels)})\\s*[:：]|^(?:${anyOf(words.sourceLabels)})\\s+[-–])\\s*(?<value>.{2,${longestName}})$`,
  "du",
);
const authorLabel = new RegExp(
  `(?:${fieldStart}(?:${anyOf(words.authorLabels)})\\s*[:：]|^(?:by|(?:duoc )?(?:viet|dang) boi)\\s)\\s*(?<value>.{2,${longestName}})$`,
  "du",
);
const theoInBrackets = /\(\s*theo\s+(?<value>[^()]{2,80})\)[\s./]*$/du;
const theoClosing = /(?:^|[.!?)”"]\s+)theo\s+(?<value>[^.,:;]{2,60}(?:\.[a-z]{2,4})*)\.?$/du;
const knownOpening =
  /^(?:bao|tap chi|cong (?:thong tin|ttdt)|trang (?:thong tin|ttdt)|dai (?:phat thanh|truyen hinh|ptth|pt[ -]+th|tt[ -]+th)|website) /;
/** A file by its name alone ("thongbao.html") is no host. */
const hostname =
  /^(?![\w-]+\.(?:html?|php|aspx?|jsp|pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif)$)(?:https?:\/\/)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?$/;

/**
 * Where an article was taken from, as its closing paragraphs (or the agency code it opens with) say. Null where
 * nothing says so: "Theo Nghị định …", "Theo ông …", "nguồn vốn" name no source.
 */
export function findSourceLine(paragraphs: readonly string[]): SourceLine | null {
  const closing = closingOf(paragraphs);
  return (
    firstOf(closing, (text) => sourceFrom("label", text, sourceLabel, (value) => !isNotSource(value))) ??
    firstOf(closing, (text) =>
      sourceFrom("theo-brackets", text, theoInBrackets, (value) => !isNotAttribution(value)),
    ) ??
    firstOf(closing, (text) => sourceFrom("theo-closing", text, theoClosing, isKnownSource)) ??
    firstOf(closing, closingCode) ??
    openingCode(paragraphs) ??
    firstOf(closing.slice(0, 2), (text) =>
      hostname.test(text.toLowerCase()) ? { source: text, form: "host" } : null,
    )
  );
}

/** The author's line of an article, apart from its source. */
export function findByline(paragraphs: readonly string[]): Byline | null {
  const closing = closingOf(paragraphs);
  const opening = paragraphs.slice(0, 2).map((paragraph, index) => ({ text: clean(paragraph), index }));
  return firstOf([...closing, ...opening], labelledAuthor) ?? signature(closing);
}

interface Paragraph {
  text: string;
  index: number;
}

/** The last paragraphs with text, last first. */
function closingOf(paragraphs: readonly string[]): Paragraph[] {
  return paragraphs
    .map((paragraph, index) => ({ text: clean(paragraph), index }))
    .filter(({ text }) => text !== "")
    .slice(-closingParagraphs)
    .reverse();
}

function firstOf<Found extends object>(
  paragraphs: readonly Paragraph[],
  find: (text: string) => Found | null,
): (Found & { index: number }) | null {
  for (const { text, index } of paragraphs) {
    const found = find(text);
    if (found) return { ...found, index };
  }
  return null;
}

/** What a pattern over the folded text captures as `value`, as written, without closing punctuation. */
function captured(text: string, pattern: RegExp): string | null {
  const span = pattern.exec(foldAligned(text))?.indices?.groups?.value;
  if (!span) return null;
  return text
    .slice(...span)
    .replace(/[\s.,;/)]+$/, "")
    .trim();
}

function sourceFrom(
  form: SourceLine["form"],
  text: string,
  pattern: RegExp,
  accepts: (value: string) => boolean,
): Omit<SourceLine, "index"> | null {
  const value = captured(text, pattern)?.replace(
    /\s*[-–|;,.(]?\s*(?:(?:Tác giả|Tin|Ảnh|Bài)[^:]{0,12}:.*|\((?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/u,
    "",
  );
  return value && accepts(value) ? { source: value, form } : null;
}

function isKnownSource(value: string): boolean {
  const folded = fold(value);
  if (isNotAttribution(value)) return false;
  return knownOpening.test(folded) || hostname.test(folded) || pressOutlet(value) !== null;
}

/** "(TTXVN)" or "TTXVN" as the last words. */
function closingCode(text: string): Omit<SourceLine, "index"> | null {
  const code = /(?:^|\()\s*(?<code>[\p{L}+. ]{2,20})\s*\)?[.\s]*$/u.exec(text)?.groups?.code?.trim();
  return code && !hostname.test(code.toLowerCase()) && pressOutlet(code) !== null
    ? { source: code, form: "agency-code" }
    : null;
}

/** "HNP - …", "(TTXVN) – …", "(BBĐ) - …" before the first words. */
function openingCode(paragraphs: readonly string[]): SourceLine | null {
  const index = paragraphs.findIndex((paragraph) => clean(paragraph) !== "");
  const match = /^(?<open>\()?\s*(?<code>[\p{L}.]{2,14})\s*\)?\s*[-–—]\s/u.exec(
    clean(paragraphs[index] ?? ""),
  );
  const code = match?.groups?.code;
  if (code === undefined) return null;
  const looksLikeCode = /^\p{Lu}{2,6}$/u.test(code) && !words.notCodes.includes(code);
  const isCode = pressOutlet(code) !== null || (match?.groups?.open !== undefined && looksLikeCode);
  return isCode ? { source: code, index, form: "agency-code" } : null;
}

function labelledAuthor(text: string): Omit<Byline, "index"> | null {
  const author = captured(text, authorLabel)?.replace(/\s*[-–|;,.(]?\s*(?:Nguồn|Ảnh)\b.*$/u, "");
  if (!author || !/^[\p{Lu}\d"“(]/u.test(author) || isNotAttribution(author)) return null;
  return { author, form: "label" };
}

/** A name alone as the last paragraph, or after the closing "./." */
function signature(closing: readonly Paragraph[]): Byline | null {
  const [last, before] = closing;
  if (!last) return null;
  const own = /\.\/\.\s*(.+)$/.exec(last.text)?.[1] ?? last.text;
  const name = own.replace(/^\(|\)$/g, "").trim();
  if (/^(?:\p{Lu}\.){1,4}\p{Lu}?\p{Ll}*\.?$/u.test(name))
    return { author: name, index: last.index, form: "initials" };
  const isAfterClosing = own !== last.text;
  const closesArticle = isAfterClosing || /[.!?…”")]$/.test(before?.text ?? "");
  return closesArticle && isPersonName(name, isAfterClosing)
    ? { author: name, index: last.index, form: "signature" }
    : null;
}

/** A full name by its family name; a pen name ("Minh Hà") only where its place leaves no doubt. */
function isPersonName(name: string, mayBePenName: boolean): boolean {
  if (isNotSignature(name) || pressOutlet(name) !== null) return false;
  const [first = "", ...rest] = name.split(" ");
  const isWriter = /^(?:PV|P\.V|BBT|CTV|Phóng viên|Ban Biên tập|Ban biên tập)$/.test(name);
  const capitalised = [first, ...rest].every((word) => /^\p{Lu}\p{Ll}*$/u.test(word));
  const isNamed = mayBePenName || words.surnames.some((surname) => fold(surname) === fold(first));
  return isWriter || (capitalised && isNamed && rest.length >= 1 && rest.length <= 4);
}
