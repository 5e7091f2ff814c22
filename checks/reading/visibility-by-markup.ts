import type { Element } from "domhandler";

const hidingClasses = new Set(["hidden", "hide", "d-none", "invisible", "display-none"]);
/** Responsive companions that show again what the plain class hides: `d-md-block`, `visible-xs`, `md:flex`. */
const shownAgain =
  /(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-(?!none)\w|visible-|(?:sm|md|lg|xl|2xl):(?:block|flex|inline|grid|table))/;
const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Whether the markup of this element itself says that it is not displayed. `aria-hidden` hides from assistive
 * technology only, and what `<details>` folds away a visitor can open, so neither counts.
 */
export function isHiddenByMarkup(element: Element): boolean {
  const { attribs, name } = element;
  if (attribs.hidden !== undefined) return true;
  if (name === "input" && attribs.type?.toLowerCase() === "hidden") return true;
  if (attribs.style !== undefined && hidingStyle.test(attribs.style)) return true;
  return attribs.class !== undefined && isHiddenByClass(attribs.class);
}

function isHiddenByClass(className: string): boolean {
  return className.split(/\s+/).some((name) => hidingClasses.has(name)) && !shownAgain.test(className);
}
