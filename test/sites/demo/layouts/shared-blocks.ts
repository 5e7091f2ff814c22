import { type Html, html } from "../html.ts";
import type { DocumentRow, QuestionRow } from "../page.ts";
import type { Leader, Official } from "../portal.ts";
import { type Blocks, type Drawing, dateOf, text } from "./drawing.ts";

/** How a layout writes a table of data. */
export type DrawTable = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Html[])[],
) => Html;

const officialHeads = {
  vi: ["Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại", "Fax", "Thư điện tử công vụ"],
  en: ["Full name", "Title", "Unit", "Phone", "Fax", "Official e-mail"],
};

type Shared =
  | "heading"
  | "text"
  | "bullets"
  | "table"
  | "picture"
  | "units"
  | "leaders"
  | "officials"
  | "document-table"
  | "question-table"
  | "comments";

/** Blocks that differ between the layouts by their tables only. */
export function sharedBlocks(table: DrawTable): Pick<Blocks, Shared> {
  return {
    heading: (block) => html`<h2>${block.text}</h2>\n`,
    text: (block, drawing) => html`<p>${text(block.text, drawing)}</p>\n`,
    bullets: (block, drawing) =>
      html`<ul>${block.items.map((item) => html`<li>${text(item, drawing)}</li>`)}</ul>\n`,
    table: (block, drawing) =>
      table(
        block.caption,
        block.head,
        block.rows.map((row) => row.map((cell) => html`${text(cell, drawing)}`)),
      ),
    picture: (block) =>
      html`<figure><img src="/hinh/${block.file}" alt="${block.alt}" width="800" height="480"><figcaption>${block.caption}</figcaption></figure>\n`,
    units: (_block, { portal }) =>
      html`<ul>${portal.units.map(({ name, task }) => html`<li><strong>${name}</strong>: ${task}</li>\n`)}</ul>\n`,
    leaders: (_block, { portal }) =>
      html`${portal.leaders.map((leader) => drawLeader(leader, portal.language))}`,
    officials: (_block, { portal }) =>
      table(
        portal.language === "vi" ? "Cán bộ, công chức có thẩm quyền" : "Contacts of competent officials",
        officialHeads[portal.language],
        portal.officials.map(officialRow),
      ),
    "document-table": ({ caption, rows }, drawing) =>
      table(
        caption,
        ["Số, ký hiệu", "Ngày ban hành", "Loại văn bản", "Trích yếu"],
        rows.map((row) => documentRow(row, drawing)),
      ),
    "question-table": ({ caption, rows }, drawing) =>
      table(
        caption,
        ["Câu hỏi", "Lĩnh vực", "Ngày hỏi", "Ngày trả lời"],
        rows.map((row) => questionRow(row, drawing)),
      ),
    comments: ({ comments }) =>
      html`<ul>${comments.map(({ by, on, text }) => html`<li>${by} (${dateOf(on)}): ${text}</li>`)}</ul>\n`,
  };
}

function drawLeader({ name, title, biography, duties }: Leader, language: "vi" | "en"): Html {
  const [biographyLabel, dutiesLabel, portraitOf] =
    language === "vi"
      ? ["Tiểu sử tóm tắt", "Nhiệm vụ đảm nhiệm", "Chân dung"]
      : ["Short biography", "Assigned duties", "Portrait of"];
  return html`<div class="leader">
<h2>${title}: ${name}</h2>
<img class="portrait" src="/hinh/chan-dung.svg" alt="${portraitOf} ${name}" width="120" height="150">
<h3>${biographyLabel}</h3>
<ul>${biography.map((line) => html`<li>${line}</li>`)}</ul>
<h3>${dutiesLabel}</h3>
<ul>${duties.map((line) => html`<li>${line}</li>`)}</ul>
</div>
`;
}

function officialRow({ name, title, unit, phone, fax, email }: Official): Html[] {
  return [
    html`${name}`,
    html`${title}`,
    html`${unit}`,
    html`${phone}`,
    html`${fax}`,
    html`<a href="mailto:${email}">${email}</a>`,
  ];
}

function documentRow({ at, number, issuedOn, kind, abstract }: DocumentRow, { address }: Drawing): Html[] {
  return [
    html`<a href="${address(at)}">${number}</a>`,
    html`${dateOf(issuedOn)}`,
    html`${kind}`,
    html`${abstract}`,
  ];
}

function questionRow(row: QuestionRow, { address }: Drawing): Html[] {
  return [
    html`<a href="${address(row.at)}">${row.title}</a>`,
    html`${row.topic}`,
    html`${dateOf(row.askedOn)}`,
    html`${row.answeredOn ? dateOf(row.answeredOn) : "Đang xử lý"}`,
  ];
}
