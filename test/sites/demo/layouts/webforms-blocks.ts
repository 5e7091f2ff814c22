import { vietnameseWeekday } from "../dates.ts";
import { type Html, html } from "../html.ts";
import type { Field, Form, ItemView } from "../page.ts";
import { word } from "../wording.ts";
import { type Blocks, type Drawing, dateAndTime, dateOf, sceneImage, shareLinks, text } from "./drawing.ts";
import { choice, control } from "./form-fields.ts";
import { sharedBlocks } from "./shared-blocks.ts";

const shared = sharedBlocks(
  (
    caption,
    head,
    rows,
  ) => html`<div class="vung-bang" tabindex="0"><table class="ms-listviewtable" cellspacing="0" border="1" width="100%">
<caption>${caption}</caption>
<tr class="ms-viewheadertr">${head.map((cell) => html`<th class="ms-vh2" scope="col">${cell}</th>`)}</tr>
${rows.map((row) => html`<tr>${row.map((cell) => html`<td class="ms-vb2">${cell}</td>`)}</tr>\n`)}</table></div>
`,
);

/** A two-column table of labels and values. */
function grid(rows: readonly (readonly [string, Html])[]): Html {
  return html`<table class="ms-formtable" border="1" cellspacing="0" width="100%">${rows.map(
    ([label, value]) =>
      html`<tr><th class="ms-formlabel" scope="row" align="left">${label}</th><td class="ms-formbody">${value}</td></tr>\n`,
  )}</table>\n`;
}

export const webformsBlocks: Blocks = {
  ...shared,
  print: (_block, { portal }) =>
    html`<p><a href="javascript:window.print();">${word(portal, "printPage")}</a></p>\n`,
  items: ({ items }, drawing) =>
    html`<table role="presentation" id="ctl00_PlaceHolderMain_dlTin" class="ds-tin" cellspacing="0" width="100%">${items.map((item) => drawItem(item, drawing))}</table>\n`,
  paging: ({ section, current, last }, { address }) =>
    html`<div class="phan-trang">Trang: ${Array.from({ length: last }, (_, index) => {
      const page = index + 1;
      const url = address(page === 1 ? { section } : { section, page });
      return page === current ? html`<span>${page}</span> ` : html`<a href="${url}">${page}</a> `;
    })}</div>\n`,
  posting: ({ posted, author }) =>
    html`<div class="ngay-dang"><span id="ctl00_PlaceHolderMain_lblNgayDang">Ngày đăng: ${when(posted)}</span> | <span id="ctl00_PlaceHolderMain_lblTacGia">Tác giả: ${author}</span></div>\n`,
  scene: ({ scene, alt }) => html`<div align="center">${sceneImage(scene, alt)}<br><i>${alt}</i></div>\n`,
  source: ({ name, address, posted }) =>
    html`<p align="right"><b>Nguồn: <a href="${address}">${name}</a>, ${dateAndTime(posted)}</b></p>\n`,
  tools: ({ at, pdf }, drawing) => html`<div class="cong-cu">
<a id="ctl00_PlaceHolderMain_lnkIn" href="javascript:window.print();"><img src="/hinh/in.svg" alt="In bài viết" width="20" height="20"></a>
<a id="ctl00_PlaceHolderMain_lnkLuu" href="${pdf}"><img src="/hinh/luu.svg" alt="Lưu bài viết" width="20" height="20"></a>
${shareLinks(drawing, at).map(({ title, address }) => html`<a href="${address}">Chia sẻ ${title}</a> `)}
</div>
`,
  document: ({ fields, file }) =>
    grid([
      ...fields.map(([label, value]): [string, Html] => [label, html`${value}`]),
      [
        "Tệp đính kèm",
        html`<a id="ctl00_PlaceHolderMain_lnkTep" href="${file}">${file.split("/").at(-1)}</a>`,
      ],
    ]),
  question: ({ asker, askedOn, content, answer }) =>
    html`${grid([
      ["Người gửi", html`${asker}`],
      ["Ngày hỏi", html`${dateOf(askedOn)}`],
      ["Nội dung câu hỏi", html`${content}`],
    ])}${
      answer
        ? grid([
            ["Đơn vị trả lời", html`${answer.by}`],
            ["Ngày trả lời", html`${dateOf(answer.on)}`],
            ["Nội dung trả lời", html`${answer.paragraphs.map((line) => html`<p>${line}</p>`)}`],
          ])
        : html`<p>Câu hỏi đang được xử lý.</p>`
    }`,
  form: drawForm,
  "site-map": ({ groups }, { address }) =>
    html`${groups.map(
      ({ title, links }) =>
        html`<h2>${title}</h2><ul>${links.map((link) => html`<li><a href="${address(link.at)}">${link.title}</a></li>`)}</ul>\n`,
    )}`,
  home: ({ parts }, drawing) => drawHome(parts, drawing),
};

