import type { PageSnapshot, SiteSnapshot } from "../../checks/snapshot.ts";

/** A static snapshot of a sample page. */
export function samplePage(url: string, more: Partial<PageSnapshot> = {}): PageSnapshot {
  return {
    schema: 1,
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: { "content-type": "text/html" },
    fetchedAt: "2026-06-01T08:00:00.000+07:00",
    timings: { firstByte: 10, total: 20 },
    encoding: { header: null, meta: null, bom: null, used: "UTF-8", validUtf8: true },
    visit: "static",
    failure: null,
    failureDetail: null,
    html: `<!doctype html><title>Trang mẫu</title><p>${url}`,
    rendered: null,
    screenshot: null,
    ...more,
  };
}

export function sampleSite(url: string, more: Partial<SiteSnapshot> = {}): SiteSnapshot {
  return {
    schema: 1,
    agency: { name: "Sở mẫu", kind: "so-nganh", url },
    startUrl: url,
    homeUrl: url,
    failure: null,
    startedAt: "2026-06-01T08:00:00.000+07:00",
    finishedAt: "2026-06-01T08:05:00.000+07:00",
    seed: "mau",
    complete: true,
    discovered: 1,
    network: null,
    robots: null,
    sitemaps: [],
    links: [],
    online: true,
    performance: [],
    ...more,
  };
}
