import type { Element } from "domhandler";
import { findEmailAddresses } from "../knowledge/email-addresses.ts";
import { hidesEmailAddress, namesUnit, officialTitleIn, personNameIn } from "../knowledge/official-words.ts";
import { findPhoneNumbers } from "../knowledge/phone-numbers.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import { readMainText } from "./main-text.ts";
import labels from "./officials-labels.json" with { type: "json" };
import { type Line, linesOf } from "./readable-text.ts";
import { type GridRow, gridOf } from "./table-grid.ts";

/** An official as a directory, a list or a card shows one: a person with a title. */
export interface Official {
  element: Element;
  name: string;
  title: string;
  hasUnit: boolean;
  hasPhone: boolean;
  /** E-mail addresses, lower case. */
  emails: readonly string[];
  /** An address, or a picture of one, that cannot be read as text. */
  hidesContact: boolean;
  /** The name or the row leads to a page of its own. */
  link: string | null;
}

type Column = keyof typeof labels;
const columns = Object.entries(labels).map(([column, names]) => ({
  column: column as Column,
  names: names.map(fold),
}));

const longestHead = 40;
const headRows = 4;
const longestName = 100;
/** Beside a name alone in its line there may stand a title, a degree, a label. */
const aroundName = 60;
const longestTitle = 140;
const longestRecord = 8;

/** Officials in the main content: rows of tables with named columns, then cards and lists. */
export function readOfficials(page: PageView): Official[] {
  const tables = page
    .find("table", page.main)
    .filter((table) => page.isVisible(table) && page.regionOf(table) === "main");
  const rows = tables.flatMap((table) => officialsInTable(page, table));
  const used = new Set(rows.map(({ element }) => element));
  return [...rows, ...officialsInLines(page, used)];
}

function officialsInTable(page: PageView, table: Element): Official[] {
  const grid = gridOf(table);
  const head = grid.slice(0, headRows).findIndex((row) => headsOf(page, row).has("name"));
  const headRow = grid[head] ?? [];
  const heads = headsOf(page, headRow);
  if (!heads.has("name") || heads.size < 2) return [];
  let group = "";
  const found: Official[] = [];
  for (const row of grid.slice(head + 1)) {
    const cells = [...new Set(row)].filter((cell) => cell !== null).filter((cell) => !headRow.includes(cell));
    const texts = cells.map((cell) => page.text(cell)).filter((text) => text !== "");
    if (texts.length <= 1) {
      group = texts[0] ?? group;
      continue;
    }
    const official = officialInRow(page, { row, cells, heads, group });
    if (official) found.push(official);
  }
  return found;
}

function headsOf(page: PageView, row: GridRow): ReadonlyMap<Column, number> {
  const heads = new Map<Column, number>();
  for (const [index, cell] of row.entries()) {
    const text = cell ? fold(page.text(cell)) : "";
    if (text === "" || text.length > longestHead || row.indexOf(cell) !== index) continue;
    for (const column of headNamed(text)) if (!heads.has(column)) heads.set(column, index);
  }
  return heads;
}

/** "Họ tên - Chức vụ" heads two columns in one; "Tên đơn vị" is no person's name. */
function headNamed(text: string): Column[] {
  return columns
    .filter(({ names }) => names.some((name) => containsPhrase(text, name)))
    .map(({ column }) => column);
}

interface TableRow {
  row: GridRow;
  /** Its cells, each once, those of the head left out. */
  cells: readonly Element[];
  heads: ReadonlyMap<Column, number>;
  /** The heading of the rows it belongs to. */
  group: string;
}

