import { describe, expect, it } from "vitest";
import { fieldNamed } from "../../../checks/reading/labelled-values.ts";
import { readMainText } from "../../../checks/reading/main-text.ts";
import { openPage } from "./static-snapshot.ts";

const labelled = (html: string) =>
  readMainText(openPage(`<main>${html}</main>`)).labelled.map(({ field, value }) => [field, value]);

describe("labelled values", () => {
  it.each([
    ["cells", "<table><tr><td>Số ký hiệu</td><td>12/QĐ-SM</td></tr></table>"],
    ["head cells", "<table><tr><th>Số ký hiệu:</th><td>12/QĐ-SM</td></tr></table>"],
    ["a list of definitions", "<dl><dt>Số ký hiệu</dt><dd>12/QĐ-SM</dd></dl>"],
    ["columns", "<div><div><b>Số ký hiệu</b></div><div>12/QĐ-SM</div></div>"],
    ["one line", "<p><strong>Số ký hiệu:</strong> 12/QĐ-SM</p>"],
    ["a label in an element of its own", "<div><span>Số ký hiệu</span><span> 12/QĐ-SM</span></div>"],
    ["capitals and decomposed letters", `<p>${"SỐ KÝ HIỆU: 12/QĐ-SM".normalize("NFD")}</p>`],
  ])("are read from %s", (_layout, html) => {
    expect(labelled(html)).toEqual([["number", "12/QĐ-SM"]]);
  });

  it("are told apart where spans with labels follow one another without a space", () => {
    expect(
      labelled("<div><span>Đơn vị trả lời: Phòng Mẫu</span><span>Ngày trả lời: 09/06/2026</span></div>"),
    ).toEqual([
      ["answerer", "Phòng Mẫu"],
      ["answeredOn", "09/06/2026"],
    ]);
  });

  it("take a by-line without a colon, but no sentence that begins alike", () => {
    expect(labelled("<p>Viết bởi Mai Thị Thử</p>")).toEqual([["author", "Mai Thị Thử"]]);
    expect(labelled("<p>Viết bởi sự yêu mến nghề</p>")).toEqual([]);
  });

  it("are told apart where several stand in one line", () => {
    expect(labelled("<p>Số: 12/QĐ-SM | Ngày ban hành: 02/01/2024 - Ngày đăng: 05/01/2024</p>")).toEqual([
      ["number", "12/QĐ-SM"],
      ["issuedOn", "02/01/2024"],
      ["postedOn", "05/01/2024"],
    ]);
  });

  it("are read from rows with two pairs", () => {
    const row = "<tr><td>Số hiệu</td><td>1/QĐ-SM</td><td>Người ký</td><td>Lê Văn Thử</td></tr>";
    expect(labelled(`<table>${row}</table>`)).toEqual([
      ["number", "1/QĐ-SM"],
      ["signer", "Lê Văn Thử"],
    ]);
  });

  it("are read below the heads of a table with a single row", () => {
    const heads = "<tr><th>Số ký hiệu</th><th>Ngày ban hành</th><th>Trích yếu</th></tr>";
    const row = "<tr><td>1/QĐ-SM</td><td>02/01/2024</td><td>Về việc mẫu</td></tr>";
    expect(labelled(`<table>${heads}${row}</table>`)).toEqual([
      ["number", "1/QĐ-SM"],
      ["issuedOn", "02/01/2024"],
      ["abstract", "Về việc mẫu"],
    ]);
    expect(labelled(`<table>${heads}${row}${row}</table>`)).toEqual([]);
  });

  it("need no colon before a date", () => {
    expect(labelled("<p>Ngày đăng 24/04/2018 | 04:39 PM</p>")).toEqual([
      ["postedOn", "24/04/2018 | 04:39 PM"],
    ]);
  });

  it("are not made of prose", () => {
    expect(labelled("<p>Hội nghị diễn ra trong thời gian: hai ngày, tại Sở.</p>")).toEqual([]);
    expect(
      labelled("<p>Văn bản số 1654/SM-VP của Sở ban hành ngày 27/05/2008 hướng dẫn các yêu cầu</p>"),
    ).toEqual([]);
  });

  it("know a label alone, whatever its case and signs", () => {
    expect(fieldNamed("* NGÀY BAN HÀNH :")).toBe("issuedOn");
    expect(fieldNamed("Số / Ký hiệu")).toBe("number");
    expect(fieldNamed("Tin tức")).toBeNull();
  });
});
