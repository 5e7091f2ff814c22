import { z } from "zod";
import { type Context, defineSiteCheck, say, Untestable } from "../define-check.ts";
import { workingDaysAfter } from "../knowledge/working-days.ts";
import type { Place } from "../outcome.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { type Question, questionsOf, readQuestionFacts } from "./question-facts.ts";

type Forwarded = {
  url: string;
  /** Received, or asked where the page does not show the day of receipt. */
  receivedOn: string;
  forwardedOn: string;
  workingDays: number;
};
type Forwardings = {
  limit: number;
  counted: number;
  questions: Forwarded[];
};

const mostShown = 10;
const listed = ({ questions }: Forwardings, language: "vi" | "en") =>
  questions
    .map(({ receivedOn, forwardedOn, workingDays }) => {
      const [from, to] = [spellDate(receivedOn)[language], spellDate(forwardedOn)[language]];
      return language === "vi"
        ? `${from} → ${to} (${workingDays} ngày làm việc)`
        : `${from} → ${to} (${workingDays} working days)`;
    })
    .join("; ");

export default defineSiteCheck({
  id: "interaction/forwarding-deadline",
  measures: {
    vi: "Số ngày làm việc từ ngày tiếp nhận đến ngày chuyển ghi trên trang của từng câu hỏi (ngày liền sau là ngày thứ nhất).",
    en: "Working days from receipt to forwarding as each question's page shows them (the day after counts as day one).",
  },
  limits: {
    vi: "Phần lớn cổng không hiện ngày chuyển; khi đó chỉ nêu câu hỏi để người đánh giá xem sổ theo dõi.",
    en: "Most portals do not show the day of forwarding; then the questions are listed for the evaluator to look up in the register.",
  },
  needs: [],
  params: z.object({ forwardDays: z.int().positive() }),
  passed: {
    "in-time": say<Forwardings>(
      (data) =>
        `${data.counted} câu hỏi có ngày tiếp nhận và ngày chuyển, đều trong ${data.limit} ngày làm việc: ${listed(data, "vi")}.`,
      (data) =>
        `${data.counted} questions show receipt and forwarding, all within ${data.limit} working days: ${listed(data, "en")}.`,
    ),
  },
  failed: {
    late: say<Forwardings>(
      (data) =>
        `Chuyển quá ${data.limit} ngày làm việc kể từ ngày tiếp nhận: ${listed(data, "vi")} (đã xét ${data.counted} câu hỏi có đủ ngày).`,
      (data) =>
        `Forwarded more than ${data.limit} working days after receipt: ${listed(data, "en")} (${data.counted} questions with dates judged).`,
    ),
  },
  cantTell: {
    "receipt-unknown": say<Forwardings>(
      (data) =>
        `Từ ngày hỏi đến ngày chuyển quá ${data.limit} ngày làm việc: ${listed(data, "vi")}; trang không ghi ngày tiếp nhận. Các câu hỏi này được tiếp nhận ngày nào?`,
      (data) =>
        `More than ${data.limit} working days from asking to forwarding: ${listed(data, "en")}; the day of receipt is not shown. When were they received?`,
    ),
    "no-dates": say<{ questions: { url: string; askedOn: string | null }[]; counted: number; limit: number }>(
      ({ counted, questions, limit }) =>
        `Đã đọc ${counted} câu hỏi, trang không hiện ngày chuyển. Câu hỏi ${questions[0]?.url ?? ""} nhận ngày nào, chuyển cho đơn vị nào, ngày nào (hạn ${limit} ngày làm việc)?`,
      ({ counted, questions, limit }) =>
        `${counted} questions were read; none shows when it was forwarded. When was ${questions[0]?.url ?? ""} received, to which unit and when was it forwarded (limit ${limit} working days)?`,
    ),
  },
  inapplicable: {
    "no-questions": say<{ pagesRead: number }>(
      ({ pagesRead }) => `Trong ${pagesRead} trang đã đọc không có câu hỏi nào của người dân được công khai.`,
      ({ pagesRead }) => `No citizen's question was published on the ${pagesRead} pages read.`,
    ),
  },
  notMet: ["no-questions"],

  gather: (page) => readQuestionFacts(page),

  judge(site, { forwardDays: limit }, context, gathered) {
    const questions = questionsOf(gathered).filter(
      ({ askedOn, answer }) => askedOn !== null || answer === "given",
    );
    if (questions.length === 0)
      return { outcome: "inapplicable", reason: "no-questions", data: { pagesRead: site.pages.length } };
    const dated = questions.filter(({ forwardedOn }) => forwardedOn !== null);
    const counted = dated.flatMap((question) => countDays(question, context));
    if (dated.length > 0 && counted.length === 0) throw new Untestable("calendar-unknown");
    const late = counted.filter(({ workingDays }) => workingDays > limit);
    const [sure, unsure] = [true, false].map((wanted) => late.filter((one) => one.isReceipt === wanted));
    const dataOf = (some: typeof counted) => ({
      limit,
      counted: counted.length,
      questions: some.slice(0, mostShown).map(({ isReceipt: _known, ...question }) => question),
    });
    const measure = { by: "lateness", taken: counted.map(({ workingDays }) => workingDays), limit } as const;
    if (sure?.length)
      return { outcome: "failed", reason: "late", data: dataOf(sure), at: placesOf(sure), measure };
    if (unsure?.length)
      return { outcome: "cantTell", reason: "receipt-unknown", data: dataOf(unsure), at: placesOf(unsure) };
    if (counted.length > 0)
      return { outcome: "passed", reason: "in-time", data: dataOf(counted), at: placesOf(counted), measure };
    const open = questions.slice(0, mostShown).map(({ url, askedOn }) => ({ url, askedOn }));
    const data = { questions: open, counted: questions.length, limit };
    return { outcome: "cantTell", reason: "no-dates", data, at: placesOf(open) };
  },
});

/** Empty where a date is missing, the dates contradict each other or the calendar does not reach. */
function countDays({ url, receivedOn, askedOn, forwardedOn }: Question, { calendar }: Context) {
  const from = receivedOn ?? askedOn;
  if (from === null || forwardedOn === null || forwardedOn < from) return [];
  const workingDays = workingDaysAfter(from, forwardedOn, calendar);
  return workingDays === null
    ? []
    : [{ url, receivedOn: from, forwardedOn, workingDays, isReceipt: receivedOn !== null }];
}

function placesOf(questions: readonly { url: string }[]): Place[] {
  const urls = [...new Set(questions.map(({ url }) => url))];
  return urls.slice(0, mostShown).map((url) => ({ url, selector: null, excerpt: null }));
}
