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
  /** Not to be told: the provincial portal's home page was not read, or the makers differ, which is allowed. */
  unknown: Sign[];
};

const names: Readonly<Record<Sign, Text>> = {
  "province-host": { vi: "tên miền của tỉnh", en: "the province's domain" },
  "links-back": { vi: "liên kết về Cổng tỉnh", en: "a link back to the provincial portal" },
  listed: { vi: "liên kết từ trang chủ Cổng tỉnh", en: "a link from the provincial portal's home page" },
  "same-maker": { vi: "phần mềm chung với Cổng tỉnh", en: "the provincial portal's software" },
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
    "same-maker": isRead && isSameMaker(generator, reference.generator) ? true : null,
  };
  const of = (state: boolean | null) => signs.filter((sign) => states[sign] === state);
  return { host, portal, present: of(true), missing: of(false), unknown: of(null) };
}

/** "NukeViet v4.5" and "NukeViet 4.6" are one maker. */
function isSameMaker(own: string | null, other: string | null): boolean {
  const [maker = "", otherMaker] = [own, other].map((generator) =>
    generator
      ?.toLowerCase()
      .replace(/[^a-z]+v?[\d.]+.*$/, "")
      .trim(),
  );
  return maker !== "" && maker === otherMaker;
}

/** "tên miền của tỉnh; liên kết về Cổng tỉnh"; "không có" where the list is empty. */
export function spellSigns(list: readonly Sign[], language: "vi" | "en"): string {
  if (list.length === 0) return language === "vi" ? "không có" : "none";
  return list.map((sign) => names[sign][language]).join("; ");
}
