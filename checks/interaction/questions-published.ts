import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readExchanges } from "../reading/exchanges.ts";
import { readMainText } from "../reading/main-text.ts";
import { readQuestionItems } from "../reading/question-items.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { askingForms, isOfQuestions } from "./questions-page.ts";

type Published = {
  /** Questions that were read with their text, and the numbers the portal states. */
  read: number;
  received: number | null;
  answered: number | null;
  statement: string | null;
  /** Dates asked of the oldest and the newest question read. */
  oldest: string | null;
  newest: string | null;
  url: string;
};

interface Listed {
  questions: { askedOn: string | null }[];
  statement: { received: number; answered: number | null; text: string } | null;
  hasForm: boolean;
}

const receivedCount = /(?:da tiep nhan|tiep nhan|tong so|so cau hoi(?: da)? tiep nhan)\D{0,30}?(\d{1,6})/;
const answeredCount = /(?:da tra loi|tra loi|da xu ly)\D{0,30}?(\d{1,6})/;
const subjects = ["câu hỏi", "phản ánh", "kiến nghị", "ý kiến"].map(fold);
const longestStatement = 200;
const seen = ({ read, oldest, newest }: Published, language: "vi" | "en") => {
  const span =
    oldest === null || newest === null
      ? ""
      : ` (${spellDate(oldest)[language]} – ${spellDate(newest)[language]})`;
  return language === "vi" ? `${read} câu hỏi đọc được${span}` : `${read} questions read${span}`;
};

export default defineSiteCheck({
  id: "interaction/questions-published",
  measures: {
    vi: "Câu hỏi xem được không cần đăng nhập, so với số đã tiếp nhận, đã trả lời mà cổng tự công bố.",
    en: "Questions open without a login, against the numbers received and answered that the portal itself states.",
  },
  limits: {
    vi: "Không biết đơn vị đã nhận bao nhiêu câu; thư rác, khiếu nại, tố cáo được phép không công khai. Chỉ khi con số tự công bố khớp mới kết luận.",
    en: "How many questions came in is not known; spam and complaints may lawfully stay unpublished. Only a matching number decides.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    "numbers-match": say<Published>(
      (data) => `Cổng ghi “${data.statement}”; ${seen(data, "vi")}, không cần đăng nhập.`,
      (data) => `The portal states “${data.statement}”; ${seen(data, "en")}, open without a login.`,
    ),
  },
  failed: {},
  cantTell: {
    "numbers-differ": say<Published>(
      (data) =>
        `Cổng ghi “${data.statement}” nhưng lượt này thấy ${seen(data, "vi")}. Các câu còn lại đăng ở đâu, câu nào không công khai và vì sao?`,
      (data) =>
        `The portal states “${data.statement}”, but this audit found ${seen(data, "en")}. Where are the others, and which are not published and why?`,
    ),
    "numbers-unknown": say<Published>(
      (data) =>
        `${seen(data, "vi")} ở mục hỏi đáp (${data.url}). Trong kỳ đơn vị đã tiếp nhận, trả lời bao nhiêu câu, câu nào không công khai và vì sao?`,
      (data) =>
        `${seen(data, "en")} in the Q&A section (${data.url}). How many were received and answered in the period, which are not published and why?`,
    ),
    "none-published": say<Published>(
      ({ url }) =>
        `Có biểu mẫu gửi câu hỏi (${url}) nhưng không thấy câu hỏi nào được công khai. Đơn vị đã nhận câu hỏi nào chưa, đăng ở đâu?`,
      ({ url }) =>
        `There is a form to send questions (${url}), but no published question was seen. Has any been received, and where is it published?`,
    ),
  },
  inapplicable: {
    "no-section": say(
      () =>
        "Trong các trang đã đọc không có câu hỏi của người dân hay biểu mẫu gửi câu hỏi; việc có mục hỏi đáp hay không thuộc mục chức năng hỏi đáp.",
      () =>
        "The pages read have no citizens' question and no form to send one; whether there is a Q&A section belongs to the Q&A function.",
    ),
  },
  notMet: ["no-section"],

  gather(page): Listed | null {
    if (!isOfQuestions(page)) return null;
    const isPrinted = !readQuestionItems(page).isFrequent;
    return {
      questions: isPrinted ? readExchanges(page).map(({ askedOn }) => ({ askedOn })) : [],
      statement: statementIn(page),
      hasForm: askingForms(page).length > 0,
    };
  },

  judge(site, _params, _context, gathered) {
    const [first] = gathered;
    if (!first) return { outcome: "inapplicable", reason: "no-section", data: {} };
    const questions = gathered.flatMap(({ facts }) => facts.questions);
    const dates = questions.flatMap(({ askedOn }) => askedOn ?? []).toSorted();
    const counted = gathered.find(({ facts }) => facts.statement !== null);
    const listPage = (counted ?? gathered.find(({ facts }) => facts.hasForm) ?? first).page;
    const statement = counted?.facts.statement ?? null;
    const data: Published = {
      read: questions.length,
      received: statement?.received ?? null,
      answered: statement?.answered ?? null,
      statement: statement?.text ?? null,
      oldest: dates[0] ?? null,
      newest: dates.at(-1) ?? null,
      url: listPage.finalUrl,
    };
    const at = [site.place(listPage, data.statement)];
    if (questions.length === 0) {
      return gathered.some(({ facts }) => facts.hasForm)
        ? { outcome: "cantTell", reason: "none-published", data, at }
        : { outcome: "inapplicable", reason: "no-section", data: {} };
    }
    if (!statement) return { outcome: "cantTell", reason: "numbers-unknown", data, at };
    return questions.length >= statement.received
      ? { outcome: "passed", reason: "numbers-match", data, at }
      : { outcome: "cantTell", reason: "numbers-differ", data, at };
  },
});

/** "Đã tiếp nhận 12 câu hỏi, đã trả lời 11 câu hỏi." */
function statementIn(page: PageView): Listed["statement"] {
  for (const { text } of readMainText(page).lines) {
    if (text.length > longestStatement) continue;
    const line = fold(text);
    const received = receivedCount.exec(line)?.[1];
    if (received === undefined || !subjects.some((subject) => containsPhrase(line, subject))) continue;
    const answered = answeredCount.exec(line)?.[1];
    return { received: Number(received), answered: answered === undefined ? null : Number(answered), text };
  }
  return null;
}
