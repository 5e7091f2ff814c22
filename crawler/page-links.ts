import { sectionsInPath, sectionsNamed } from "../checks/knowledge/sections.ts";
import type { PageLink, PageView } from "../checks/page-view.ts";
import type { Found, Lane } from "./frontier.ts";
import { isSameSite, normaliseUrl } from "./url.ts";
import { patternOf } from "./url-pattern.ts";

/** The next page of a list: a number, an arrow, or the words for it. */
const paging = /^(?:\d{1,4}|[»›>→]{1,2}|(?:trang )?(?:sau|tiếp(?: theo)?|kế tiếp|cuối)|next|last)$/iu;
const pagingParameter = /[?&](?:page|paged|trang|p|start|cur|_\w+_cur|pageindex|currentpage)=\d+/i;

/** Addresses of the portal that a page leads to, with the reason why each is worth opening. */
export function addressesOn(view: PageView, depth: number): Found[] {
  return view.links.flatMap((link) => {
    const url = normaliseUrl(link.url.href);
    if (!url || !isSameSite(url, view.url)) return [];
    return [{ url, depth: depth + 1, ...laneOf(link, url, view.isHome) }];
  });
}

function laneOf(link: PageLink, url: URL, isHome: boolean): { lane: Lane; stratum: string | null } {
  const isPaging = paging.test(link.text.normalize("NFC")) || pagingParameter.test(url.search);
  if (isPaging) return { lane: "pagination", stratum: null };
  const section = sectionNamed(link.text) ?? sectionOf(url);
  if (section) return { lane: "section", stratum: section };
  const isMenu = isHome && (link.region === "navigation" || link.region === "header");
  return { lane: isMenu ? "menu" : "sample", stratum: null };
}

/** What a sitemap's address is worth: the section its path names, or a place in the sample. */
export function addressInSitemap(url: URL): Found {
  const section = sectionOf(url);
  return { url, depth: 1, lane: section ? "section" : "sample", stratum: section };
}

function sectionNamed(label: string): string | null {
  return sectionsNamed(label).find(({ strength }) => strength === "exact")?.section ?? null;
}

/** By the last part of the path: what stands below a section is one of its items. */
function sectionOf(url: URL): string | null {
  const last = url.pathname.split("/").filter(Boolean).at(-1);
  const isItem = /\{(?:n|id|date|title)\}/.test(patternOf(url).split("/").at(-1) ?? "");
  if (last === undefined || isItem || url.search !== "") return null;
  return sectionsInPath(`/${last}`).find(({ strength }) => strength === "exact")?.section ?? null;
}
