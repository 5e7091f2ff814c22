import { vietnameseDate, vietnameseWeekday } from "../dates.ts";
import { type Html, html } from "../html.ts";
import { home, type Page } from "../page.ts";
import { word } from "../wording.ts";
import { count, type Drawing, drawBlocks, type Layout, sectionsByPath } from "./drawing.ts";
import { headContent, measuringCode } from "./head.ts";
import { webformsBlocks } from "./webforms-blocks.ts";

/** Tables for layout inside one form with a view state, pages told apart by their query: SharePoint's manner. */
export const webforms: Layout = {
  address: ({ section, item, page }) => {
    if (section === "") return "/Pages/default.aspx";
    if (item) return `/Pages/${section}.aspx?ItemID=${item.id}`;
    return page ? `/Pages/${section}.aspx?Page=${page}` : `/Pages/${section}.aspx`;
  },
  searchParameter: "k",
  style: "webforms",
  draw: (
    drawing,
    page,
  ) => html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi" xml:lang="vi" dir="ltr">
<head id="ctl00_Head1">
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
${headContent(drawing, page, webforms)}
</head>
<body>
${banner(drawing, page)}
<form name="aspnetForm" method="post" action="${drawing.address(page.at)}" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${viewState(page)}">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
</div>
<table role="presentation" class="ms-main" width="100%" cellpadding="0" cellspacing="0">
<tr><td colspan="2" id="ctl00_TopNavigation">${menu(drawing)}</td></tr>
<tr>
<td class="left-col" valign="top" id="ctl00_LeftColumn">${leftColumn(drawing)}</td>
<td class="ms-bodyareacell" valign="top" id="ctl00_MSO_ContentDiv">${content(drawing, page)}</td>
</tr>
<tr><td colspan="2" id="ctl00_Footer">${footer(drawing)}</td></tr>
</table>
</form>
${measuringCode(drawing.portal)}
</body>
</html>
`,
};

/** Looks like the state ASP.NET carries along; it stands for the page's address. */
function viewState({ at }: Page): string {
  return Buffer.from(`/wEPDwUK${JSON.stringify(at)}`).toString("base64");
}

/** The search box is a form of its own, so it stands before the one that holds everything else. */
function banner({ portal, today, address }: Drawing, page: Page): Html {
  const name =
    page.kind === "home"
      ? html`<h1>${portal.name}</h1>`
      : html`<span class="ten-don-vi">${portal.name}</span>`;
  const search = portal.sections.find(({ content }) => content.kind === "search")?.path ?? "";
  return html`<table role="presentation" id="ctl00_Header" class="header-banner" width="100%" cellpadding="0" cellspacing="0">
<tr><td colspan="3" class="dong-tren"><span class="sample">${word(portal, "sample")}</span> <span id="ctl00_lblNgay">${vietnameseWeekday(today)}, ngày ${vietnameseDate(today)}</span></td></tr>
<tr>
<td class="logo"><a href="${address(home)}"><img src="/hinh/quoc-huy.svg" alt="${word(portal, "emblem")}" width="72" height="72"></a></td>
<td class="ten-trang"><span class="loai-trang">${portal.heading}</span>${name}</td>
<td class="tim-kiem"><form id="frmTimKiem" action="${address({ section: search })}" method="get"><label for="txtTuKhoa">${word(portal, "search")}</label> <input type="text" id="txtTuKhoa" name="k" size="18"> <input type="submit" value="${word(portal, "search")}"></form></td>
</tr>
</table>`;
}

function menu({ portal, address }: Drawing): Html {
  return html`<div class="s4-tn"><div class="menu horizontal menu-horizontal"><ul class="root static">
<li class="static"><a class="static menu-item" href="${address(home)}"><span class="menu-item-text">${word(portal, "home")}</span></a></li>
${sectionsByPath(portal, portal.menu).map(
  ({ path, title }) =>
    html`<li class="static"><a class="static menu-item" href="${address({ section: path })}"><span class="menu-item-text">${title}</span></a></li>\n`,
)}</ul></div></div>`;
}

function box(title: string, body: Html): Html {
  return html`<table role="presentation" class="box" width="100%" cellpadding="0" cellspacing="0"><tr><td class="box-title">${title}</td></tr><tr><td class="box-body">${body}</td></tr></table>\n`;
}

function leftColumn({ portal, address }: Drawing): Html {
  const others = portal.sections.filter(
    ({ path, content }) => !portal.menu.includes(path) && content.kind !== "search",
  );
  return html`${box(
    "Chuyên mục",
    html`<ul>${others.map(({ path, title }) => html`<li><a href="${address({ section: path })}">${title}</a></li>`)}</ul>`,
  )}${box(
    word(portal, "links"),
    html`<ul>${portal.links.map(({ title, address: url }) => html`<li><a href="${url}">${title}</a></li>`)}</ul>`,
  )}${box(
    word(portal, "visits"),
    html`<span id="ctl00_lblTruyCap">${word(portal, "visitsToday")}: ${count(Math.floor(portal.visits / 900), portal)}<br>${word(portal, "visitsAll")}: ${count(portal.visits, portal)}</span>`,
  )}`;
}

function content(drawing: Drawing, page: Page): Html {
  const blocks = drawBlocks(webformsBlocks, page, drawing);
  if (page.kind === "home") return html`${blocks}`;
  const trail = page.trail.map(({ title, at }) => html`<a href="${drawing.address(at)}">${title}</a> &gt; `);
  return html`<div id="ctl00_PlaceHolderTitleBreadcrumb_SiteMapPath" class="breadcrumb">${trail}<span>${page.title}</span></div>
<h1 id="ctl00_PlaceHolderMain_lblTieuDe">${page.title}</h1>
<div id="ctl00_PlaceHolderMain_NoiDung" class="ms-rtestate-field">
${blocks}
</div>`;
}

function footer({ portal, address }: Drawing): Html {
  const { contact, responsible } = portal;
  const useful = portal.sections.filter(({ group }) => group === "utility");
  return html`<table role="presentation" class="chan-trang" width="100%" cellpadding="0" cellspacing="0"><tr>
<td valign="top">
<b>${portal.heading} - ${portal.name}</b><br>
${word(portal, "owner")}: ${portal.name}<br>
${word(portal, "responsible")}: ${responsible.name}, ${responsible.title}<br>
${word(portal, "address")}: ${contact.address}<br>
${word(portal, "phone")}: ${contact.phone} - ${word(portal, "fax")}: ${contact.fax}<br>
${word(portal, "email")}: <a href="mailto:${contact.email}">${contact.email}</a><br>
${word(portal, "reuse")}
</td>
<td valign="top">
<a href="https://camau.gov.vn/">${word(portal, "provincialPortal")}</a><br>
${useful.map(({ path, title }) => html`<a href="${address({ section: path })}">${title}</a><br>`)}<a href="/rss.xml">RSS</a><br>
<img src="/hinh/emc.svg" alt="EMC" width="28" height="28"> ${word(portal, "measured")}
</td>
</tr></table>`;
}
