import type { Element } from "domhandler";
import { clean } from "../knowledge/vietnamese-text.ts";
import type { PageLink, PageView } from "../page-view.ts";
import { elementsNamed, elementsWithin } from "./readable-text.ts";

/**
 * Everything on the page that leads to another address: links, image maps, jump menus, and handlers that hold a
 * plain address. Mail and telephone links are not among them.
 */
export function readLinks(page: PageView): PageLink[] {
  const base = baseOf(page);
  const links: PageLink[] = [];
  for (const element of page.readable.elements) {
    const address = addressOf(element);
    if (address === null || isUnfilled(address)) continue;
    const url = resolveAddress(address, base);
    if (!url) continue;
    links.push({
      element,
      url,
      text: labelOf(page, element),
      region: page.regionOf(element),
      visible: page.isVisible(element.name === "option" ? selectAround(element) : element),
    });
  }
  return links;
}

/** Marks of a template that no script has filled in: such an address leads nowhere. */
function isUnfilled(address: string): boolean {
  return address.includes("{{") || address.includes("${") || address.includes("<%");
}

function baseOf(page: PageView): URL {
  const [base] = elementsNamed(page.readable, "base");
  return (base && resolveAddress(base.attribs.href ?? "", page.url)) || page.url;
}

/** Normalised absolute http(s) address; null for what leads nowhere, a mail program or a script. */
export function resolveAddress(address: string, base: URL): URL | null {
  const url = URL.parse(address.trim(), base);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  if (url.href.includes("#") && !/^#[!/]/.test(url.hash)) url.hash = "";
  return url;
}

function addressOf({ name, attribs, parent }: Element): string | null {
  if (name === "a" || name === "area") {
    const href = attribs.href?.trim() ?? "";
    if (/^#(?![!/])/.test(href) || href === "" || /^javascript:/i.test(href)) {
      return addressInScript(href) ?? addressInScript(attribs.onclick ?? "");
    }
    return href;
  }
  if (name === "option") return jumpAddress(attribs.value ?? attribs["data-url"] ?? "", parent);
  return attribs.onclick === undefined ? null : addressInScript(attribs.onclick);
}

/** `location = "…"`, `window.open('…')`, `location.href='…'`, `location.assign('…')`: plain literals only. */
function addressInScript(script: string): string | null {
  if (script === "") return null;
  const found =
    /location(?:\.href)?\s*=\s*(["'])([^"'+]+)\1\s*(?![\s+])/.exec(script) ??
    /(?:location\.(?:assign|replace)|window\.open|\bopen\w*)\s*\(\s*(["'])([^"'+]+)\1\s*[,)]/i.exec(script);
  return found?.[2] ?? null;
}

/** Values of a jump menu are addresses; those of other selects are not. */
function jumpAddress(value: string, parent: Element["parent"]): string | null {
  const address = value.trim();
  if (/^(?:https?:)?\/\//i.test(address)) return address;
  const select = parent && "attribs" in parent ? parent.attribs : {};
  const jumps = /location|open|jump|href|chuyen/i.test(`${select.onchange ?? ""} ${select.class ?? ""}`);
  return jumps && /^[/.]|\.(?:html?|aspx?|php|jsp)\b/i.test(address) ? address : null;
}

function selectAround(option: Element): Element {
  for (let at = option.parent; at; at = at.parent) {
    if (at.type === "tag" && at.name === "select") return at;
  }
  return option;
}

/** What a visitor reads or hears of it: its name as rendered, its text, its pictures' alternatives, its title. */
function labelOf(page: PageView, element: Element): string {
  const text = page.text(element);
  if (text !== "") return text;
  const alternatives = elementsWithin(page.readable, element)
    .slice(1)
    .map((inner) => inner.attribs.alt ?? inner.attribs["aria-label"]);
  const { alt, title, value } = element.attribs;
  const labels = [
    element.attribs["aria-label"],
    ...alternatives,
    alt,
    title,
    element.name === "input" ? value : "",
  ];
  return clean(
    labels.find((label) => label !== undefined && clean(label) !== "") ?? page.facts(element)?.name ?? "",
  );
}
