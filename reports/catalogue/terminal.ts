import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Language, Text } from "../../checks/text.ts";

/** Where the text is read: in which language, and how many columns wide. */
export interface Terminal {
  lang: Language;
  width: number;
}

const narrowestColumn = 8;
const gap = "  ";

/** A paragraph broken into lines that fit, each indented. Vietnamese letters take one column in any Unicode form. */
export function paragraph(text: string, { width }: Terminal, indent = 0): string {
  const lines = wrapAnsi(text.normalize("NFC"), width - indent, { hard: true }).split("\n");
  return lines.map((line) => " ".repeat(indent) + line).join("\n");
}

export function heading(text: Text, terminal: Terminal): string {
  const title = paragraph(text[terminal.lang], terminal);
  const longest = Math.max(...title.split("\n").map((line) => stringWidth(line)));
  return `${title}\n${"─".repeat(longest)}`;
}

/** Rows of cells under each other; what does not fit its column continues below. */
export function table(rows: readonly (readonly string[])[], terminal: Terminal, indent = 2): string {
  const cells = rows.map((row) => row.map((cell) => cell.normalize("NFC")));
  const widths = columnWidths(cells, terminal.width - indent);
  return cells.map((row) => spreadRow(row, widths, " ".repeat(indent))).join("\n");
}

/** Columns as wide as their cells; where that is too much the widest give way, long words last. */
function columnWidths(rows: readonly (readonly string[])[], available: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const longest = (column: number, measure: (cell: string) => number) =>
    Math.max(1, ...rows.map((row) => measure(row[column] ?? "")));
  const widths = Array.from({ length: count }, (_, column) => longest(column, stringWidth));
  const words = Array.from({ length: count }, (_, column) => longest(column, longestWord));
  const room = available - gap.length * (count - 1);
  while (sum(widths) > room) {
    const wide = widths.map((width) => (width > narrowestColumn ? width : 0));
    const spare = wide.map((width, column) => (width > (words[column] ?? 0) ? width : 0));
    const yielding = sum(spare) > 0 ? spare : wide;
    const widest = Math.max(...yielding);
    if (widest === 0) break;
    widths[yielding.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function longestWord(cell: string): number {
  return Math.max(...cell.split(/\s+/).map((word) => stringWidth(word)));
}

function spreadRow(row: readonly string[], widths: readonly number[], margin: string): string {
  const columns = widths.map((width, column) =>
    wrapAnsi(row[column] ?? "", width, { hard: true }).split("\n"),
  );
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    (
      margin + columns.map((lines, column) => pad(lines[line] ?? "", widths[column] ?? 0)).join(gap)
    ).trimEnd(),
  ).join("\n");
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
