import type { Element } from "domhandler";
import type { PageView } from "../page-view.ts";
import { findControl, isPartOfControl, says } from "./control-labels.ts";
import { iconLigature } from "./icon-ligature.ts";

const script = /\bprint\w*\s*\(/i;
const address =
  /[?&](?:print=1|layout=print|mode=print|view=print)|\/print(?:er)?(?:\/|$|\?|\.)|tmpl=component[^#]*print/i;
const icon = /(?:^|\s)(?:(?:fa|icons?|glyphicon|bi|ti|la|mdi)-)?print(?:er)?(?:-\w+)?(?:\s|$)/i;

const drawn: ReadonlySet<string> = new Set(["print", "local_printshop"]);

/** The control that prints the page or opens its printable version. */
export function findPrintControl(page: PageView): Element | null {
  return findControl(page, (element) => {
    const { href = "", onclick = "", class: className = "" } = element.attribs;
    if (onclick !== "" && script.test(onclick)) return true;
    if (href !== "" && ((/^javascript:/i.test(href) && script.test(href)) || address.test(href))) return true;
    const isIcon = (className !== "" && icon.test(className)) || drawn.has(iconLigature(element) ?? "");
    return (isIcon && isPartOfControl(element)) || says(page, element, "print");
  });
}
