import type { Portal, Question } from "../portal.ts";
import type { Flaw, Spoiling } from "./flaw.ts";

function changedQuestions(changes: Readonly<Record<number, (question: Question) => Question>>): Spoiling {
  return {
    on: "content",
    change: (portal: Portal) => ({
      ...portal,
      questions: portal.questions.map((question, index) => changes[index]?.(question) ?? question),
    }),
  };
}

/** Asked and answered so many days ago: far beyond 15 working days whatever holidays lie between. */
function answeredLate(askedDaysAgo: number, daysAgo: number) {
  return (question: Question): Question => ({
    ...question,
    askedDaysAgo,
    answer: question.answer && { ...question.answer, daysAgo },
  });
}

export const timelinessFlaws: readonly Flaw[] = [
  {
    id: "tin-tuc-cu",
    requirement: "tin-tuc-su-kien",
    where: { section: "tin-tuc" },
    expected: "cantTell",
    vi: "Tin mới nhất đăng cách đây hơn 60 ngày.",
    en: "The newest item was posted more than 60 days ago.",
    spoiling: {
      on: "content",
      change: (portal) => ({
        ...portal,
        articles: portal.articles.map((article) => ({ ...article, daysAgo: article.daysAgo + 65 })),
      }),
    },
  },
  {
    id: "bai-viet-khong-co-ngay-dang",
    requirement: "ngay-dang-hien-thi",
    where: "every article",
    expected: "failed",
    vi: "Bài viết không hiển thị ngày đăng.",
    en: "The articles show no posting date.",
    spoiling: {
      on: "page",
      change: ($) => {
        $(".bodytext .posted").closest("div").remove();
      },
    },
  },
  {
    id: "tin-lay-lai-khong-dan-nguon",
    requirement: "dan-nguon-tin-lay-lai",
    where: { section: "tin-tuc", items: [11] },
    expected: "cantTell",
    vi: "Tin lấy lại của hãng thông tấn không có dòng ghi nguồn và thời gian đã đăng.",
    en: "An item taken over from a news agency has no line naming the source and the original time.",
    spoiling: {
      on: "page",
      change: ($) => {
        $(".bodytext .source").remove();
        $(".bodytext .author strong").text("TTXVN");
      },
    },
  },
  {
    id: "hoi-dap-tra-loi-tre",
    requirement: "hoi-dap-thoi-han-tra-loi",
    where: { section: "hoi-dap", items: [4, 6] },
    expected: "failed",
    vi: "Hai câu hỏi được trả lời sau hơn 20 ngày làm việc.",
    en: "Two questions were answered after more than 20 working days.",
    spoiling: changedQuestions({ 4: answeredLate(60, 9), 6: answeredLate(75, 21) }),
  },
  {
    id: "hoi-dap-chua-tra-loi",
    requirement: "hoi-dap-thoi-han-tra-loi",
    where: { section: "hoi-dap", items: [7] },
    expected: "failed",
    vi: "Một câu hỏi quá 15 ngày làm việc chưa được trả lời.",
    en: "One question has waited for more than 15 working days.",
    spoiling: changedQuestions({ 7: (question) => ({ ...question, askedDaysAgo: 50, answer: null }) }),
  },
];
