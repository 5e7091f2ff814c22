import type { Element } from "domhandler";
import { findDates } from "../knowledge/dates.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import { oncePer } from "../once-per.ts";
import type { PageView } from "../page-view.ts";
import { answerOpening } from "./answer-opening.ts";
import words from "./answer-words.json" with { type: "json" };
import { parentOf } from "./element-path.ts";
import { findLabelledValues, type LabelledValue } from "./labelled-values.ts";
import { isItemHeading } from "./page-shape.ts";
import { foldedLine, type Line, linesOf } from "./readable-text.ts";
import { isRelatedHeading } from "./related-headings.ts";

/** A question that a page prints, and what it prints as its answer. Folded-in answers belong to it. */
export interface Exchange {
  /** Where the question begins. */
  element: Element;
  /** YYYY-MM-DD, from labels; of a page with one question also from what else dates it. */
  askedOn: string | null;
  answeredOn: string | null;
  /** Lines of the question with what the page tells of the asker. */
  question: readonly Line[];
  /** Null where nothing is headed as an answer. */
  answer: Answer | null;
}

export interface Answer {
  element: Element;
  /** Lines of the answer itself: heading, name of the unit and dates left out. */
  lines: readonly { text: string; element: Element }[];
  characters: number;
}

const longestState = 250;
const longestMeta = 160;
const fewestListed = 3;
const aroundDate = 30;
const questionOpening = /^(?:noi dung (?:cau )?hoi|cau hoi|hoi|question|q)(?:\s*(?:so )?\d+)?\s*(?:[:.?]|$)/;
const metaFields = new Set(["answerer", "answeredOn", "askedOn", "asker", "postedOn", "author"]);

/** The questions printed on a page, in order; none where the page only lists links to them. */
export const readExchanges = oncePer(splitExchanges);

function splitExchanges(page: PageView): Exchange[] {
  const lines = ownLines(page);
  const labelled = findLabelledValues(page.readable, lines);
  const asks = new Set(labelled.filter(({ field }) => field === "askedOn").map(({ line }) => line));
  const isList = lines.filter(isItemHeading).length >= fewestListed;
  const parts = findParts(lines, asks).filter(({ answerAt }) => answerAt !== null || !isList);
  const exchanges = parts.map(({ start, answerAt }, index) =>
    exchangeOf(page, lines, labelled, { start, answerAt, end: parts[index + 1]?.start ?? lines.length }),
  );
  return exchanges.length === 1 ? exchanges.map((one) => withPageDates(page, one)) : exchanges;
}

interface Part {
  start: number;
  /** The line that heads the answer. */
  answerAt: number | null;
}

/** A question follows an answer; the first one has all that stands before it. */
function findParts(lines: readonly Line[], asks: ReadonlySet<number>): Part[] {
  const parts: Part[] = [];
  for (const [index, line] of lines.entries()) {
    const opens = openingOf(line, asks.has(index));
    if (opens === null) continue;
    const open = parts.at(-1);
    const isAnswer = opens === "answer";
    if (!open) parts.push({ start: 0, answerAt: isAnswer ? index : null });
    else if (isAnswer) open.answerAt ??= index;
    else if (open.answerAt !== null) parts.push({ start: index, answerAt: null });
  }
  return parts;
}

function openingOf(line: Line, isAsked: boolean): "question" | "answer" | null {
  if (isInTableHead(line)) return null;
  const folded = foldedLine(line);
  if (answerOpening.test(folded)) return "answer";
  return isAsked || questionOpening.test(folded) ? "question" : null;
}

/** Lines of the main content up to "Câu hỏi khác", with what is folded in. */
function ownLines(page: PageView): readonly Line[] {
  const lines = linesOf(page.readable, page.main, true).filter(
    ({ element }) => page.regionOf(element) === "main",
  );
  const end = lines.findIndex((line, index) => index > 1 && isRelatedHeading(line.text, foldedLine(line)));
  return end < 0 ? lines : lines.slice(0, end);
}

function isInTableHead({ block }: Line): boolean {
  for (let at: Element | null = block, step = 0; at && step < 4; at = parentOf(at), step += 1) {
    if (at.name === "thead") return true;
  }
  return false;
}

