import type { PageSnapshot } from "../checks/snapshot.ts";
import { isSameSite } from "./url.ts";

/**
 * One snapshot of a page that was read statically and then opened in the browser. A page that has content
 * without scripts stays readable when its rendering fails; `failureDetail` then says why it was not rendered.
 * @param rendered null where no browser could be had
 */
export function mergeRendering(
  plain: PageSnapshot,
  rendered: PageSnapshot | null,
  hasPlainContent: boolean,
): PageSnapshot {
  const seen = rendered && withinSite(rendered, plain);
  if (seen?.failure === null) return fromBrowser(plain, seen);
  const reason = seen?.failure ?? "needs-rendering";
  const detail = seen?.failureDetail ?? null;
  if (hasPlainContent) return { ...plain, failureDetail: detail === null ? reason : `${reason}: ${detail}` };
  // A challenge that the browser did not pass either remains one.
  const failure = plain.failure ?? reason;
  const failed = seen ? fromBrowser(plain, seen) : plain;
  return {
    ...failed,
    html: "",
    rendered: null,
    screenshot: null,
    encoding: null,
    failure,
    failureDetail: detail,
  };
}

function fromBrowser(plain: PageSnapshot, rendered: PageSnapshot): PageSnapshot {
  return {
    ...rendered,
    url: plain.url,
    redirects: [...plain.redirects, ...rendered.redirects],
    encoding: plain.encoding ?? rendered.encoding,
  };
}

/** A script may lead the browser away; what it then shows is not the portal's. */
function withinSite(rendered: PageSnapshot, plain: PageSnapshot): PageSnapshot {
  const isInside = isSameSite(new URL(rendered.finalUrl), new URL(plain.finalUrl));
  if (isInside || rendered.failure) return rendered;
  return { ...rendered, failure: "redirected-off-site", failureDetail: rendered.finalUrl };
}
