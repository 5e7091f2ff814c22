import type { PageView } from "../page-view.ts";
import { isElement } from "./readable-text.ts";

const unread = new Set(
  "script style template noscript iframe object svg canvas textarea select head title".split(" "),
);

/** The displayed text of a page as it was sent: neither composed nor cleaned of invisible characters. */
export function rawText(page: PageView): string {
  const pieces: string[] = [];
  for (const element of page.readable.elements) {
    if (unread.has(element.name) || !page.isVisible(element)) continue;
    for (const child of element.children) {
      if (!isElement(child) && child.type === "text" && child.data.trim() !== "") pieces.push(child.data);
    }
  }
  return pieces.join(" ");
}
