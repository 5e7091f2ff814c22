import { attributeOf, isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** WCAG 1.3.1: a column header of a table built of ARIA roles under which no row has a cell. */
export default {
  id: "empty-header-column",
  selector: "[role=grid], [role=table], [role=treegrid]",
  judge(table) {
    const rows = [...table.querySelectorAll("[role=row], tr")].filter(isShown).map(cellsOf);
    const widest = Math.max(0, ...rows.filter((row) => row.some(isCell)).map(widthOf));
    const headers = rows.find(
      (row) => row.length > 0 && row.every((cell) => roleOf(cell) === "columnheader"),
    );
    if (!headers || widest === 0) return null;
    const spans = headers.some((cell) => attributeOf(cell, "aria-colindex") !== null);
    return !spans && widthOf(headers) > widest
      ? { outcome: "failed", data: { headers: widthOf(headers), cells: widest } }
      : null;
  },
} satisfies RenderedRule;

function isShown(element: Element): boolean {
  return isDisplayed(element, { visibilityProperty: true });
}

function cellsOf(row: Element): Element[] {
  const cells = row.querySelectorAll(
    "[role=cell], [role=gridcell], [role=columnheader], [role=rowheader], td, th",
  );
  return [...cells].filter(isShown);
}

function roleOf(cell: Element): string {
  return attributeOf(cell, "role") ?? (cell.localName === "th" ? "columnheader" : "cell");
}

function isCell(cell: Element): boolean {
  const role = roleOf(cell);
  return role === "cell" || role === "gridcell";
}

/** Columns that the cells of a row reach over. */
function widthOf(cells: readonly Element[]): number {
  const spanOf = (cell: Element) =>
    Math.max(1, Number(attributeOf(cell, "colspan") ?? attributeOf(cell, "aria-colspan") ?? 1) || 1);
  return cells.reduce((sum, cell) => sum + spanOf(cell), 0);
}
