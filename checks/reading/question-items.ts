import type { Element } from "domhandler";
import { findDates } from "../knowledge/dates.ts";
import { containsPhrase, fold, foldAligned } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import words from "./answer-words.json" with { type: "json" };
import type { LabelledValue } from "./labelled-values.ts";
import { type MainText, readMainText } from "./main-text.ts";
import { isItemHeading } from "./page-shape.ts";

/** A question as its page shows it. Dates are YYYY-MM-DD. */
export interface QuestionItem {
  element: Element;
  askedOn: string | null;
  answeredOn: string | null;
  /** Both dates stand behind labels that say what they are. */
  isLabelled: boolean;
  /** `given`: an answer can be read · `waiting`: the page says there is none yet · `unseen`: neither. */
  answer: "given" | "waiting" | "unseen";
  /** A notice that the matter is being handled, with a date it promises; null without one. */
  progress: string | null;
}

/** What a page of questions shows: one question, several with dates each, or none that can be told apart. */
export interface QuestionItems {
  items: readonly QuestionItem[];
  /** A list of common questions that the agency wrote itself. */
  isFrequent: boolean;
}

const shortestAnswer = 40;
/** Longer texts are answers even where they say that something is being done. */
const longestState = 200;
const fewestListed = 3;
/** Brackets, spaces and "ngày" around the date of an answer's heading. */
const mostBeside = 12;
const byWhom = /^ (?:cua|tu|boi) [^:.?!]{2,80}?(?= ?[(,:–-])/;
const openings = words.openings.map(fold);
const waiting = words.waiting.map(fold);
const handling = words.progress.map(fold);

export function readQuestionItems(page: PageView): QuestionItems {
  const main = readMainText(page);
  const asked = datesBehind(main, "askedOn");
  const name = fold(`${page.reading.title ?? ""} ${page.metadata.documentTitle ?? ""}`);
  const isFrequent = words.frequent.some((word) => containsPhrase(name, fold(word)));
  if (asked.length > 1) return { items: listedItems(main, asked), isFrequent };
  const item = asked.length === 0 && isList(page, main) ? null : singleItem(page, main);
  return { items: item ? [item] : [], isFrequent };
}

/** Several dates beside items, or several links long enough to be questions. */
function isList(page: PageView, { own }: MainText): boolean {
  return page.reading.itemDates.length >= fewestListed || own.filter(isItemHeading).length >= fewestListed;
}

interface LabelledDate extends LabelledValue {
  date: string;
}

function datesBehind({ labelled }: MainText, field: "askedOn" | "answeredOn"): LabelledDate[] {
  return labelled.flatMap((one) => {
    const [found] = one.field === field ? findDates(one.value) : [];
    return found ? [{ ...one, date: found.date }] : [];
  });
}

/** Questions of a list with both dates behind labels; what else a list leaves out is not known to be missing. */
function listedItems(main: MainText, asked: readonly LabelledDate[]): QuestionItem[] {
  const answered = datesBehind(main, "answeredOn");
  return asked.flatMap(({ line, date, element }, index) => {
    const end = asked[index + 1]?.line ?? main.own.length;
    const answer = answered.find((one) => one.line >= line && one.line < end);
    if (!answer) return [];
    const item = {
      element,
      askedOn: date,
      answeredOn: answer.date,
      isLabelled: true,
      answer: "given",
      progress: null,
    };
    return [item as QuestionItem];
  });
}

function singleItem(page: PageView, main: MainText): QuestionItem | null {
  const { question } = page.reading;
  const answer = answerIn(main);
  const isQuestion = main.labelled.some(({ field }) => field === "asker" || field === "askedOn");
  const { askedOn = null } = question ?? {};
  if (askedOn === null && answer === "unseen" && !isQuestion) return null;
  const [asked] = datesBehind(main, "askedOn");
  const answered = datesBehind(main, "answeredOn")[0]?.date ?? dateOfAnswerHeading(main);
  const progress = progressIn(main, askedOn);
  const shown = question?.answeredOn ?? null;
  const isPromised = findDates(progress ?? "").some(({ date }) => date === shown);
  return {
    element: asked?.element ?? page.main,
    askedOn,
    answeredOn: answered ?? (isPromised ? null : shown),
    isLabelled: asked !== undefined && answered !== null,
    answer,
    progress,
  };
}

/** "Nội dung trả lời (29/06/2026)": the heading of the answer, who gave it, and nothing but a date. */
function dateOfAnswerHeading({ own }: MainText): string | null {
  for (const { text } of own) {
    const folded = fold(text);
    const opening = openings.find((phrase) => folded.startsWith(phrase));
    const [found, other] = opening === undefined ? [] : findDates(text);
    if (opening === undefined || !found || other) continue;
    const answerer = byWhom.exec(foldAligned(text).slice(opening.length))?.[0] ?? "";
    const beside = text.length - opening.length - answerer.length - (found.end - found.start);
    if (beside <= mostBeside) return found.date;
  }
  return null;
}

/** Looks at what follows the last heading of an answer, else at what the page says of the question's state. */
function answerIn({ own }: MainText): QuestionItem["answer"] {
  const at = own.findLastIndex(({ text }) => openings.some((opening) => fold(text).startsWith(opening)));
  if (at < 0) return own.some(({ text }) => tellsState(text)) ? "waiting" : "unseen";
  const after = own
    .slice(at)
    .map(({ text }, index) => (index === 0 ? text.replace(/^[^:]{0,60}:?/, "") : text));
  const rest = after.filter((text) => text.length > longestState || !says(text, [...waiting, ...handling]));
  const length = rest.reduce((sum, text) => sum + text.length, 0);
  if (length >= shortestAnswer) return "given";
  return length === 0 || rest.length < after.length ? "waiting" : "unseen";
}

/** "Câu hỏi chưa có câu trả lời", "Trạng thái: đang xử lý": the question's own words may say so too, but later. */
function tellsState(text: string): boolean {
  const folded = fold(text);
  const state = /^(?:trang thai|tinh trang|status)\b[^:]*:\s*/.exec(folded)?.[0] ?? "";
  const rest = folded.slice(state.length).replace(/^cau hoi (?:nay )?/, "");
  if (text.length > shortestAnswer * 2) return false;
  return [...waiting, ...(state === "" ? [] : handling)].some((phrase) => rest.startsWith(phrase));
}

function progressIn({ own }: MainText, askedOn: string | null): string | null {
  const notice = own.find(
    ({ text }) =>
      says(text, handling) && findDates(text).some(({ date }) => askedOn === null || date > askedOn),
  );
  return notice?.text ?? null;
}

function says(text: string, phrases: readonly string[]): boolean {
  const folded = fold(text);
  return phrases.some((phrase) => containsPhrase(folded, phrase));
}
