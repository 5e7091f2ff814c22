import type { Element } from "domhandler";
import type { PageView } from "../page-view.ts";
import { findControl, isPartOfControl, says } from "./control-labels.ts";
import { iconLigature } from "./icon-ligature.ts";

/** Addresses that take the page's own address along; a link to somebody's profile does not. */
const intent =
  /facebook\.com\/(?:sharer|share\.php|dialog\/share)|(?:twitter|x)\.com\/(?:share|intent)|zalo\.me\/share|linkedin\.com\/(?:share|sharing|cws)|plus\.google\.com\/share|pinterest\.com\/pin\/create|t\.me\/share|addthis\.com\/bookmark|addtoany\.com\/share|\bshare(?:_?on)?_?(?:facebook|fb|zalo|twitter|google|link)?\s*\(|\bfbshare/i;
const widget =
  /(?:^|\s)(?:addthis[\w-]*|a2a_[\w-]+|sharethis[\w-]*|st_\w+_(?:large|hcount)|fb-share-button|zalo-share-button|twitter-share-button|sharedaddy|sd-sharing|jssocials[\w-]*|g-plusone|btn-share|share-(?:button|btn|facebook|fb|zalo|twitter)|(?:fa|icon|glyphicon|bi)-share(?:-\w+)*)(?:\s|$)/i;

const drawn: ReadonlySet<string> = new Set(["share", "ios_share"]);

/** Whether an address only passes the page on, rather than leading to somebody's profile. */
export function isShareAddress(address: string): boolean {
  return intent.test(address);
}

/** The control that passes the page on: a share intent or the widget of a network. */
export function findShareControl(page: PageView): Element | null {
  return findControl(page, (element) => {
    const { href = "", onclick = "", class: className = "" } = element.attribs;
    if (intent.test(href) || intent.test(onclick) || widget.test(className)) return true;
    if (/(?:^|\s)fb-like(?:\s|$)/.test(className) && element.attribs["data-share"] === "true") return true;
    return (
      says(page, element, "share") || (drawn.has(iconLigature(element) ?? "") && isPartOfControl(element))
    );
  });
}
