import { describe, expect, it } from "vitest";
import { mayLackContent, readSubstance, stateOf } from "../../../checks/reading/substance.ts";
import { openPage } from "./static-snapshot.ts";

const section = (main: string) =>
  openPage(
    `<title>Khen thưởng</title><ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li>Khen thưởng</li></ul><main><h1>Khen thưởng</h1>${main}</main>`,
  );
const prose = "Hội nghị biểu dương các tập thể, cá nhân có thành tích xuất sắc trong năm qua của ngành.";

describe("the substance of a page", () => {
  it("leaves out title, dates and controls", () => {
    const { lines } = readSubstance(
      section(
        `<p>Ngày đăng: 12/11/2026 08:00</p><p><a href="#">In trang</a></p><p>Lượt xem: 12</p><p>${prose}</p>`,
      ),
    );
    expect(lines.map(({ text }) => text)).toEqual([prose]);
  });

  it("leaves out the icons of controls and pixels", () => {
    const page = section(
      '<img src="/p.gif" width="1" height="1"><img src="/anh.jpg" width="600" height="400">',
    );
    expect(readSubstance(page).pictures.map(({ attribs }) => attribs.src)).toEqual(["/anh.jpg"]);
  });

  it("keeps to the column of the title where the content is missing", () => {
    const page = openPage(
      `<title>Khen thưởng</title><div class="row"><div class="col-md-9"><h2>Khen thưởng</h2></div><div class="col-md-3"><h3>Thăm dò ý kiến</h3><p>${prose}</p><p>${prose}</p></div></div>`,
    );
    expect(readSubstance(page).characters).toBe(0);
  });
});

describe("the state of a page", () => {
  it.each([
    [`<p>${prose}</p>`, "content"],
    ['<a href="/khen-thuong/quyet-dinh-12.html">Quyết định khen thưởng năm 2026</a>', "content"],
    ['<iframe src="/ban-do" width="600"></iframe>', "content"],
    ["<textarea></textarea>", "form"],
    ['<img src="/anh.jpg">', "picture"],
    ["<p>Đang cập nhật</p>", "placeholder"],
    ['<p>Đang cập nhật</p><img src="/anh.jpg">', "doubtful"],
    ["<p>Xem tại trụ sở</p>", "thin"],
    ["<div></div>", "empty"],
  ])("%s is %s", (main, state) => {
    expect(stateOf(section(main), 0).state).toBe(state);
  });

  it("takes a phrase beside much else for a part of the content", () => {
    expect(stateOf(section(`<p>${prose}</p><p>Số liệu đang cập nhật</p>`), 0).state).toBe("content");
  });

  it("asks for as much text as the requirement does", () => {
    expect(stateOf(section(`<p>${prose}</p>`), 200).state).toBe("thin");
  });
});

it("may lack content where no browser opened it", () => {
  expect(mayLackContent(section(""))).toBe(true);
});
