import { type Html, html, raw } from "../html.ts";
import type { Page } from "../page.ts";
import type { Portal } from "../portal.ts";
import type { Drawing, Layout } from "./drawing.ts";

function documentTitle(portal: Portal, page: Page): string {
  return page.kind === "home" ? `${portal.heading} - ${portal.name}` : `${page.title} - ${portal.shortName}`;
}

/** Title, description, Dublin Core and sharing metadata, and the links that every layout's head has. */
export function headContent({ portal, address }: Drawing, page: Page, layout: Layout): Html {
  const url = `https://${portal.host}${address(page.at)}`;
  const dublinCore: [string, string][] = [
    ["DC.title", page.title],
    ["DC.creator", page.author ?? portal.name],
    ["DC.subject", page.subject],
    ["DC.description", page.description],
    ["DC.publisher", portal.name],
    ["DC.contributor", portal.responsible.name],
    ["DC.date", page.posted.slice(0, 10)],
    ["DC.identifier", url],
    ["DC.source", `https://${portal.host}/`],
    ["DC.language", portal.language],
  ];
  return html`<title>${documentTitle(portal, page)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
${dublinCore.map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}<meta property="og:title" content="${page.title}">
<meta property="og:site_name" content="${portal.shortName}">
<meta property="og:url" content="${url}">
<meta property="og:type" content="${page.kind === "article" ? "article" : "website"}">
${page.kind === "article" && html`<meta property="article:published_time" content="${page.posted}">\n`}<link rel="canonical" href="${url}">
<link rel="alternate" type="application/rss+xml" title="RSS - ${portal.shortName}" href="/rss.xml">
<link rel="icon" href="/hinh/quoc-huy.svg" type="image/svg+xml">
<link rel="stylesheet" href="/giao-dien/${layout.style}.css">`;
}

/** The measuring code in the form the EMC system gives out, with the portal's own site id. */
export function measuringCode({ emcSiteId }: Portal): Html {
  return raw(`<!-- EMC Tracking Code -->
<script>
var _govaq = window._govaq || [];
_govaq.push(['trackPageView']);
_govaq.push(['enableLinkTracking']);
(function () {
  _govaq.push(['setTrackerUrl', 'https://f-emc.ngsp.gov.vn/tracking']);
  _govaq.push(['setSiteId', '${emcSiteId}']);
})();
</script>
<script async src="https://f-emc.ngsp.gov.vn/embed/gov-tracking.min.js"></script>
<!-- End EMC Tracking Code -->`);
}
