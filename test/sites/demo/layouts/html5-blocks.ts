import { englishDate } from "../dates.ts";
import { type Html, html } from "../html.ts";
import type { Field, Form, ItemView } from "../page.ts";
import { word } from "../wording.ts";
import { type Blocks, type Drawing, dateAndTime, dateOf, sceneImage, shareLinks, text } from "./drawing.ts";
import { choice, control } from "./form-fields.ts";
import { sharedBlocks } from "./shared-blocks.ts";

const shared = sharedBlocks(
  (caption, head, rows) => html`<div class="table-scroll" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table></div>
`,
);

export const html5Blocks: Blocks = {
  ...shared,
  print: (_block, { portal }) =>
    html`<p class="tools"><button type="button" onclick="window.print()">${word(portal, "printPage")}</button></p>\n`,
  items: ({ items }, drawing) =>
    html`<ul class="items">${items.map((item) => drawItem(item, drawing))}</ul>\n`,
  paging: ({ section, current, last }, { portal, address }) =>
    html`<nav class="paging" aria-label="${portal.language === "vi" ? "Phân trang" : "Pages"}"><ul>${Array.from(
      { length: last },
      (_, index) => {
        const page = index + 1;
        const url = address(page === 1 ? { section } : { section, page });
        return html`<li><a href="${url}"${page === current && html` aria-current="page"`}>${page}</a></li>`;
      },
    )}</ul></nav>\n`,
  posting: ({ posted, author }, drawing) =>
    html`<p class="posting">${word(drawing.portal, "posted")}: ${when(posted, drawing)} <span class="author">${word(drawing.portal, "author")}: ${author}</span></p>\n`,
  scene: ({ scene, alt }) =>
    html`<figure>${sceneImage(scene, alt)}<figcaption>${alt}</figcaption></figure>\n`,
  source: ({ name, address, posted }, drawing) =>
    html`<p class="source">${word(drawing.portal, "source")}: <a href="${address}">${name}</a>, ${when(posted, drawing)}</p>\n`,
  tools: ({ at, pdf }, drawing) => html`<div class="tools">
<button type="button" onclick="window.print()">${word(drawing.portal, "print")}</button>
<a href="${pdf}" download>${word(drawing.portal, "save")}</a>
${word(drawing.portal, "share")}: ${shareLinks(drawing, at).map(({ title, address }) => html`<a href="${address}" rel="noopener">${title}</a> `)}
</div>
`,
  document: ({ fields, file }) => html`<dl class="fields">${fields.map(
    ([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>\n`,
  )}<dt>Tệp đính kèm</dt><dd><a href="${file}">Tải về toàn văn (${file.split("/").at(-1)})</a></dd></dl>
`,
  question: ({ asker, askedOn, content, answer }) => html`<section class="question"><h2>Câu hỏi</h2>
<p>Người hỏi: ${asker} - Ngày hỏi: <time datetime="${askedOn}">${dateOf(askedOn)}</time></p>
<p>${content}</p></section>
<section class="answer"><h2>Trả lời</h2>
${answer ? html`<p>Đơn vị trả lời: ${answer.by} - Ngày trả lời: <time datetime="${answer.on}">${dateOf(answer.on)}</time></p>${answer.paragraphs.map((line) => html`<p>${line}</p>\n`)}` : html`<p>Câu hỏi đang được xử lý.</p>`}</section>
`,
  form: drawForm,
  "site-map": ({ groups }, { address }) =>
    html`${groups.map(
      ({ title, links }) =>
        html`<section><h2>${title}</h2><ul>${links.map((link) => html`<li><a href="${address(link.at)}">${link.title}</a></li>`)}</ul></section>\n`,
    )}`,
  home: ({ parts }, drawing) => drawHome(parts, drawing),
};

function when(instant: string, { portal }: Drawing): Html {
  const shown = portal.language === "vi" ? dateAndTime(instant) : englishDate(instant.slice(0, 10));
  return html`<time datetime="${instant}">${shown}</time>`;
}

function drawItem({ at, title, abstract, date, scene }: ItemView, drawing: Drawing): Html {
  return html`<li class="item">${scene && sceneImage(scene, "")}<div><h2><a href="${drawing.address(at)}">${title}</a></h2><p class="posting">${when(date, drawing)}</p><p>${abstract}</p></div></li>\n`;
}

function drawForm(form: Form, drawing: Drawing): Html {
  return html`<form class="form" action="${drawing.address(form.action)}" method="${form.method}">
<h2>${form.title}</h2>
${form.notice.map((line) => html`<p>${text(line, drawing)}</p>\n`)}${form.fields.map(drawField)}${form.consent && html`<p><label><input type="checkbox" name="dongy" value="1" required> ${form.consent}</label></p>\n`}<button type="submit">${form.submit}</button>
</form>
`;
}

function drawField(field: Field): Html {
  const names = { id: `f-${field.name}`, name: field.name, className: "control" };
  if (field.kind === "radio") return choice(field, { ...names, className: "choice" });
  const must = field.required && html` <span class="must">(bắt buộc)</span>`;
  return html`<div class="field"><label for="${names.id}">${field.label}${must}</label>${control(field, names)}</div>\n`;
}

function drawHome(parts: Parameters<Blocks["home"]>[0]["parts"], drawing: Drawing): Html {
  const { portal, address } = drawing;
  const [first, ...rest] = parts.news;
  const line = ({ at, title, date }: ItemView) =>
    html`<li><a href="${address(at)}">${title}</a> <span class="posting">${when(date, drawing)}</span></li>\n`;
  return html`<section class="headlines"><h2>${word(portal, "latest")}</h2>
${first && html`<div class="lead">${first.scene && sceneImage(first.scene, "")}<div><h3><a href="${address(first.at)}">${first.title}</a></h3><p class="posting">${when(first.date, drawing)}</p><p>${first.abstract}</p></div></div>`}
<ul class="lines">${rest.map(line)}</ul></section>
<div class="grid">${parts.others.map(
    ({ title, section, items }) =>
      html`<section><h2><a href="${address({ section })}">${title}</a></h2><ul class="lines">${items.map(line)}</ul></section>\n`,
  )}</div>
${parts.documents.length > 0 && html`<section><h2>Văn bản mới</h2>${shared["document-table"]({ type: "document-table", caption: "Văn bản mới ban hành", rows: parts.documents }, drawing)}</section>`}
${parts.questions.length > 0 && html`<section><h2>Hỏi đáp</h2>${shared["question-table"]({ type: "question-table", caption: "Câu hỏi mới trả lời", rows: parts.questions }, drawing)}</section>`}
`;
}
