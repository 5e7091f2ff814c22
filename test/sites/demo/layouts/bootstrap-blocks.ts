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
  ) => html`<div class="table-responsive" tabindex="0"><table class="table table-striped table-bordered table-hover">
<caption>${caption}</caption>
<thead><tr class="info">${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>
`,
);

export const bootstrapBlocks: Blocks = {
  ...shared,
  print: (_block, { portal }) =>
    html`<p><a href="javascript:window.print();">${word(portal, "printPage")}</a></p>\n`,
  items: ({ items }, drawing) =>
    html`<div class="news_column">${items.map((item) => drawItem(item, drawing))}</div>\n`,
  paging: ({ section, current, last }, { address }) =>
    html`<div class="text-center"><ul class="pagination">${Array.from({ length: last }, (_, index) => {
      const page = index + 1;
      const url = address(page === 1 ? { section } : { section, page });
      return html`<li${page === current && html` class="active"`}><a title="Trang ${page}" href="${url}">${page}</a></li>`;
    })}</ul></div>\n`,
  posting: ({ posted, author }) =>
    html`<div class="margin-bottom"><span class="h5 posted">${when(posted)}</span></div>\n<p class="h5 author">Tác giả: <strong>${author}</strong></p>\n`,
  scene: ({ scene, alt }) =>
    html`<div class="imghome text-center">${sceneImage(scene, alt)}<p class="imgalt"><em>${alt}</em></p></div>\n`,
  source: ({ name, address, posted }) =>
    html`<p class="text-right source"><strong>Nguồn tin:</strong> <a href="${address}">${name}</a>, ${dateAndTime(posted)}</p>\n`,
  tools: ({ at, pdf }, drawing) => html`<ul class="list-inline tools">
<li><a class="dimgray" title="In ra" href="javascript:window.print();">In ra</a></li>
<li><a class="dimgray" title="Lưu bài viết này" href="${pdf}">Lưu bài viết này</a></li>
${shareLinks(drawing, at).map(({ title, address }) => html`<li><a class="dimgray" title="Chia sẻ qua ${title}" href="${address}">Chia sẻ qua ${title}</a></li>`)}
</ul>
`,
  document: ({
    fields,
    file,
  }) => html`<div class="table-responsive" tabindex="0"><table class="table table-striped table-bordered law-detail"><tbody>${fields.map(
    ([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>\n`,
  )}</tbody></table></div>
<div class="panel panel-default"><div class="panel-heading">Tệp đính kèm</div><div class="panel-body files"><a href="${file}" title="Tải về">${file.split("/").at(-1)}</a></div></div>
`,
  question: ({
    asker,
    askedOn,
    content,
    answer,
  }) => html`<div class="panel panel-default faq-question"><div class="panel-heading">Câu hỏi</div><div class="panel-body">
<p class="h5">Người gửi: ${asker} - Ngày gửi: ${dateOf(askedOn)}</p>
<p>${content}</p></div></div>
<div class="panel panel-default faq-answer"><div class="panel-heading">Trả lời</div><div class="panel-body">
${answer ? html`<p class="h5">Trả lời bởi: ${answer.by} - Ngày trả lời: ${dateOf(answer.on)}</p>${answer.paragraphs.map((line) => html`<p>${line}</p>\n`)}` : html`<p>Câu hỏi đang được xử lý.</p>`}</div></div>
`,
  form: drawForm,
  "site-map": ({ groups }, { address }) =>
    html`${groups.map(
      ({ title, links }) =>
        html`<div class="sitemap-group"><h2>${title}</h2><ul>${links.map((link) => html`<li><a href="${address(link.at)}">${link.title}</a></li>`)}</ul></div>\n`,
    )}`,
  home: ({ parts }, drawing) => drawHome(parts, drawing),
};

/** "Thứ sáu - 20/11/2026 08:30". */
function when(instant: string): string {
  return `${vietnameseWeekday(instant.slice(0, 10))} - ${dateAndTime(instant)}`;
}

function drawItem({ at, title, abstract, date, scene }: ItemView, { address }: Drawing): Html {
  return html`<div class="panel panel-default item"><div class="panel-body">
${scene && html`<div class="thumb">${sceneImage(scene, "")}</div>`}
<h2 class="h3"><a href="${address(at)}" title="${title}">${title}</a></h2>
<div class="text-muted"><span class="h6">${when(date)}</span></div>
<p>${abstract}</p>
</div></div>
`;
}

function drawForm(form: Form, drawing: Drawing): Html {
  return html`<form class="form-horizontal panel panel-default" id="frm-${form.action.section}" action="${drawing.address(form.action)}" method="${form.method}"><div class="panel-body">
<h2>${form.title}</h2>
${form.notice.map((line) => html`<div class="alert alert-info">${text(line, drawing)}</div>\n`)}${form.fields.map(drawField)}${form.consent && html`<div class="checkbox"><label><input type="checkbox" name="dongy" value="1" required> ${form.consent}</label></div>\n`}<div class="form-group"><button type="submit" class="btn btn-primary">${form.submit}</button></div>
</div></form>
`;
}

function drawField(field: Field): Html {
  const names = { id: `f-${field.name}`, name: field.name, className: "form-control" };
  if (field.kind === "radio") return choice(field, { ...names, className: "form-group" });
  const must = field.required && html` <span class="text-danger">(*)</span>`;
  return html`<div class="form-group"><label class="control-label" for="${names.id}">${field.label}${must}</label>${control(field, names)}</div>\n`;
}

function drawHome(parts: Parameters<Blocks["home"]>[0]["parts"], drawing: Drawing): Html {
  const { portal, address } = drawing;
  const [first, ...rest] = parts.news;
  const line = ({ at, title, date }: ItemView) =>
    html`<li><a href="${address(at)}">${title}</a> <span class="text-muted">${when(date)}</span></li>\n`;
  return html`<div class="panel panel-primary headlines"><div class="panel-heading"><h2>${word(portal, "latest")}</h2></div><div class="panel-body">
${first && html`<div class="lead-item clearfix">${first.scene && html`<div class="thumb">${sceneImage(first.scene, "")}</div>`}<h3><a href="${address(first.at)}">${first.title}</a></h3><div class="text-muted">${when(first.date)}</div><p>${first.abstract}</p></div>`}
<ul class="related">${rest.map(line)}</ul></div></div>
<div class="row">${parts.others.map(
    ({ title, section, items }) =>
      html`<div class="col-xs-24 col-md-12"><div class="panel panel-default"><div class="panel-heading"><h2><a href="${address({ section })}">${title}</a></h2></div><div class="panel-body"><ul class="related">${items.map(line)}</ul></div></div></div>\n`,
  )}</div>
${parts.documents.length > 0 && html`<h2>Văn bản mới</h2>${shared["document-table"]({ type: "document-table", caption: "Văn bản mới ban hành", rows: parts.documents }, drawing)}`}
${parts.questions.length > 0 && html`<h2>Hỏi đáp</h2>${shared["question-table"]({ type: "question-table", caption: "Câu hỏi mới trả lời", rows: parts.questions }, drawing)}`}
`;
}
