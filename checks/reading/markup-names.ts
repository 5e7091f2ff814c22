import type { Element } from "domhandler";
import { oncePer } from "../once-per.ts";
import type { Region } from "../page-digest.ts";
import names from "./markup-names.json" with { type: "json" };

const patterns = Object.fromEntries(
  Object.entries(names).map(([region, words]) => [region, new RegExp(` (?:${words.join("|")}) `)]),
) as Record<Region, RegExp>;

/**
 * Id and classes as words between spaces: "leftMenu ctl00_col-right" → " left menu ctl00 col right ". Elements of
 * the maker's own (`<app-header>`) say by their name what they are as well.
 */
export const markupWords = oncePer(splitNames);

function splitNames({ name, attribs }: Element): string {
  const { id = "", class: className = "" } = attribs;
  const own = name.includes("-") ? name : "";
  if (id === "" && className === "" && own === "") return "";
  const words = `${own} ${id} ${className}`
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return ` ${words} `.replace(/ {2,}/g, " ");
}

const byTag: Partial<Record<string, Region>> = {
  header: "header",
  nav: "navigation",
  main: "main",
  aside: "aside",
  footer: "footer",
};
const byRole: Partial<Record<string, Region>> = {
  banner: "header",
  navigation: "navigation",
  main: "main",
  complementary: "aside",
  contentinfo: "footer",
  search: "navigation",
};

/** The part of the page that the element's tag or role declares it to be; null for most. */
export function declaredRegion(element: Element): Region | null {
  return byRole[element.attribs.role?.trim().toLowerCase() ?? ""] ?? byTag[element.name] ?? null;
}

/** Ids that say by themselves where they stand; as classes the same words mean alignment. */
const regionOfId: Partial<Record<string, Region>> = {
  top: "header",
  left: "aside",
  right: "aside",
  bottom: "footer",
};

/** The part of the page that its maker's id and classes speak of; null where they say nothing. */
export const namedRegion = oncePer(regionByWords);

/** Page builders and blogs call every part of a page a widget, the article too. */
const builderWidgets = / (?:(?:elementor|ui|panel) widget|widget(?= blog ))(?= )/g;

function regionByWords(element: Element): Region | null {
  const words = markupWords(element).replace(builderWidgets, "");
  if (words === "") return null;
  const byId = regionOfId[element.attribs.id?.toLowerCase() ?? ""];
  if (byId) return byId;
  for (const region of ["footer", "navigation", "aside", "header", "main"] as const) {
    if (patterns[region].test(words)) return region;
  }
  return null;
}
