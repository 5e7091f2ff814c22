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
    { fontFamily: font, fontSize: 11, features: [sheetSettings(sheets)] },
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
    align: "center" as const,
    alignVertical: "center" as const,
    height: heightOf(
      columns.map((column) => column.title),
      columns,
    ),
    ...borders,
  }));
  return [head, ...rows.map((row) => rowOf(row, columns))];
}

const borders = { borderStyle: "thin" as const, borderColor: "#b9b4a8" };
/** Widths are in digits, letters are narrower on average. */
const lettersAUnit = 1.1;
/** Points a line of text takes. */
const lineHeight = 15;

/** Of a row whose texts wrap: programs keep a row at one line unless they are told. */
function heightOf(texts: readonly string[], columns: Sheet["columns"]): number {
  const lines = texts.map((text, index) =>
    Math.ceil(text.length / ((columns[index]?.width ?? 10) * lettersAUnit)),
  );
  return lineHeight * Math.max(1, ...lines) + 3;
}

function rowOf(row: readonly CellValue[], columns: Sheet["columns"]) {
  const height = heightOf(
    row.map((cell) => (cell.type === "text" ? cell.value : "")),
    columns,
  );
  return row.map((cell) => ({ ...cellOf(cell), height, ...borders }));
}

function cellOf(cell: CellValue) {
  if (cell.type === "empty") return {};
  if (cell.type === "text") {
    return { value: cell.value, type: String, wrap: true, alignVertical: "top" as const };
  }
  const format =
    cell.type === "percent" ? "0.0%" : cell.decimals === 0 ? "0" : `0.${"0".repeat(cell.decimals)}`;
  return { value: cell.value, type: Number, format, alignVertical: "top" as const };
}

/**
 * What the library leaves to features such as this: filters, which CT_Worksheet has right after the data, and
 * printing all columns on one page.
 */
function sheetSettings(sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  const extents = sheets.map(({ columns, rows }) => `A1:${columnName(columns.length)}${rows.length + 1}`);
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) =>
            xml
              .replace("</sheetData>", `</sheetData><autoFilter ref="${extents[sheetIndex]}"/>`)
              .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" '),
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