/** "Thứ sáu, 20/11/2026 08:30 (GMT+7)". */
function when(instant: string): string {
  return `${vietnameseWeekday(instant.slice(0, 10))}, ${dateAndTime(instant)} (GMT+7)`;
}

function drawItem({ at, title, abstract, date, scene }: ItemView, { address }: Drawing): Html {
  return html`<tr><td class="anh" valign="top">${scene && sceneImage(scene, "")}</td><td valign="top"><h2 class="tieu-de-tin"><a href="${address(at)}">${title}</a></h2><span class="ngay">(${dateAndTime(date)})</span><p>${abstract}</p></td></tr>\n`;
}

/** The page's own form posts everything, so this is a part of it. */
function drawForm(form: Form, drawing: Drawing): Html {
  return html`<div class="ms-formarea" id="ctl00_PlaceHolderMain_pnlNhap">
<h2>${form.title}</h2>
${form.notice.map((line) => html`<p>${text(line, drawing)}</p>\n`)}${form.fields.map(drawField)}${form.consent && html`<p><input type="checkbox" id="ctl00_PlaceHolderMain_chkDongY" name="ctl00$PlaceHolderMain$chkDongY"><label for="ctl00_PlaceHolderMain_chkDongY"> ${form.consent}</label></p>\n`}<input type="submit" name="ctl00$PlaceHolderMain$btnGui" value="${form.submit}">
</div>
`;
}

function drawField(field: Field): Html {
  const names = {
    id: `ctl00_PlaceHolderMain_${field.name}`,
    name: `ctl00$PlaceHolderMain$${field.name}`,
    className: "ms-long",
  };
  if (field.kind === "radio") return choice(field, { ...names, className: "lua-chon" });
  return html`<div class="dong-nhap"><label for="${names.id}">${field.label}${field.required && " (*)"}</label><br>${control(field, names)}</div>\n`;
}

function drawHome(parts: Parameters<Blocks["home"]>[0]["parts"], drawing: Drawing): Html {
  const { portal, address } = drawing;
  const [first, ...rest] = parts.news;
  const line = ({ at, title, date }: ItemView) =>
    html`<li><a href="${address(at)}">${title}</a> <span class="ngay">(${dateOf(date)})</span></li>\n`;
  return html`<h2 class="tieu-de-khoi">${word(portal, "latest")}</h2>
<table role="presentation" width="100%" cellspacing="0"><tr><td valign="top" class="tin-chinh">
${first && html`${first.scene && sceneImage(first.scene, "")}<h3><a href="${address(first.at)}">${first.title}</a></h3><span class="ngay">(${dateAndTime(first.date)})</span><p>${first.abstract}</p>`}</td>
<td valign="top" class="tin-khac"><ul>${rest.map(line)}</ul></td></tr></table>
${parts.others.map(
  ({ title, section, items }) =>
    html`<h2 class="tieu-de-khoi"><a href="${address({ section })}">${title}</a></h2><ul>${items.map(line)}</ul>\n`,
)}
${parts.documents.length > 0 && html`<h2 class="tieu-de-khoi">Văn bản mới</h2>${shared["document-table"]({ type: "document-table", caption: "Văn bản mới ban hành", rows: parts.documents }, drawing)}`}
${parts.questions.length > 0 && html`<h2 class="tieu-de-khoi">Hỏi đáp</h2>${shared["question-table"]({ type: "question-table", caption: "Câu hỏi mới trả lời", rows: parts.questions }, drawing)}`}
`;
}
