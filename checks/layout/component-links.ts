import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { agencyKindIn, agencyOfLabel, communeHostLabels } from "../knowledge/agency-names.ts";
import { bareHost, isUnder, isVersionHost, labelsOf } from "../knowledge/host-names.ts";
import { isProvincialServiceHost } from "../knowledge/national-systems.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { SiteView } from "../site-view.ts";

type Component = { host: string; text: string; url: string };
type Listed = {
  components: number;
  communes: number;
  hosts: string[];
  missing: string[];
};
const shown = 40;

export default defineSiteCheck({
  id: "layout/component-links",
  measures: {
    vi: "Các máy chủ dưới tên miền của tỉnh mà Cổng tỉnh dẫn đến, đối chiếu với danh sách sở và xã đã biết.",
    en: "Hosts under the province's domain that the provincial portal links to, against the departments and communes known.",
  },
  limits: {
    vi: "Danh sách đầy đủ các đơn vị do tỉnh nắm; đơn vị chưa có trang thì máy không biết. Danh sách chỉ tải khi bấm có thể không thấy.",
    en: "Only the province has the full list of units; which have no site is unknown. Lists that load on a click may not be seen.",
  },
  needs: [],
  params: z.object({
    /** Departments that every province has. */
    departments: z.array(z.string().min(1)).min(1),
  }),
  passed: {
    listed: say<Listed>(
      ({ components, communes }) =>
        `Cổng tỉnh dẫn đến ${components} trang thành phần, gồm đủ các sở trong danh sách đối chiếu và ${communes} xã, phường.`,
      ({ components, communes }) =>
        `The portal links to ${components} component sites: every department of the list compared and ${communes} communes.`,
    ),
  },
  failed: {
    none: say<{ host: string; pagesRead: number }>(
      ({ host, pagesRead }) =>
        `Đã đọc ${pagesRead} trang của Cổng tỉnh: không có liên kết nào tới trang thành phần dưới tên miền ${host}.`,
      ({ host, pagesRead }) =>
        `${pagesRead} pages of the portal were read: none links to a component site under ${host}.`,
    ),
  },
  cantTell: {
    "some-missing": say<Listed>(
      ({ components, communes, missing }) =>
        `Cổng tỉnh dẫn đến ${components} trang thành phần (${communes} xã, phường). Không thấy: ${missing.join(", ") || "trang cấp xã nào"}. Các đơn vị này có trang mà chưa được dẫn đến không?`,
      ({ components, communes, missing }) =>
        `The portal links to ${components} component sites (${communes} communes). Not seen: ${missing.join(", ") || "any commune"}. Do these units have sites that are not listed?`,
    ),
    "not-seen": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc chưa thấy liên kết tới trang thành phần nào. Cổng tỉnh có danh sách sở, ngành, xã, phường (kể cả ô chọn) không?`,
      ({ pagesRead }) =>
        `No link to a component site was met on the ${pagesRead} pages read. Does the portal list departments and communes (drop-down lists too)?`,
    ),
  },
  inapplicable: {},

  judge(site, { departments }, { province }) {
    const components = componentsOf(site, province.host);
    const pagesRead = site.pages.length;
    if (components.length === 0) {
      return site.surveyed
        ? { outcome: "failed", reason: "none", data: { host: province.host, pagesRead } }
        : { outcome: "cantTell", reason: "not-seen", data: { pagesRead } };
    }
    const names = new Set(components.flatMap(namesOf));
    const missing = [
      ...departments.filter((name) => !names.has(fold(name))),
      ...province.communes.filter((name) => !components.some(({ host }) => isOfCommune(host, name))),
    ];
    const communes = components.filter(({ text }) => agencyKindIn(text) === "ubnd-xa").length;
    const data = {
      components: components.length,
      communes,
      hosts: components.map(({ host }) => host).slice(0, shown),
      missing: missing.slice(0, shown),
    };
    const at = site.home ? [site.place(site.home)] : [];
    return missing.length === 0 && communes > 0
      ? { outcome: "passed", reason: "listed", data, at }
      : { outcome: "cantTell", reason: "some-missing", data, at };
  },
});

/** Hosts of other units under the province's domain, each with the first link to it. */
function componentsOf(site: SiteView, province: string): Component[] {
  const byHost = new Map<string, Component>();
  for (const { links } of site.pages) {
    for (const { url, text } of links) {
      const host = bareHost(new URL(url).hostname);
      const isUnit = isUnder(host, province) && host !== province && host !== bareHost(site.host);
      if (!isUnit || byHost.has(host) || isProvincialServiceHost(host) || isVersionHost(host)) continue;
      byHost.set(host, { host, text, url });
    }
  }
  return [...byHost.values()];
}

/** The department by its host label and by the text of the link, folded. */
function namesOf({ host, text }: Component): string[] {
  const agency = agencyOfLabel(labelsOf(host)[0] ?? "");
  return [fold(text), ...(agency ? [fold(agency.name)] : [])];
}

function isOfCommune(host: string, name: string): boolean {
  const [label = ""] = labelsOf(host);
  const { exact, tolerated } = communeHostLabels(name);
  return exact.includes(label) || tolerated.includes(label);
}
