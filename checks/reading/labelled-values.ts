import type { Element } from "domhandler";
import { clean, fold } from "../knowledge/vietnamese-text.ts";
import { parentOf } from "./element-path.ts";
import labels from "./labels.json" with { type: "json" };
import { foldedLine, type Line, type ReadableText } from "./readable-text.ts";

export type Field = keyof typeof labels;

/** What stands behind a known label: "Số ký hiệu: 12/QĐ-UBND", in one line or in the cell or line after it. */
export interface LabelledValue {
  field: Field;
  /** The label as in the dictionary, folded. */
  label: string;
  value: string;
  element: Element;
  /** Index of the line with the label in the lines given. */
  line: number;
}

const fieldOf = new Map<string, Field>();
for (const [field, names] of Object.entries(labels)) {
  for (const name of names) if (!fieldOf.has(fold(name))) fieldOf.set(fold(name), field as Field);
}
const longestLabel = 50;
const mostWords = 7;
const fewestHeads = 3;
/** Rows of two pairs of label and value are half labels. */
const headShare = 0.6;
/** How far up a cell's row and table are looked for. */
const reach = 12;
const longestLabelledLine = 600;
/** A longer value without a colon belongs to a sentence or a title: "Văn bản số 12/… về việc …". */
const longestUnmarked = 50;

/** The field that a text alone names, with or without its colon; null for any other text. */
export function fieldNamed(text: string): Field | null {
  return text.length > longestLabel ? null : (fieldOf.get(bare(fold(text))) ?? null);
}

/** The field that a line names and nothing else. */
export function fieldOfLine(line: Line): Field | null {
  return line.text.length > longestLabel ? null : (fieldOf.get(bare(foldedLine(line))) ?? null);
}

function bare(folded: string): string {
  return folded
    .replace(/[:：.*]+$/, "")
    .replace(/^[-–+•*\s]+/, "")
    .replace(/\s*\/\s*/g, "/")
    .trim();
}

/** Every labelled value in the lines of a part of the page, in order. */
export function findLabelledValues(readable: ReadableText, lines: readonly Line[]): LabelledValue[] {
  const rows = rowsOf(lines);
  const heads = new Set(rows.filter(isHead).flatMap(({ cells }) => cells.map(({ index }) => index)));
  const found: LabelledValue[] = valuesBelowHeads(rows);
  for (const [index, line] of lines.entries()) {
    const alone = fieldOfLine(line);
    if (!alone) {
      for (const pair of pairsIn(line)) found.push({ ...pair, element: line.element, line: index });
      continue;
    }
    if (heads.has(index)) continue;
    const next = lines[index + 1];
    const value = next && isBeside(readable, line, next) && !fieldOfLine(next) ? next.text : "";
    const element = value !== "" && next ? next.element : line.element;
    found.push({ field: alone, label: bare(foldedLine(line)), value, element, line: index });
  }
  return found;
}

interface Row {
  row: Element;
  cells: { line: Line; index: number }[];
}

/** Lines by the row of the table they stand in. */
function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const row = rowAround(line);
    const open = rows.at(-1);
    if (row && open?.row === row) open.cells.push({ line, index });
    else if (row) rows.push({ row, cells: [{ line, index }] });
  }
  return rows;
}

/** A row of labels without values between them: the head of a table. */
function isHead({ cells }: Row): boolean {
  const labels = cells.filter(({ line }) => fieldOfLine(line)).length;
  return labels >= fewestHeads && labels >= cells.length * headShare;
}

/** A table that has a head and a single row below it is about one document. */
function valuesBelowHeads(rows: readonly Row[]): LabelledValue[] {
  return rows.flatMap((head, at) => {
    const below = rows[at + 1];
    if (!below || !isHead(head) || below.cells.length !== head.cells.length) return [];
    const table = tableAround(head.row);
    if (tableAround(below.row) !== table || tableAround(rows[at + 2]?.row) === table) return [];
    return head.cells.flatMap(({ line }, column) => {
      const field = fieldOfLine(line);
      const cell = below.cells[column];
      if (!field || !cell) return [];
      return [
        {
          field,
          label: bare(foldedLine(line)),
          value: cell.line.text,
          element: cell.line.element,
          line: cell.index,
        },
      ];
    });
  });
}

function rowAround({ block }: Line): Element | null {
  return ancestorNamed(block, "tr");
}

function tableAround(row: Element | undefined): Element | null {
  return row ? ancestorNamed(row, "table") : null;
}

function ancestorNamed(element: Element, name: string): Element | null {
  let at: Element | null = element;
  for (let step = 0; at && step < reach; step += 1) {
    if (at.name === name) return at;
    at = parentOf(at);
  }
  return null;
}

