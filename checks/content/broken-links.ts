import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { bareHost } from "../knowledge/host-names.ts";
import type { PageDigest } from "../page-digest.ts";
import type { SiteView } from "../site-view.ts";
import type { StatusName } from "../visit-status.ts";

/** Fewer targets whose state is known say nothing about a portal without a broken link. */
const fewestTested = 10;
const listed = 10;
const placesShown = 20;
/** The server itself says that there is nothing; refusals, faults and time-outs say nothing about the page. */
const absent: ReadonlySet<string> = new Set<StatusName>(["not-found", "gone", "soft-not-found"]);

type Counted = {
  tested: number;
  broken: number;
  percent: number;
  /** Addresses and the pages that link to them, at most ten. */
  links: { url: string; text: string; from: string; status: string }[];
};

export default defineSiteCheck({
  id: "content/broken-links",
  measures: {
    vi: "Các địa chỉ được dẫn trên cổng mà máy chủ trả lời không có trang (404, 410, trang báo không tìm thấy) hoặc tên miền không tồn tại.",
    en: "Addresses linked on the portal where the server says there is no page (404, 410, a page that says not found) or whose host does not exist.",
  },
  limits: {
    vi: "Bị từ chối (403), giới hạn tốc độ (429), lỗi máy chủ và quá thời hạn không tính là hỏng; chỉ thử một phần liên kết.",
    en: "Refusals (403), rate limits (429), server faults and time-outs do not count as broken; only some of the links are tried.",
  },
  needs: [],
  params: z.object({ majorRate: z.number() }),
  passed: {
    "none-found": say<{ tested: number }>(
      ({ tested }) => `Đã thử ${tested} địa chỉ được dẫn trên cổng, không có liên kết hỏng.`,
      ({ tested }) => `${tested} addresses linked on the portal were tried; none is broken.`,
    ),
  },
  failed: {
    "some-broken": say<Counted>(
      ({ tested, broken, links }) =>
        `${broken}/${tested} địa chỉ được dẫn trên cổng bị hỏng, ví dụ ${firstOf(links, "vi")}.`,
      ({ tested, broken, links }) =>
        `${broken} of ${tested} addresses linked on the portal are broken, for instance ${firstOf(links, "en")}.`,
    ),
    "many-broken": say<Counted>(
      ({ tested, broken, percent, links }) =>
        `${broken}/${tested} địa chỉ được dẫn trên cổng bị hỏng (${percent}%, mức nghiêm trọng), ví dụ ${firstOf(links, "vi")}.`,
      ({ tested, broken, percent, links }) =>
        `${broken} of ${tested} addresses linked on the portal are broken (${percent}%, which is serious), for instance ${firstOf(links, "en")}.`,
    ),
  },
  cantTell: {
    "few-tested": say<{ tested: number }>(
      ({ tested }) =>
        `Mới biết kết quả của ${tested} liên kết, chưa đủ để kết luận. Nhấn thử các liên kết ở trang chủ, có liên kết nào không mở được không?`,
      ({ tested }) =>
        `The state of only ${tested} links is known, too few to conclude. Do any links of the home page fail to open?`,
    ),
  },
  inapplicable: {},

  judge(site, { majorRate }) {
    const states = statesOf(site);
    const broken: Broken[] = [];
    const tested = new Set<string>();
    for (const { page, link } of site.linksTo(() => true)) {
      const state = states.get(addressKey(link.url));
      if (state === undefined || tested.has(addressKey(link.url))) continue;
      tested.add(addressKey(link.url));
      if (state !== "opens") broken.push({ page, url: link.url, text: link.text, status: state });
    }
    const measure = { by: "rate", compliant: tested.size - broken.length, counted: tested.size } as const;
    if (broken.length === 0) {
      return tested.size < fewestTested
        ? { outcome: "cantTell", reason: "few-tested", data: { tested: tested.size } }
        : { outcome: "passed", reason: "none-found", data: { tested: tested.size }, measure };
    }
    const rate = broken.length / tested.size;
    const links = broken.slice(0, listed).map(({ page, ...link }) => ({ ...link, from: page.finalUrl }));
    const data = { tested: tested.size, broken: broken.length, percent: Math.round(rate * 100), links };
    const at = broken
      .slice(0, placesShown)
      .map(({ page, url, text }) => site.place(page, `${text} → ${url}`));
    return { outcome: "failed", reason: rate > majorRate ? "many-broken" : "some-broken", data, at, measure };
  },
});

type Broken = {
  page: PageDigest;
  url: string;
  text: string;
  status: string;
};

/** What is known of each address: that it opens, or why there is nothing. Others are left out. */
function statesOf({ pages, failures, site, online }: SiteView): Map<string, string> {
  const isAbsent = (failure: string) => absent.has(failure) || (online && failure === "dns-not-found");
  const opened = site.links.filter(
    ({ failure, status }) => failure === null && status !== null && status < 400,
  );
  const visited = failures.filter(({ failure }) => failure === "not-html");
  const read = pages.flatMap(({ url, finalUrl }) => [{ url }, { url: finalUrl }]);
  const gone = [...site.links, ...failures].flatMap(({ url, failure }) =>
    failure !== null && isAbsent(failure) ? [[addressKey(url), failure] as const] : [],
  );
  const found = [...opened, ...visited, ...read].map(({ url }) => [addressKey(url), "opens"] as const);
  return new Map([...gone, ...found]);
}

function addressKey(address: string): string {
  const { hostname, pathname, search, hash } = new URL(address);
  return `${bareHost(hostname)}${pathname}${search}${hash}`;
}

function firstOf([first]: Counted["links"], language: "vi" | "en"): string {
  if (!first) return "";
  const { url, from } = first;
  return language === "vi" ? `${url} (dẫn từ ${from})` : `${url} (linked from ${from})`;
}
