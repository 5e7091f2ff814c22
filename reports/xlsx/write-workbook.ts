import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import writeXlsxFile, { type Feature, type SheetData } from "write-excel-file/node";

export type CellValue =
  | { type: "text"; value: string }
  /** `decimals` are those shown; the cell holds the number in full. */
  | { type: "number"; value: number; decimals: number }
  | { type: "percent"; value: number }
  | { type: "empty" };

export interface Sheet {
  name: string;
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly CellValue[])[];
  /** Columns at the left that stay in view. */
  frozenColumns: number;
}

const font = "Times New Roman";
const headFill = "#e8e4d8";

/** A workbook with real numbers, a frozen header and filters on each sheet. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = writeXlsxFile(
    sheets.map((sheet) => ({
      data: cellsOf(sheet),
      sheet: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: sheet.frozenColumns,
      orientation: "landscape" as const,
    })),
    { fontFamily: font, fontSize: 11, features: [filters(sheets)] },
  );
  return new Uint8Array(await file.toBuffer());
}

function cellsOf({ columns, rows }: Sheet): SheetData {
  const head = columns.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: "bold" as const,
    backgroundColor: headFill,
    wrap: true,
    alignVertical: "center" as const,
  }));
  return [head, ...rows.map((row) => row.map(cellOf))];
}

function cellOf(cell: CellValue) {
  if (cell.type === "empty") return null;
  if (cell.type === "text") {
    return { value: cell.value, type: String, wrap: true, alignVertical: "top" as const };
  }
  const format =
    cell.type === "percent" ? "0.0%" : cell.decimals === 0 ? "0" : `0.${"0".repeat(cell.decimals)}`;
  return { value: cell.value, type: Number, format, alignVertical: "top" as const };
}

/** The library leaves filters to features such as this; CT_Worksheet has them right after the data. */
function filters(sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  const extents = sheets.map(({ columns, rows }) => `A1:${columnName(columns.length)}${rows.length + 1}`);
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) =>
            xml.replace("</sheetData>", `</sheetData><autoFilter ref="${extents[sheetIndex]}"/>`),
        },
      },
    },
  };
}

/** 1 → A, 27 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + ((index - 1) % 26));
  return index > 26 ? columnName(Math.floor((index - 1) / 26)) + letter : letter;
}
