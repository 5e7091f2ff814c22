import { z } from "zod";
import { type Context, defineSiteCheck, say, Untestable } from "../define-check.ts";
import { plusDays } from "../knowledge/calendar-days.ts";
import { isWorkingDay, workingDaysAfter } from "../knowledge/working-days.ts";
import type { Place } from "../outcome.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { type Question, questionsOf, readQuestionFacts } from "./question-facts.ts";

type Notice = {
  url: string;
  askedOn: string;
  answeredOn: string;
  /** Working days after the day of receipt, or after the next working day where that was a day off. */
  workingDays: number;
  sentence: string;
};
type Notices = { limit: number; counted: number; notices: Notice[] };

const mostShown = 10;
const longestRest = 10;
const spelled = (notices: readonly Notice[], language: "vi" | "en") =>
  notices
    .map(({ askedOn, answeredOn, sentence }) => {
      const [from, to] = [spellDate(askedOn)[language], spellDate(answeredOn)[language]];
      return language === "vi"
        ? `hỏi ${from}, báo ${to} (“${sentence}”)`
        : `asked ${from}, told ${to} (“${sentence}”)`;
    })
    .join("; ");

export default defineSiteCheck({
  id: "interaction/out-of-scope-notice",
  measures: {
    vi: "Câu trả lời nói nội dung không thuộc thẩm quyền, phạm vi của đơn vị: số ngày làm việc từ ngày hỏi đến ngày trả lời.",
    en: "Answers that say the matter is outside the agency's field: working days from asking to answering.",
  },
  limits: {
    vi: "Không biết giờ gửi, giờ nhận và câu hỏi có thật ngoài phạm vi hay không; trả lời muộn hơn chỉ được nêu ra cho người đánh giá.",
    en: "Neither the hours nor whether the matter really was outside the field are known; later answers are put to the evaluator.",
  },
  needs: [],
  params: z.object({ outOfScopeDays: z.int().nonnegative() }),
  passed: {
    "in-time": say<Notices>(
      ({ notices, counted }) =>
        `${counted} câu hỏi ngoài phạm vi đều được thông báo đúng hạn: ${spelled(notices, "vi")}.`,
      ({ notices, counted }) =>
        `${counted} questions outside the field were told so in time: ${spelled(notices, "en")}.`,
    ),
  },
  failed: {},
  cantTell: {
    later: say<Notices>(
      ({ notices, counted }) =>
        `${notices.length}/${counted} câu hỏi ngoài phạm vi được thông báo sau ngày làm việc nhận: ${spelled(notices, "vi")}. Các câu này nhận lúc nào, có thật ngoài phạm vi của đơn vị không?`,
      ({ notices, counted }) =>
        `${notices.length} of ${counted} questions outside the field were told so after the working day of receipt: ${spelled(notices, "en")}. When were they received, and were they really outside the field?`,
    ),
    undated: say<{ sentence: string; url: string }>(
      ({ sentence, url }) =>
        `Câu trả lời “${sentence}” (${url}) không ghi đủ ngày hỏi, ngày trả lời. Nhận ngày nào, thông báo ngày nào?`,
      ({ sentence, url }) =>
        `The answer “${sentence}” (${url}) does not show both dates. When was the question received and the notice given?`,
    ),
  },
  inapplicable: {
    "none-found": say<{ questions: number }>(
      ({ questions }) => `Trong ${questions} câu hỏi đã đọc không có câu nào được trả lời là ngoài phạm vi.`,
      ({ questions }) =>
        `None of the ${questions} questions read was answered as outside the agency's field.`,
    ),
  },
  notMet: ["none-found"],

  gather: (page) => readQuestionFacts(page),

  judge(_site, { outOfScopeDays: limit }, context, gathered) {
    const all = questionsOf(gathered);
    const outside = all.filter(({ outOfScope }) => outOfScope !== null);
    const [first] = outside;
    if (!first) return { outcome: "inapplicable", reason: "none-found", data: { questions: all.length } };
    const counted = outside.flatMap((question) => noticeOf(question, context));
    if (counted.length === 0) {
      const data = { sentence: first.outOfScope ?? "", url: first.url };
      return { outcome: "cantTell", reason: "undated", data, at: placesOf([first]) };
    }
    const later = counted.filter(({ workingDays }) => workingDays > limit);
    const notices = (later.length > 0 ? later : counted).slice(0, mostShown);
    const data = { limit, counted: counted.length, notices };
    const measure = { by: "lateness", taken: counted.map(({ workingDays }) => workingDays), limit } as const;
    const at = placesOf(notices);
    return later.length > 0
      ? { outcome: "cantTell", reason: "later", data, at }
      : { outcome: "passed", reason: "in-time", data, at, measure };
  },
});

/** Empty where a date is missing. What comes in on a day off is received on the next working day. */
function noticeOf(question: Question, { calendar }: Context): Notice[] {
  const { url, askedOn, answeredOn, outOfScope } = question;
  if (askedOn === null || answeredOn === null || answeredOn < askedOn || outOfScope === null) return [];
  let receivedOn = askedOn;
  for (let step = 0; isWorkingDay(receivedOn, calendar) === false && step < longestRest; step += 1) {
    receivedOn = plusDays(receivedOn, 1);
  }
  const workingDays = workingDaysAfter(receivedOn, answeredOn, calendar);
  if (workingDays === null) throw new Untestable("calendar-unknown");
  return [{ url, askedOn, answeredOn, workingDays, sentence: outOfScope }];
}

function placesOf(notices: readonly { url: string }[]): Place[] {
  return notices.map(({ url }) => ({ url, selector: null, excerpt: null }));
}
