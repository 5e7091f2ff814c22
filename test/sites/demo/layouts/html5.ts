import { vietnameseDate, vietnameseWeekday } from "../dates.ts";
import { type Html, html } from "../html.ts";
import { home, type Page } from "../page.ts";
import { word } from "../wording.ts";
import { count, type Drawing, drawBlocks, type Layout, sectionsByPath } from "./drawing.ts";
import { headContent, measuringCode } from "./head.ts";
import { html5Blocks } from "./html5-blocks.ts";

/** Semantic HTML5 with landmarks, clean addresses, `<time>` and JSON-LD. */
export const html5: Layout = {
  address: ({ section, item, page }) => {
    if (item) return `/${section}/${item.slug}`;
    return page ? `/${section}?trang=${page}` : `/${section}`;
  },
  searchParameter: "q",
  style: "html5",
  draw: (drawing, page) => html`<!DOCTYPE html>
<html lang="${drawing.portal.language}">
<head>
<meta charset="utf-8">
${headContent(drawing, page, html5)}
${page.kind === "article" && linkedData(drawing, page)}
</head>
<body>
<a class="skip" href="#noi-dung">${word(drawing.portal, "skip")}</a>
${header(drawing, page)}
<div class="wrap columns">
<main id="noi-dung">
${page.kind !== "home" && breadcrumb(drawing, page)}
${page.kind === "home" ? content(drawing, page) : html`<article>\n<h1>${page.title}</h1>\n${content(drawing, page)}</article>`}
</main>
${aside(drawing)}
</div>
${footer(drawing)}
${measuringCode(drawing.portal)}
</body>
</html>
`,
};

function content(drawing: Drawing, page: Page): Html {
  return html`${drawBlocks(html5Blocks, page, drawing)}`;
}

function linkedData({ portal, address }: Drawing, page: Page): Html {
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: page.title,
    datePublished: page.posted,
    inLanguage: portal.language,
    author: { "@type": "Organization", name: page.author ?? portal.name },
    publisher: { "@type": "GovernmentOrganization", name: portal.name },
    mainEntityOfPage: `https://${portal.host}${address(page.at)}`,
  };
  return {
    markup: `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`,
  };
}

function header(drawing: Drawing, page: Page): Html {
  const { portal, address, today } = drawing;
  const clock = portal.language === "vi" ? `${vietnameseWeekday(today)}, ${vietnameseDate(today)}` : "";
  const name = html`${portal.name}`;
  return html`<header class="site-header">
<div class="top-bar"><div class="wrap"><span class="sample">${word(portal, "sample")}</span> <span class="clock">${clock}</span>${languageLink(drawing)}</div></div>
<div class="wrap brand">
<a class="emblem" href="/"><img src="/hinh/quoc-huy.svg" alt="${word(portal, "emblem")}" width="76" height="76"></a>
<div class="names"><p class="heading">${portal.heading}</p>${page.kind === "home" ? html`<h1 class="name">${name}</h1>` : html`<p class="name">${name}</p>`}</div>
<form class="search" role="search" action="${address({ section: searchPath(drawing) })}" method="get">
<label for="tim">${word(portal, "search")}</label>
<input id="tim" type="search" name="q" placeholder="${word(portal, "searchHint")}">
<button type="submit">${word(portal, "search")}</button>
</form>
</div>
<nav class="main-menu" aria-label="${word(portal, "menu")}"><ul class="wrap">
<li><a href="${address(home)}"${page.kind === "home" && html` aria-current="page"`}>${word(portal, "home")}</a></li>
${sectionsByPath(portal, portal.menu).map(
  ({ path, title }) =>
    html`<li><a href="${address({ section: path })}"${path === page.at.section && html` aria-current="page"`}>${title}</a></li>\n`,
)}</ul></nav>
</header>`;
}

function searchPath({ portal }: Drawing): string {
  return portal.sections.find(({ content }) => content.kind === "search")?.path ?? "";
}

function languageLink({ portal }: Drawing): Html {
  return portal.language === "vi"
    ? html` <a href="https://english.camau.gov.vn/" lang="en" hreflang="en">English</a>`
    : html` <a href="https://camau.gov.vn/" lang="vi" hreflang="vi">Tiếng Việt</a>`;
}

function breadcrumb({ portal, address }: Drawing, page: Page): Html {
  return html`<nav class="breadcrumb" aria-label="${word(portal, "breadcrumb")}"><ol>${page.trail.map(
    ({ title, at }) => html`<li><a href="${address(at)}">${title}</a></li>`,
  )}<li aria-current="page">${page.title}</li></ol></nav>`;
}

function aside({ portal, address }: Drawing): Html {
  const others = portal.sections.filter(
    ({ path, content }) => !portal.menu.includes(path) && content.kind !== "search",
  );
  return html`<aside>
<section><h2>${portal.language === "vi" ? "Chuyên mục" : "Sections"}</h2><ul>${others.map(
    ({ path, title }) => html`<li><a href="${address({ section: path })}">${title}</a></li>`,
  )}</ul></section>
<section><h2>${word(portal, "links")}</h2><ul>${portal.links.map(
    ({ title, address: url }) => html`<li><a href="${url}">${title}</a></li>`,
  )}</ul></section>
<section class="counter"><h2>${word(portal, "visits")}</h2><dl><dt>${word(portal, "visitsToday")}</dt><dd>${count(Math.floor(portal.visits / 900), portal)}</dd><dt>${word(portal, "visitsAll")}</dt><dd>${count(portal.visits, portal)}</dd></dl></section>
</aside>`;
}

function footer({ portal, address }: Drawing): Html {
  const { contact, responsible } = portal;
  const useful = portal.sections.filter(({ group }) => group === "utility");
  return html`<footer class="site-footer"><div class="wrap">
<p class="owner">${portal.heading} - ${portal.name}</p>
<p>${word(portal, "owner")}: ${portal.name}</p>
<p>${word(portal, "responsible")}: ${responsible.name}, ${responsible.title}</p>
<p>${word(portal, "address")}: ${contact.address}</p>
<p>${word(portal, "phone")}: ${contact.phone} - ${word(portal, "fax")}: ${contact.fax} - ${word(portal, "email")}: <a href="mailto:${contact.email}">${contact.email}</a></p>
<p>${word(portal, "reuse")}</p>
<ul>${useful.map(({ path, title }) => html`<li><a href="${address({ section: path })}">${title}</a></li>`)}<li><a href="/rss.xml">RSS</a></li></ul>
<p class="emc"><img src="/hinh/emc.svg" alt="EMC" width="28" height="28"> ${word(portal, "measured")}</p>
</div></footer>`;
}
