import { expect, it } from "vitest";
import { gridOf } from "../../../checks/reading/table-grid.ts";
import { openPage } from "./static-snapshot.ts";

function texts(rows: string): (string | null)[][] {
  const page = openPage(`<table>${rows}</table>`);
  const [table] = page.find("table");
  if (!table) throw new Error("no table");
  return gridOf(table).map((row) => row.map((cell) => cell && page.text(cell)));
}

it("puts a cell into every row and column it spans", () => {
  const rows =
    '<tr><th rowspan="2">Tên</th><th colspan="2">Điện thoại</th></tr><tr><th>Cơ quan</th><th>Di động</th></tr>';
  expect(texts(rows)).toEqual([
    ["Tên", "Điện thoại", "Điện thoại"],
    ["Tên", "Cơ quan", "Di động"],
  ]);
});

it("fills the gap before a cell that reaches down from above", () => {
  expect(texts('<tr><td>1</td><td rowspan="2">Sở</td><td>a</td></tr><tr><td>2</td><td>b</td></tr>')).toEqual([
    ["1", "Sở", "a"],
    ["2", "Sở", "b"],
  ]);
});

it("leaves the rows of inner tables out", () => {
  expect(texts("<tr><td><table><tr><td>x</td></tr></table></td></tr>")).toEqual([["x"]]);
});

it("takes nonsense spans for one", () => {
  expect(texts('<tr><td colspan="0" rowspan="-2">a</td><td colspan="abc">b</td></tr>')).toEqual([["a", "b"]]);
});
