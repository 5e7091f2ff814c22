import { basename } from "node:path";
import { z } from "zod";
import { type AgencyKind, agencyKinds } from "../../checks/agency.ts";
import { agencyKindOfHost } from "../../checks/infer-agency.ts";
import type { Province } from "../../checks/regulations/schema.ts";
import { UsageError } from "../../checks/usage-error.ts";
import { parseAddress } from "../audit-order.ts";
import type { AgencyRow } from "../store/agency-row.ts";
import { normaliseUrl, pageKey } from "../url.ts";
import { agencyColumns, bare, kindWords } from "./agency-columns.ts";
import { type FileProblem, fileError } from "./file-problem.ts";
import { readTable, type Table } from "./read-table.ts";

type Field = keyof typeof agencyColumns;
const fields = Object.keys(agencyColumns) as Field[];

/** Where each field stands; null where the file has no such column. */
type Columns = Record<Field, number | null>;

/**
 * Reads the list of agencies.
 * @throws UsageError that names file, row, column and what is expected, for every fault at once
 */
export async function readAgencies(path: string, province: Province): Promise<AgencyRow[]> {
  const [head, ...body] = await readTable(path);
  const file = basename(path);
  const columns = columnsOf(head ?? [], file);
  const problems: FileProblem[] = [];
  const rows = body.flatMap((cells, index) => {
    if (cells.every((cell) => cell === "")) return [];
    if (cells.slice(head?.length).some((cell) => cell !== "")) {
      problems.push(tooManyCells(index + 2));
      return [];
    }
    return [readRow({ cells, row: index + 2, columns, head: head ?? [], province, problems })];
  });
  problems.push(...repeatedAddresses(rows), ...repeatedNames(rows));
  if (problems.length > 0) throw fileError(file, problems);
  if (rows.length > 0) return rows;
  throw new UsageError(
    `${file} chưa có cơ quan nào. Ghi mỗi cơ quan một dòng, dưới dòng tiêu đề.`,
    `${file} holds no agency yet. Write one agency a line, below the headings.`,
  );
}

function columnsOf(head: Table[number], file: string): Columns {
  const names = head.map(bare);
  const columns = Object.fromEntries(
    fields.map((field) => {
      const known = new Set(agencyColumns[field].map(bare));
      const index = names.findIndex((name) => known.has(name));
      return [field, index < 0 ? null : index];
    }),
  ) as Columns;
  const missing = (["name", "portals"] as const).filter((field) => columns[field] === null);
  if (missing.length === 0) return columns;
  const wanted = missing.map((field) => `“${agencyColumns[field][0]}”`).join(", ");
  throw fileError(file, [
    {
      where: { vi: "dòng 1", en: "row 1" },
      vi: `thiếu cột ${wanted}. Các cột nhận biết được: ${fields.map((field) => agencyColumns[field][0]).join(", ")}.`,
      en: `missing: ${wanted}. Columns understood: ${fields.map((field) => `${agencyColumns[field].at(-1)} (${agencyColumns[field][0]})`).join(", ")}.`,
    },
  ]);
}

/** Most often a comma within a name: the cells behind it would all be read under the wrong heading. */
function tooManyCells(row: number): FileProblem {
  return {
    where: { vi: `dòng ${row}`, en: `row ${row}` },
    vi: 'nhiều ô hơn số cột ở dòng tiêu đề. Ô có dấu phẩy thì đặt trong ngoặc kép, như "Sở, ban, ngành".',
    en: 'more cells than there are headings. Put a cell with a comma in quotation marks, like "Sở, ban, ngành".',
  };
}

interface RowToRead {
  cells: readonly string[];
  row: number;
  columns: Columns;
  head: readonly string[];
  province: Province;
  problems: FileProblem[];
}

function readRow(given: RowToRead): AgencyRow {
  const cell = (field: Field) => given.cells[given.columns[field] ?? -1] ?? "";
  const report = (field: Field, vi: string, en: string) =>
    given.problems.push({ where: whereIs(given, field), vi, en });
  const name = cell("name");
  if (name === "") report("name", "chưa ghi tên cơ quan.", "the agency has no name.");
  const portals = addressesIn(cell("portals"), (wrong) =>
    report(
      "portals",
      `“${wrong}” không phải địa chỉ cổng; ghi như https://camau.gov.vn, nhiều địa chỉ cách nhau bằng dấu chấm phẩy.`,
      `“${wrong}” is no portal address; write like https://camau.gov.vn, several with semicolons between.`,
    ),
  );
  const email = cell("email");
  if (email !== "" && !z.email().safeParse(email).success)
    report("email", `“${email}” không phải địa chỉ thư điện tử.`, `“${email}” is no e-mail address.`);
  const orNull = (field: Field) => (saysNo(cell(field)) ? null : cell(field));
  return {
    row: given.row,
    name,
    kind: kindFrom(cell("kind"), name, portals, given, report),
    portals,
    abbreviations: listIn(cell("abbreviations")),
    parent: orNull("parent"),
    head: orNull("head"),
    email: orNull("email"),
    mergedInto: orNull("mergedInto"),
    abolished: orNull("abolished"),
  };
}

