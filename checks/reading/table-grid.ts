import type { Element } from "domhandler";
import { isElement } from "./readable-text.ts";

const mostColumns = 40;
const mostRows = 2000;

/** Cells by column; null where the markup leaves a gap. */
export type GridRow = (Element | null)[];

/** The cells of a table by row and column, each in every place it spans; rows of tables inside cells left out. */
export function gridOf(table: Element): GridRow[] {
  const rows = rowsOf(table).slice(0, mostRows);
  const grid: GridRow[] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    for (const cell of row.children.filter(isElement).filter(({ name }) => name === "td" || name === "th")) {
      const line = grid[index] ?? [];
      const gap = line.indexOf(null);
      const height = span(cell.attribs.rowspan, rows.length - index);
      place(grid.slice(index, index + height), gap < 0 ? line.length : gap, cell);
    }
  }
  return grid;
}

/** Puts a cell into the rows it spans, from a column on. */
function place(lines: readonly GridRow[], from: number, cell: Element): void {
  const to = from + span(cell.attribs.colspan, mostColumns);
  for (const line of lines) {
    while (line.length < to) line.push(null);
    for (let column = from; column < to; column += 1) line[column] ??= cell;
  }
}

function rowsOf(table: Element): Element[] {
  return table.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === "tr"
        ? [child]
        : /^(?:thead|tbody|tfoot)$/.test(child.name)
          ? child.children.filter(isElement)
          : [],
    )
    .filter(({ name }) => name === "tr");
}

function span(value: string | undefined, most: number): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, Math.max(1, most)) : 1;
}
