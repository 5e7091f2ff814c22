import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import type { SiteSnapshot } from "../snapshot.ts";

type Sitemap = SiteSnapshot["sitemaps"][number];
const absent = new Set([404, 410]);

export default defineSiteCheck({
  id: "layout/sitemap-xml",
  measures: {
    vi: "Các tệp sitemap nêu trong robots.txt, hoặc /sitemap.xml: mở được, đọc được, liệt kê địa chỉ của chính cổng.",
    en: "The sitemaps that robots.txt names, or /sitemap.xml: whether they open, can be read and list the portal's own addresses.",
  },
  limits: {
    vi: "Không so từng địa chỉ với các trang thật.",
    en: "The addresses are not compared one by one with the pages.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    valid: say<{ url: string; addresses: number }>(
      ({ url, addresses }) => `${url} hợp lệ, liệt kê ${addresses} địa chỉ.`,
      ({ url, addresses }) => `${url} is valid and lists ${addresses} addresses.`,
    ),
  },
  failed: {
    absent: say<{ url: string }>(
      ({ url }) => `Cổng không có sitemap: ${url} không tồn tại.`,
      ({ url }) => `The portal has no sitemap: ${url} does not exist.`,
    ),
    "not-a-sitemap": say<{ url: string }>(
      ({ url }) => `${url} mở được nhưng không phải tệp sitemap hợp lệ.`,
      ({ url }) => `${url} opens but is no valid sitemap.`,
    ),
    "other-site": say<{ url: string; addresses: number }>(
      ({ url, addresses }) => `${url} liệt kê ${addresses} địa chỉ, không có địa chỉ nào của cổng này.`,
      ({ url, addresses }) => `${url} lists ${addresses} addresses, none of them of this portal.`,
    ),
    empty: say<{ url: string }>(
      ({ url }) => `${url} không liệt kê địa chỉ nào.`,
      ({ url }) => `${url} lists no addresses.`,
    ),
  },
  cantTell: {
    "not-tried": say(
      () => "Chưa mở được sitemap trong lượt này. Mở /sitemap.xml có thấy danh sách địa chỉ không?",
      () => "No sitemap was opened in this run. Does /sitemap.xml show a list of addresses?",
    ),
    "not-read": say<{ url: string; status: number | null }>(
      ({ url, status }) =>
        `Chưa đọc được ${url} (mã ${status ?? "không có"}). Mở bằng trình duyệt có thấy danh sách địa chỉ không?`,
      ({ url, status }) =>
        `${url} could not be read (status ${status ?? "none"}). Does a browser show a list of addresses?`,
    ),
  },
  inapplicable: {},

  judge({ site }) {
    const { sitemaps } = site;
    const [first] = sitemaps;
    if (!first) return { outcome: "cantTell", reason: "not-tried", data: {} };
    const { url, status } = first;
    const at = [{ url, selector: null, excerpt: null }];
    const valid = sitemaps.filter((sitemap) => sitemap.valid);
    const addresses = sum(valid, (sitemap) => sitemap.addresses);
    // Evidence of before own addresses were counted says nothing against them.
    const own = sum(valid, (sitemap) => sitemap.own ?? sitemap.addresses);
    if (own > 0) return { outcome: "passed", reason: "valid", data: { url, addresses }, at };
    if (addresses > 0) return { outcome: "failed", reason: "other-site", data: { url, addresses }, at };
    if (sitemaps.every((sitemap) => absent.has(sitemap.status ?? 0)))
      return { outcome: "failed", reason: "absent", data: { url }, at };
    const unread = sitemaps.find((sitemap) => sitemap.status !== 200);
    if (unread) {
      const data = { url: unread.url, status: unread.status };
      return { outcome: "cantTell", reason: "not-read", data, at };
    }
    return status === 200 && first.valid
      ? { outcome: "failed", reason: "empty", data: { url }, at }
      : { outcome: "failed", reason: "not-a-sitemap", data: { url }, at };
  },
});

function sum(sitemaps: readonly Sitemap[], of: (sitemap: Sitemap) => number): number {
  return sitemaps.reduce((total, sitemap) => total + of(sitemap), 0);
}