/** "Số: 12/QĐ-UBND | Ngày ban hành: 02/01/2024": a label is what stands before a colon. */
function pairsIn(line: Line): Pick<LabelledValue, "field" | "label" | "value">[] {
  const { text } = line;
  if (text.length > longestLabelledLine) return [];
  const found: { field: Field; label: string; start: number; from: number }[] = [];
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    const label = labelBefore(text, found.at(-1)?.from ?? 0, colon);
    if (label) found.push({ ...label, from: colon + 1 });
  }
  const unmarked =
    found.length === 0 ? (labelOfItsOwn(line) ?? labelWithoutColon(line) ?? bylineOf(line)) : null;
  if (unmarked) return [unmarked];
  return found.map(({ field, label, from }, index) => ({
    field,
    label,
    value: trimValue(text.slice(from, found[index + 1]?.start ?? text.length)),
  }));
}

/** The longest known label that ends at the colon and begins the line, or stands after a value or a dash. */
function labelBefore(text: string, from: number, colon: number) {
  const segment = text.slice(from, colon);
  const cut = Math.max(
    segment.lastIndexOf("|"),
    segment.lastIndexOf(";"),
    segment.lastIndexOf("("),
    segment.lastIndexOf("•"),
  );
  const start = from + cut + 1;
  const words = [...text.slice(start, colon).matchAll(/\S+/g)];
  for (let count = Math.min(mostWords, words.length); count >= 1; count -= 1) {
    const first = words[words.length - count];
    if (!first) continue;
    const label = bare(fold(text.slice(start + first.index, colon)));
    const field = fieldOf.get(label);
    const opens = count === words.length || /[-–,)]\s*$/.test(text.slice(start, start + first.index));
    if (field && (opens || (from > 0 && count > 1))) return { field, label, start: start + first.index };
  }
  return null;
}

/** `<span>Người ký</span> <span>…</span>`: a label of two words or more in an element of its own, and a value beside it. */
function labelOfItsOwn({
  text,
  element,
  block,
}: Line): Pick<LabelledValue, "field" | "label" | "value"> | null {
  if (element === block || element.name === "a") return null;
  const [only] = element.children;
  const own = element.children.length === 1 && only?.type === "text" ? clean(only.data) : "";
  const field = own.includes(" ") && text.startsWith(own) ? fieldNamed(own) : null;
  const value = field ? trimValue(text.slice(own.length)) : "";
  return field && value !== "" ? { field, label: bare(fold(own)), value } : null;
}

/** "Viết bởi Nguyễn Văn Mẫu", as Joomla writes it. */
function bylineOf({ text }: Line): Pick<LabelledValue, "field" | "label" | "value"> | null {
  const [, label = "", value] =
    /^((?:được )?(?:viết|đăng|gửi) bởi|written by)\s+(\p{Lu}.{1,48})$/iu.exec(text) ?? [];
  return value !== undefined && /^\p{Lu}/u.test(value)
    ? { field: "author", label: fold(label), value }
    : null;
}

/** "Ngày đăng 24/04/2018 | 04:39 PM": a label of two words or more and a value that begins with a digit. */
function labelWithoutColon(line: Line): Pick<LabelledValue, "field" | "label" | "value"> | null {
  const { text } = line;
  const digit = /\d/.exec(text);
  if (!digit || digit.index < 6 || digit.index > 40 || text.length - digit.index > longestUnmarked)
    return null;
  // Folding leaves digits alone.
  const [before = ""] = foldedLine(line).split(/\d/, 1);
  const label = bare(before.replace(/[-–(\s]+$/, ""));
  const field = fieldOf.get(label);
  return field && label.includes(" ")
    ? { field, label, value: trimValue(text.slice(digit.index).split(/\s[•·]\s/, 1)[0] ?? "") }
    : null;
}

function trimValue(value: string): string {
  return value.replace(/^[\s:\-–|]+|[\s|;,–-]+$/g, "");
}

/**
 * Whether two lines stand side by side as label and value do: the smallest element that holds more than the
 * label's line holds the other too. So the header row of a table is not the label of the row below it.
 */
function isBeside(readable: ReadableText, label: Line, value: Line): boolean {
  let around: Element | null = label.block;
  while (around && isAlone(readable, around)) around = parentOf(around);
  const extent = around && readable.extents.get(around);
  return !!extent && extent.order <= value.order && value.order <= extent.last;
}

function isAlone(readable: ReadableText, element: Element): boolean {
  const extent = readable.extents.get(element);
  return extent !== undefined && extent.endLine - extent.firstLine <= 1;
}
