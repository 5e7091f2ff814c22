import { vietnameseDate, vietnameseWeekday } from "../dates.ts";
import { type Html, html } from "../html.ts";
import { home, type Page } from "../page.ts";
import { word } from "../wording.ts";
import { bootstrapBlocks } from "./bootstrap-blocks.ts";
import { count, type Drawing, drawBlocks, type Layout, sectionsByPath } from "./drawing.ts";
import { headContent, measuringCode } from "./head.ts";

/** Nested `div`s on a 24-column grid without landmarks, addresses with numbers, as CMSs such as NukeViet write. */
export const bootstrap: Layout = {
  address: ({ section, item, page }) => {
    if (section === "") return "/vi/";
    if (item) return `/vi/${section}/${item.slug}-${item.id}.html`;
    return page ? `/vi/${section}/page-${page}/` : `/vi/${section}/`;
  },
  searchParameter: "q",
  style: "bootstrap",
  draw: (drawing, page) => html`<!DOCTYPE html>
<html lang="vi" xmlns="http://www.w3.org/1999/xhtml" prefix="og: http://ogp.me/ns#">
<head>
<meta charset="utf-8">
${headContent(drawing, page, bootstrap)}
</head>
<body>
<div class="body-bg"><div class="wraper">
${header(drawing, page)}
${menu(drawing)}
<div class="section-body container">
${page.kind !== "home" && breadcrumb(drawing, page)}
<div class="row">
<div class="col-xs-24 col-md-17">
${page.kind === "home" ? content(drawing, page) : mainColumn(drawing, page)}
</div>
<div class="col-xs-24 col-md-7">
${sideColumn(drawing)}
</div>
</div>
</div>
${footer(drawing)}
</div></div>
${measuringCode(drawing.portal)}
</body>
</html>
`,
};

function content(drawing: Drawing, page: Page): Html {
  return html`${drawBlocks(bootstrapBlocks, page, drawing)}`;
}

function mainColumn(drawing: Drawing, page: Page): Html {
  const kind =
    page.kind === "article" ? "news_column panel panel-default detail" : "page panel panel-default";
  return html`<div class="${kind}"><div class="panel-body">
<h1 class="title margin-bottom-lg">${page.title}</h1>
<div class="bodytext clearfix">
${content(drawing, page)}
</div>
</div></div>`;
}

function header({ portal, today, address }: Drawing, page: Page): Html {
  const name =
    page.kind === "home"
      ? html`<h1 class="sd">${portal.name}</h1>`
      : html`<div class="sd">${portal.name}</div>`;
  const search = portal.sections.find(({ content }) => content.kind === "search")?.path ?? "";
  return html`<div class="site-top"><div class="container"><span class="sample">${word(portal, "sample")}</span><span class="current-time pull-right">${vietnameseWeekday(today)}, ${vietnameseDate(today)}</span></div></div>
<div id="header" class="site-header"><div class="container"><div class="row">
<div class="logo col-xs-5 col-md-2"><a title="${portal.name}" href="${address(home)}"><img src="/hinh/quoc-huy.svg" alt="${word(portal, "emblem")}" width="72" height="72"></a></div>
<div class="sitebannertext col-xs-19 col-md-15"><div class="sn">${portal.heading}</div>${name}</div>
<div class="headerSearch col-xs-24 col-md-7"><form action="${address({ section: search })}" method="get"><div class="input-group">
<input type="text" class="form-control" name="q" maxlength="60" title="${word(portal, "search")}" placeholder="${word(portal, "search")}...">
<span class="input-group-btn"><button type="submit" class="btn btn-info">${word(portal, "search")}</button></span></div></form></div>
</div></div></div>`;
}

function menu({ portal, address }: Drawing): Html {
  return html`<div id="menusite" class="second-nav"><div class="container"><ul class="nav navbar-nav">
<li><a title="${word(portal, "home")}" href="${address(home)}">${word(portal, "home")}</a></li>
${sectionsByPath(portal, portal.menu).map(
  ({ path, title }) => html`<li><a title="${title}" href="${address({ section: path })}">${title}</a></li>\n`,
)}</ul></div></div>`;
}

function breadcrumb({ address }: Drawing, page: Page): Html {
  return html`<div class="breadcrumbs-wrap"><ul class="breadcrumb">${page.trail.map(
    ({ title, at }) => html`<li><a href="${address(at)}"><span>${title}</span></a></li>`,
  )}<li class="active">${page.title}</li></ul></div>`;
}

function panel(title: string, body: Html): Html {
  return html`<div class="panel panel-primary"><div class="panel-heading">${title}</div><div class="panel-body">${body}</div></div>\n`;
}

function sideColumn({ portal, address }: Drawing): Html {
  const others = portal.sections.filter(
    ({ path, content }) => !portal.menu.includes(path) && content.kind !== "search",
  );
  return html`${panel(
    "Chuyên mục",
    html`<ul class="list-unstyled">${others.map(({ path, title }) => html`<li><a href="${address({ section: path })}">${title}</a></li>`)}</ul>`,
  )}${panel(
    word(portal, "links"),
    html`<ul class="list-unstyled">${portal.links.map(({ title, address: url }) => html`<li><a href="${url}">${title}</a></li>`)}</ul>`,
  )}${panel(
    word(portal, "visits"),
    html`<ul class="counter list-none"><li>Đang truy cập: <em>12</em></li><li>${word(portal, "visitsToday")}: <em>${count(Math.floor(portal.visits / 900), portal)}</em></li><li>${word(portal, "visitsAll")}: <em>${count(portal.visits, portal)}</em></li></ul>`,
  )}`;
}

function footer({ portal, address }: Drawing): Html {
  const { contact, responsible } = portal;
  const useful = portal.sections.filter(({ group }) => group === "utility");
  return html`<div id="footer" class="site-footer"><div class="container"><div class="row">
<div class="col-xs-24 col-md-16">
<p class="company_name"><strong>${portal.heading} - ${portal.name}</strong></p>
<ul class="company_info list-unstyled">
<li>${word(portal, "owner")}: ${portal.name}</li>
<li class="responsible">${word(portal, "responsible")}: ${responsible.name}, ${responsible.title}</li>
<li>${word(portal, "address")}: ${contact.address}</li>
<li class="company-phone">${word(portal, "phone")}: ${contact.phone} - ${word(portal, "fax")}: ${contact.fax}</li>
<li>${word(portal, "email")}: <a href="mailto:${contact.email}">${contact.email}</a></li>
<li>${word(portal, "reuse")}</li>
</ul>
</div>
<div class="col-xs-24 col-md-8"><ul class="menu-footer list-unstyled">
<li class="provincial"><a href="https://camau.gov.vn/">${word(portal, "provincialPortal")}</a></li>
${useful.map(({ path, title }) => html`<li><a href="${address({ section: path })}">${title}</a></li>`)}
<li><a href="/rss.xml">RSS</a></li>
<li class="emc"><img src="/hinh/emc.svg" alt="EMC" width="28" height="28"> ${word(portal, "measured")}</li>
</ul></div>
</div></div></div>`;
}
