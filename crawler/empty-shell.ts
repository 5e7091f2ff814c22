import type { PageView } from "../checks/page-view.ts";

const fewestLinks = 3;
const shortestText = 200;

/** Whether a page's HTML is only the frame that scripts fill in: next to no text and links, but scripts. */
export function isEmptyShell(view: PageView): boolean {
  const [body] = view.find("body");
  if (!body || view.links.length >= fewestLinks || view.find("script").length === 0) return false;
  return view.text(body).length < shortestText;
}
