import { describe, expect, it } from "vitest";
import { findQuestionForms } from "../../../checks/reading/question-form.ts";
import { openPage } from "./static-snapshot.ts";

const forms = (html: string) =>
  findQuestionForms(openPage(`<title>Hỏi đáp</title><main><h1>Hỏi đáp</h1>${html}</main>`)).map(
    ({ fields }) => fields,
  );

describe("a form to ask with", () => {
  it("has a field for text and a control that sends it", () => {
    expect(
      forms(
        '<form><input name="a" placeholder="Họ tên"><textarea title="Nội dung"></textarea><button>Gửi</button></form>',
      ),
    ).toEqual([["Họ tên", "Nội dung"]]);
  });

  it("may be a part of a page that is one form as a whole", () => {
    expect(
      forms(
        '<div><table><tr><td>Nội dung:</td><td><textarea></textarea></td></tr></table><a href="#">Gửi câu hỏi</a></div>',
      ),
    ).toEqual([["Nội dung"]]);
  });

  it.each([
    ["a box for comments", '<form id="comment-form"><textarea></textarea><button>Gửi</button></form>'],
    ["a captcha", '<form><textarea name="g-recaptcha-response"></textarea><button>Gửi</button></form>'],
    ["a login", '<form action="/dang-nhap"><textarea></textarea><button>Gửi</button></form>'],
    ["a field that nothing sends", "<form><textarea></textarea></form>"],
    ["a newsletter", '<form><input type="email"><button>Gửi</button></form>'],
  ])("is not %s", (_name, html) => {
    expect(forms(html)).toEqual([]);
  });
});