function exchangeOf(
  page: PageView,
  lines: readonly Line[],
  labelled: readonly LabelledValue[],
  { start, answerAt, end }: { start: number; answerAt: number | null; end: number },
): Exchange {
  const within = labelled.filter(({ line }) => line >= start && line < end);
  const question = lines.slice(start, answerAt ?? end);
  const opening = answerAt === null ? undefined : lines[answerAt];
  return {
    element: question[0]?.element ?? opening?.element ?? page.main,
    askedOn: dateBehind(within, "askedOn"),
    answeredOn: dateBehind(within, "answeredOn"),
    question,
    answer: opening && answerAt !== null ? answerOf(opening, lines.slice(answerAt, end), within) : null,
  };
}

function answerOf(opening: Line, lines: readonly Line[], labelled: readonly LabelledValue[]): Answer {
  const meta = new Set(labelled.filter(({ field }) => metaFields.has(field)).map(({ value }) => value));
  const own = lines
    .map((line, index) => ({
      text: index === 0 ? afterOpening(line) : line.text,
      element: line.element,
      isMeta: index > 0 ? isMeta(line, meta) : isOnlyDate(afterOpening(line)),
    }))
    .filter(({ text, isMeta }) => text !== "" && !isMeta);
  const characters = own.reduce((sum, { text }) => sum + text.length, 0);
  return { element: opening.element, lines: own, characters };
}

function afterOpening(line: Line): string {
  const heading = answerOpening.exec(foldedLine(line))?.[0] ?? "";
  return line.text.slice(heading.length).trim();
}

/** A line that only says who answered and when. */
function isMeta(line: Line, values: ReadonlySet<string>): boolean {
  if (line.text.length > longestMeta) return false;
  const folded = foldedLine(line);
  if (/^(?:nguoi|don vi|co quan)? ?(?:tra loi|phan hoi)(?: boi| ngay| luc)?\b[^:]{0,20}:/.test(folded))
    return true;
  if (/^(?:ngay|thoi gian) (?:tra loi|phan hoi|hoi|gui|dang)\b/.test(folded)) return true;
  const [date] = findDates(line.text);
  const isDate = date !== undefined && line.text.length - (date.end - date.start) <= aroundDate;
  return isDate && values.has(line.text);
}

function isOnlyDate(text: string): boolean {
  const [date] = findDates(text);
  return date !== undefined && text.length === date.end - date.start;
}

function dateBehind(labelled: readonly LabelledValue[], field: "askedOn" | "answeredOn"): string | null {
  for (const one of labelled) {
    const [date] = one.field === field ? findDates(one.value) : [];
    if (date) return date.date;
  }
  return null;
}

function withPageDates(page: PageView, exchange: Exchange): Exchange {
  const { question } = page.reading;
  return {
    ...exchange,
    askedOn: exchange.askedOn ?? question?.askedOn ?? null,
    answeredOn: exchange.answeredOn ?? question?.answeredOn ?? null,
  };
}

const phrases = {
  elsewhere: words.elsewhere.map(fold),
  forwarded: words.forwarded.map(fold),
  outOfScope: words.outOfScope.map(fold),
};
const notOutOfScope = words.notOutOfScope.map(fold);

/** The sentence of a short answer that says it was given elsewhere, or that the matter was passed on. */
export function statementIn({ lines, characters }: Answer, kind: "elsewhere" | "forwarded"): string | null {
  if (characters > longestState) return null;
  return lines.find(({ text }) => saysOne(fold(text), phrases[kind]))?.text ?? null;
}

/** The sentence of an answer that says the matter is not the agency's. */
export function outOfScopeSentence({ lines }: Answer): string | null {
  for (const sentence of lines.flatMap(({ text }) => text.split(/(?<=[.;])\s+/))) {
    const folded = fold(sentence);
    if (saysOne(folded, phrases.outOfScope) && !saysOne(folded, notOutOfScope)) return sentence;
  }
  return null;
}

function saysOne(folded: string, wanted: readonly string[]): boolean {
  return wanted.some((phrase) => containsPhrase(folded, phrase));
}
