import { describe, expect, it } from "vitest";
import { readQuestionItems } from "../../../checks/reading/question-items.ts";
import { openPage } from "./static-snapshot.ts";

const items = (main: string) =>
  readQuestionItems(
    openPage(
      `<title>Hỏi đáp</title><ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li>Hỏi đáp</li></ul><main><h1>Hỏi về thủ tục cấp phép</h1><p>Người hỏi: N.V.M.</p>${main}</main>`,
    ),
  ).items;
const answer =
  "<p>Trả lời: Hồ sơ nộp tại Trung tâm Phục vụ hành chính công, thời hạn giải quyết là 10 ngày.</p>";

describe("a question", () => {
  it("has the dates behind its labels", () => {
    expect(items(`<p>Ngày hỏi: 05/10/2026</p>${answer}<p>Ngày trả lời: 07/10/2026</p>`)).toMatchObject([
      { askedOn: "2026-10-05", answeredOn: "2026-10-07", isLabelled: true, answer: "given" },
    ]);
  });

  it.each([
    ["<h3>Trả lời</h3><p>Câu hỏi đang được xử lý.</p>", "waiting"],
    ["<p>Trạng thái: Đang xử lý</p>", "waiting"],
    ["<p>Nội dung: Đơn của tôi chưa được trả lời</p>", "unseen"],
    [answer, "given"],
  ])("with %s is %s", (main, state) => {
    expect(items(`<p>Ngày hỏi: 05/10/2026</p>${main}`)).toMatchObject([{ answer: state }]);
  });

  it("has its answer's date in the heading of the answer where nothing else stands there", () => {
    const answered = (heading: string) => items(`<p>Ngày hỏi: 05/10/2026</p><h3>${heading}</h3>${answer}`);
    expect(answered("Nội dung trả lời (07/10/2026)")).toMatchObject([
      { answeredOn: "2026-10-07", isLabelled: true },
    ]);
    expect(answered("Trả lời của UBND xã Mẫu (ngày 07/10/2026)")).toMatchObject([
      { answeredOn: "2026-10-07", isLabelled: true },
    ]);
    expect(answered("Trả lời công văn của tổ dân phố ngày 07/10/2026")).toMatchObject([
      { isLabelled: false },
    ]);
  });

  it("keeps a promised date apart from that of the answer", () => {
    const [item] = items(
      "<p>Ngày hỏi: 05/10/2026</p><h3>Trả lời</h3><p>Hẹn trả lời trước ngày 30/11/2026</p>",
    );
    expect(item).toMatchObject({ answeredOn: null, progress: "Hẹn trả lời trước ngày 30/11/2026" });
  });
});

it("leaves out questions of a list whose answers have no date", () => {
  const one = (asked: string, answered: string) => `<p>Ngày hỏi: ${asked}</p>${answer}${answered}`;
  const found = items(one("05/10/2026", "<p>Ngày trả lời: 06/10/2026</p>") + one("07/10/2026", ""));
  expect(found.map(({ askedOn }) => askedOn)).toEqual(["2026-10-05"]);
});
