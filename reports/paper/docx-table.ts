import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type Block, type Column, columnsAtFullSize } from "./paper.ts";

/** Half points. */
export const tableSize = { full: 22, dense: 18 } as const;

/** A table with its caption; its heading stands on each page that it reaches. `width` in twentieths of a point. */
export function drawTable(
  { caption, columns, rows }: Extract<Block, { type: "table" }>,
  width: number,
): (Paragraph | Table)[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.round((width * column.width) / total));
  const letters = columns.length > columnsAtFullSize ? tableSize.dense : tableSize.full;
  const table = new Table({
    width: { size: Math.round(width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, at) =>
          cell(title, { width: widths[at] ?? 0, alignment: AlignmentType.CENTER, letters, bold: true }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) =>
              cell(text, { width: widths[at] ?? 0, alignment: alignOf(columns[at]), letters }),
            ),
          }),
      ),
    ],
  });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 80, after: 60 },
      children: [new TextRun({ text: caption, bold: true, size: tableSize.full })],
    }),
    table,
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

function alignOf(column: Column | undefined) {
  if (column?.align === "end") return AlignmentType.RIGHT;
  return column?.align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT;
}

interface CellLook {
  width: number;
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Half points. */
  letters: number;
  bold?: boolean;
}

function cell(text: string, { width, alignment, letters, bold = false }: CellLook) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: bold ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    margins: { left: 70, right: 70, top: 30, bottom: 30 },
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          alignment,
          spacing: { after: 0 },
          children: [new TextRun({ text: line, bold, size: letters })],
        }),
    ),
  });
}
