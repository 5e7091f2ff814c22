import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { bareHost, isUnder, isVersionHost } from "../knowledge/host-names.ts";
import type { LinkDigest, PageDigest } from "../page-digest.ts";
import type { SiteView } from "../site-view.ts";

type Counted = {
  hosts: string[];
  count: number;
  minimum: number;
};
type Found = Counted & { dead: string[] };
const shown = 12;
/** The portals of the Government and the National Assembly are state portals outside gov.vn. */
const others = ["chinhphu.vn", "quochoi.vn"];
const gone = new Set(["dns-not-found", "not-found", "gone"]);

export default defineSiteCheck({
  id: "layout/related-agencies",
  measures: {
    vi: "Số cổng của cơ quan nhà nước khác nhau mà trang chủ dẫn đến, kể cả ô chọn; nếu ít thì xét thêm khối liên kết ở các trang khác.",
    en: "How many different state portals the home page links to, drop-down lists included; where few, link blocks of other pages are counted too.",
  },
  limits: {
    vi: "Không xét cơ quan có liên quan đến đơn vị hay không; liên kết hỏng thuộc yêu cầu riêng, ở đây chỉ không tính máy chủ không còn.",
    en: "Whether the bodies concern the agency is not judged; broken links are another requirement's, here hosts that are gone do not count.",
  },
  needs: [],
  params: z.object({ minimumHosts: z.int().positive(), suffix: z.string().min(1) }),
  passed: {
    "on-home": say<Found>(
      ({ hosts, count }) => `Trang chủ dẫn đến ${count} cổng của cơ quan khác: ${hosts.join(", ")}.`,
      ({ hosts, count }) => `The home page links to ${count} portals of other bodies: ${hosts.join(", ")}.`,
    ),
    "on-other-pages": say<Found>(
      ({ hosts, count }) =>
        `Khối liên kết ở các trang của cổng dẫn đến ${count} cổng của cơ quan khác: ${hosts.join(", ")}.`,
      ({ hosts, count }) =>
        `Link blocks of the portal's pages lead to ${count} portals of other bodies: ${hosts.join(", ")}.`,
    ),
  },
  failed: {
    "too-few": say<Found & { pagesRead: number }>(
      ({ hosts, count, minimum, pagesRead }) =>
        `Đã đọc ${pagesRead} trang: chỉ có liên kết đến ${count} cổng của cơ quan khác (cần ít nhất ${minimum})${count > 0 ? `: ${hosts.join(", ")}` : ""}.`,
      ({ hosts, count, minimum, pagesRead }) =>
        `${pagesRead} pages were read: they link to only ${count} portals of other bodies (at least ${minimum} are expected)${count > 0 ? `: ${hosts.join(", ")}` : ""}.`,
    ),
  },
  cantTell: {
    "some-gone": say<Found>(
      ({ count, minimum, dead }) =>
        `Chỉ còn ${count} cổng của cơ quan khác mở được (cần ít nhất ${minimum}); không mở được: ${dead.join(", ")}. Các địa chỉ này còn dùng không?`,
      ({ count, minimum, dead }) =>
        `Only ${count} portals of other bodies could be opened (at least ${minimum} are expected); not reached: ${dead.join(", ")}. Are those addresses still in use?`,
    ),
    "not-enough-seen": say<Found>(
      ({ count, minimum }) =>
        `Mới thấy liên kết đến ${count} cổng của cơ quan khác (cần ít nhất ${minimum}) và chưa đọc đủ để kết luận. Trang chủ có khối “Liên kết website” không?`,
      ({ count, minimum }) =>
        `Links to ${count} portals of other bodies were met (at least ${minimum} are expected), too little was read to conclude. Has the home page a block of links?`,
    ),
  },
  inapplicable: {},

  judge(site, { minimumHosts: minimum, suffix }, { agency }) {
    const isProvince = agency.kind === "ubnd-tinh";
    const isOther = (host: string) => {
      const own = bareHost(site.host);
      if (host === own || (isUnder(host, own) && (!isProvince || isVersionHost(host)))) return false;
      return [suffix, ...others].some((domain) => isUnder(host, domain));
    };
    const told = (links: readonly LinkDigest[]) => {
      const all = hostsOf(links).filter(isOther);
      const dead = all.filter((host) => isGone(site, host));
      const alive = all.filter((host) => !dead.includes(host));
      return { hosts: alive.slice(0, shown), count: alive.length, minimum, dead: dead.slice(0, shown) };
    };
    const onHome = told(site.home?.links ?? []);
    const at = site.home ? [site.place(site.home)] : [];
    if (onHome.count >= minimum) return { outcome: "passed", reason: "on-home", data: onHome, at };
    const everywhere = told([...(site.home?.links ?? []), ...site.pages.flatMap(linkBlocks)]);
    if (everywhere.count >= minimum) return { outcome: "passed", reason: "on-other-pages", data: everywhere };
    if (everywhere.count + everywhere.dead.length >= minimum) {
      return { outcome: "cantTell", reason: "some-gone", data: everywhere, at };
    }
    const pagesRead = site.pages.length;
    return site.surveyed
      ? { outcome: "failed", reason: "too-few", data: { ...everywhere, pagesRead }, at }
      : { outcome: "cantTell", reason: "not-enough-seen", data: everywhere, at };
  },
});

/** Links outside the articles' text, and all of a page of links. */
function linkBlocks({ links, sections }: PageDigest): readonly LinkDigest[] {
  return sections.includes("links") ? links : links.filter(({ region }) => region !== "main");
}

function hostsOf(links: readonly LinkDigest[]): string[] {
  return [...new Set(links.map(({ url }) => bareHost(new URL(url).hostname)))];
}

/** Every address of the host that was tried says that it is no longer there. */
function isGone({ site }: SiteView, host: string): boolean {
  const tried = site.links.filter(({ url }) => bareHost(new URL(url).hostname) === host);
  return tried.length > 0 && tried.every(({ failure }) => failure !== null && gone.has(failure));
}
