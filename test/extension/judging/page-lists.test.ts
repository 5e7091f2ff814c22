import { describe, expect, it } from "vitest";
import { judged, seenPage } from "../sample-judgement.ts";

const lists = (body: string) =>
  judged(seenPage(`<!doctype html><html lang="vi"><body><main>${body}</main></body></html>`)).report;

describe("the outline", () => {
  it("lists headings of any kind and the levels left out between them", () => {
    const { headings } = lists(
      `<h1>Một</h1><h4>Bốn</h4><div role="heading" aria-level="2">Hai</div><h3></h3>`,
    );
    expect(headings.map(({ level, text, skipped }) => [level, text, skipped])).toEqual([
      [1, "Một", 0],
      [4, "Bốn", 2],
      [2, "Hai", 0],
      [3, "", 0],
    ]);
  });
});

describe("the pictures", () => {
  it.each([
    [`<img src="/a.png" alt="Lãnh đạo Sở thăm trường">`, "present"],
    [`<img src="/a.png">`, "missing"],
    [`<img src="/a.png" alt="">`, "decorative"],
    [`<img src="/a.png" alt="IMG_2041.JPG">`, "doubtful"],
    [`<img src="/a.png" alt="Hình ảnh">`, "doubtful"],
  ])("tell of %s that its description is %s", (html, state) => {
    expect(lists(html).pictures[0]?.state).toBe(state);
  });
});

describe("the links", () => {
  it.each([
    [`<a href="/quyet-dinh.pdf">Quyết định số 12</a>`, null],
    [`<a href="/x">Xem thêm</a>`, "unclear"],
    [`<a href="/x">tại đây</a>`, "unclear"],
    [`<a href="/x"></a>`, "nameless"],
    [`<a href="#">Chi nhánh</a>`, "leads-nowhere"],
    [`<a href="http://192.168.1.5/x">Phần mềm</a>`, "local"],
    [`<a href="file:///C:/bao-cao.docx">Báo cáo</a>`, "local"],
    [`<a href="http://khac.gov.vn/x">Cổng khác</a>`, "plain-http"],
  ])("tell of %s: %s", (html, problem) => {
    expect(lists(html).links[0]?.problem).toBe(problem);
  });
});
