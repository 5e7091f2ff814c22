import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { isSoftNotFound } from "../reading/soft-not-found.ts";
import { mayLackContent, readSubstance, stateOf } from "../reading/substance.ts";

type StatementData = {
  title: string;
  /** What the page says instead of content; null where it says nothing. */
  statement: string | null;
};

export default definePageCheck({
  id: "content/empty-section",
  measures: {
    vi: "Phần nội dung chính của trang chuyên mục, sau khi bỏ tiêu đề, đường dẫn, ngày và nút bấm: có chữ, ảnh, tệp, khung, biểu mẫu, danh sách hay chỉ có câu báo đang cập nhật, không có dữ liệu.",
    en: "The main content of section pages without title, path, dates and controls: whether it has text, pictures, files, frames, forms or lists, or only says that it is being updated or that there is no data.",
  },
  limits: {
    vi: "Khối bên lề, chân trang không tính. Trang chưa dựng bằng trình duyệt hoặc có dữ liệu tải lỗi thì chỉ hỏi người. Không đọc chữ trong ảnh.",
    en: "Side blocks and the footer do not count. A page not rendered, or whose data failed to load, is only asked about. Text in pictures is not read.",
  },
  on: ["about", "organisation", "list", "document-list", "qa", "contact", "budget", "consultation", "other"],
  needs: [],
  params: z.object({
    /** Fewer characters than this, with nothing else beside them, are not plainly content. */
    minimumCharacters: z.int().positive(),
    phrases: z.array(z.string()),
  }),
  passed: {
    filled: say<{ characters: number }>(
      ({ characters }) => `Trang có nội dung (${characters} ký tự chữ, cùng ảnh, tệp, danh sách nếu có).`,
      ({ characters }) =>
        `The page has content (${characters} characters of text, besides any pictures, files, lists).`,
    ),
  },
  failed: {
    placeholder: say<StatementData>(
      ({ title, statement }) => `Trang “${title}” chỉ có dòng “${statement}”, không có nội dung nào khác.`,
      ({ title, statement }) => `The page “${title}” says only “${statement}” and nothing else.`,
    ),
    empty: say<{ title: string }>(
      ({ title }) =>
        `Trang “${title}” trống: dưới tiêu đề không có chữ, ảnh, tệp, khung, biểu mẫu hay danh sách.`,
      ({ title }) =>
        `The page “${title}” is empty: below its title there is no text, picture, file, frame, form or list.`,
    ),
  },
  cantTell: {
    "not-rendered": say<StatementData>(
      ({ title, statement }) =>
        `Trong mã, trang “${title}” ${statement ? `chỉ có “${statement}”` : "trống"}, nhưng nội dung có thể tải sau. Mở bằng trình duyệt có nội dung không?`,
      ({ title, statement }) =>
        `In its code “${title}” ${statement ? `has only “${statement}”` : "is empty"}, but content may load later. Does a browser show any?`,
    ),
    "says-nothing-there": say<StatementData>(
      ({ title, statement }) =>
        `Trang “${title}” ghi “${statement}” bên cạnh ảnh, ô tìm kiếm hoặc biểu mẫu. Mục này có đang trống không?`,
      ({ title, statement }) =>
        `The page “${title}” says “${statement}” beside a picture, a search or a form. Is the section empty?`,
    ),
    "none-open": say<StatementData>(
      ({ title, statement }) =>
        `Trang lấy ý kiến “${title}” ghi “${statement}”. Hiện có đúng là không có dự thảo nào đang lấy ý kiến không?`,
      ({ title, statement }) =>
        `The consultation page “${title}” says “${statement}”. Is there really no draft open for comments?`,
    ),
    "few-words": say<StatementData>(
      ({ title, statement }) =>
        `Trang “${title}” chỉ có mấy chữ: “${statement}”. Như vậy đã là nội dung của mục chưa?`,
      ({ title, statement }) =>
        `The page “${title}” has only a few words: “${statement}”. Is that the section's content?`,
    ),
    "picture-only": say<{ title: string; pictures: number }>(
      ({ title, pictures }) =>
        `Trang “${title}” chỉ có ${pictures} ảnh, không có chữ. Ảnh có phải nội dung của mục không?`,
      ({ title, pictures }) =>
        `The page “${title}” has ${pictures} pictures and no text. Are they the section's content?`,
    ),
  },
  inapplicable: {
    "not-found-page": say(
      () => "Trang báo không tìm thấy nội dung; việc này xét ở yêu cầu về liên kết hỏng.",
      () => "The page says that nothing was found; the requirement on broken links deals with that.",
    ),
  },

  judge(page, { minimumCharacters, phrases }) {
    const { state, statement, kind } = stateOf(page, minimumCharacters, phrases);
    const { characters, pictures, lines } = readSubstance(page);
    const title = page.reading.title ?? page.metadata.documentTitle ?? page.snapshot.finalUrl;
    const data = { title, statement };
    const at = lines[0] ? [lines[0].element] : [page.main];
    if (state === "content" || state === "form")
      return { outcome: "passed", reason: "filled", data: { characters } };
    if (state !== "placeholder" && isSoftNotFound(page))
      return { outcome: "inapplicable", reason: "not-found-page", data: {} };
    if (state === "picture")
      return {
        outcome: "cantTell",
        reason: "picture-only",
        data: { title, pictures: pictures.length },
        at: pictures,
      };
    if (state === "thin") return { outcome: "cantTell", reason: "few-words", data, at };
    if (state === "doubtful") return { outcome: "cantTell", reason: "says-nothing-there", data, at };
    if (mayLackContent(page)) return { outcome: "cantTell", reason: "not-rendered", data, at };
    if (state === "empty") return { outcome: "failed", reason: "empty", data: { title }, at };
    return page.reading.kind === "consultation" && kind === "nothing"
      ? { outcome: "cantTell", reason: "none-open", data, at }
      : { outcome: "failed", reason: "placeholder", data, at };
  },
});
