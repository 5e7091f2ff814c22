import { bareHost, isUnder } from "../knowledge/host-names.ts";
import type { Province } from "../regulations/schema.ts";
import type { SiteView } from "../site-view.ts";
import type { Text } from "../text.ts";

const signs = ["province-host", "links-back", "listed", "same-maker"] as const;
type Sign = (typeof signs)[number];

/** Outside signs that a site is a component of the provincial portal. None proves that data are shared. */
export type ComponentSigns = {
  host: string;
  portal: string;
  present: Sign[];
  missing: Sign[];
  /** Not to be told: the provincial portal's home page was not read, or names no maker. */
  unknown: Sign[];
};

const names: Readonly<Record<Sign, Text>> = {
  "province-host": { vi: "dùng tên miền của tỉnh", en: "it uses the province's domain" },
  "links-back": { vi: "có liên kết về Cổng tỉnh", en: "it links back to the provincial portal" },
  listed: { vi: "có tên trên trang chủ Cổng tỉnh", en: "the provincial portal's home page links to it" },
  "same-maker": { vi: "cùng phần mềm với Cổng tỉnh", en: "it runs on the provincial portal's software" },
};

/** Null where the site stands on the provincial portal's own host. `generator` is what its home page declares. */
export function componentSigns(
  site: SiteView,
  province: Province,
  generator: string | null,
): ComponentSigns | null {
  const { host: portal } = province;
  const host = bareHost(site.host);
  if (host === portal) return null;
  const { reference } = site.site;
  const isRead = reference !== undefined && reference.failure === null;
  const states: Readonly<Record<Sign, boolean | null>> = {
    "province-host": isUnder(host, portal),
    "links-back": site.linksTo(({ url }) => bareHost(new URL(url).hostname) === portal).length > 0,
    listed: isRead ? reference.linkedHosts.includes(host) : null,
    "same-maker":
      isRead && generator !== null && reference.generator !== null
        ? makerOf(generator) === makerOf(reference.generator)
        : null,
  };
  const of = (state: boolean | null) => signs.filter((sign) => states[sign] === state);
  return { host, portal, present: of(true), missing: of(false), unknown: of(null) };
}

/** "NukeViet v4.5" and "NukeViet 4.6" are one maker. */
function makerOf(generator: string): string {
  return generator
    .toLowerCase()
    .replace(/[^a-z]+v?[\d.]+.*$/, "")
    .trim();
}

/** "dùng tên miền của tỉnh; có liên kết về Cổng tỉnh"; "không có" where the list is empty. */
export function spellSigns(list: readonly Sign[], language: "vi" | "en"): string {
  if (list.length === 0) return language === "vi" ? "không có" : "none";
  return list.map((sign) => names[sign][language]).join("; ");
}