function officialInRow(page: PageView, { row, cells, heads, group }: TableRow): Official | null {
  const cellOf = (column: Column) => cells.find((cell) => cell === row[heads.get(column) ?? -1]);
  const textOf = (column: Column) => {
    const cell = cellOf(column);
    return cell ? page.text(cell) : "";
  };
  const text = cells.map((cell) => page.text(cell)).join(" | ");
  const name = textOf("name");
  const isOneColumn = heads.get("name") === heads.get("title");
  const title = heads.has("title") && !isOneColumn ? textOf("title") : officialTitleIn(text);
  const cell = cellOf("name");
  const element = cell && parentOf(cell);
  if (!/\p{L}{2}/u.test(name) || !title || !element) return null;
  const contactCells = [cellOf("phone"), cellOf("email")].filter((one) => one !== undefined);
  return {
    element,
    name: personNameIn(name) ?? name,
    title,
    hasUnit: textOf("unit") !== "" || group !== "" || namesUnit(title),
    hasPhone: findPhoneNumbers(text).length > 0 || /\d[\d .-]*\d/.test(textOf("phone")),
    ...contactsOf(page, cells, text),
    hidesContact: contactCells.some((one) => page.find("img", one).length > 0) || hidesEmailAddress(text),
  };
}

function contactsOf(
  page: PageView,
  elements: readonly Element[],
  text: string,
): Pick<Official, "emails" | "link"> {
  const links = elements.flatMap((element) => page.find("a[href]", element));
  const mailed = links.map(({ attribs }) => /^mailto:([^?]+)/i.exec(attribs.href ?? "")?.[1] ?? "").join(" ");
  const [link] = page.links.filter(({ element }) => links.includes(element));
  const emails = findEmailAddresses(`${text} ${mailed}`).map(({ address }) => address);
  return { emails: [...new Set(emails)], link: link?.url.href ?? null };
}

interface Anchor {
  line: Line;
  name: string;
}

/** A line that is a person's name stands for the card, list item or paragraphs around it. */
function officialsInLines(page: PageView, used: ReadonlySet<Element>): Official[] {
  const { own } = readMainText(page);
  const anchors = own.flatMap((line): Anchor[] => {
    const name =
      isWithin(line.element, used) || line.text.length > longestName ? null : personNameIn(line.text);
    return name !== null && line.text.length - name.length <= aroundName ? [{ line, name }] : [];
  });
  const persons = anchors.filter(({ name }, index) => fold(name) !== fold(anchors[index - 1]?.name ?? ""));
  return persons.flatMap((person, index) => {
    const official = officialAt(page, person, persons, persons[index + 1]);
    return official ? [official] : [];
  });
}

function isWithin(element: Element, rows: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (rows.has(at)) return true;
  return false;
}

function officialAt(
  page: PageView,
  person: Anchor,
  persons: readonly Anchor[],
  next: Anchor | undefined,
): Official | null {
  const element = recordOf(page, person, persons);
  const lines = linesOfRecord(page, element, next);
  const text = lines.map((line) => line.text).join(" | ");
  const title = lines
    .filter((line) => line.text.length <= longestTitle)
    .map((line) => officialTitleIn(line.text))
    .find((found) => found !== null);
  if (!title) return null;
  const elements = [...new Set([element, ...lines.map((line) => line.block)])];
  return {
    element,
    name: person.name,
    title,
    hasUnit: namesUnit(text) || namesUnit(page.reading.title ?? ""),
    hasPhone: findPhoneNumbers(text).length > 0,
    ...contactsOf(page, elements, text),
    hidesContact: hidesEmailAddress(text),
  };
}

/** The largest element around a name that holds no other person's. */
function recordOf(page: PageView, { line, name }: Anchor, persons: readonly Anchor[]): Element {
  const others = persons.filter((other) => fold(other.name) !== fold(name)).map((other) => other.line.order);
  let record = line.block;
  for (let at = parentOf(record); at && at !== page.main; at = parentOf(at)) {
    const extent = page.readable.extents.get(at);
    if (!extent || others.some((order) => extent.order <= order && order <= extent.last)) break;
    record = at;
  }
  return record;
}

/** Lines of a record; where it is one line only, those up to the next person belong to it. */
function linesOfRecord(page: PageView, element: Element, next: Anchor | undefined): readonly Line[] {
  const inside = linesOf(page.readable, element);
  if (inside.length !== 1) return inside;
  const around = linesOf(page.readable, parentOf(element) ?? element);
  const [first] = inside;
  const start = first ? around.indexOf(first) : -1;
  const end = next ? around.indexOf(next.line) : -1;
  return around.slice(Math.max(0, start), end > start ? end : start + longestRecord);
}
