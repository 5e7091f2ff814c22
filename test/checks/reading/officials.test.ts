import { describe, expect, it } from "vitest";
import { readOfficials } from "../../../checks/reading/officials.ts";
import { openPage } from "./static-snapshot.ts";

const read = (html: string) =>
  readOfficials(openPage(`<title>Danh bạ</title><main><h1>Danh bạ</h1>${html}</main>`));
const people = (html: string) => read(html).map(({ name, title }) => [name, title]);

describe("officials in a table", () => {
  it("are its rows below named columns", () => {
    const rows =
      "<tr><th>TT</th><th>Họ tên</th><th>Chức vụ</th></tr><tr><td>1</td><td>Y Mẫu</td><td>Chủ tịch</td></tr>";
    expect(people(`<table>${rows}</table>`)).toEqual([["Y Mẫu", "Chủ tịch"]]);
  });

  it("belong to the unit that heads them", () => {
    const rows =
      '<tr><th>Họ tên</th><th>Chức vụ</th><th>Điện thoại</th></tr><tr><td colspan="3">Thanh tra</td></tr><tr><td>Nguyễn Văn Mẫu</td><td>Chuyên viên</td><td>3831.001</td></tr>';
    expect(read(`<table>${rows}</table>`)).toMatchObject([{ hasUnit: true, hasPhone: true, emails: [] }]);
  });

  it("may have name and title in one column", () => {
    const rows =
      "<tr><th>Họ tên, chức vụ</th><th>Email</th></tr><tr><td>Nguyễn Văn Mẫu, Giám đốc</td><td><a href='mailto:Mau@camau.gov.vn?x'>Thư</a></td></tr>";
    expect(read(`<table>${rows}</table>`)).toMatchObject([
      { name: "Nguyễn Văn Mẫu", title: "Giám đốc", emails: ["mau@camau.gov.vn"] },
    ]);
  });

  it("are no units", () => {
    expect(
      people(
        "<table><tr><th>Tên đơn vị</th><th>Điện thoại</th></tr><tr><td>Xã Mẫu</td><td>0290 3831 001</td></tr></table>",
      ),
    ).toEqual([]);
  });
});

describe("officials outside tables", () => {
  it("are list items with a name and a title", () => {
    expect(
      people("<ul><li>Nguyễn Văn Mẫu<br>Giám đốc</li><li>Trần Thị Mẫu<br>Phó Giám đốc</li></ul>"),
    ).toEqual([
      ["Nguyễn Văn Mẫu", "Giám đốc"],
      ["Trần Thị Mẫu", "Phó Giám đốc"],
    ]);
  });

  it("keep to their own paragraphs", () => {
    const found = read(
      "<p>Nguyễn Văn Mẫu</p><p>Giám đốc</p><p>Trần Thị Mẫu</p><p>Phó Giám đốc</p><p>0290 3831 002</p>",
    );
    expect(found.map(({ title, hasPhone }) => [title, hasPhone])).toEqual([
      ["Giám đốc", false],
      ["Phó Giám đốc", true],
    ]);
  });

  it("are no names within sentences, nor names without a title", () => {
    const sentence =
      "Giám đốc Sở Nguyễn Văn Mẫu phát biểu chỉ đạo hội nghị tổng kết công tác năm và triển khai nhiệm vụ năm tới của ngành.";
    expect(people(`<p>${sentence}</p><p>Nguyễn Thị Mẫu</p>`)).toEqual([]);
  });
});
