import { z } from "zod";
import { type Context, definePageCheck, say, Untestable } from "../define-check.ts";
import { type FirstSight, firstSightOf, seenEn, seenVi } from "../first-sight.ts";
import { workingDaysAfter } from "../knowledge/working-days.ts";
import { type QuestionItem, readQuestionItems } from "../reading/question-items.ts";
import { mayLackContent } from "../reading/substance.ts";
import { spellDate } from "../regulations/spell-date.ts";

type AnswerData = FirstSight & {
  askedOn: string;
  /** Null where the days run to the audited date. */
  answeredOn: string | null;
  workingDays: number;
  limit: number;
  /** Questions on the page that were judged. */
  questions: number;
};

const told = (vi: (data: AnswerData) => string, en: (data: AnswerData) => string) =>
  say<AnswerData>(
    (data) => `Câu hỏi ngày ${spellDate(data.askedOn).vi}${toVi(data)}.${seenVi(data)} ${vi(data)}`,
    (data) => `The question of ${spellDate(data.askedOn).en}${toEn(data)}.${seenEn(data)} ${en(data)}`,
  );
const toVi = ({ answeredOn, workingDays }: AnswerData) =>
  answeredOn === null
    ? ` đến ngày kiểm tra đã ${workingDays} ngày làm việc`
    : `, trả lời ngày ${spellDate(answeredOn).vi}, sau ${workingDays} ngày làm việc`;
const toEn = ({ answeredOn, workingDays }: AnswerData) =>
  answeredOn === null
    ? ` is ${workingDays} working days old at the audited date`
    : ` was answered on ${spellDate(answeredOn).en}, ${workingDays} working days later`;

