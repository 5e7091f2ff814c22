import type { Element } from "domhandler";
import type { PageView } from "../../../checks/page-view.ts";
import { ParsedPage } from "../../../checks/parsed-page.ts";
import type { PageSnapshot } from "../../../checks/snapshot.ts";

/** What an HTTP visit that found this HTML would have stored. */
export function staticSnapshot(url: string, html: string): PageSnapshot {
  return {
    schema: 1,
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: {},
    fetchedAt: "2026-07-06T08:05:00+07:00",
    timings: { firstByte: null, total: null },
    encoding: null,
    visit: "static",
    failure: null,
    failureDetail: null,
    html,
    rendered: null,
    screenshot: null,
  };
}

/** A page with this HTML, seen without a browser. */
export function openPage(html: string, url = "https://mau.gov.vn/trang"): PageView {
  return new ParsedPage(staticSnapshot(url, html), "https://mau.gov.vn/");
}

/** The first element that matches. */
export function only(page: PageView, selector: string): Element {
  const [element] = page.find(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}
