import type { Element } from "domhandler";
import type { Gathered } from "../define-check.ts";
import { findDates } from "../knowledge/dates.ts";
import { type DocumentNumber, findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { maskPersonalData } from "../knowledge/personal-data.ts";
import { containsPhrase, fold, foldAligned, phraseIndex } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readAttachments } from "../reading/attachments.ts";
import { type Exchange, outOfScopeSentence, readExchanges } from "../reading/exchanges.ts";
import { readMainText } from "../reading/main-text.ts";
import { readQuestionItems } from "../reading/question-items.ts";
import { elementsNamed } from "../reading/readable-text.ts";
import { gridOf } from "../reading/table-grid.ts";
import words from "./handling-words.json" with { type: "json" };

/** How a published question was handled, as far as its page shows. Dates are YYYY-MM-DD; texts are masked. */
export interface QuestionFacts {
  askedOn: string | null;
  answeredOn: string | null;
  receivedOn: string | null;
  forwardedOn: string | null;
  /** `given`: an answer can be read · `waiting`: the page says there is none yet · `unseen`: neither. */
  answer: "given" | "waiting" | "unseen";
  /** The sentence that says the matter is not the agency's. */
  outOfScope: string | null;
  /** A notice that the matter is being handled, with a date. */
  progress: string | null;
  /** The number of an official letter within the answer. */
  documentNumber: string | null;
  hasFile: boolean;
}

/** A question with the address of its page. */
export interface Question extends QuestionFacts {
  url: string;
}

const received = words.received.map(fold);
const forwarded = words.forwarded.map(fold);
const shortestAnswer = 40;
const longestText = 200;
const nearLabel = 30;

/** Null for pages that are not about citizens' questions; frequent questions are none. */
export function readQuestionFacts(page: PageView): QuestionFacts[] | null {
  if (page.reading.kind !== "qa") return null;
  const { items, isFrequent } = readQuestionItems(page);
  if (isFrequent) return null;
  const exchanges = readExchanges(page);
  const [single] = exchanges.length === 1 ? items : [];
  const hasFile = exchanges.length === 1 && readAttachments(page, readMainText(page)).length > 0;
  const printed = exchanges.map((exchange) => ({
    ...factsOf(exchange),
    ...(single
      ? { answer: single.answer, progress: masked(single.progress), answeredOn: single.answeredOn }
      : {}),
    hasFile,
  }));
  return [...printed, ...tableRows(page)];
}

/** The questions of all pages read, one after the other. */
export function questionsOf(gathered: readonly Gathered<QuestionFacts[]>[]): Question[] {
  return gathered.flatMap(({ page, facts }) =>
    facts.map((question) => ({ ...question, url: page.finalUrl })),
  );
}

function factsOf({ askedOn, answeredOn, question, answer }: Exchange): Omit<QuestionFacts, "hasFile"> {
  const lines = [...question, ...(answer?.lines ?? [])].map(({ text }) => text);
  const numbers = findDocumentNumbers(answer?.lines.map(({ text }) => text).join(" ") ?? "");
  return {
    askedOn,
    answeredOn,
    receivedOn: dateBehind(lines, received),
    forwardedOn: dateBehind(lines, forwarded),
    answer: (answer?.characters ?? 0) >= shortestAnswer ? "given" : "unseen",
    outOfScope: answer ? masked(outOfScopeSentence(answer)) : null,
    progress: null,
    documentNumber: numbers.find(isLetter)?.number ?? null,
  };
}

/** Laws and decisions are what answers cite; what they are sent by is a letter (công văn). */
function isLetter({ kindCode, number }: DocumentNumber): boolean {
  return kindCode === null && !/QH\d/.test(number);
}

function masked(text: string | null): string | null {
  return text === null ? null : maskPersonalData(text).slice(0, longestText);
}

/** The date just behind a label, in its line or in the line or cell after it. */
function dateBehind(lines: readonly string[], labels: readonly string[]): string | null {
  for (const [index, text] of lines.entries()) {
    const folded = foldAligned(text);
    const at = Math.max(...labels.map((label) => phraseIndex(folded, label)));
    if (at < 0) continue;
    const found = findDates(text).find(({ start }) => start >= at && start - at <= nearLabel);
    const [next] = folded.length - at <= nearLabel ? findDates(lines[index + 1] ?? "") : [];
    const date = found ?? (next && next.start <= 1 ? next : undefined);
    if (date) return date.date;
  }
  return null;
}

/** Rows of a list with a column for the day of receipt and one for that of forwarding. */
function tableRows(page: PageView): QuestionFacts[] {
  return elementsNamed(page.readable, "table").flatMap((table) => {
    const [head = [], ...rows] = gridOf(table);
    const column = (labels: readonly string[]) =>
      head.findIndex((cell) => cell && labels.some((label) => containsPhrase(fold(page.text(cell)), label)));
    const [receivedAt, forwardedAt] = [column(received), column(forwarded)];
    if (receivedAt < 0 || forwardedAt < 0) return [];
    const dateIn = (cell: Element | null | undefined) =>
      cell ? (findDates(page.text(cell))[0]?.date ?? null) : null;
    return rows.map((row) => ({
      askedOn: dateIn(row[receivedAt]),
      answeredOn: null,
      receivedOn: dateIn(row[receivedAt]),
      forwardedOn: dateIn(row[forwardedAt]),
      answer: "unseen" as const,
      outOfScope: null,
      progress: null,
      documentNumber: null,
      hasFile: false,
    }));
  });
}