export default definePageCheck({
  id: "interaction/answer-deadline",
  measures: {
    vi: "Số ngày làm việc từ ngày hỏi đến ngày trả lời (ngày liền sau là ngày thứ nhất); câu chưa trả lời thì tính đến ngày kiểm tra.",
    en: "Working days from asking to answering (the day after counts as day one); unanswered questions up to the audited date.",
  },
  limits: {
    vi: "Chỉ xét câu hỏi được công khai có ngày; câu chưa công khai không thấy được. Ngày tiếp nhận có thể khác ngày hỏi. Câu hỏi thường gặp không tính.",
    en: "Only published questions with dates are judged; unpublished ones cannot be seen. The date of receipt may differ from that of asking. Frequent questions are left out.",
  },
  on: ["qa"],
  needs: [],
  params: z.object({
    answerDays: z.int().positive(),
    /** Where other agencies had to be consulted. */
    interAgencyDays: z.int().positive().optional(),
    /** In special cases, by an appointment told to the asker. */
    specialDays: z.int().positive().optional(),
    progressNoticeAccepted: z.boolean(),
  }),
  passed: {
    "in-time": told(
      ({ limit, questions }) => `Đúng thời hạn ${limit} ngày làm việc (${questions} câu trên trang đã xét).`,
      ({ limit, questions }) => `Within the limit of ${limit} working days (${questions} questions judged).`,
    ),
  },
  failed: {
    late: told(
      ({ limit }) => `Quá thời hạn ${limit} ngày làm việc.`,
      ({ limit }) => `That is beyond the limit of ${limit} working days.`,
    ),
    unanswered: told(
      ({ limit }) => `Trang cho thấy vẫn chưa có trả lời, quá thời hạn ${limit} ngày làm việc.`,
      ({ limit }) => `The page shows no answer yet, beyond the limit of ${limit} working days.`,
    ),
  },
  cantTell: {
    "inter-agency": told(
      ({ limit }) =>
        `Quá ${limit} ngày nhưng còn trong thời hạn phối hợp liên ngành. Có văn bản phối hợp với cơ quan khác không?`,
      ({ limit }) =>
        `Beyond ${limit} days, but within the limit for inter-agency matters. Was another agency consulted in writing?`,
    ),
    "special-case": told(
      ({ limit }) =>
        `Quá ${limit} ngày nhưng còn trong thời hạn trường hợp đặc biệt. Có thông báo hẹn trả lời không?`,
      ({ limit }) =>
        `Beyond ${limit} days, but within the limit for special cases. Was an appointment notice given?`,
    ),
    "progress-notice": told(
      ({ limit }) =>
        `Quá ${limit} ngày làm việc, trên trang có thông báo đang xử lý kèm ngày. Thông báo có đúng hạn và nêu rõ thời hạn trả lời không?`,
      ({ limit }) =>
        `Beyond ${limit} working days, but the page has a progress notice with a date. Was it given in time, with the date of answer?`,
    ),
    "dates-unsure": told(
      ({ limit }) =>
        `Quá thời hạn ${limit} ngày làm việc, nhưng trang không ghi rõ ngày nào là ngày hỏi, ngày nào là ngày trả lời. Hai ngày này có đúng không?`,
      ({ limit }) =>
        `That is beyond ${limit} working days, but the page does not say which date is which. Are these the dates asked and answered?`,
    ),
    "answer-not-found": told(
      ({ limit }) =>
        `Quá thời hạn ${limit} ngày làm việc mà máy không thấy câu trả lời trên trang. Câu hỏi đã được trả lời chưa, ngày nào?`,
      ({ limit }) =>
        `That is beyond ${limit} working days and no answer was found on the page. Was the question answered, and when?`,
    ),
    "answer-undated": say<{ askedOn: string }>(
      ({ askedOn }) =>
        `Câu hỏi ngày ${spellDate(askedOn).vi} có trả lời nhưng không ghi ngày. Trả lời ngày nào?`,
      ({ askedOn }) =>
        `The question of ${spellDate(askedOn).en} has an answer without a date. When was it answered?`,
    ),
    undated: say(
      () =>
        "Trang hỏi đáp không ghi ngày hỏi nên không tính được thời hạn. Câu hỏi nhận ngày nào, trả lời ngày nào?",
      () =>
        "The page does not say when the question was asked, so no time can be counted. When was it received and answered?",
    ),
    "dates-contradict": say<{ askedOn: string; answeredOn: string }>(
      ({ askedOn, answeredOn }) =>
        `Ngày trả lời ${spellDate(answeredOn).vi} đứng trước ngày hỏi ${spellDate(askedOn).vi}. Ngày nào đúng?`,
      ({ askedOn, answeredOn }) =>
        `The answer's date, ${spellDate(answeredOn).en}, comes before the question's, ${spellDate(askedOn).en}. Which is right?`,
    ),
  },
  inapplicable: {
    "no-question": say(
      () => "Trang không có câu hỏi nào kèm ngày riêng để tính thời hạn.",
      () => "The page shows no question with dates of its own to count from.",
    ),
    "frequent-questions": say(
      () => "Trang là câu hỏi thường gặp do đơn vị biên soạn, không tính thời hạn.",
      () => "The page lists frequent questions written by the agency; no deadline applies.",
    ),
    "not-due": say<{ askedOn: string }>(
      ({ askedOn }) => `Câu hỏi ngày ${spellDate(askedOn).vi} còn trong thời hạn trả lời.`,
      ({ askedOn }) => `The question of ${spellDate(askedOn).en} is still within its time.`,
    ),
  },

  judge(page, params, context) {
    const { items, isFrequent } = readQuestionItems(page);
    if (isFrequent) return { outcome: "inapplicable", reason: "frequent-questions", data: {} };
    const [item] = items;
    if (!item) return { outcome: "inapplicable", reason: "no-question", data: {} };
    if (items.length > 1) return judgeList(items, { params, context, seen: unseen });
    const at = [item.element];
    const { askedOn, answeredOn } = item;
    if (askedOn === null) return { outcome: "cantTell", reason: "undated", data: {}, at };
    const terms = { params, context, seen: firstSightOf(page, context) };
    if (answeredOn !== null) return { ...judgeAnswered(item, askedOn, answeredOn, terms), at };
    if (item.answer === "given")
      return { outcome: "cantTell", reason: "answer-undated", data: { askedOn }, at };
    return { ...judgeOpen(item, askedOn, terms, mayLackContent(page)), at };
  },
});

