import { describe, expect, it } from "vitest";
import { fold } from "../../../checks/knowledge/vietnamese-text.ts";
import { answerOpening } from "../../../checks/reading/answer-opening.ts";

describe("the heading of an answer", () => {
  it.each([
    "Trả lời:",
    "Trả lời ngày: 08/6/2026",
    "Trả lời của Sở Mẫu: Ông nộp hồ sơ tại bộ phận một cửa.",
    "Sở Mẫu trả lời như sau:",
    "Trường Trung học phổ thông Mẫu trả lời:",
    "UBND xã Mẫu Một phản hồi: đã sửa đường.",
  ])("begins %s", (line) => {
    expect(answerOpening.test(fold(line))).toBe(true);
  });

  it.each([
    "Trường hợp của tôi đã được Sở trả lời: nay tôi xin hỏi thêm.",
    "Phòng chuyên môn chưa trả lời: xin cho biết lý do.",
    "Sở đã nhận đơn hai lần nhưng không trả lời: vì sao?",
    "UBND xã hẹn sẽ trả lời: đến nay chưa thấy.",
    "Ban Quản lý chưa được trả lời: hồ sơ ở đâu?",
    "Tôi đã hỏi Sở Mẫu nhưng chưa ai trả lời",
  ])("is not a citizen's own sentence: %s", (line) => {
    expect(answerOpening.test(fold(line))).toBe(false);
  });
});
