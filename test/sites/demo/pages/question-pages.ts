import { weekdayFrom } from "../dates.ts";
import { type Form, instant, type Location, type Page, type PageBlock, type QuestionRow } from "../page.ts";
import type { Portal, Question, Section } from "../portal.ts";
import { trailTo } from "./trail.ts";

/** The code under which an asker follows a question. */
function questionCode(portal: Portal, question: Question): string {
  return `HD-${101 + portal.questions.length - portal.questions.indexOf(question)}`;
}

export function questionRows(portal: Portal, section: Section, today: string): QuestionRow[] {
  return portal.questions.map((question) => ({
    at: locationOf(portal, section, question),
    title: question.title,
    topic: question.topic,
    askedOn: weekdayFrom(today, -question.askedDaysAgo),
    answeredOn: question.answer ? weekdayFrom(today, -question.answer.daysAgo) : null,
  }));
}

function locationOf(portal: Portal, section: Section, question: Question): Location {
  const id = 101 + portal.questions.length - portal.questions.indexOf(question);
  return { section: section.path, item: { slug: question.slug, id } };
}

export function questionPages(portal: Portal, section: Section, today: string): Page[] {
  return [
    questionListPage(portal, section, today),
    ...portal.questions.map((question) => questionPage(portal, section, question, today)),
  ];
}

function questionListPage(portal: Portal, section: Section, today: string): Page {
  const rows = questionRows(portal, section, today);
  const answered = rows.filter((row) => row.answeredOn !== null).length;
  const conditions = section.content.kind === "questions" ? section.content.conditions : [];
  return {
    at: { section: section.path },
    kind: "section",
    title: section.title,
    description: section.description,
    subject: section.title,
    trail: trailTo(portal, section).slice(0, -1),
    posted: instant(rows[0]?.askedOn ?? today, "08:00"),
    author: null,
    blocks: [
      { type: "text", text: `Đã tiếp nhận ${rows.length} câu hỏi, đã trả lời ${answered} câu hỏi.` },
      { type: "question-table", caption: "Danh sách câu hỏi", rows },
      { type: "heading", text: "Điều kiện tiếp nhận" },
      { type: "bullets", items: conditions },
      {
        type: "text",
        text: "[Gửi câu hỏi](gui-cau-hoi) hoặc [tra cứu tình trạng xử lý](tra-cuu-cau-hoi) theo mã câu hỏi.",
      },
    ],
  };
}

function questionPage(portal: Portal, section: Section, question: Question, today: string): Page {
  const { answer } = question;
  const askedOn = weekdayFrom(today, -question.askedDaysAgo);
  const answeredOn = answer ? weekdayFrom(today, -answer.daysAgo) : null;
  return {
    at: locationOf(portal, section, question),
    kind: "article",
    title: question.title,
    description: question.content,
    subject: question.topic,
    trail: trailTo(portal, section),
    posted: instant(answeredOn ?? askedOn, "16:00"),
    author: answer?.by ?? null,
    blocks: [
      { type: "text", text: `Lĩnh vực: ${question.topic}. Mã câu hỏi: ${questionCode(portal, question)}.` },
      {
        type: "question",
        asker: question.asker,
        askedOn,
        content: question.content,
        answer:
          answer && answeredOn ? { on: answeredOn, by: answer.by, paragraphs: answer.paragraphs } : null,
      },
    ],
  };
}

export function questionForm(): Form {
  return {
    type: "form",
    method: "post",
    action: { section: "gui-cau-hoi" },
    title: "Gửi câu hỏi",
    notice: [
      "Mục đích sử dụng: họ tên, địa chỉ, thư điện tử và điện thoại chỉ dùng để liên hệ, xác minh và gửi kết quả trả lời; không hiển thị công khai, không chia sẻ cho bên thứ ba và được xóa sau 12 tháng kể từ ngày trả lời.",
      "Xem [Chính sách bảo vệ dữ liệu cá nhân](bao-ve-du-lieu-ca-nhan) trước khi gửi.",
    ],
    fields: [
      { name: "hoten", label: "Họ và tên", kind: "text", required: true },
      { name: "email", label: "Thư điện tử", kind: "email", required: true },
      { name: "dienthoai", label: "Điện thoại", kind: "tel", required: false },
      { name: "diachi", label: "Địa chỉ liên hệ", kind: "text", required: true },
      { name: "tieude", label: "Tiêu đề câu hỏi", kind: "text", required: true },
      { name: "noidung", label: "Nội dung câu hỏi", kind: "area", required: true },
    ],
    consent: "Tôi đồng ý cho phép sử dụng dữ liệu cá nhân nêu trên vào mục đích trả lời câu hỏi.",
    submit: "Gửi câu hỏi",
  };
}

/** The state of the question with that code, or what to do where there is none. */
export function lookupBlocks(portal: Portal, code: string): PageBlock[] {
  if (code === "") return [lookupForm("")];
  const question = portal.questions.find((one) => questionCode(portal, one) === code.trim().toUpperCase());
  const state = question?.answer ? "Đã trả lời" : "Đang xử lý";
  const text = question
    ? `Câu hỏi ${questionCode(portal, question)}: ${question.title}. Trạng thái: ${state}.`
    : "Không có câu hỏi nào mang mã này. Vui lòng kiểm tra lại mã đã nhận khi gửi câu hỏi.";
  return [lookupForm(code), { type: "heading", text: "Kết quả tra cứu" }, { type: "text", text }];
}

function lookupForm(code: string): Form {
  return {
    type: "form",
    method: "get",
    action: { section: "tra-cuu-cau-hoi" },
    title: "Tra cứu tình trạng xử lý câu hỏi",
    notice: ["Các trạng thái: Đã tiếp nhận, Đang xử lý, Đã trả lời."],
    fields: [{ name: "ma", label: "Mã câu hỏi", kind: "text", required: true, value: code }],
    consent: null,
    submit: "Tra cứu",
  };
}