interface Params {
  answerDays: number;
  interAgencyDays?: number | undefined;
  specialDays?: number | undefined;
  progressNoticeAccepted: boolean;
}

/** By what a question is judged. */
interface Terms {
  params: Params;
  context: Context;
  seen: FirstSight;
}

/** Of a page with several questions the day on which it was met is not that of the question. */
const unseen: FirstSight = { firstSeenOn: null, notSeenOn: null, notSeenAt: null };

/** The worst of several questions speaks for the page. */
function judgeList(items: readonly QuestionItem[], terms: Terms) {
  const verdicts = items.flatMap((item) => {
    const { askedOn, answeredOn, element } = item;
    if (askedOn === null || answeredOn === null) return [];
    return [{ ...judgeAnswered(item, askedOn, answeredOn, terms, items.length), at: [element] }];
  });
  const late = verdicts.filter(({ outcome }) => outcome === "failed");
  const [worst] = [...late, ...verdicts.filter(({ outcome }) => outcome === "cantTell"), ...verdicts];
  if (!worst) throw new Error("a list has questions with both dates");
  const counted = verdicts.filter(({ outcome }) => outcome !== "cantTell").length;
  const measure = { by: "rate", compliant: counted - late.length, counted } as const;
  const at = late.length > 0 ? late.flatMap((verdict) => verdict.at) : worst.at;
  return { ...worst, measure, at };
}

function judgeAnswered(item: QuestionItem, askedOn: string, answeredOn: string, terms: Terms, questions = 1) {
  const { params } = terms;
  if (answeredOn < askedOn) {
    return { outcome: "cantTell", reason: "dates-contradict", data: { askedOn, answeredOn } } as const;
  }
  const data = { ...dataOf(askedOn, answeredOn, terms), questions };
  const doubt = doubtOf(item, data.workingDays, params);
  if (data.workingDays <= params.answerDays) return { outcome: "passed", reason: "in-time", data } as const;
  if (doubt) return { outcome: "cantTell", reason: doubt, data } as const;
  return item.isLabelled
    ? ({ outcome: "failed", reason: "late", data } as const)
    : ({ outcome: "cantTell", reason: "dates-unsure", data } as const);
}

function judgeOpen(item: QuestionItem, askedOn: string, terms: Terms, mayLack: boolean) {
  const { params } = terms;
  const data = dataOf(askedOn, null, terms);
  if (data.workingDays <= params.answerDays)
    return { outcome: "inapplicable", reason: "not-due", data: { askedOn } } as const;
  const doubt = doubtOf(item, data.workingDays, params);
  if (doubt) return { outcome: "cantTell", reason: doubt, data } as const;
  return item.answer === "waiting" && !mayLack
    ? ({ outcome: "failed", reason: "unanswered", data } as const)
    : ({ outcome: "cantTell", reason: "answer-not-found", data } as const);
}

function dataOf(askedOn: string, answeredOn: string | null, { params, context, seen }: Terms): AnswerData {
  const workingDays = workingDaysAfter(askedOn, answeredOn ?? context.asOf, context.calendar);
  if (workingDays === null) throw new Untestable("calendar-unknown");
  return { askedOn, answeredOn, workingDays, limit: params.answerDays, questions: 1, ...seen };
}

/** Longer limits of the province, and a progress notice where it counts. */
function doubtOf({ progress }: QuestionItem, workingDays: number, params: Params) {
  if (workingDays <= (params.interAgencyDays ?? 0)) return "inter-agency" as const;
  if (workingDays <= (params.specialDays ?? 0)) return "special-case" as const;
  return params.progressNoticeAccepted && progress !== null ? ("progress-notice" as const) : null;
}
