import type { Element } from "domhandler";
import type { PageView } from "../page-view.ts";

/** Whether a picture did not arrive during the visit: it has no size then, and what it shows is not known. */
export function isUnloaded(page: PageView, { name, attribs }: Element): boolean {
  if (name !== "img" || attribs.src === undefined) return false;
  const address = URL.parse(attribs.src, page.url)?.href;
  const request = page.rendered?.requests.find(({ url }) => url === address);
  return request !== undefined && (request.failed !== null || (request.status ?? 0) >= 400);
}
