import type { Element } from "domhandler";
import { clean } from "../knowledge/vietnamese-text.ts";
import type { Region } from "../page-digest.ts";
import type { PageView } from "../page-view.ts";
import { isDateIcon } from "./date-icon.ts";

const most = 10;

/** Displayed icon buttons of these parts that a script serves and nothing names: what they do is not known. */
function findNamelessControls(page: PageView, parts: readonly Region[]): Element[] {
  return page
    .find(
      "button, a[onclick], a[href^='javascript:' i], a[href='#'], a:not([href]), [role=button], input[type=image]",
    )
    .filter(
      (element) =>
        parts.includes(page.regionOf(element)) && page.isVisible(element) && isIconOnly(page, element),
    )
    .slice(0, most);
}

/** The verdict where a control was not found and one of such buttons may be it; null where there is none. */
export function doubtNamelessControls(page: PageView, parts: readonly Region[]) {
  const nameless = findNamelessControls(page, parts);
  if (nameless.length === 0) return null;
  const data = { icons: nameless.length };
  return { outcome: "cantTell", reason: "nameless-icons", data, at: nameless } as const;
}

/** The picture of a calendar beside a day does nothing. */
function isIconOnly(page: PageView, element: Element): boolean {
  const icons = page.find("img, svg, i, span", element);
  const isPicture = element.name === "input" || icons.length > 0;
  if (icons.some(isDateIcon) && !("onclick" in element.attribs)) return false;
  const { title, alt, "aria-label": label } = element.attribs;
  const named = [title, alt, label, page.facts(element)?.name, page.text(element)];
  const pictures = page.find("img", element).map(({ attribs }) => attribs.alt ?? attribs.title);
  return isPicture && [...named, ...pictures].every((name) => clean(name ?? "") === "");
}
