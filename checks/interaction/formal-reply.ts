import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { questionsOf, readQuestionFacts } from "./question-facts.ts";

type Replies = {
  answered: number;
  formal: number;
  /** Document numbers and addresses of answers with one or with a file. */
  replies: { url: string; number: string | null }[];
};

const mostShown = 10;
const numbersOf = ({ replies }: Replies, file: string) =>
  replies.map(({ number }) => number ?? file).join("; ");

export default defineSiteCheck({
  id: "interaction/formal-reply",
  measures: {
    vi: "Số câu trả lời có số, ký hiệu văn bản hoặc tệp đính kèm. Việc khuyến khích: không bao giờ bị coi là lỗi.",
    en: "How many answers give a document number or an attached file. Encouraged only: never a fault.",
  },
  limits: {
    vi: "Số văn bản trong câu trả lời có thể là căn cứ pháp lý được nhắc đến chứ không phải văn bản trả lời.",
    en: "A number in an answer may be a legal text it cites rather than the reply itself.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    "with-document": say<Replies>(
      (data) =>
        `${data.formal}/${data.answered} câu trả lời có số văn bản hoặc tệp: ${numbersOf(data, "tệp đính kèm")}.`,
      (data) =>
        `${data.formal} of ${data.answered} answers give a document number or a file: ${numbersOf(data, "attached file")}.`,
    ),
  },
  failed: {},
  cantTell: {},
  inapplicable: {
    "none-formal": say<{ answered: number }>(
      ({ answered }) =>
        `${answered} câu trả lời đã đọc không kèm văn bản. Quy định chỉ khuyến khích, không phải lỗi.`,
      ({ answered }) =>
        `None of the ${answered} answers read comes with a document. That is encouraged only, no fault.`,
    ),
    "no-answers": say(
      () => "Không có câu trả lời nào trong các trang đã đọc.",
      () => "There is no answer among the pages read.",
    ),
  },
  notMet: ["no-answers"],

  gather: (page) => readQuestionFacts(page),

  judge(_site, _params, _context, gathered) {
    const answers = questionsOf(gathered).filter(({ answer }) => answer === "given");
    if (answers.length === 0) return { outcome: "inapplicable", reason: "no-answers", data: {} };
    const formal = answers.filter(({ documentNumber, hasFile }) => documentNumber !== null || hasFile);
    const answered = answers.length;
    if (formal.length === 0) return { outcome: "inapplicable", reason: "none-formal", data: { answered } };
    const replies = formal
      .slice(0, mostShown)
      .map(({ url, documentNumber }) => ({ url, number: documentNumber }));
    const at = replies.map(({ url }) => ({ url, selector: null, excerpt: null }));
    const measure = { by: "rate", compliant: formal.length, counted: answered } as const;
    return {
      outcome: "passed",
      reason: "with-document",
      data: { answered, formal: formal.length, replies },
      at,
      measure,
    };
  },
});
