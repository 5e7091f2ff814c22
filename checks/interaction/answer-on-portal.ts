import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { maskPersonalData } from "../knowledge/personal-data.ts";
import type { PageView } from "../page-view.ts";
import { readAttachments } from "../reading/attachments.ts";
import { type Answer, type Exchange, readExchanges, statementIn } from "../reading/exchanges.ts";
import { readMainText } from "../reading/main-text.ts";
import { readQuestionItems } from "../reading/question-items.ts";
import { mayLackContent, readSubstance } from "../reading/substance.ts";

type Answers = {
  /** Questions printed on the page with an answer, and those whose answer can be read. */
  questions: number;
  answered: number;
  /** Length of the answer that decides, in characters, and what it must have. */
  characters: number;
  minimum: number;
  /** What the answer says, citizens' data masked. */
  text: string;
};

const excerpt = 160;

export default definePageCheck({
  id: "interaction/answer-on-portal",
  measures: {
    vi: "Câu hỏi đã có phần trả lời: nội dung trả lời có nằm ngay trên trang (kể cả phần thu gọn) và dài quá mức tối thiểu không.",
    en: "Questions with an answer: does its text stand on the page itself, folded parts included, and exceed the minimum length?",
  },
  limits: {
    vi: "Không xét trả lời đúng hay sai. Câu hỏi chưa trả lời thuộc mục thời hạn trả lời; câu hỏi thường gặp không tính.",
    en: "Whether the answer is right is not judged. Unanswered questions belong to the answer deadline; frequent questions are left out.",
  },
  on: ["qa"],
  needs: [],
  params: z.object({ minimumCharacters: z.int().positive() }),
  passed: {
    "on-page": say<Answers>(
      ({ questions, characters }) =>
        `Nội dung trả lời nằm trên trang (${questions} câu hỏi đã xét; câu trả lời ngắn nhất ${characters} ký tự).`,
      ({ questions, characters }) =>
        `The answers stand on the page (${questions} questions judged; the shortest answer has ${characters} characters).`,
    ),
  },
  failed: {
    "given-elsewhere": say<Answers>(
      ({ text }) => `Phần trả lời chỉ ghi “${text}”, không có nội dung trả lời trên trang.`,
      ({ text }) => `The answer only says “${text}”; its content is not on the page.`,
    ),
    empty: say<Answers>(
      () => "Trang có đề mục trả lời và ngày trả lời nhưng bên dưới không có nội dung nào.",
      () => "The page has a heading and a date for the answer, but nothing below them.",
    ),
  },
  cantTell: {
    "forwarded-only": say<Answers>(
      ({ text }) =>
        `Phần trả lời chỉ báo đã chuyển nơi khác: “${text}”. Đơn vị nhận chuyển đã trả lời chưa, câu trả lời đăng ở đâu?`,
      ({ text }) =>
        `The answer only says that the question was passed on: “${text}”. Has it been answered since, and where is the answer?`,
    ),
    "file-only": say<Answers>(
      ({ text }) =>
        `Phần trả lời ngắn (“${text}”) kèm tệp hoặc ảnh. Nội dung trả lời có đủ trong tệp và mở được không?`,
      ({ text }) =>
        `The answer is short (“${text}”) with a file or picture. Is the full answer there, and does it open?`,
    ),
    short: say<Answers>(
      ({ text, characters, minimum }) =>
        `Phần trả lời chỉ có ${characters} ký tự (“${text}”), ít hơn ${minimum}. Như vậy đã trả lời đủ câu hỏi chưa?`,
      ({ text, characters, minimum }) =>
        `The answer has only ${characters} characters (“${text}”), fewer than ${minimum}. Does it answer the question?`,
    ),
    "not-found": say<Answers>(
      () =>
        "Trang ghi ngày trả lời nhưng máy không thấy nội dung trả lời. Nội dung trả lời nằm ở đâu trên trang?",
      () => "The page shows a date of answer, but no answer was found. Where on the page does it stand?",
    ),
  },
  inapplicable: {
    "no-answer-due": say(
      () => "Trang không in câu hỏi nào đã có trả lời.",
      () => "The page prints no question that has been answered.",
    ),
    "frequent-questions": say(
      () => "Trang là câu hỏi thường gặp do đơn vị biên soạn.",
      () => "The page lists frequent questions written by the agency.",
    ),
  },

  judge(page, { minimumCharacters: minimum }) {
    if (readQuestionItems(page).isFrequent)
      return { outcome: "inapplicable", reason: "frequent-questions", data: {} };
    const questions = readExchanges(page).filter(({ answer, answeredOn }) => answer || answeredOn);
    const [open] = readQuestionItems(page).items;
    if (questions.length === 1 && open?.answer === "waiting") {
      return { outcome: "inapplicable", reason: "no-answer-due", data: {} };
    }
    const states = questions.map((exchange) => ({ exchange, ...stateOf(page, exchange, minimum) }));
    const answered = states.filter(({ outcome }) => outcome === "passed").length;
    const of = (wanted: string) => states.find(({ outcome }) => outcome === wanted);
    const shortest = states.toSorted((a, b) => lengthOf(a.exchange) - lengthOf(b.exchange))[0];
    const worst = of("failed") ?? of("cantTell") ?? shortest;
    if (!worst) return { outcome: "inapplicable", reason: "no-answer-due", data: {} };
    const { exchange, ...verdict } = worst;
    const { answer } = exchange;
    const text = maskPersonalData(answer?.lines[0]?.text ?? "").slice(0, excerpt);
    return {
      ...verdict,
      data: { questions: states.length, answered, characters: lengthOf(exchange), minimum, text },
      at: [answer?.element ?? exchange.element],
      measure: { by: "rate", compliant: answered, counted: states.length },
    };
  },
});

function lengthOf({ answer }: Exchange): number {
  return answer?.characters ?? 0;
}

function stateOf(page: PageView, { answer, answeredOn }: Exchange, minimum: number) {
  const doubt = (reason: "forwarded-only" | "file-only" | "short" | "not-found") =>
    ({ outcome: "cantTell", reason }) as const;
  if (!answer) return doubt("not-found");
  if (statementIn(answer, "elsewhere") && !hasMore(page)) {
    return { outcome: "failed", reason: "given-elsewhere" } as const;
  }
  if (isForwarded(answer, minimum)) return doubt("forwarded-only");
  if (answer.characters > minimum) return { outcome: "passed", reason: "on-page" } as const;
  if (hasMore(page)) return doubt("file-only");
  if (answer.characters > 0) return doubt("short");
  return answeredOn !== null && !mayLackContent(page)
    ? ({ outcome: "failed", reason: "empty" } as const)
    : doubt("not-found");
}

/** Files, pictures and frames may hold the answer. */
function hasMore(page: PageView): boolean {
  const { pictures, frames } = readSubstance(page);
  return readAttachments(page, readMainText(page)).length + pictures.length + frames.length > 0;
}

/** Little else is said than that the question was passed on. */
function isForwarded(answer: Answer, minimum: number): boolean {
  const statement = statementIn(answer, "forwarded");
  return statement !== null && answer.characters - statement.length <= minimum;
}
