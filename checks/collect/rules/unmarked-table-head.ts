import { attributeOf, isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** Rows below the head, and columns, from which a table is one of data. */
const least = { rows: 2, columns: 2 };
const boldWeight = 600;
/** Heading of a column of running numbers: no layout has one. */
const numbering = /^(?:stt|tt|số tt|số thứ tự|no\.?|#)$/iu;

/**
 * WCAG 1.3.1: a table whose first row is set off as its head for the eye alone. With a column of running numbers
 * it is certainly one of data; else a person decides.
 */
export default {
  id: "unmarked-table-head",
  selector: "table:not([role])",
  judge(element) {
    const table = element as HTMLTableElement;
    if (table.querySelector("th, table, [role=columnheader], [role=rowheader]")) return null;
    const [head, ...rows] = [...table.rows]
      .filter((row) => isDisplayed(row, { visibilityProperty: true }))
      .map((row) => [...row.cells]);
    if (!head || head.length < least.columns || !head.every(isSetOff)) return null;
    const like = rows.filter((row) => row.length === head.length && !row.every(isSetOff));
    if (like.length < least.rows || like.length < rows.length / 2) return null;
    return { outcome: isNumbered(head, like) ? "failed" : "cantTell", data: { columns: head.map(textOf) } };
  },
} satisfies RenderedRule;

function textOf(cell: Element): string {
  return (cell.textContent ?? "").replace(/\s+/g, " ").trim().normalize("NFC").slice(0, 60);
}

/** All its words are bold. */
function isSetOff(cell: Element): boolean {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let isBold = false;
  while (texts.nextNode()) {
    const { parentElement, nodeValue } = texts.currentNode;
    if (!parentElement || !/[\p{L}\p{N}]/u.test(nodeValue ?? "")) continue;
    if (Number(getComputedStyle(parentElement).fontWeight) < boldWeight) return false;
    isBold = true;
  }
  return isBold && (attributeOf(cell, "colspan") ?? "1") === "1";
}

function isNumbered(head: readonly Element[], rows: readonly (readonly Element[])[]): boolean {
  const [first] = head;
  if (!first || !numbering.test(textOf(first))) return false;
  const numbers = rows.map(([cell]) => Number(cell ? textOf(cell).replace(/\.$/, "") : Number.NaN));
  return numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}
