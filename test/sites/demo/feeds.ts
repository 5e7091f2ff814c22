import { html } from "./html.ts";
import type { Page } from "./page.ts";
import type { Portal } from "./portal.ts";

type AddressOf = (page: Page) => string;

/** RSS 2.0 of the newest articles. */
export function rss(portal: Portal, pages: readonly Page[], address: AddressOf): string {
  const items = pages
    .filter(({ kind, author }) => kind === "article" && author !== null)
    .toSorted((a, b) => b.posted.localeCompare(a.posted))
    .slice(0, 20);
  return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>${portal.heading} - ${portal.name}</title>
<link>https://${portal.host}/</link>
<description>${portal.heading} - ${portal.name}</description>
<language>${portal.language}</language>
${items.map(
  (
    page,
  ) => html`<item><title>${page.title}</title><link>${address(page)}</link><guid>${address(page)}</guid><pubDate>${new Date(page.posted).toUTCString()}</pubDate><description>${page.description}</description></item>
`,
)}</channel></rss>
`.markup;
}

export function sitemap(pages: readonly Page[], address: AddressOf): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map((page) => html`<url><loc>${address(page)}</loc><lastmod>${page.posted}</lastmod></url>\n`)}</urlset>
`.markup;
}

export function robots({ host }: Portal): string {
  return `User-agent: *\nAllow: /\n\nSitemap: https://${host}/sitemap.xml\n`;
}
