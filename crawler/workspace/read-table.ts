import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { UsageError } from "../../checks/usage-error.ts";

/** Cells of a sheet, all as text, trimmed and composed (NFC); rows in the order of the file. */
export type Table = readonly (readonly string[])[];

/** Reads a CSV (comma, semicolon or tab) or the first sheet of an XLSX file. */
export async function readTable(path: string): Promise<Table> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    throw new UsageError(
      `Không đọc được ${path}. Tạo tệp danh sách cơ quan hoặc sửa mục “agencies” của workspace.yaml.`,
      `${path} cannot be read. Make the list of agencies or correct “agencies” in workspace.yaml.`,
    );
  }
  const rows = /\.xlsx$/i.test(path) ? await sheetRows(path, bytes) : csvRows(path, bytes);
  return rows.map((row) => row.map((cell) => cell.normalize("NFC").trim()));
}

async function sheetRows(path: string, bytes: Buffer): Promise<string[][]> {
  try {
    const rows = await readSheet(bytes);
    return rows.map((row) => row.map(cellText));
  } catch {
    throw new UsageError(
      `${path} không phải tệp XLSX đọc được. Mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.`,
      `${path} is no readable XLSX file. Open it in Excel or LibreOffice and save it again as .xlsx.`,
    );
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function csvRows(path: string, bytes: Buffer): string[][] {
  const text = bytes.toString("utf8");
  if (text.includes("\uFFFD")) {
    throw new UsageError(
      `${path} không phải tệp CSV mã UTF-8. Lưu lại dạng “CSV UTF-8” hoặc dùng tệp .xlsx.`,
      `${path} is no CSV file in UTF-8. Save it as “CSV UTF-8” or use an .xlsx file.`,
    );
  }
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relaxColumnCount: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = String(error.lines);
    throw new UsageError(
      `${path}, dòng ${line}: dấu ngoặc kép (") đặt sai nên không tách được các cột. Mở bằng Excel hoặc LibreOffice, sửa dòng đó rồi lưu lại.`,
      `${path}, row ${line}: a misplaced quotation mark (") keeps the columns from being told apart. Open the file in Excel or LibreOffice, correct that row and save it again.`,
    );
  }
}

/** Excel writes semicolons where the comma is the decimal sign, as in Việt Nam. */
function delimiterOf(text: string): string {
  const head = text.split("\n", 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}