/** How people fill a cell that says nothing: such a word must not take an agency for merged or abolished. */
function saysNo(cell: string): boolean {
  return ["", "khong", "chua", "no"].includes(bare(cell));
}

function whereIs({ row, columns, head }: RowToRead, field: Field): FileProblem["where"] {
  const index = columns[field];
  const column = (index === null ? null : head[index]) ?? agencyColumns[field][0];
  return { vi: `dòng ${row}, cột “${column}”`, en: `row ${row}, column “${column}”` };
}

/** What the cell says; where it is empty, what the name or the host tells. */
function kindFrom(
  text: string,
  name: string,
  portals: readonly string[],
  { province }: RowToRead,
  report: (field: Field, vi: string, en: string) => void,
): AgencyKind {
  const said = agencyKinds.find((kind) => kindWords[kind].some((word) => bare(word) === bare(text)));
  if (said) return said;
  const [first] = portals;
  const told = kindOfName(name) ?? (first ? agencyKindOfHost(new URL(first).hostname, province) : null);
  if (text === "" && told) return told;
  const known = agencyKinds.map((kind) => `${kind} (${kindWords[kind][1]})`).join(", ");
  const found =
    text === "" ? { vi: "chưa ghi", en: "it is empty" } : { vi: `gặp “${text}”`, en: `found “${text}”` };
  report("kind", `${found.vi}; cần một trong: ${known}.`, `${found.en}; one of these is needed: ${known}.`);
  return "so-nganh";
}

function kindOfName(name: string): AgencyKind | null {
  if (/^(ủy ban nhân dân|ubnd) tỉnh/iu.test(name)) return "ubnd-tinh";
  if (/^(ủy ban nhân dân|ubnd) (xã|phường|đặc khu|thị trấn)/iu.test(name)) return "ubnd-xa";
  return /^sở /iu.test(name) ? "so-nganh" : null;
}

function listIn(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function addressesIn(text: string, onWrong: (part: string) => void): string[] {
  return text
    .split(/[;,\s]+/)
    .filter((part) => part !== "")
    .flatMap((part) => {
      try {
        return [parseAddress(part)];
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        onWrong(part);
        return [];
      }
    });
}

function repeatedAddresses(rows: readonly AgencyRow[]): FileProblem[] {
  const uses = rows.flatMap(({ row, portals }) => portals.map((url) => ({ row, url })));
  const byPage = Map.groupBy(uses, ({ url }) => pageKey(normaliseUrl(url) ?? new URL(url)));
  return [...byPage.values()].flatMap(([first, ...others]) =>
    others.map(({ row, url }) => ({
      where: columnAt(row, "portals"),
      vi: `${url} đã ghi ở dòng ${first?.row}. Mỗi địa chỉ chỉ ghi cho một cơ quan.`,
      en: `${url} stands in row ${first?.row} already. An address belongs to one agency.`,
    })),
  );
}

function repeatedNames(rows: readonly AgencyRow[]): FileProblem[] {
  const byName = Map.groupBy(
    rows.filter(({ name }) => name !== ""),
    ({ name }) => name.toLocaleLowerCase("vi"),
  );
  return [...byName.values()].flatMap(([first, ...others]) =>
    others.map(({ row, name }) => ({
      where: columnAt(row, "name"),
      vi: `“${name}” đã ghi ở dòng ${first?.row}. Nhiều cổng của một cơ quan thì ghi chung một dòng.`,
      en: `“${name}” stands in row ${first?.row} already. Several portals of one agency go into one row.`,
    })),
  );
}

function columnAt(row: number, field: Field): FileProblem["where"] {
  const [column] = agencyColumns[field];
  return { vi: `dòng ${row}, cột “${column}”`, en: `row ${row}, column “${column}”` };
}
