import { z } from "zod";
import { type Context, defineSiteCheck, say, Untestable } from "../define-check.ts";
import { findDates } from "../knowledge/dates.ts";
import { workingDaysAfter } from "../knowledge/working-days.ts";
import type { Place } from "../outcome.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { type Question, questionsOf, readQuestionFacts } from "./question-facts.ts";

type Overdue = {
  url: string;
  askedOn: string;
  workingDays: number;
  notice: string | null;
  /** The last date that the notice names. */
  promisedOn: string | null;
};
type AllOverdue = { limit: number; counted: number; questions: Overdue[] };

const mostShown = 10;
const listed = (questions: readonly Overdue[], language: "vi" | "en") =>
  questions
    .map(({ askedOn, workingDays, notice }) => {
      const asked = spellDate(askedOn)[language];
      const said = notice === null ? "" : ` – “${notice}”`;
      return language === "vi"
        ? `hỏi ${asked}, đã ${workingDays} ngày làm việc${said}`
        : `asked ${asked}, ${workingDays} working days ago${said}`;
    })
    .join("; ");

export default defineSiteCheck({
  id: "interaction/progress-notice",
  measures: {
    vi: "Câu hỏi quá thời hạn chưa có trả lời: trên trang có thông báo đang xử lý kèm ngày hẹn không.",
    en: "Unanswered questions past their limit: does the page carry a notice of progress with a promised date?",
  },
  limits: {
    vi: "Thông báo gửi riêng cho người hỏi (thư điện tử, điện thoại) không thấy được, nên thiếu thông báo chỉ được nêu thành câu hỏi.",
    en: "A notice sent privately (e-mail, telephone) cannot be seen, so a missing one is only put as a question.",
  },
  needs: [],
  params: z.object({ answerDays: z.int().positive() }),
  passed: {
    "notice-with-date": say<AllOverdue>(
      ({ questions, counted }) =>
        `${counted} câu hỏi quá hạn đều có thông báo đang xử lý kèm ngày hẹn: ${listed(questions, "vi")}.`,
      ({ questions, counted }) =>
        `${counted} overdue questions all carry a progress notice with a promised date: ${listed(questions, "en")}.`,
    ),
  },
  failed: {},
  cantTell: {
    "no-notice": say<AllOverdue>(
      ({ questions, counted, limit }) =>
        `${questions.length}/${counted} câu hỏi quá ${limit} ngày làm việc chưa trả lời, trên trang không có thông báo kèm ngày hẹn: ${listed(questions, "vi")}. Đã thông báo cho người hỏi chưa, hẹn ngày nào?`,
      ({ questions, counted, limit }) =>
        `${questions.length} of ${counted} questions unanswered after ${limit} working days carry no notice with a promised date: ${listed(questions, "en")}. Was the asker told, and which date was promised?`,
    ),
    "promise-past": say<AllOverdue>(
      ({ questions }) =>
        `Ngày hẹn trả lời đã qua mà trang chưa có câu trả lời: ${listed(questions, "vi")}. Đơn vị đã trả lời ở đâu, hay đã gia hạn?`,
      ({ questions }) =>
        `The promised date has passed without an answer on the page: ${listed(questions, "en")}. Was it answered elsewhere, or the date put off?`,
    ),
  },
  inapplicable: {
    "none-overdue": say<{ questions: number; limit: number }>(
      ({ questions, limit }) =>
        `Trong ${questions} câu hỏi đã đọc không có câu nào quá ${limit} ngày làm việc mà trang ghi là chưa trả lời.`,
      ({ questions, limit }) =>
        `None of the ${questions} questions read is shown as unanswered after ${limit} working days.`,
    ),
  },
  notMet: ["none-overdue"],

  gather: (page) => readQuestionFacts(page),

  judge(_site, { answerDays: limit }, context, gathered) {
    const all = questionsOf(gathered);
    const overdue = all.flatMap((question) => overdueOf(question, limit, context));
    const dataOf = (questions: Overdue[]) => ({
      limit,
      counted: overdue.length,
      questions: questions.slice(0, mostShown),
    });
    const without = overdue.filter(({ promisedOn }) => promisedOn === null);
    if (without.length > 0) {
      return { outcome: "cantTell", reason: "no-notice", data: dataOf(without), at: placesOf(without) };
    }
    const past = overdue.filter(({ promisedOn }) => promisedOn !== null && promisedOn < context.asOf);
    if (past.length > 0) {
      return { outcome: "cantTell", reason: "promise-past", data: dataOf(past), at: placesOf(past) };
    }
    return overdue.length > 0
      ? { outcome: "passed", reason: "notice-with-date", data: dataOf(overdue), at: placesOf(overdue) }
      : { outcome: "inapplicable", reason: "none-overdue", data: { questions: all.length, limit } };
  },
});

/** Only what the page itself calls unanswered, or what carries a notice of progress, is taken as open. */
function overdueOf(question: Question, limit: number, { asOf, calendar }: Context): Overdue[] {
  const { url, askedOn, answeredOn, answer, progress } = question;
  const isOpen = answeredOn === null && answer !== "given" && (answer === "waiting" || progress !== null);
  if (!isOpen || askedOn === null) return [];
  const workingDays = workingDaysAfter(askedOn, asOf, calendar);
  if (workingDays === null) throw new Untestable("calendar-unknown");
  if (workingDays <= limit) return [];
  const promised = findDates(progress ?? "").map(({ date }) => date);
  const promisedOn = promised.toSorted().at(-1) ?? null;
  return [{ url, askedOn, workingDays, notice: progress, promisedOn }];
}

function placesOf(questions: readonly Overdue[]): Place[] {
  return questions.slice(0, mostShown).map(({ url }) => ({ url, selector: null, excerpt: null }));
}
