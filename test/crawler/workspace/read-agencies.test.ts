import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../../checks/usage-error.ts";
import { shippedLaw } from "../../../crawler/law-files.ts";
import { standingOf } from "../../../crawler/store/agency-row.ts";
import { readAgencies } from "../../../crawler/workspace/read-agencies.ts";
import { writeWorkbook } from "../../../reports/xlsx/write-workbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const province = shippedLaw().provinces["ca-mau"];
if (!province) throw new Error("the law does not know Cà Mau");

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}
const read = (content: string) => readAgencies(file("agencies.csv", content), province);
const problemOf = (content: string) =>
  read(content).then(
    () => "",
    (error: UsageError) => error.message,
  );

const list = `Tên cơ quan,Loại,Địa chỉ cổng,Tên viết tắt,Sáp nhập vào,Giải thể
Ủy ban nhân dân tỉnh Mẫu,,camau.gov.vn,,,
Sở Mẫu,"Sở, ban, ngành",https://somau.camau.gov.vn; https://dautu.camau.gov.vn,SM; S.Mẫu,,
Sở Cũ,Sở,https://socu.camau.gov.vn,,Sở Mẫu,
Ban Cũ,so-nganh,,,,01/7/2025
Ủy ban nhân dân xã Mẫu,,,,,
`;

describe("the list of agencies", () => {
  it("takes kinds from the cell, the name or the host, and several portals of one agency", async () => {
    const rows = await read(list);
    expect(rows.map(({ kind }) => kind)).toEqual([
      "ubnd-tinh",
      "so-nganh",
      "so-nganh",
      "so-nganh",
      "ubnd-xa",
    ]);
    expect(rows[1]).toMatchObject({
      row: 3,
      portals: ["https://somau.camau.gov.vn/", "https://dautu.camau.gov.vn/"],
      abbreviations: ["SM", "S.Mẫu"],
    });
  });

  it("tells agencies merged, abolished and without a portal from those to be visited", async () => {
    const standings = (await read(list)).map(standingOf);
    expect(standings).toEqual(["active", "active", "merged", "abolished", "no-portal"]);
  });

  it("takes no agency for merged or abolished because its cell says that it is not", async () => {
    const head = "Tên cơ quan,Địa chỉ cổng,Sáp nhập,Giải thể";
    const rows = await read(
      `${head}\nSở Mẫu,https://somau.camau.gov.vn,Không,-\nSở Hai,https://sohai.camau.gov.vn,,chưa`,
    );
    expect(rows.map(standingOf)).toEqual(["active", "active"]);
  });

  it("says what to do about a comma that splits a name, and nothing of the cells it displaced", async () => {
    const head = "Tên cơ quan,Loại,Địa chỉ cổng";
    const problem = await problemOf(`${head}\nBan Mẫu hạ tầng, đô thị,so-nganh,https://banmau.camau.gov.vn`);
    expect(problem).toContain("agencies.csv có 1 chỗ cần sửa");
    expect(problem).toContain("dòng 2: nhiều ô hơn số cột");
    expect(problem).toContain("Put a cell with a comma in quotation marks");
  });

  it("names the line where quotation marks are misplaced, without a parser's words", async () => {
    const problem = await problemOf(`${list.trim()}\n"Sở Bốn,,,,,\n`);
    expect(problem).toContain("agencies.csv, dòng 7: dấu ngoặc kép");
    expect(problem).not.toContain("Quote Not Closed");
  });

  it("reads the same from XLSX, from semicolons and from decomposed Unicode", async () => {
    const rows = await read(list);
    const cells = list
      .trim()
      .split("\n")
      .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replaceAll('"', "")));
    const [head = [], ...body] = cells;
    const workbook = await writeWorkbook([
      {
        name: "Cơ quan",
        columns: head.map((title) => ({ title, width: 20 })),
        rows: body.map((row) => row.map((value) => ({ type: "text" as const, value }))),
        frozenColumns: 0,
      },
    ]);
    expect(await readAgencies(file("agencies.xlsx", workbook), province)).toEqual(rows);
    const semicolons = cells.map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\n");
    expect(await read(semicolons)).toEqual(rows);
    expect(await read(list.normalize("NFD"))).toEqual(rows);
  });

  it("names row, column and what is expected for every fault at once, in both languages", async () => {
    const problem = await problemOf(`Tên cơ quan,Loại,Địa chỉ cổng,Thư điện tử
Sở A,Cơ quan,https://a.camau.gov.vn,khong-phai-thu
,Sở,khong phai,
Sở C,Sở,https://a.camau.gov.vn/,
`);
    expect(problem).toContain("dòng 2, cột “Loại”: gặp “Cơ quan”; cần một trong: ubnd-tinh (UBND tỉnh)");
    expect(problem).toContain("dòng 2, cột “Thư điện tử”");
    expect(problem).toContain("dòng 3, cột “Tên cơ quan”: chưa ghi tên cơ quan.");
    expect(problem).toContain("row 3, column “Địa chỉ cổng”: “khong” is no portal address");
    expect(problem).toContain("https://a.camau.gov.vn/ đã ghi ở dòng 2");
  });

  it("says which columns are missing, and that a file is unreadable or empty", async () => {
    expect(await problemOf("Tên,Cột\nSở A,x\n")).toContain("thiếu cột “Tên cơ quan”, “Địa chỉ cổng”");
    expect(await problemOf("Tên cơ quan,Địa chỉ cổng\n")).toContain("chưa có cơ quan nào");
    await expect(readAgencies("/khong/co.csv", province)).rejects.toThrow(UsageError);
    await expect(readAgencies(file("a.xlsx", "không phải XLSX"), province)).rejects.toThrow(
      "không phải tệp XLSX",
    );
    await expect(
      readAgencies(file("a.csv", Buffer.from([0x54, 0xea, 0x6e, 0x0a])), province),
    ).rejects.toThrow("UTF-8");
  });
});
